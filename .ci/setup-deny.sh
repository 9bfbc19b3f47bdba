#!/usr/bin/env bash
# Installs cargo-deny into target/tools/deny: quick to build, run once a check.
# shellcheck source=SCRIPTDIR/lib.sh
. "$(dirname "$0")/lib.sh"
alone cargo-deny "$@"
.ci/setup-rust.sh

wanted=0.20.2
place="$target/tools/deny"
[ "$("$place/bin/cargo-deny" --version 2>/dev/null)" != "cargo-deny $wanted" ] || exit 0
say "building cargo-deny, version $wanted"
CARGO_PROFILE_DEV_DEBUG=0 CARGO_TARGET_DIR="$place/build" \
  cargo install cargo-deny --version "$wanted" --locked --debug --quiet --force --root "$place"
rm -rf "$place/build"
