# Read by the scripts beside it: a temporary folder to work in, and how a finding is told.
project=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

# saw WHAT TEXT EXPECTED: prints what was seen; another text than expected ends the script.
saw() {
  printf '%s: %s\n' "$1" "$2"
  if [ "$2" != "$3" ]; then
    printf 'The behaviour has changed. Expected: %s\n' "$3" >&2
    exit 1
  fi
}
