#!/usr/bin/env bash
# Builds the optimised Python wheel into target/wheels-release.
# shellcheck source=SCRIPTDIR/lib.sh
. "$(dirname "$0")/lib.sh"
alone python "$@"
.ci/setup-python.sh

wheels="$target/wheels-release"
rm -rf "$wheels"
# As in test-python.sh. The audit is for wheels that are published.
PYO3_BUILD_EXTENSION_MODULE=1 PYO3_CONFIG_FILE="$root/.cargo/pyo3.txt" \
  "$target/venv/bin/maturin" build --release --manifest-path bindings-python/Cargo.toml --auditwheel skip \
  --interpreter "$target/venv/bin/python" --out "$wheels" ${LOCKED:+"$LOCKED"}
