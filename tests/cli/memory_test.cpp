#include <catch2/catch.hpp>

#include "support/retain_program.hpp"

using namespace retain::test;

namespace {

/// Largest resident set of a run of tiny businesses, in kB. A process between keeps this one's own
/// memory out of the measurement.
long peak_kilobytes(const char* replications) {
  const TemporaryFolder folder;
  const Finished finished =
      run({{"/usr/bin/python3", "-c",
            "import resource, subprocess, sys\n"
            "subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL)\n"
            "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)\n",
            RETAIN_PROGRAM, "run", "documents", "--customers", "5", "--weeks", "6", "--threads",
            "2", "--replications", replications},
           folder.path(),
           {{"ASAN_OPTIONS", "quarantine_size_mb=1"}}});  // else it holds back what is freed
  INFO(finished.errors);
  REQUIRE(finished.exit_code == 0);
  return std::stol(finished.output);
}

}  // namespace

TEST_CASE("a run with many replications needs hardly more memory than one with 10,000") {
  const long hundred = peak_kilobytes("100");
  const long all_kept = peak_kilobytes("10000");
  const long every_fourth_kept = peak_kilobytes("30000");

  // What 10,000 replications keep can be seen: 37 curves of 7 rows, 8 bytes each, are 20.7 MB.
  CHECK(all_kept - hundred > 15'000);
  CHECK(every_fourth_kept - all_kept < 4'000);
}
