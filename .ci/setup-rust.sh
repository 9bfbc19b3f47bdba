#!/usr/bin/env bash
# Checks what every build needs: a Rust that is new enough, and a C compiler (the TLS library holds C and assembly).
# shellcheck source=SCRIPTDIR/lib.sh
. "$(dirname "$0")/lib.sh"

wanted="$(sed -n 's/^rust-version *= *"\([0-9.]*\)".*/\1/p' Cargo.toml | head -n 1)"
have cargo || fail "Rust is missing; install rustup, then run: rustup toolchain install stable"
found="$(rustc --version | sed 's/^rustc \([0-9.]*\).*/\1/')"
at_least "$found" "${wanted:?no rust-version in Cargo.toml}" ||
  fail "Rust $found is older than $wanted; update it with: rustup update stable"
have cc || packages "a C compiler" gcc gcc libc6-dev
