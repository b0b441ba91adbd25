"""Times the studies of decisions (study_times), SALib with NumPy on Ishigami's function, and a point
through a process of its own, in turn; writes a Markdown page.

python3 beside_salib.py STUDY_TIMES RETAIN LIBRARY THREADS ROUNDS
"""

import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

SALIB = """
import time, warnings
import numpy as np
from SALib.analyze import sobol as analysis
from SALib.sample import sobol as sample
warnings.simplefilter("ignore")
problem = {"num_vars": 3, "names": ["x1", "x2", "x3"], "bounds": [[-np.pi, np.pi]] * 3}
def once():
    start = time.perf_counter()
    x = sample.sample(problem, 1024, calc_second_order=False, seed=1)
    y = np.sin(x[:, 0]) + 7 * np.sin(x[:, 1])**2 + 0.1 * x[:, 2]**4 * np.sin(x[:, 0])
    analysis.analyze(problem, y, calc_second_order=False, seed=1)
    return time.perf_counter() - start
once()
print(sorted(once() for _ in range(5))[2])
"""

GOALS = {"tornado": "0.2 s for 60", "decide": "2 s", "optimum": "1 s"}
LABELS = {
    "tornado": "tornado of gym-quick-answers, five values of each parameter",
    "draws": "draws of gold-service and what it is compared with, two uncertain numbers",
    "global": "global sensitivity of the same, evaluations",
    "decide": "decide between three scenarios: frontier, probabilities, EVPI, EVPPI; draws",
    "optimum": "optimum of one budget over eight levers",
    "ishigami": "Ishigami's function, evaluations and analysis",
}


def studies(program, library, threads):
    text = subprocess.run([program, library, threads], check=True, capture_output=True,
                          text=True).stdout
    return {(name, int(count)): float(seconds)
            for name, count, seconds in (line.split() for line in text.splitlines())}


def salib():
    python = pathlib.Path("build/salib/bin/python")
    return float(subprocess.run([python, "-c", SALIB], check=True, capture_output=True,
                                text=True).stdout)


def point_by_process(retain, folder):
    """Seconds for one point of gold-service and its comparator through `retain run`."""
    start = time.perf_counter()
    subprocess.run([retain, "run", "gold-service", "--engine", "expected", "--set",
                    "money.margin=0.3", "--no-report", "--quiet", "--overwrite", "--out",
                    os.path.join(folder, "out")], check=True, capture_output=True)
    return time.perf_counter() - start


def main():
    program, retain, library, threads, rounds = sys.argv[1:6]
    rows, salib_seconds, point_seconds = [], [], []
    with tempfile.TemporaryDirectory() as folder:
        for _ in range(int(rounds)):
            rows.append(studies(program, library, threads))
            salib_seconds.append(salib())
            point_seconds.append(point_by_process(retain, folder))
    print(f"On {threads} threads, medians of {rounds} rounds; Ishigami's function on one.\n")
    print("| what | count | seconds | goal |")
    print("| --- | --- | --- | --- |")
    for key in rows[0]:
        name, count = key
        goal = "2 s" if key == ("draws", 8192) else GOALS.get(name, "")
        seconds = statistics.median(row[key] for row in rows)
        print(f"| {LABELS[name]} | {count:,} | {seconds:.3g} | {goal} |")
    print("\nBeside others, in turn in the same run.\n")
    print("| what | seconds | retain : it |")
    print("| --- | --- | --- |")
    ours = [seconds for row in rows for (name, _), seconds in row.items() if name == "ishigami"]
    ratios = [theirs / own for theirs, own in zip(salib_seconds, ours)]
    print(f"| SALib and NumPy on Ishigami's function, 1,024 base points | "
          f"{statistics.median(salib_seconds):.3g} | {statistics.median(ratios):.0f} |")
    draws = [row[("draws", 4096)] / 4096 for row in rows]
    ratios = [theirs / own for theirs, own in zip(point_seconds, draws)]
    print(f"| one point of gold-service through a process of its own, files included | "
          f"{statistics.median(point_seconds):.3g} | {statistics.median(ratios):.0f} |")


if __name__ == "__main__":
    main()
