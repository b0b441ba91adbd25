#!/usr/bin/env bash
# DuckDB and Polars find the types of columns from the first rows.
set -euo pipefail
source "$(dirname "$0")/expect.sh"

npm install --silent --no-audit --no-fund --prefix . @duckdb/node-api@1.5.6-r.1 \
  nodejs-polars@0.26.1 nodejs-polars-linux-x64-gnu@0.26.1 >/dev/null

# table NAME ROWS CELL LAST: a column x that holds CELL so many times, then LAST.
table() {
  { echo "week,x"; for ((row = 0; row < $2; ++row)); do echo "$row,$3"; done; echo "$2,$4"; } >"$1"
}
table whole.csv 20479 0 0.4
table point.csv 20479 0.0 0.4
table fewer.csv 100 0 0.4
table empty.csv 100 "" 0.5

cat >duckdb.cjs <<'JS'
const { DuckDBInstance } = require("@duckdb/node-api");
DuckDBInstance.create().then(async (instance) => {
  const connection = await instance.connect();
  const query = `SELECT any_value(typeof(x)), max(x) FROM '${process.argv[2]}'`;
  console.log((await connection.runAndReadAll(query)).getRows()[0].join(" "));
});
JS
cat >polars.cjs <<'JS'
const pl = require("nodejs-polars");
try {
  const column = pl.readCSV(process.argv[2]).getColumn("x");
  console.log(`${column.dtype} ${column.max()}`);
} catch (error) {
  console.log(error.message.split("\n")[0]);
}
JS
saw "DuckDB 1.5.6, 20,479 times 0, then 0.4, the largest" "$(node duckdb.cjs whole.csv)" "BIGINT 0"
saw "DuckDB 1.5.6, 20,479 times 0.0, then 0.4" "$(node duckdb.cjs point.csv)" "DOUBLE 0.4"
saw "Polars 0.26.1, 100 times 0, then 0.4" "$(node polars.cjs fewer.csv)" \
  "could not parse \`0.4\` as dtype \`i64\` at column 'x' (column number 2)"
saw "Polars 0.26.1, 100 empty cells, then 0.5, the largest" "$(node polars.cjs empty.csv)" \
  "DataType(String) 0"
