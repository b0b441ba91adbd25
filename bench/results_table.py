"""Turns what Google Benchmark measured into the tables of bench/results.md."""

import json
import statistics
import sys
from collections import defaultdict


def processor():
    with open("/proc/cpuinfo") as cpuinfo:
        for line in cpuinfo:
            if line.startswith("model name"):
                return line.split(":", 1)[1].strip()
    return "unknown processor"


def rates(runs, counter):
    """The rate of every repetition, by the name of the benchmark."""
    found = defaultdict(list)
    for run in runs:
        if run["run_type"] == "iteration" and counter in run:
            found[run["name"]].append(run[counter])
    return found


def median(values):
    return statistics.median(values)


def row(cells):
    print("| " + " | ".join(cells) + " |")


def agents_table(found):
    print("Million active customer-weeks a second; ten years of the `documents` business.\n")
    row(["", "textbook", "baseline", "best", "best : textbook", "best, two threads", "two : one"])
    row(["---"] * 7)
    for stories, with_stories in ((0, "without word of mouth"), (1, "with word of mouth")):
        for customers in (1000, 10000):
            arguments = f"/stories:{stories}/customers:{customers}/real_time"
            textbook = median(found["textbook" + arguments])
            baseline = median(found["agents/baseline" + arguments])
            best = median(found["agents/best" + arguments])
            two = median(found["agents/best" + arguments + "/threads:2"])
            row([f"{customers:,} customers, {with_stories}", f"{textbook / 1e6:.1f}",
                 f"{baseline / 1e6:.0f}", f"{best / 1e6:.0f}", f"{best / textbook:.0f}",
                 f"{two / 1e6:.0f}", f"{two / best:.2f}"])


def run_table(found):
    print("\nA whole run (1,000 customers, 1,000 replications): simulation, books, quantiles.\n")
    row(["threads", "million customer-weeks a second"])
    row(["---"] * 2)
    for threads in (1, 2):
        row([str(threads), f"{median(found[f'whole_run/threads:{threads}/real_time']) / 1e6:.0f}"])
    print("\nOne business of a million customers, threads inside the replication.\n")
    row(["threads", "million customer-weeks a second"])
    row(["---"] * 2)
    for threads in (1, 2):
        row([str(threads), f"{median(found[f'one_large_business/threads:{threads}/real_time']) / 1e6:.0f}"])


def other_table(runs):
    print("\nThe rest, on one thread.\n")
    row(["what", "measured"])
    row(["---"] * 2)
    paths = median(rates(runs, "paths")["expected_ten_years"])
    row(["expected engine, ten years", f"{paths:,.0f} paths a second"])
    calibrations = [run["cpu_time"] for run in runs
                    if run["run_type"] == "iteration" and run["name"] == "calibration"]
    row(["calibration of the documents", f"{median(calibrations):.1f} ms"])
    rows = median(rates(runs, "rows")["csv_rows/real_time"])
    row(["data files written, flushed to disk and renamed", f"{rows / 1e3:,.0f} thousand rows a second"])
    rows = median(rates(runs, "rows")["csv_rows"])
    row(["the same by processor time", f"{rows / 1e6:.1f} million rows a second"])


def main():
    with open(sys.argv[1]) as file:
        measured = json.load(file)
    context, runs = measured["context"], measured["benchmarks"]
    found = rates(runs, "customer_weeks")
    print("# Measured speed\n")
    print("Made by `scripts/bench`; medians of interleaved repetitions. Machines differ and are noisy:")
    print("ratios hold better than absolute figures.\n")
    built = ", ".join(line for line in sys.argv[2].splitlines() if not line.startswith("commit"))
    print(f"{context['date'][:10]}, {context['num_cpus']} x {processor()}; {built}\n")
    print("best: with the fastest instruction set of the processor; baseline: with that which every")
    print("x86-64 has. textbook: customers as objects, one Mersenne Twister, one call of a standard")
    print("distribution per decision (`bench/textbook.cpp`).\n")
    agents_table(found)
    run_table(found)
    other_table(runs)


main()
