"""Shares of variance by SALib and by `retain tornado --global`, of the same scenario and laws: every
point of SALib is evaluated by `retain run --engine expected`. Prints a Markdown table.

build/salib/bin/python bench/study_times/agreement.py RETAIN
"""

import csv
import pathlib
import subprocess
import sys
import tempfile
import warnings
from importlib import metadata

import numpy as np
from SALib.analyze import sobol as analysis
from SALib.sample import sobol as sample

LAWS = {"money.margin": (0.1, 0.6), "churn.share_lost": (0.3, 0.7)}
PROBLEM = {"num_vars": 2, "names": list(LAWS), "bounds": [list(ends) for ends in LAWS.values()]}
BASE_POINTS = 256


def rows_of(file):
    with open(file, newline="") as table:
        return list(csv.DictReader(table))


def difference_at(retain, folder, point):
    out = folder / "run"
    settings = [word for key, value in zip(LAWS, point) for word in ("--set", f"{key}={value!r}")]
    subprocess.run([retain, "run", "gold-service", "--engine", "expected", "--no-report", "--quiet",
                    "--overwrite", "--out", out, *settings], check=True, capture_output=True)
    return next(float(row["mean"]) for row in rows_of(out / "compare.csv")
                if row["metric"] == "business_value_end")


def main():
    warnings.simplefilter("ignore")
    retain = sys.argv[1]
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        points = sample.sample(PROBLEM, BASE_POINTS, calc_second_order=False, seed=1)
        figures = np.array([difference_at(retain, folder, [float(x) for x in point])
                            for point in points])
        theirs = analysis.analyze(PROBLEM, figures, calc_second_order=False, seed=1)
        laws = [word for key, (low, high) in LAWS.items() for word in
                ("--set", f"{key}={{law=\"uniform\", min={low}, max={high}}}")]
        subprocess.run([retain, "tornado", "gold-service", "--global", "--quiet", "--out",
                        folder / "global", *laws], check=True, capture_output=True)
        ours = {row["keys"]: row for row in rows_of(folder / "global" / "sensitivity.csv")}
    print(f"SALib {metadata.version('SALib')}, {BASE_POINTS} base points, {len(points)} runs\n")
    print("| input | share | SALib ± half its interval | retain (95 %) |")
    print("| --- | --- | --- | --- |")
    for i, key in enumerate(LAWS):
        for share, column in (("S1", "first"), ("ST", "total")):
            row = ours[key]
            interval = f"{float(row[column + '_low']):.3f} to {float(row[column + '_high']):.3f}"
            print(f"| {key} | {column} | "
                  f"{theirs[share][i]:.3f} ± {theirs[share + '_conf'][i]:.3f} | "
                  f"{float(row[column]):.3f} ({interval}) |")


if __name__ == "__main__":
    main()
