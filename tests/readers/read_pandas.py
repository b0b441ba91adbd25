"""pandas.read_csv as it comes."""

from columns import Columns, missing

try:
    import pandas as pd
except ImportError:
    missing("pandas")

columns = Columns()
for file, wanted in columns.by_file():
    table = pd.read_csv(columns.folder / file)
    for number, column in wanted:
        columns.write(number, table[column])
