#!/usr/bin/env bash
# SALib asks for pandas without an upper bound, so pip brings pandas 3. Does its Sobol analysis run?
set -euo pipefail
source "$(dirname "$0")/expect.sh"

cat >analyse.py <<'PY'
import warnings

from SALib.analyze import sobol as analysis
from SALib.sample import sobol as sample

warnings.simplefilter("ignore")
problem = {"num_vars": 3, "names": ["margin", "churn", "level"], "bounds": [[0, 1]] * 3}
rows = sample.sample(problem, 1024, calc_second_order=False, seed=1)
try:
    found = analysis.analyze(problem, rows[:, 0] + 2 * rows[:, 1], calc_second_order=False, seed=1)
    print(" ".join(f"{share:.1f}" for share in found["S1"]))
except TypeError as error:
    print(f"TypeError: {str(error).split(' requires')[0]}")
PY
analysed_with() {  # SALib and pandas of these versions
  python3 -m venv "$1-$2"
  "$1-$2/bin/pip" --quiet --disable-pip-version-check install "SALib==$1" "pandas==$2"
  "$1-$2/bin/python" analyse.py
}
saw "SALib 1.5.1 with pandas 2.3.3, first-order shares" "$(analysed_with 1.5.1 2.3.3)" "0.2 0.8 0.0"
saw "SALib 1.5.1 with pandas 3.1.1, the same problem" "$(analysed_with 1.5.1 3.1.1)" \
  "TypeError: unique"
saw "SALib 1.6.0 with pandas 3.1.1, the same problem" "$(analysed_with 1.6.0 3.1.1)" "0.2 0.8 0.0"
