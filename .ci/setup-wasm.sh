#!/usr/bin/env bash
# Brings what the wasm package is built and tested with: Node.js, and target/tools/wasm-bindgen, made from
# .ci/wasm-bindgen with the library of exactly the version in Cargo.lock (the two must agree to the last digit).
# shellcheck source=SCRIPTDIR/lib.sh
. "$(dirname "$0")/lib.sh"
alone wasm "$@"

have node || packages "Node.js 20.19 or newer" node nodejs
node_version="$(node --version)"
# What Vite, the choosiest of the tools, takes.
case "$node_version" in
  v21.* | v22.*) least=22.12 ;;
  *) least=20.19 ;;
esac
at_least "${node_version#v}" "$least.0" || fail "Node.js $node_version is older than $least; install a newer one and put it first in PATH"

[ -f Cargo.lock ] || cargo generate-lockfile ${LOCKED:+"$LOCKED"}
version="$(awk -F'"' '/^name = /{name=$2} /^version = / && name=="wasm-bindgen"{print $2; exit}' Cargo.lock)"
[ -n "$version" ] || fail "Cargo.lock names no wasm-bindgen"

tool="$target/tools/wasm-bindgen"
wanted="$version $(cksum <.ci/wasm-bindgen/main.rs)"
[ "$(cat "$tool.stamp" 2>/dev/null)" != "$wanted" ] || [ ! -x "$tool" ] || exit 0

say "building the wasm-bindgen tool, version $version"
build="$target/tools/wasm-bindgen.build"
mkdir -p "$build"
cp .ci/wasm-bindgen/main.rs "$build/main.rs"
cat >"$build/Cargo.toml" <<EOF
[package]
# not "wasm-bindgen": rustc refuses a crate of that name and a low version
name = "wasm-bindgen-tool"
version = "0.0.0"
edition = "2024"
publish = false

[[bin]]
name = "wasm-bindgen-tool"
path = "main.rs"

[dependencies]
wasm-bindgen-cli-support = "=$version"

[profile.dev]
debug = false
opt-level = 1

[workspace]
EOF
rm -f "$build/Cargo.lock"
cargo build --quiet --manifest-path "$build/Cargo.toml" --target-dir "$build/target"
mv "$build/target/debug/wasm-bindgen-tool" "$tool"
printf '%s\n' "$wanted" >"$tool.stamp"
rm -rf "$build"
