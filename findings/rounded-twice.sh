#!/usr/bin/env bash
# Readers that calculate with long doubles round a decimal to 64 bits and then to the 53 of a
# double. Where the first rounding ends at a half, the second goes the wrong way: about once in
# 4,400 numbers of twelve digits.
set -euo pipefail
source "$(dirname "$0")/expect.sh"
"$project"/scripts/install-packages r-base-core r-cran-data.table sqlite3 python3-minimal

printf 'x\n0.219304590378\n' >one.csv
nearest=$(python3 -c 'import struct; print(struct.pack(">d", 0.219304590378).hex())')
bits='cat(rev(writeBin(x, raw())), sep = "")'
echo "The double that is nearest to 0.219304590378: $nearest"
saw "$(Rscript --vanilla -e 'cat(R.version.string)'), read.csv" \
  "$(Rscript --vanilla -e "x <- read.csv('one.csv')\$x; $bits")" 3fcc122c3dc4a1c0
saw "data.table $(Rscript --vanilla -e 'cat(format(packageVersion("data.table")))'), fread" \
  "$(Rscript --vanilla -e "x <- data.table::fread('one.csv')\$x; $bits")" 3fcc122c3dc4a1c0
saw "sqlite $(sqlite3 --version | cut -d' ' -f1), CAST AS REAL" "$(sqlite3 <<'SQL'
.import --csv one.csv one
SELECT lower(hex(ieee754_to_blob(CAST(x AS REAL)))) FROM one;
SQL
)" 3fcc122c3dc4a1c0
[ "$nearest" = 3fcc122c3dc4a1c1 ]
