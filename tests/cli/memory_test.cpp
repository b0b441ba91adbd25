#include <sys/resource.h>

#include <catch2/catch.hpp>

#include "support/retain_program.hpp"

using namespace retain::test;

namespace {

/// Largest resident set of any process that this one has waited for, in kB.
long peak_kilobytes() {
  rusage usage{};
  ::getrusage(RUSAGE_CHILDREN, &usage);
  return usage.ru_maxrss;
}

void run_tiny_businesses(const char* replications) {
  const TemporaryFolder folder;
  // Freed memory is given back at once, also by the address sanitizer.
  const Finished finished = run({{RETAIN_PROGRAM, "run", "documents", "--customers", "5", "--weeks",
                                  "6", "--threads", "2", "--replications", replications},
                                 folder.path(),
                                 {{"ASAN_OPTIONS", "quarantine_size_mb=1"}}});
  REQUIRE(finished.exit_code == 0);
}

}  // namespace

TEST_CASE("three times the replications need no more memory than 4 MB") {
  run_tiny_businesses("100");
  const long small = peak_kilobytes();
  run_tiny_businesses("10000");
  const long all_kept = peak_kilobytes();
  run_tiny_businesses("30000");
  const long every_fourth_kept = peak_kilobytes();

  // 37 curves of 7 rows, 10,000 times 8 bytes: what 10,000 replications keep can be seen.
  CHECK(all_kept - small > 15'000);
  CHECK(every_fourth_kept - all_kept < 4'000);
}
