#!/usr/bin/env bash
# Builds the wasm module for Node.js into target/wasm-node and runs its tests, which find it through ZALO_OA_WASM.
# WASM_PROFILE names another profile than release. Arguments go to `node --test`.
# shellcheck source=SCRIPTDIR/lib.sh
. "$(dirname "$0")/lib.sh"
alone wasm "$@"
.ci/setup-wasm.sh

profile="${WASM_PROFILE:-release}"
folder="$profile"
[ "$profile" != dev ] || folder=debug
output="$target/wasm-node"
cargo build -p zalo-oa-wasm --target wasm32-unknown-unknown --profile "$profile" ${LOCKED:+"$LOCKED"}
rm -rf "$output"
"$target/tools/wasm-bindgen" nodejs "$target/wasm32-unknown-unknown/$folder/zalo_oa_wasm.wasm" "$output"
ZALO_OA_WASM="$output/zalo_oa_wasm.js" node --test "$@" bindings-wasm/tests/*.mjs
