#!/usr/bin/env bash
# Miller takes an empty cell for more than every number.
set -euo pipefail
source "$(dirname "$0")/expect.sh"
"$project"/scripts/install-packages miller

printf 'name,x\na,3.0\nb,\nc,-1.0\nd,7.5\n' >table.csv
read_table() { mlr --icsv --onidx "$@" table.csv; }
version=$(mlr --version)
saw "$version, sort -nr x, the first name" "$(read_table sort -nr x then head -n 1 then cut -f name)" b
saw "$version, top -n 1 -f x -a, its name" "$(read_table top -n 1 -f x -a then cut -f name)" b
saw "$version, stats1 -a max -f x" "$(read_table stats1 -a max -f x)" 7.5
