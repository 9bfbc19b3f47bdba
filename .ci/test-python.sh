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
PYTHONDONTWRITEBYTECODE=1 "$venv/bin/python" -m pytest -q -p no:cacheprovider bindings-python/tests "$@"
