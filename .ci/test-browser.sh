#!/usr/bin/env bash
# Runs the built browser package in Chromium: the elements against a server that fails on order, then the portal on its emulator.
# ZALO_OA_SHOTS=FOLDER keeps pictures of what was seen. Arguments are the test files to run, all by default.
# shellcheck source=SCRIPTDIR/lib.sh
. "$(dirname "$0")/lib.sh"
# The package is not built anew by somebody else while it is tested.
alone npm-package "$@"
.ci/setup-browser.sh
.ci/build-npm.sh --quick
# The same features as `make test` compiles, so that nothing is compiled anew after it.
cargo build --quiet --workspace --all-features --example portal ${LOCKED:+"$LOCKED"}

ZALO_OA_CHROMIUM="$(command -v "${ZALO_OA_CHROMIUM:-chromium}")"
export ZALO_OA_CHROMIUM
export ZALO_OA_NPM="$target/tools/npm" ZALO_OA_PACKAGE="$target/npm/zalo-oa" ZALO_OA_PORTAL="$target/debug/examples/portal"
[ "$#" -gt 0 ] || set -- bindings-wasm/tests/browser/*.test.mjs
# Each file has a browser of its own; more than two at once wait for each other on small machines.
node --test --test-timeout=180000 --test-concurrency=2 "$@"
