#!/usr/bin/env bash
# Makes the virtual environment that builds and tests the Python package: target/venv, with .ci/requirements.txt.
# PYTHON names another interpreter than python3.
# shellcheck source=SCRIPTDIR/lib.sh
. "$(dirname "$0")/lib.sh"
alone python "$@"

python="${PYTHON:-python3}"
have "$python" || packages "Python 3.10 or newer" python3 python3 python3-venv
version="$("$python" -c 'import sys; print("%d.%d.%d" % sys.version_info[:3], sys.executable)')"
at_least "${version%% *}" 3.10 ||
  fail "Python ${version%% *} is older than 3.10; name a newer one with: make test PYTHON=python3.12"

venv="$target/venv"
wanted="$version
$(cat .ci/requirements.txt)"
[ "$(cat "$venv/stamp" 2>/dev/null)" != "$wanted" ] || exit 0

say "Python environment in $venv"
"$python" -c 'import ensurepip, venv' 2>/dev/null || packages "Python's venv module" python3 python3-venv
rm -rf "$venv"
"$python" -m venv "$venv"
"$venv/bin/python" -m pip install --quiet --disable-pip-version-check --requirement .ci/requirements.txt >&2
printf '%s\n' "$wanted" >"$venv/stamp"
