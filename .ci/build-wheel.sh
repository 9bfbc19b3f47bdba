#!/usr/bin/env bash
# Builds the optimised Python wheel into target/wheels-release. `--published`: linked against glibc 2.28 (of 2018), so that it
# installs where that or a newer one is, whatever this machine has; without it, for this machine.
# shellcheck source=SCRIPTDIR/lib.sh
. "$(dirname "$0")/lib.sh"
alone python "$@"
.ci/setup-python.sh

wheels="$target/wheels-release"
rm -rf "$wheels"
# The audit is for wheels that are published.
how=(--auditwheel skip)
if [ "${1:-}" = --published ]; then
  # A C compiler and linker that know older glibcs; maturin finds it by the Python in PATH.
  "$target/venv/bin/python" -m pip install --quiet --disable-pip-version-check ziglang==0.15.2 >&2
  export PATH="$target/venv/bin:$PATH"
  how=(--zig --compatibility manylinux_2_28)
fi
# As in test-python.sh.
PYO3_BUILD_EXTENSION_MODULE=1 PYO3_CONFIG_FILE="$root/.cargo/pyo3.txt" \
  "$target/venv/bin/maturin" build --release --manifest-path bindings-python/Cargo.toml "${how[@]}" \
  --interpreter "$target/venv/bin/python" --out "$wheels" ${LOCKED:+"$LOCKED"}
