#!/usr/bin/env bash
# The mean of 3 and 5 is 4, but not where the table has empty cells too.
set -euo pipefail
source "$(dirname "$0")/expect.sh"
"$project"/scripts/install-packages sqlite3

printf 'week,x\n0,\n1,\n2,3.0\n3,5.0\n' >table.csv
saw "sqlite $(sqlite3 --version | cut -d' ' -f1), avg(x) and avg(nullif(x, ''))" "$(sqlite3 <<'SQL'
.import --csv table.csv cells
SELECT avg(x), avg(nullif(x, '')) FROM cells;
SQL
)" "2.0|4.0"

npm install --silent --no-audit --no-fund --prefix . d3-array@3.2.4 d3-dsv@3.0.1 >/dev/null
cat >mean.mjs <<'JS'
import { readFileSync } from "node:fs";
import { mean } from "d3-array";
import { autoType, csvParse } from "d3-dsv";

const text = readFileSync("table.csv", "utf8");
console.log(mean(csvParse(text), (row) => row.x), mean(csvParse(text, autoType), (row) => row.x));
JS
saw "d3-array 3.2.4, mean as d3-dsv 3.0.1 reads, and with its autoType" "$(node mean.mjs)" "2 4"
