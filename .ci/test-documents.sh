#!/usr/bin/env bash
# Runs the commands, settings and printed texts of READMEs and guides on the emulator, and looks whether a test runs every other block of code and
# whether every link leads somewhere. Arguments are the pages to run, all by default. The Python package is the one that test-python.sh installed.
# shellcheck source=SCRIPTDIR/lib.sh
. "$(dirname "$0")/lib.sh"
# Nobody installs another one meanwhile.
alone python "$@"
.ci/setup-python.sh
for program in curl openssl; do
  have "$program" || packages "$program, which documents call" "$program" "$program"
done

"$target/venv/bin/python" -c 'import zalo_oa' 2>/dev/null || fail "the Python package is not installed; run: .ci/test-python.sh"
[ -f "$target/npm/zalo-oa/package.json" ] || .ci/build-npm.sh --quick
# The same features as `make test` compiles, so that nothing is compiled anew after it.
cargo build --quiet --workspace --all-features --bins --examples ${LOCKED:+"$LOCKED"}
PYTHONDONTWRITEBYTECODE=1 "$target/venv/bin/python" .ci/documents/run.py "$@"
