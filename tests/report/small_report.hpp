#pragma once

#include <filesystem>

#include "report/report.hpp"
#include "support/namespaces.hpp"
#include "support/run_folder.hpp"

namespace retain::test {

/// A small run of the agents over ten years, made once for all tests of a program: two scenarios
/// that are compared, and one with touchpoints.
[[nodiscard]] inline const RunFolder& small_run() {
  static const RunFolder run({"documents", "gold-service", "moments-of-truth", "--customers", "30",
                              "--replications", "10", "--quiet", "--no-report"});
  return run;
}

[[nodiscard]] inline Report small_report() {
  return read_report(small_run().path());
}

/// The file relax.csv of steps that remain above zero, cross it and stay below it.
inline constexpr std::string_view crossing_relaxation =
    "step,relaxed,expected,agents,se,replications,change\n"
    "0,,300,310.5,,10,\n"
    "1,churn,120,118.25,4.5,10,-180\n"
    "2,listeners,-40,-38.5,2.25,10,-160\n"
    "3,leaving,-90.5,-91,1.5,10,-50.5\n"
    "4,margin,25.125,24,0.5,10,115.625\n";

}  // namespace retain::test
