#!/usr/bin/env bash
# Brings the C compiler for Windows: the TLS library's C part is compiled even when the core is only type-checked.
# shellcheck source=SCRIPTDIR/lib.sh
. "$(dirname "$0")/lib.sh"
alone packages "$@"
have x86_64-w64-mingw32-gcc || packages "the C compiler for Windows" mingw-w64 gcc-mingw-w64-x86-64
