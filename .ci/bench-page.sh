#!/usr/bin/env bash
# Measures what a page loads, beside another library: builds the small module as pages have it and prints the figures as
# JSON, measured in Chromium.
# shellcheck source=SCRIPTDIR/lib.sh
. "$(dirname "$0")/lib.sh"
alone npm-package "$@"
.ci/setup-browser.sh
.ci/build-npm.sh --widgets >&2
ZALO_OA_CHROMIUM="$(command -v "${ZALO_OA_CHROMIUM:-chromium}")"
export ZALO_OA_CHROMIUM

# The other library's two halves that a page would use, bundled as a page would have them.
work="$target/npm/bench"
mkdir -p "$work"
printf '%s\n' "export { create } from 'qrcode/lib/core/qrcode.js';" \
  "export { render as renderSvg } from 'qrcode/lib/renderer/svg-tag.js';" >"$work/entry.js"
ln -sfn "$target/tools/npm/node_modules" "$work/node_modules"
"$target/tools/npm/node_modules/.bin/esbuild" "$work/entry.js" --bundle --minify --format=esm --target=es2022 \
  --log-level=warning --outfile="$work/qrcode.js"
exec node bindings-wasm/bench/page.mjs "$target"
