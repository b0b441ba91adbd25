"""Runs retain, the textbook version, NumPy and Numba in turn on the documents' business (1,000
customers, ten years, one core) and writes how fast each is: a Markdown table for bench/results.md.

python3 beside_peers.py RETAIN_BENCH ROUNDS
"""

import json
import pathlib
import statistics
import subprocess
import sys

PLAIN = pathlib.Path(__file__).with_name("plain_business.py")
SECONDS = "3"
LABELS = {
    "retain": "retain, whole run: simulation, books, moments, quantiles of 1,000 replications",
    "textbook": "textbook version in C++, simulation alone",
    "numba": "Numba, compiled loop over customers, simulation alone",
    "numpy": "NumPy, vectorised over customers, simulation alone",
}


def compiled(bench):
    """Customer-weeks a second of retain and of the textbook version."""
    names = {"whole_run/threads:1/real_time": "retain",
             "textbook/stories:1/customers:1000/real_time": "textbook"}
    text = subprocess.run(
        [bench, "--benchmark_filter=^(" + "|".join(names) + ")$", "--benchmark_format=json",
         "--benchmark_min_time=" + SECONDS], check=True, capture_output=True, text=True).stdout
    return {names[run["name"]]: run["customer_weeks"] for run in json.loads(text)["benchmarks"]}


def plain(kind):
    text = subprocess.run(["/usr/bin/python3", PLAIN, kind, "1000", SECONDS], check=True,
                          capture_output=True, text=True).stdout
    return json.loads(text)["customer_weeks_per_second"]


def main():
    bench, rounds = sys.argv[1], int(sys.argv[2])
    measured = []
    for _ in range(rounds):
        rates = compiled(bench)
        for kind in ("numba", "numpy"):
            rates[kind] = plain(kind)
        measured.append(rates)
    print("\nBeside peers on the same business, all of them on one core, in turn.\n")
    print("| | million customer-weeks a second | retain : it, median of rounds (range) |")
    print("| --- | --- | --- |")
    for kind, label in LABELS.items():
        ratios = [rates["retain"] / rates[kind] for rates in measured]
        compared = f"{statistics.median(ratios):.0f} ({min(ratios):.0f} to {max(ratios):.0f})"
        rate = statistics.median(rates[kind] for rates in measured) / 1e6
        print(f"| {label} | {rate:.1f} | {'' if kind == 'retain' else compared} |")


if __name__ == "__main__":
    main()
