"""Runs two builds of retain in turn and writes how they compare: one Markdown table.

python3 bench/against.py TODAY OLDER PAIRS

TODAY and OLDER are programs. Each case is a whole process; the programs alternate, so that both
meet the same minutes of the machine. The ratio of processor time is taken pair by pair.
"""

import os
import statistics
import subprocess
import sys
import tempfile

CASES = {
    "run documents": ["run", "documents", "--threads", "1"],
    "kernel (40 x 50,000 customers)": [
        "run", "documents", "--threads", "1", "--customers", "50000", "--replications", "40",
    ],
    "run documents, expected engine": ["run", "documents", "--engine", "expected"],
}
COMMON = ["--quiet", "--no-report", "--out", "results"]


def measured(program, arguments):
    """Processor seconds and peak memory in MB of one run in an empty folder."""
    with tempfile.TemporaryDirectory() as folder:
        process = subprocess.Popen([program, *arguments, *COMMON], cwd=folder,
                                   stdout=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        if status != 0:
            sys.exit(f"{program} {' '.join(arguments)} ended with status {status}")
        return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1000


def row(name, today, older, pairs):
    arguments = CASES[name]
    measured(today, arguments), measured(older, arguments)  # warm
    runs = [(measured(today, arguments), measured(older, arguments)) for _ in range(pairs)]
    ratios = [one[0] / other[0] for one, other in runs]
    middle = [[statistics.median(run[who][what] for run in runs) for what in (0, 1)]
              for who in (0, 1)]
    return (f"| {name} | {middle[0][0]:.3f} | {middle[1][0]:.3f} | {statistics.median(ratios):.3f} "
            f"({min(ratios):.3f} to {max(ratios):.3f}) | {middle[0][1]:.0f} | {middle[1][1]:.0f} |")


def main():
    today, older, pairs = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2]), int(sys.argv[3])
    print("| whole process | today, s | older, s | ratio, median of pairs (range) | today, MB | "
          "older, MB |")
    print("|---|---|---|---|---|---|")
    for name in CASES:
        print(row(name, today, older, pairs))


if __name__ == "__main__":
    main()
