#!/usr/bin/env bash
# Runs what depends on the interpreter with one more CPython, on the wheel that test-python.sh built:
# `test-python-on.sh VERSION PROGRAM`. Its environment is kept in target/venvs; the log of a failure is printed.
# shellcheck source=SCRIPTDIR/lib.sh
. "$(dirname "$0")/lib.sh"
version="$1"
program="$2"

# Two programs of one version have two environments.
venv="$target/venvs/$version-$(printf '%s' "$program" | cksum | cut -d ' ' -f 1)"
pytest="$(grep '^pytest==' .ci/requirements.txt)"
wanted="$version $program $pytest"
if [ "$(cat "$venv/stamp" 2>/dev/null)" != "$wanted" ]; then
  rm -rf "$venv"
  "$program" -m venv "$venv"
  "$venv/bin/python" -m pip install --quiet --disable-pip-version-check "$pytest" >&2
  printf '%s\n' "$wanted" >"$venv/stamp"
fi
"$venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps --no-index --force-reinstall \
  "$target"/wheels/*.whl

# The scripts in examples/python, the documents and the types are the main interpreter's.
tests=()
for file in bindings-python/tests/test_*.py; do
  case "$file" in
    */test_monthly_report*.py | */test_publish_monthly*.py | */test_qr_for_desks*.py | */test_script_*.py) ;;
    */test_answer_citizens*.py | */test_export_followers*.py | */test_report_page*.py) ;;
    */test_frames.py | */test_documents.py | */test_message_docs.py) ;;
    *) tests+=("$file") ;;
  esac
done
log="$venv/pytest.log"
status=0
PYTHONDONTWRITEBYTECODE=1 "$venv/bin/python" -m pytest -q -p no:cacheprovider "${tests[@]}" >"$log" 2>&1 || status=$?
if [ "$status" = 0 ]; then
  say "Python $version: $(tail -n 1 "$log"): $program"
else
  cat "$log" >&2
  fail "the tests failed with Python $version: $program"
fi
