"""Times calibration and evaluation of two builds in turn: one Markdown table.

python3 bench/engine_times/beside_older.py TODAY OLDER ROUNDS

TODAY and OLDER are programs that print name and microseconds (timing.hpp). They alternate, so that
both meet the same minutes of the machine; ratios are medians of rounds.
"""

import statistics
import subprocess
import sys

SCENARIOS = ["documents", "gold-service", "evidence", "four-illusions", "service-programme",
             "rising-expectations"]
PARTS = ["calibration", "evaluate, all measures", "evaluate, two"]


def measured(program):
    """Microseconds of each part, by scenario."""
    lines = subprocess.run([program, "scenarios", *SCENARIOS], check=True, text=True,
                           capture_output=True).stdout.splitlines()
    return {name: [float(time) for time in times] for name, *times in map(str.split, lines)}


def cell(rounds, name, part):
    today = statistics.median(new[name][part] for new, _ in rounds)
    ratio = statistics.median(old[name][part] / new[name][part] for new, old in rounds)
    return f"{today:.0f} ({ratio:.1f} times)"


def main():
    today, older, count = sys.argv[1], sys.argv[2], int(sys.argv[3])
    rounds = [(measured(today), measured(older)) for _ in range(count)]
    print("\nMicroseconds of processor time today, and how many times as fast as the older commit:\n")
    print("| scenario | " + " | ".join(PARTS) + " |")
    print("|---" * (len(PARTS) + 1) + "|")
    for name in SCENARIOS:
        cells = [cell(rounds, name, part) for part in range(len(PARTS))]
        print(f"| {name} | " + " | ".join(cells) + " |")


if __name__ == "__main__":
    main()
