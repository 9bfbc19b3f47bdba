#!/usr/bin/env bash
# Brings strace: a test reads from it in which order tokens reach the disk. There is none outside Linux, nor the test.
# shellcheck source=SCRIPTDIR/lib.sh
. "$(dirname "$0")/lib.sh"
[ "$(uname -s)" = Linux ] || exit 0
alone packages "$@"
have strace || packages "strace, for the order of durable writes" none strace
