"""Runs every shipped scenario with 10,000 replications: one Markdown table of memory and time.

python3 bench/memory.py RETAIN WEEKLY_FIELDS

RETAIN is the program; WEEKLY_FIELDS prints name, numbers of a week that are not 0 everywhere, and
numbers of a week. A scenario runs with what it is compared with, one after the other.
"""

import os
import pathlib
import subprocess
import sys
import tempfile

REPLICATIONS = 10_000


def measured(program, scenario):
    """Peak memory in MB and processor seconds of one run in an empty folder."""
    with tempfile.TemporaryDirectory() as folder:
        process = subprocess.Popen(
            [program, "run", scenario, "--replications", str(REPLICATIONS), "--threads", "1",
             "--quiet", "--no-report", "--out", "results"], cwd=folder, stdout=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        if status != 0:
            sys.exit(f"{program} run {scenario} ended with status {status}")
        return usage.ru_maxrss / 1000, usage.ru_utime + usage.ru_stime


def main():
    program, fields_program = map(os.path.abspath, sys.argv[1:3])
    names = sorted(path.stem for path in pathlib.Path("scenarios").glob("*.toml"))
    counted = subprocess.run([fields_program, "scenarios", *names], check=True, text=True,
                             capture_output=True).stdout.splitlines()
    version = subprocess.run([program, "--version"], check=True, text=True,
                             capture_output=True).stdout.splitlines()[0]
    print("# Memory of 10,000 replications\n")
    print(f"Made by `scripts/bench memory` with {version}: each scenario on one thread, with what it")
    print("is compared with. Fields: numbers of a week that are not 0 everywhere, of all that there")
    print("are.\n")
    print("| scenario | peak, MB | fields | MB per field | processor, s |")
    print("|---|---|---|---|---|")
    for name, nonzero, fields in map(str.split, counted):
        peak, seconds = measured(program, name)
        print(f"| {name} | {peak:.0f} | {nonzero} of {fields} | {peak / int(nonzero):.1f} | "
              f"{seconds:.1f} |")


if __name__ == "__main__":
    main()
