#!/usr/bin/env bash
# Builds the browser package as `make npm` does, only faster, and runs its tests in Node.js, those of documents against the emulator on loopback.
# Arguments go to `node --test`.
# shellcheck source=SCRIPTDIR/lib.sh
. "$(dirname "$0")/lib.sh"
# The package is not built anew by somebody else while it is tested.
alone npm-package "$@"
.ci/build-npm.sh --quick
# With the example beside it, its features are those that `make test` compiles, so that nothing is compiled anew after it.
cargo build --quiet --workspace --all-features --example portal --bin zalo-oa-emulator --bin zalo-oa ${LOCKED:+"$LOCKED"}
export ZALO_OA_PROGRAMS="$target/debug"
node --test --test-timeout=180000 "$@" bindings-wasm/tests/*.test.mjs
