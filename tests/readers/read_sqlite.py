"""The command line of sqlite: .import, then CAST of the cells that are not empty."""

import math
import shutil
import struct
import subprocess

from columns import Columns, missing

program = shutil.which("sqlite3") or missing("sqlite3")
columns = Columns()
for file, wanted in columns.by_file():
    cells = [f"""iif("{column}" = '', '', hex(ieee754_to_blob(CAST("{column}" AS REAL))))"""
             for _, column in wanted]
    script = f""".import --csv "{columns.folder / file}" cells
.mode list
.separator ,
SELECT {", ".join(cells)} FROM cells ORDER BY rowid;
"""
    rows = subprocess.run([program], input=script, capture_output=True, text=True,
                          check=True).stdout.splitlines()
    for (number, _), bits in zip(wanted, zip(*(row.split(",") for row in rows))):
        columns.write(number, (struct.unpack(">d", bytes.fromhex(text))[0] if text else math.nan
                               for text in bits))
