#!/usr/bin/env bash
# Builds the browser package as `make npm` does, only faster, and runs its tests in Node.js. Arguments go to `node --test`.
# shellcheck source=SCRIPTDIR/lib.sh
. "$(dirname "$0")/lib.sh"
# The package is not built anew by somebody else while it is tested.
alone npm-package "$@"
.ci/build-npm.sh --quick
node --test --test-timeout=180000 "$@" bindings-wasm/tests/*.test.mjs
