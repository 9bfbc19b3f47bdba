#!/usr/bin/env bash
# Builds what a worker loads as it is shipped and prints the sizes of its files as JSON.
# shellcheck source=SCRIPTDIR/lib.sh
. "$(dirname "$0")/lib.sh"
alone npm-package "$@"
.ci/build-npm.sh --edge >&2
exec node .ci/npm/measure.mjs json "$target/npm/edge/edge.js" "$target/npm/edge/edge.wasm"
