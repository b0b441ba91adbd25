#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "study/memory.hpp"
#include "support/retain_program.hpp"

using namespace retain::study;
using namespace retain::test;

namespace {

struct Size {
  std::string customers;
  std::string replications;
  std::string weeks;
  std::string threads;
};

std::vector<std::string> words_of(const Size& size) {
  return {RETAIN_PROGRAM, "run",          "documents",      "--quiet",
          "--customers",  size.customers, "--weeks",        size.weeks,
          "--threads",    size.threads,   "--replications", size.replications,
          "--no-report"};
}

/// Largest resident set of a run, in bytes. A process between keeps this one's own memory out of
/// the measurement.
double peak_of(const Size& size) {
  const TemporaryFolder folder;
  std::vector<std::string> words{
      "/usr/bin/python3", "-c",
      "import resource, subprocess, sys\n"
      "subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL)\n"
      "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)\n"};
  for (const std::string& word : words_of(size)) words.push_back(word);
  const Finished finished = run({words, folder.path(), {{"ASAN_OPTIONS", "quarantine_size_mb=1"}}});
  INFO(finished.errors);
  REQUIRE(finished.exit_code == 0);
  return 1024.0 * std::stod(finished.output);
}

double estimate_for(const Size& size) {
  Scenario scenario;
  scenario.name = "documents";
  scenario.cohort.customers = std::stoll(size.customers);
  scenario.simulation.replications = std::stoll(size.replications);
  scenario.simulation.weeks = std::stoll(size.weeks);
  return memory_of_study(plan_study({{scenario, scenario}}, std::nullopt),
                         std::stoll(size.threads));
}

constexpr double megabyte = 1e6;

}  // namespace

TEST_CASE("a run with many replications needs hardly more memory than one with 10,000", "[peak]") {
  const double hundred = peak_of({"5", "100", "6", "2"});
  const double all_kept = peak_of({"5", "10000", "6", "2"});
  const double every_fourth_kept = peak_of({"5", "30000", "6", "2"});

  // The books of 10,000 replications can be seen, about a kilobyte each.
  CHECK(all_kept - hundred > 8.0 * megabyte);
  CHECK(every_fourth_kept - all_kept < 4.0 * megabyte);
}

TEST_CASE("the estimate of a run's memory is near its peak", "[slow][peak]") {
  const Size tiny{"5", "1", "6", "1"};
  const double program = peak_of(tiny);
  for (const Size& size : std::vector<Size>{{"100", "3000", "520", "2"},
                                            {"10", "150", "2600", "1"},
                                            {"3000000", "2", "20", "2"},
                                            {"3000000", "1", "20", "1"}}) {
    const double estimate = estimate_for(size);
    const double peak = peak_of(size) - program;
    INFO(size.customers << " customers, " << size.replications << " replications, " << size.weeks
                        << " weeks: estimate " << estimate << ", peak " << peak);
    CHECK(estimate > 0.75 * peak);
    CHECK(estimate < 1.4 * peak);
  }
}

TEST_CASE("a run that needs more memory than there is ends before it simulates") {
  const TemporaryFolder folder;
  const Finished finished = run({words_of({"100000000", "1000", "520", "1000"}), folder.path()});
  CHECK(finished.exit_code == 4);
  CHECK(finished.output.empty());
  CHECK_THAT(finished.errors, Catch::Contains("GiB") && Catch::Contains("100000000") &&
                                  Catch::Contains("nothing was simulated"));
  CHECK(std::filesystem::is_empty(folder.path()));
}
