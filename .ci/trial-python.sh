#!/usr/bin/env bash
# Installs the optimised Python wheel, built now, in target/venv-trial, as a user would; prints the path of its Python.
# shellcheck source=SCRIPTDIR/lib.sh
. "$(dirname "$0")/lib.sh"
alone python "$@"
.ci/build-wheel.sh >&2

venv="$target/venv-trial"
[ -x "$venv/bin/python" ] || "$target/venv/bin/python" -m venv "$venv"
"$venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps --no-index --force-reinstall \
  "$target/wheels-release"/*.whl >&2
printf '%s\n' "$venv/bin/python"
