"""The documents' business as one would write it in Python: with NumPy, vectorised over customers,
or with Numba, a compiled loop over customers. Leavers are taken out of the arrays; no other tricks.

python3 plain_business.py numpy|numba CUSTOMERS SECONDS

Runs ten years again and again for so many seconds. Prints, as JSON, customer-weeks a second of
processor time and the share of customers who remain: mean and standard error over the runs.
Equations and figures: docs/model.md, sections 1 to 6 and 9.
"""

import json
import math
import sys
import time

import numpy as np

WEEKS = 520
LOWEST, HIGHEST = -24, 24
POINTS = np.arange(LOWEST, HIGHEST + 1)

# Encounters (equations 1 to 4): the zone of tolerance is 2.874 sd wide below and 1 sd above.
DISSATISFIED = 0.5 * math.erfc(2.874 / math.sqrt(2.0))
DELIGHTED = 0.5 * math.erfc(1.0 / math.sqrt(2.0))

# What becomes of the dissatisfied (equation 6): silent, unresolved, resolved, quickly resolved.
ENDS = np.array([0.96, 0.04 * 0.4, 0.04 * 0.6 * 0.5, 0.04 * 0.6 * 0.5])
END_POINTS = np.array([-12, -11, -7, -2])

# Hazards by cause and level (equation 9), and their sums.
HAZARD = (np.array([6.224170019e-04, 6.224170019e-04, 7.689820654e-05, 1.798619822e-04,
                    1.373938335e-04])[:, None]
          * np.exp(-np.array([0.12, 0.12, 0.17, 0.25, 0.0])[:, None] * POINTS))
LEAVES = 1.0 - np.exp(-HAZARD.sum(axis=0))
TELLS = HAZARD[2:4].sum(axis=0) / HAZARD.sum(axis=0)  # leaves for a service cause
TOLD = 11

FADES = np.minimum(1.0, (1.0 - 0.5 ** (1.0 / 26.0)) * np.abs(POINTS))


def numpy_run(customers, rng):
    """One business: customer-weeks, and customers at the end."""
    cumulative_ends = np.cumsum(ENDS)[:-1]
    level = np.full(customers, -LOWEST)
    weeks = 0
    for _ in range(WEEKS):
        count = len(level)
        weeks += count
        encounter = rng.random(count)
        level[encounter >= 1.0 - DELIGHTED] += 1
        bad = np.flatnonzero(encounter < DISSATISFIED)
        if len(bad):
            level[bad] += END_POINTS[np.searchsorted(cumulative_ends, rng.random(len(bad)))]
        np.clip(level, 0, HIGHEST - LOWEST, out=level)
        fading = rng.random(count) < FADES[level]
        level[fading] -= np.sign(level[fading] + LOWEST)
        leaving = rng.random(count) < LEAVES[level]
        stories = TOLD * int((rng.random(int(leaving.sum())) < TELLS[level[leaving]]).sum())
        level = level[~leaving]
        if stories:
            listeners = rng.choice(len(level), min(stories, len(level)), replace=False)
            level = np.delete(level, listeners)
    return weeks, len(level)


def numba_run():
    """The same as a compiled loop over customers."""
    import numba

    ends, end_points = np.cumsum(ENDS)[:-1], END_POINTS

    @numba.njit
    def run(customers, seed):
        np.random.seed(seed)
        level = np.full(customers, -LOWEST)
        count = customers
        weeks = 0
        for _ in range(WEEKS):
            weeks += count
            stories = 0
            kept = 0
            for i in range(count):
                at = level[i]
                encounter = np.random.random()
                if encounter >= 1.0 - DELIGHTED:
                    at += 1
                elif encounter < DISSATISFIED:
                    at += end_points[np.searchsorted(ends, np.random.random())]
                at = min(max(at, 0), HIGHEST - LOWEST)
                if np.random.random() < FADES[at]:
                    at -= np.sign(at + LOWEST)
                if np.random.random() < LEAVES[at]:
                    if np.random.random() < TELLS[at]:
                        stories += TOLD
                    continue
                level[kept] = at
                kept += 1
            count = kept
            for _ in range(min(stories, count)):  # distinct: a listener is gone when chosen
                count -= 1
                level[np.random.randint(count + 1)] = level[count]
        return weeks, count

    return run


def main():
    kind, customers, seconds = sys.argv[1], int(sys.argv[2]), float(sys.argv[3])
    if kind == "numba":
        compiled = numba_run()
        compiled(10, 1)  # compiles

        def run(seed):
            return compiled(customers, seed)
    else:
        def run(seed):
            return numpy_run(customers, np.random.default_rng(seed))

    weeks, remaining = 0, []
    begin = time.process_time()
    while time.process_time() - begin < seconds:
        done, left = run(len(remaining))
        weeks += done
        remaining.append(left / customers)
    rate = weeks / (time.process_time() - begin)
    print(json.dumps({"customer_weeks_per_second": rate, "remaining": float(np.mean(remaining)),
                      "standard_error": float(np.std(remaining, ddof=1) / len(remaining) ** 0.5),
                      "runs": len(remaining)}))


if __name__ == "__main__":
    main()
