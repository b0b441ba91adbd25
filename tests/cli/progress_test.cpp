#include <catch2/catch.hpp>

#include "support/run_folder.hpp"
#include "support/sample_size.hpp"
#include "support/terminal_session.hpp"

using namespace retain::test;
using Catch::Contains;
using Catch::StartsWith;

namespace {

constexpr const char* erase_line = "\r\x1b[K";
constexpr double seconds_until_bar = 1.0;

std::vector<std::string> long_run(std::int64_t replications) {
  return {RETAIN_PROGRAM,
          "run",
          "documents",
          "--customers",
          "100",
          "--threads",
          "1",
          "--replications",
          std::to_string(replications),
          "--out",
          "out",
          "--overwrite"};
}

/// Replications that take three times as long as a run goes without a bar, with what their run
/// without a terminal printed.
struct LongRun {
  std::int64_t replications = retain::sample_size(500);
  Finished finished;

  explicit LongRun(const TemporaryFolder& folder) {
    using Clock = std::chrono::steady_clock;
    for (;; replications *= 2) {
      const auto start = Clock::now();
      finished = run({long_run(replications), folder.path()});
      const std::chrono::duration<double> seconds = Clock::now() - start;
      if (finished.exit_code != 0 || seconds.count() > 3.0 * seconds_until_bar) break;
    }
  }
};

}  // namespace

TEST_CASE("the first line comes at once and says what will be done") {
  const TemporaryFolder folder;
  TerminalSession session(
      {{RETAIN_PROGRAM, "run", "documents", "neglected-counter", "trained-front-line",
        "complaint-desk", "surprise-recovery", "retention-desk", "reliable-delivery",
        "replace-the-lost", "gold-service", "evidence", "evidence-gold-service"},
       folder.path()});
  REQUIRE(session.wait_for("\n"));
  // A tenth of this on a processor of its own.
  const double patience = retain::sample_size(10) == 10 ? 1.0 : 10.0;
  CHECK(session.seconds_since_start() < patience);
  CHECK_THAT(session.seen(), StartsWith("Simulating 11 scenarios") &&
                                 Contains("1000 customers, 1000 replications, 520 weeks"));
}

TEST_CASE("a terminal shows progress while a run takes long, and no trace of it at the end",
          "[slow]") {
  const TemporaryFolder folder;
  const LongRun without_terminal(folder);
  REQUIRE(without_terminal.finished.exit_code == 0);
  CHECK_THAT(without_terminal.finished.errors, StartsWith("Simulating 1 scenario"));
  CHECK(std::count(without_terminal.finished.errors.begin(), without_terminal.finished.errors.end(),
                   '\n') == 1);
  CHECK_THAT(without_terminal.finished.errors, !Contains("\x1b") && !Contains("%"));

  TerminalSession session({long_run(without_terminal.replications), folder.path()});
  CHECK(session.finish() == 0);
  const std::string& seen = session.seen();
  const std::size_t bar = seen.find(std::string(erase_line) + "[#");
  REQUIRE(bar != std::string::npos);
  CHECK_THAT(seen.substr(bar), Contains(" %  documents  ") && Contains("customer-weeks a second"));
  const std::size_t end_of_bars = seen.rfind(erase_line);
  CHECK(end_of_bars > bar);
  CHECK(seen.compare(end_of_bars + 4, 8, "scenario") == 0);  // the table follows on a clean line
}

TEST_CASE("a quiet run shows no progress on a terminal either", "[slow]") {
  const TemporaryFolder folder;
  std::vector<std::string> words = long_run(LongRun(folder).replications);
  words.emplace_back("--quiet");
  TerminalSession session({words, folder.path()});
  CHECK(session.finish() == 0);
  CHECK_THAT(session.seen(), StartsWith("scenario ") && !Contains("\x1b"));
}

TEST_CASE("a run of less than a second draws nothing") {
  const TemporaryFolder folder;
  TerminalSession session({{RETAIN_PROGRAM, "run", "documents", "--customers", "10",
                            "--replications", "5", "--weeks", "10"},
                           folder.path()});
  CHECK(session.finish() == 0);
  CHECK_THAT(session.seen(), StartsWith("Simulating") && !Contains("\x1b"));
}
