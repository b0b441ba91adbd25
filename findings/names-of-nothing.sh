#!/usr/bin/env bash
# Names that csvkit takes for no name.
set -euo pipefail
source "$(dirname "$0")/expect.sh"

python3 -m venv venv
venv/bin/pip --quiet --disable-pip-version-check install csvkit==2.2.0
printf 'name,x\nna,1\nnone,2\nnull,3\nnil,4\n' >table.csv
names() { "$@" table.csv | tail -n +2 | cut -d, -f1 | tr '\n' ';'; }
saw "csvkit 2.2.0, csvcut -c name" "$(names venv/bin/csvcut -c name)" "na;none;null;nil;"
saw "csvkit 2.2.0, csvsort -c x" "$(names venv/bin/csvsort -c x)" ";;;nil;"
saw "csvkit 2.2.0, csvsort --no-inference -c x" \
  "$(names venv/bin/csvsort --no-inference -c x)" ";;;nil;"
