"""What the readers in Python share: which columns to read, and how to hand their numbers back.

A reader is called with a folder. `columns.csv` there has a line for each number column, "file,column".
The numbers of the n-th one go to `n.doubles`, eight bytes each as the processor holds them; an empty
cell is NaN. A reader that is not installed ends with exit code 77."""

import array
import csv
import pathlib
import sys

MISSING_READER = 77


def missing(name):
    print(f"{name} is not installed", file=sys.stderr)
    sys.exit(MISSING_READER)


class Columns:
    def __init__(self):
        self.folder = pathlib.Path(sys.argv[1])
        with open(self.folder / "columns.csv", newline="") as file:
            self.wanted = [tuple(row) for row in csv.reader(file)]

    def by_file(self):
        """Each file with the numbers and names of its columns."""
        files = {}
        for number, (file, column) in enumerate(self.wanted):
            files.setdefault(file, []).append((number, column))
        return files.items()

    def write(self, number, doubles):
        (self.folder / f"{number}.doubles").write_bytes(array.array("d", doubles).tobytes())
