"""check_gnumeric.py FOLDER: Gnumeric reads report.xlsx number by number, formulas calculated anew."""

import csv
import pathlib
import subprocess
import sys
import tempfile

from check_libreoffice import expect_same, expect_to_notice, without_results
from results_folder import Failure, Results, expect


def check(results):
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        copy = folder / "copy.xlsx"
        expect(without_results(results.folder / "report.xlsx", copy) > 100, "there are no formulas")
        finished = subprocess.run(
            ["/usr/bin/ssconvert", "--recalc", "-S", "-T", "Gnumeric_stf:stf_assistant",
             "-O", "format=raw separator=,", str(copy), str(folder / "sheet-%n.csv")],
            capture_output=True, text=True, timeout=120)
        expect(finished.returncode == 0, "Gnumeric:", finished.stderr)
        for number, sheet in enumerate(results.workbook().worksheets):
            with open(folder / f"sheet-{number}.csv", newline="", encoding="utf-8") as text:
                lines = list(csv.reader(text))
            expect_same(sheet, lines)
            expect_to_notice(sheet, lines)


if __name__ == "__main__":
    try:
        check(Results(sys.argv[1]))
    except Failure as failure:
        sys.exit(str(failure))
