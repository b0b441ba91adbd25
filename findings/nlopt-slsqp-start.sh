#!/usr/bin/env bash
# NLopt 2.7.1, SLSQP: a search that has seen the minimum may return another point, even its start, with
# success (code 3, NLOPT_FTOL_REACHED). What comes back is the best point that breaks no constraint; the
# minimum breaks one by a rounding, and a constraint has no tolerance unless it is given one. Minimises
# -4 (1 - e^-x) - 3 (1 - e^-y) for x, y >= 0 and x + y <= 0.1, 0.2, ..., 4, from (0, 0) and both ends.
set -euo pipefail
version=2.7.1-5
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -q "libnlopt0=$version" "libnlopt-dev=$version" >/dev/null 2>&1
for package in *.deb; do dpkg -x "$package" .; done
cat >search.c <<'C'
#include <math.h>
#include <nlopt.h>
#include <stdio.h>
static double budget, seen;
static double loss(unsigned n, const double *x, double *slope, void *data) {
  const double value = -4 * (1 - exp(-x[0])) - 3 * (1 - exp(-x[1]));
  if (slope) slope[0] = -4 * exp(-x[0]), slope[1] = -3 * exp(-x[1]);
  if (value < seen) seen = value;
  return value;
}
static double excess(unsigned n, const double *x, double *slope, void *data) {
  if (slope) slope[0] = slope[1] = 1 / budget;
  return x[0] / budget + x[1] / budget - 1;
}
static void search_all(double tolerance) {
  int searches = 0, worse = 0, starts = 0;
  for (int i = 1; i <= 40; ++i) {
    for (int start = 0; start < 3; ++start, ++searches) {
      budget = i * 0.1;
      double x[2] = {start == 1 ? budget : 0, start == 2 ? budget : 0}, value;
      const double first = x[0], second = x[1];
      nlopt_opt opt = nlopt_create(NLOPT_LD_SLSQP, 2);
      nlopt_set_min_objective(opt, loss, NULL);
      nlopt_set_lower_bounds1(opt, 0);
      nlopt_add_inequality_constraint(opt, excess, NULL, tolerance);
      nlopt_set_ftol_rel(opt, 1e-10);
      nlopt_set_maxeval(opt, 400);
      seen = 0;
      const int code = nlopt_optimize(opt, x, &value);
      if (code > 0 && value > seen + 1e-6) {
        ++worse;
        starts += x[0] == first && x[1] == second;
      }
      nlopt_destroy(opt);
    }
  }
  printf("tolerance %g: of %d searches %d succeed with less than they saw, %d at their start\n", tolerance,
         searches, worse, starts);
}
int main(void) {
  search_all(0);
  search_all(1e-9);
}
C
library=usr/lib/$(gcc -print-multiarch)
gcc search.c -Iusr/include -L"$library" -lnlopt -lm -o search
LD_LIBRARY_PATH=$library ./search | tee seen
diff - seen <<'SEEN'
tolerance 0: of 120 searches 12 succeed with less than they saw, 3 at their start
tolerance 1e-09: of 120 searches 0 succeed with less than they saw, 0 at their start
SEEN
echo "NLopt $version: as described."
