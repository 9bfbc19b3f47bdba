#!/usr/bin/env bash
# Builds the Python wheel, installs it in target/venv as a user would, and runs its tests; then the shortened trial of killed
# processes and, with every other CPython of this machine, the tests that depend on the interpreter. Arguments go to pytest,
# and then only the first is done.
# shellcheck source=SCRIPTDIR/lib.sh
. "$(dirname "$0")/lib.sh"
alone python "$@"
.ci/setup-python.sh

venv="$target/venv"
wheels="$target/wheels"
rm -rf "$wheels"
# The same two values as in .cargo/config.toml, which maturin does not read. The audit is for wheels that are published.
PYO3_BUILD_EXTENSION_MODULE=1 PYO3_CONFIG_FILE="$root/.cargo/pyo3.txt" \
  "$venv/bin/maturin" build --manifest-path bindings-python/Cargo.toml --profile dev --auditwheel skip \
  --interpreter "$venv/bin/python" --out "$wheels" ${LOCKED:+"$LOCKED"}
"$venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps --no-index --force-reinstall \
  "$wheels"/*.whl

# Types: the package as it was installed, its use, and the native module against its stub. pyright runs on Node.js,
# the one in PATH if there is one.
cache="$target/mypy"
"$venv/bin/python" -m mypy --strict --cache-dir "$cache" --package zalo_oa
"$venv/bin/python" -m mypy --strict --cache-dir "$cache" bindings-python/tests/typing_usage.py
"$venv/bin/python" -m mypy --strict --cache-dir "$cache" bindings-python/trials/token_worker.py
# The list of names that the native module makes of itself is no part of its stub.
printf 'zalo_oa._native.__all__\n' >"$target/stubtest.allow"
"$venv/bin/python" -m mypy.stubtest --concise --ignore-unused-allowlist --allowlist "$target/stubtest.allow" zalo_oa._native
"$venv/bin/pyright" --pythonpath "$venv/bin/python" --project bindings-python/pyrightconfig.json

main="$("$venv/bin/python" -c 'import os, sys; print("%d.%d.%d" % sys.version_info[:3], os.path.realpath(sys.executable), sep="\t")')"
say "Python ${main%%$'\t'*}: all tests: ${main#*$'\t'}"
PYTHONDONTWRITEBYTECODE=1 "$venv/bin/python" -m pytest -q -p no:cacheprovider bindings-python/tests "$@"

[ $# = 0 ] || exit 0

# The soak row `token-python`, shortened. The features are those of `cargo test` in the Makefile: nothing is built twice.
ZALO_OA_TRIAL_PYTHON="$venv/bin/python" cargo test ${LOCKED:+"$LOCKED"} --workspace --all-features --test trials -- \
  --ignored python_processes

others="$("$venv/bin/python" .ci/find-python.py --but "${main#*$'\t'}")"
if [ -z "$others" ]; then
  say "no other CPython from 3.10 on was found"
  exit 0
fi
say "other CPythons: $(printf '%s\n' "$others" | cut -f 1 | tr '\n' ' ')"
# Two at a time: most of a test is waiting.
printf '%s\n' "$others" | tr '\t\n' '\0\0' | xargs -0 -n 2 -P 2 .ci/test-python-on.sh
