#pragma once

#include <fstream>

#include "report/add_studies.hpp"
#include "support/run_folder.hpp"

namespace retain::test {

/// Runs that together have every chart of the page but those of `retain relax` and of studies.
[[nodiscard]] inline RunFolder run_with_every_chart() {
  return RunFolder(
      {"moments-of-truth", "replace-the-lost", "--customers", "40", "--replications", "10"});
}

/// Puts these steps into the results, too.
inline void add_relaxation(const RunFolder& results) {
  std::ofstream(results.path() / "relax.csv")
      << "step,relaxed,expected,agents,se,replications,change\n0,,312000,312000,0,1000,\n"
         "1,churn,167644.5,164506.6,3851.0,1000,-144355.5\n2,margin,-1000,-900,300,1000,-168644."
         "5\n";
}

}  // namespace retain::test
