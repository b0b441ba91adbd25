#include <catch2/catch.hpp>
#include <map>

#include "base/utf8.hpp"
#include "support/run_folder.hpp"
#include "support/sample_size.hpp"
#include "support/terminal_session.hpp"
#include "support/unwrapped.hpp"

using namespace retain::test;
using Catch::Contains;
using Catch::StartsWith;

namespace {

const std::map<std::string, std::string> terminal_that_erases{{"TERM", "xterm"}, {"NO_COLOR", "1"}};

std::vector<std::string> run_of(std::int64_t replications, const std::vector<std::string>& more) {
  std::vector<std::string> words{RETAIN_PROGRAM,
                                 "run",
                                 "documents",
                                 "--customers",
                                 "10000",
                                 "--threads",
                                 "1",
                                 "--replications",
                                 std::to_string(replications)};
  words.insert(words.end(), more.begin(), more.end());
  return words;
}

}  // namespace

TEST_CASE("the first line comes at once and says what will be done") {
  const TemporaryFolder folder;
  TerminalSession session(
      {{RETAIN_PROGRAM, "run", "documents", "neglected-counter", "trained-front-line",
        "complaint-desk", "surprise-recovery", "retention-desk", "reliable-delivery",
        "replace-the-lost", "gold-service", "evidence", "evidence-gold-service"},
       folder.path()});
  REQUIRE(session.wait_for("threads: "));
  // The program promises a tenth of this on a processor of its own; tests share theirs.
  const double patience = retain::test::sample_size(10) == 10 ? 1.0 : 10.0;
  CHECK(session.seconds_since_start() < patience);
  CHECK_THAT(session.seen(),
             StartsWith("Simulating") && Contains("11") && Contains("1,000") && Contains("520"));
}

TEST_CASE("a long run shows its progress on a terminal, without a trace at the end, and only there",
          "[slow]") {
  constexpr unsigned short columns = 60;  // fewer than the whole line takes
  constexpr double surely_long = 2.0;     // seconds; the bar appears after the first
  const TemporaryFolder folder;
  std::int64_t replications = retain::test::sample_size(100);
  std::string seen;
  for (double seconds = 0.0; seconds < surely_long; replications *= 2) {
    TerminalSession session(
        {run_of(replications, {"--no-report"}), folder.path(), terminal_that_erases}, columns);
    REQUIRE(session.finish() == 0);
    seconds = session.seconds_since_start();
    seen = session.seen();
  }
  const std::size_t bar = seen.find(std::string(erase_line) + "[");
  REQUIRE(bar != std::string::npos);
  CHECK_THAT(seen.substr(bar), Contains("documents") && Contains("%"));
  for (std::size_t at = bar; at < seen.rfind(erase_line); at = seen.find(erase_line, at + 1)) {
    const std::size_t begin = at + erase_line.size();
    CHECK(retain::base::display_width(seen.substr(begin, seen.find(erase_line, begin) - begin)) <=
          columns);
  }
  const std::size_t end_of_bars = seen.rfind(erase_line);
  CHECK(end_of_bars > bar);
  CHECK(seen.compare(end_of_bars + erase_line.size(), 3, "“") ==
        0);  // the table follows on a clean line

  TerminalSession dumb({run_of(replications / 2, {"--no-report"}), folder.path()});
  CHECK(dumb.finish() == 0);
  CHECK_THAT(dumb.seen(), StartsWith("Simulating") && !Contains("\x1b"));

  TerminalSession quiet(
      {run_of(replications / 2, {"--quiet"}), folder.path(), terminal_that_erases});
  CHECK(quiet.finish() == 0);
  CHECK_THAT(quiet.seen(), StartsWith("“") && !Contains("\x1b"));

  const Finished without_terminal = run({run_of(replications / 2, {}), folder.path()});
  CHECK(without_terminal.exit_code == 0);
  CHECK_THAT(without_terminal.errors, StartsWith("Simulating") && !Contains("\x1b"));
  CHECK(unwrapped(without_terminal.errors).find('\n') ==
        unwrapped(without_terminal.errors).size() - 1);
}

TEST_CASE("a run of less than a second draws nothing") {
  const TemporaryFolder folder;
  TerminalSession session({{RETAIN_PROGRAM, "run", "documents", "--customers", "10",
                            "--replications", "5", "--weeks", "10"},
                           folder.path(),
                           terminal_that_erases});
  CHECK(session.finish() == 0);
  CHECK_THAT(session.seen(), StartsWith("Simulating") && !Contains("\x1b"));
}
