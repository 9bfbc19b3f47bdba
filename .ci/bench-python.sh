#!/usr/bin/env bash
# Measures the Python package beside other libraries: builds an optimised wheel, installs both in target/venv-bench and
# prints the figures as JSON. Arguments: names of rows. The server's address and a token come from the environment.
# shellcheck source=SCRIPTDIR/lib.sh
. "$(dirname "$0")/lib.sh"
alone python "$@"
.ci/build-wheel.sh >&2

venv="$target/venv-bench"
wheels="$target/wheels-release"
[ -x "$venv/bin/python" ] || "$target/venv/bin/python" -m venv "$venv"
"$venv/bin/python" -m pip install --quiet --disable-pip-version-check -r bindings-python/bench/requirements.txt >&2
"$venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps --no-index --force-reinstall \
  "$wheels"/*.whl >&2
exec "$venv/bin/python" bindings-python/bench/bench.py "$@"
