#!/usr/bin/env bash
# Brings what `make check` needs of the Rust toolchain: formatter, lints, and the standard library of two more targets.
# shellcheck source=SCRIPTDIR/lib.sh
. "$(dirname "$0")/lib.sh"
alone rustup "$@"
.ci/setup-rust.sh

has_component() { cargo "$1" --version >/dev/null 2>&1; }

has_target() { compgen -G "$(rustc --print target-libdir --target "$1")/libcore-*.rlib" >/dev/null; }

# `bring KIND NAME TEST ARGUMENT`. Looks once more after a failure: a run in another clone may just have brought it.
bring() {
  local kind="$1" name="$2" test="$3" argument="$4"
  "$test" "$argument" && return
  have rustup || fail "the $kind $name is missing; with rustup, run: rustup $kind add $name"
  say "rustup $kind add $name"
  rustup "$kind" add "$name" >&2 || "$test" "$argument" || fail "\`rustup $kind add $name\` failed"
}

bring component rustfmt has_component fmt
bring component clippy has_component clippy
for name in wasm32-unknown-unknown x86_64-pc-windows-gnu; do
  bring target "$name" has_target "$name"
done
