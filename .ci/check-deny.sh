#!/usr/bin/env bash
# Licences, sources and bans of all dependencies, and known advisories by .cargo/deny.toml. The advisories come from a
# database on the network: where it cannot be fetched, that is said and the rest decides.
# shellcheck source=SCRIPTDIR/lib.sh
. "$(dirname "$0")/lib.sh"
.ci/setup-deny.sh

deny="$target/tools/deny/bin/cargo-deny"
"$deny" --locked check --hide-inclusion-graph licenses bans sources
if "$deny" fetch db >/dev/null 2>&1; then
  "$deny" --locked check --disable-fetch advisories
else
  say "WARNING: the advisory database cannot be reached: advisories were NOT checked"
fi
