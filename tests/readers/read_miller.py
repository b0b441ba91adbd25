"""Miller, which keeps the text of a number that it does not calculate with: all are formatted."""

import math
import shutil
import subprocess

from columns import Columns, missing

program = shutil.which("mlr") or missing("Miller")
columns = Columns()
for file, wanted in columns.by_file():
    names = [column for _, column in wanted]
    format_all = "".join(
        f'if (is_not_empty(${{{name}}})) {{ ${{{name}}} = fmtnum(${{{name}}}, "%.17le") }} '
        for name in names)
    rows = subprocess.run(
        [program, "--icsv", "--ocsv", "--headerless-csv-output", "cut", "-o", "-f", ",".join(names),
         "then", "put", format_all, columns.folder / file],
        capture_output=True, text=True, check=True).stdout.splitlines()
    for (number, _), texts in zip(wanted, zip(*(row.split(",") for row in rows))):
        columns.write(number, (float(text) if text else math.nan for text in texts))
