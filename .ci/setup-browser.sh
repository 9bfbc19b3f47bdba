#!/usr/bin/env bash
# Brings the browser in which the elements and the portal are tried: Debian's Chromium, with a font that has all of Vietnamese. Nothing is
# downloaded by a test tool. ZALO_OA_CHROMIUM names another Chromium or Chrome.
# shellcheck source=SCRIPTDIR/lib.sh
. "$(dirname "$0")/lib.sh"
alone packages "$@"

have php || packages "PHP, for the tests of the snippets for agencies' sites" php php-cli

if [ -n "${ZALO_OA_CHROMIUM:-}" ]; then
  have "$ZALO_OA_CHROMIUM" || fail "ZALO_OA_CHROMIUM is no program: $ZALO_OA_CHROMIUM"
  exit 0
fi
have chromium || packages "Chromium, for the tests of the page" "--cask chromium" chromium fonts-dejavu-core
