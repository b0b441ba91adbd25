#!/usr/bin/env bash
# A double in the shortest form that reads back the same has up to 17 digits. Does it read back?
set -euo pipefail
source "$(dirname "$0")/expect.sh"

cat >count.py <<'PY'
import math
import random

import pandas

random.seed(1)
numbers = [math.exp(random.uniform(-5, 12)) for _ in range(10_000)]
with open("numbers.csv", "w") as file:
    file.write("x\n" + "".join(f"{number!r}\n" for number in numbers))
read = pandas.read_csv("numbers.csv")["x"]
changed = sum(one != other for one, other in zip(numbers, read))
furthest = max(abs(one - other) / one for one, other in zip(numbers, read))
print(f"{changed} of 10000 changed, by at most {furthest:.0e}")
PY
for version in 2.3.3 3.1.1; do
  python3 -m venv "$version"
  "$version/bin/pip" --quiet --disable-pip-version-check install "pandas==$version"
done
saw "pandas 2.3.3, read_csv" "$(2.3.3/bin/python count.py)" \
  "3233 of 10000 changed, by at most 1e-14"
saw "pandas 3.1.1, read_csv" "$(3.1.1/bin/python count.py)" \
  "0 of 10000 changed, by at most 0e+00"
