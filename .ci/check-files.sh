#!/usr/bin/env bash
# Checks the text of the files that git tracks or would track: length, paths of one machine, addresses in lock files.
# shellcheck source=SCRIPTDIR/lib.sh
. "$(dirname "$0")/lib.sh"

max_lines=300
if ! git rev-parse --is-inside-work-tree >/dev/null 2>&1; then
  say "not a git clone: the files of the project cannot be told from others and are not checked"
  exit 0
fi

found=0
# Prints what standard input holds under the heading $1, if it holds anything.
report() {
  local lines
  lines="$(cat)"
  [ -n "$lines" ] || return 0
  printf '%s\n%s\n' "$1" "$lines" >&2
  found=1
}

long_files() {
  local file lines
  git ls-files -z --cached --others --exclude-standard -- '*.rs' '*.py' '*.pyi' '*.ts' '*.js' '*.mjs' '*.sh' \
    ':!*generated*' ':!*.d.ts' |
    while IFS= read -r -d '' file; do
      [ -f "$file" ] || continue
      lines="$(wc -l <"$file")"
      [ "$lines" -le "$max_lines" ] || printf '  %s: %d lines\n' "$file" "$lines"
    done
}

# `search PATTERN PATHSPEC...`: file:line of each match. A search that failed counts as found; status 1 is "nothing".
search() {
  local pattern="$1" status=0
  shift
  git grep -I -n -o --untracked -E "$pattern" -- "$@" || status=$?
  [ "$status" -le 1 ] || printf '  the search for %s failed\n' "$pattern"
}

# The bracketed letters keep this script from finding itself. Tests may name made-up local files.
before='(^|[[:space:]"'"'"'`(=:,])'
after='(/|["'"'"'`)[:space:]]|$)'
work_folders="$before/(roo[t]|wor[k])/"
user_folders="$before(/(tm[p]|home/[a-z]+|Users/[A-Za-z]+)$after|C:\\\\+User[s]\\\\)"

report "files over $max_lines lines (split them by noun):" < <(long_files)
report "paths of one machine:" < <(
  search "$work_folders" . ':!*.lock' ':!*lock.json'
  search "$user_folders" . ':!*.lock' ':!*lock.json' ':!*/tests/*'
)
report "download addresses in lock files (npm: set omit-lockfile-registry-resolved):" \
  < <(search '"resolved": "https?:' '*package-lock.json')
[ "$found" = 0 ]
