#!/usr/bin/env bash
# Builds the browser package into target/npm/zalo-oa and prints sizes and integrity hashes. `--quick`: for tests, with
# the large module as it comes from a debug build; the small ones are always the real ones. `--widgets`, `--edge`:
# that one only, into target/npm/widgets or edge, for measurements.
# shellcheck source=SCRIPTDIR/lib.sh
. "$(dirname "$0")/lib.sh"
alone npm-package "$@"
.ci/setup-wasm.sh
.ci/setup-npm.sh

quick="${1:-}"
bin="$target/tools/npm/node_modules/.bin"
only=
work="$target/npm/work"
out="$target/npm/zalo-oa"
case "$quick" in
  --widgets | --edge)
    only="${quick#--}"
    work="$target/npm/work-$only"
    out="$target/npm/$only"
    ;;
esac
rm -rf "$work" "$out"
mkdir -p "$work" "$out/node" "$out/worker"
cp -R bindings-wasm/js "$work/js"
node .ci/npm/sheets.mjs "$work/js/elements" "$target/tools/npm"
mkdir -p "$work/js/glue"

# Panics carry the places of the sources: not those of this machine.
# Cargo takes flags from one place only, so they are added to where somebody has put others.
# SHA-256 as a loop: written out it is a good part of a small module's code.
remap="--remap-path-prefix=${CARGO_HOME:-$HOME/.cargo}=cargo --remap-path-prefix=$root=zalo-oa --cfg=sha2_backend_soft=\"compact\""
if [ -n "${CARGO_ENCODED_RUSTFLAGS+set}" ]; then
  between=$'\x1f'
  export CARGO_ENCODED_RUSTFLAGS="${CARGO_ENCODED_RUSTFLAGS:+$CARGO_ENCODED_RUSTFLAGS$between}${remap// --/$between--}"
elif [ -n "${RUSTFLAGS+set}" ]; then
  export RUSTFLAGS="$RUSTFLAGS $remap"
else
  export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="${CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS:-} $remap"
fi

# `module NAME PROFILE EXPORT...`: the wasm module and its JavaScript side; with names of exports, only these, without the texts of panics.
module() {
  local name="$1" profile="$2" folder="$2"
  shift 2
  [ "$profile" != dev ] || folder=debug
  cargo build --quiet -p zalo-oa-wasm --target wasm32-unknown-unknown --profile "$profile" --no-default-features \
    --features "$name" ${LOCKED:+"$LOCKED"}
  cp "$target/wasm32-unknown-unknown/$folder/zalo_oa_wasm.wasm" "$work/$name.wasm"
  "$target/tools/wasm-bindgen" "$work/$name.wasm" "$work/glue-$name"
  local made="$work/glue-$name/${name}_bg.wasm"
  if [ "$#" -gt 0 ]; then
    node .ci/npm/shrink.mjs "$made" "$made" "$target/tools/npm" "$@"
  else
    cp "$work/glue-$name/$name.js" "$work/glue-$name/$name.d.ts" "$work/js/glue/"
  fi
  if [ "$profile" = dev ]; then
    cp "$made" "$out/$name.wasm"
  else
    # Small: functions that are called once stay apart; inlined they are fewer bytes, but more when packed. (Making control flow anew would save
    # a hundred more, and cost a third of the speed.)
    local shrunk=(-Oz)
    [ "$#" = 0 ] || shrunk=(-Oz --converge --one-caller-inline-max-function-size=0)
    # Tables with their gaps are more bytes, and fewer when packed.
    [ "$name" != edge ] || shrunk+=(--skip-pass=memory-packing)
    "$bin/wasm-opt" "$made" -o "$out/$name.wasm" "${shrunk[@]}" --enable-bulk-memory \
      --enable-nontrapping-float-to-int --enable-sign-ext --enable-mutable-globals --enable-reference-types \
      --enable-multivalue --strip-debug --strip-producers --strip-target-features
  fi
}

# `script SOURCE TARGET OPTIONS...`: one file without imports. What pages load has short names, the rest speaks in traces.
script() {
  local from="$1" to="$2"
  shift 2
  local small=(--minify-whitespace --minify-syntax)
  # Node.js shows the line of an error that nobody catches: short lines, and classes by their names.
  [[ "$to" != node/* ]] || small=(--minify-whitespace --line-limit=160 --keep-names)
  "$bin/esbuild" "$work/js/$from" --bundle "${small[@]}" --format=esm --target=es2022 --charset=utf8 --legal-comments=none \
    --log-level=warning --outfile="$out/$to" "$@"
}

hash() { node .ci/npm/measure.mjs hash "$out/$1"; }
if [ "$only" != edge ]; then
  module widgets widgets memory __wbindgen_malloc __wbindgen_free oaLink qrLink qrMatrix qrSvg
  widgets="--define:ZALO_OA_WIDGETS=\"$(hash widgets.wasm)\""
  script widgets.js widgets.js --minify-identifiers "$widgets"
  script node/widgets.js node/widgets.js --platform=node "$widgets"
fi
[ "$only" != widgets ] || exit 0

module edge widgets memory __wbindgen_malloc __wbindgen_free check explain mentions parties readEvent sign verify
edge="--define:ZALO_OA_EDGE=\"$(hash edge.wasm)\""
script edge.js edge.js --minify-identifiers "$edge"
script node/edge.js node/edge.js --platform=node "$edge"
script worker/edge.js worker/edge.js --external:../edge.wasm "$edge"
[ "$only" != edge ] || exit 0

if [ "$quick" = --quick ]; then module full dev; else module full full; fi
full="--define:ZALO_OA_FULL=\"$(hash full.wasm)\""
script full.js full.js "$full"
script node/full.js node/full.js --platform=node "$full"

# Types are checked where they are made: all files as they are, and what a user's compiler sees of them.
printf '{"type":"module"}' >"$work/package.json"
ln -s "$target/tools/npm/node_modules" "$work/node_modules"
"$bin/tsc" -p "$work/js/tsconfig.json"
cp -R "$work/types" "$out/types"
mkdir -p "$out/types/glue"
cp "$work"/js/generated/*.d.ts "$out/types/generated/"
# What only newer libraries of types know is of no use here, and stops a compiler that reads all types.
sed '/Symbol\.dispose/d' "$work/js/glue/full.d.ts" >"$out/types/glue/full.d.ts"
cp "$work/js/elements/tags.d.ts" "$out/types/elements/"
version="$(sed -n '/^\[workspace.package\]/,/^$/s/^version = "\(.*\)"/\1/p' Cargo.toml)"
sed "s/\"version\": \"0.0.0\"/\"version\": \"$version\"/" bindings-wasm/package.json >"$out/package.json"
cp bindings-wasm/README.md bindings-wasm/README.vi.md LICENSE-MIT LICENSE-APACHE "$out/"

large=("$out/full.js" "$out/full.wasm")
[ "$quick" != --quick ] || large=()
node .ci/npm/measure.mjs sizes "$out/widgets.js" "$out/widgets.wasm" "$out/edge.js" "$out/edge.wasm" ${large[@]+"${large[@]}"}
