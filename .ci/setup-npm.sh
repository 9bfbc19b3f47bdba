#!/usr/bin/env bash
# Installs the tools of .ci/npm into target/tools/npm: what builds, checks and measures the browser package. Nothing of
# it runs while it is installed.
# shellcheck source=SCRIPTDIR/lib.sh
. "$(dirname "$0")/lib.sh"
alone npm "$@"

have npm || packages "npm" node npm
tools="$target/tools/npm"
wanted="$(node --version) $(cat .ci/npm/package.json .ci/npm/package-lock.json | cksum)"
[ "$(cat "$tools/stamp" 2>/dev/null)" != "$wanted" ] || exit 0

say "tools from npm in $tools"
rm -rf "$tools"
mkdir -p "$tools"
cp .ci/npm/package.json .ci/npm/package-lock.json "$tools/"
npm ci --prefix "$tools" --ignore-scripts --no-audit --no-fund --loglevel=error >&2
printf '%s\n' "$wanted" >"$tools/stamp"
