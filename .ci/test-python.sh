#!/usr/bin/env bash
# Builds the Python wheel, installs it in target/venv as a user would, and runs its tests. Arguments go to pytest.
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
# The list of names that the native module makes of itself is no part of its stub.
printf 'zalo_oa._native.__all__\n' >"$target/stubtest.allow"
"$venv/bin/python" -m mypy.stubtest --concise --ignore-unused-allowlist --allowlist "$target/stubtest.allow" zalo_oa._native
"$venv/bin/pyright" --pythonpath "$venv/bin/python" --project bindings-python/pyrightconfig.json

PYTHONDONTWRITEBYTECODE=1 "$venv/bin/python" -m pytest -q -p no:cacheprovider bindings-python/tests "$@"
