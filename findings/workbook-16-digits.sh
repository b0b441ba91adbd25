#!/usr/bin/env bash
# A number that is written into a workbook and read back: is it the same number?
set -euo pipefail
source "$(dirname "$0")/expect.sh"

python3 -m venv python
python/bin/pip --quiet --disable-pip-version-check install openpyxl==3.1.5 XlsxWriter==3.3.1
cat >written.py <<'PY'
import sys

import openpyxl
import xlsxwriter

numbers = [0.1 + 0.2, 1234567.1234567892, 0.219304590378]
if sys.argv[1] == "openpyxl":
    book = openpyxl.Workbook()
    book.active.append(numbers)
    book.save("numbers.xlsx")
else:
    book = xlsxwriter.Workbook("numbers.xlsx")
    book.add_worksheet().write_row(0, 0, numbers)
    book.close()
print(*next(openpyxl.load_workbook("numbers.xlsx").active.values))
PY
for writer in openpyxl XlsxWriter; do
  saw "$writer, of 0.30000000000000004 1234567.1234567892 0.219304590378 come back" \
    "$(python/bin/python written.py "$writer")" "0.3 1234567.123456789 0.219304590378"
done
