# shellcheck shell=bash
# Shared by the scripts beside it, so that each runs from any folder, without standard input and beside a second
# run in the same clone. Sourced, never run.
set -euo pipefail

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)"
cd "$root"
exec </dev/null

target="${CARGO_TARGET_DIR:-target}"
case "$target" in
  /*) ;;
  *) target="$root/$target" ;;
esac
export CARGO_TARGET_DIR="$target"
mkdir -p "$target/tools"

say() { printf '== %s\n' "$*" >&2; }

fail() {
  printf 'error: %s\n' "$*" >&2
  exit 1
}

have() { command -v "$1" >/dev/null 2>&1; }

# Starts the calling script once more as the only one that holds the lock $1: `alone venv "$@"`. The lock ends with
# the script; the programs it starts do not inherit it, so that a compiler cache's server cannot keep it.
alone() {
  local name="$1" script
  shift
  [ "${ZALO_OA_ALONE:-}" != "$name" ] || return 0
  script="$root/.ci/$(basename "$0")"
  export ZALO_OA_ALONE="$name"
  if have flock; then
    exec flock --close "$target/tools/$name.lock" "$script" "$@"
  fi
  exec python3 -c '
import fcntl, subprocess, sys
with open(sys.argv[1], "w") as lock:
    fcntl.flock(lock, fcntl.LOCK_EX)
    sys.exit(subprocess.call(sys.argv[2:]))
' "$target/tools/$name.lock" "$script" "$@"
}

# Installs Debian packages as root on Debian and its relatives; elsewhere stops with the one command that brings them:
# `packages "what for" BREW_FORMULA DEBIAN_PACKAGE...`.
packages() {
  local why="$1" formula="$2"
  shift 2
  if have apt-get && [ "$(id -u)" = 0 ]; then
    say "$why: installing $*"
    apt_install "$@" || { apt_get update && apt_install "$@"; } || fail "$why: \`apt-get install $*\` failed"
  elif [ "$(uname -s)" = Darwin ]; then
    fail "$why is missing; install it with: brew install $formula"
  else
    fail "$why is missing; install it with: sudo apt-get install -y $* (or your system's packages of that kind)"
  fi
}

apt_get() { DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=600 "$@" >&2; }

apt_install() { apt_get install -y --no-install-recommends "$@"; }

# Whether version $1 is at least version $2; numbers and dots only.
at_least() { [ "$(printf '%s\n%s\n' "$2" "$1" | sort -t. -k1,1n -k2,2n -k3,3n | head -n 1)" = "$2" ]; }
