// What the program shows on a terminal, and that a pipe never sees it.

#include <catch2/catch.hpp>

#include "support/aligned_tables.hpp"
#include "support/run_folder.hpp"
#include "support/terminal_session.hpp"

using namespace retain::test;
using Catch::Contains;

namespace {

using Words = std::vector<std::string>;
using Environment = std::map<std::string, std::string>;

const Environment colourful{{"TERM", "xterm-256color"}};

/// Two scenarios that differ clearly, one better and one worse than the reference.
const Words small_run{"run",          "documents",      "neglected-counter",
                      "gold-service", "--customers=60", "--replications=20",
                      "--out=out",    "--overwrite"};

/// What a command leaves on a terminal of so many columns.
std::string shown(const Words& arguments, unsigned short columns,
                  const Environment& environment = {}) {
  const TemporaryFolder folder;
  Words words{RETAIN_PROGRAM};
  words.insert(words.end(), arguments.begin(), arguments.end());
  TerminalSession session({words, folder.path(), environment}, columns);
  CHECK(session.finish() >= 0);
  return left_on_screen(session.seen());  // a slow machine also shows how far the run is
}

std::string piped(const Words& arguments, const Environment& environment) {
  const TemporaryFolder folder;
  Words words{RETAIN_PROGRAM};
  words.insert(words.end(), arguments.begin(), arguments.end());
  const Finished finished = run({words, folder.path(), environment});
  CHECK(finished.exit_code == 0);
  return finished.output;
}

/// The widest line of the tables in a text, in columns.
std::size_t widest_of_tables(const std::string& text) {
  std::size_t widest = 0;
  bool in_table = false;
  for (const std::string& line : split(text, '\n')) {
    if (line.starts_with("--")) in_table = true;
    if (line.empty() || line.starts_with("Left out")) in_table = false;
    if (in_table) widest = std::max(widest, retain::base::display_width(line));
  }
  return widest;
}

std::string written_colour(const char* code, const std::string& text) {
  return "\x1b[" + std::string(code) + "m" + text + "\x1b[0m";
}

}  // namespace

TEST_CASE("a table fits the terminal and says which columns it leaves out") {
  const std::string wide = shown(small_run, 200);
  CHECK_THAT(wide, Contains("half-life") && !Contains("Left out"));
  for (const auto columns : std::vector<unsigned short>{120, 100, 80, 60}) {
    INFO(columns);
    const std::string text = shown(small_run, columns);
    CHECK_THAT(text, Contains("Left out, the window being too narrow: ") && Contains("difference"));
    CHECK(widest_of_tables(text) <= columns);
    CHECK(widest_of_tables(text) > 40);
  }
  CHECK(widest_of_tables(wide) > 120);
}

TEST_CASE("COLUMNS goes before the size of the window, and a terminal without size has no limit") {
  CHECK_THAT(shown(small_run, 200, {{"COLUMNS", "60"}}), Contains("Left out"));
  CHECK_THAT(shown(small_run, 60, {{"COLUMNS", "200"}}), !Contains("Left out"));
  CHECK_THAT(shown(small_run, 60, {{"COLUMNS", "wide"}}), Contains("Left out"));
  CHECK_THAT(shown(small_run, 0), !Contains("Left out"));
}

TEST_CASE("sentences of parameters and claims are wrapped on a terminal of 100 columns") {
  for (const Words& arguments :
       {Words{"params"}, Words{"sources"}, Words{"verify", "--replications=30"},
        Words{"run", "documents", "--dry-run"},
        Words{"relax", "--replications=3", "--customers=30"},
        Words{"trace", "documents", "--customer=3", "--beside=gold-service"}}) {
    INFO(arguments.front());
    const std::string text = shown(arguments, 100);
    CHECK(widest_of_tables(text) <= 100);
    const PrintedTables tables(text);
    CHECK(tables.rules >= 1);
    CHECK(tables.rows >= 5);
  }
}

TEST_CASE("what goes into a pipe does not depend on the terminal") {
  for (const Words& arguments : {small_run, Words{"params"}, Words{"sources", "002"},
                                 Words{"relax", "--replications=3", "--customers=30"}}) {
    const std::string plain = piped(arguments, {{"TERM", "dumb"}});
    CHECK_THAT(plain, !Contains("\x1b") && !Contains("█") && !Contains("Left out"));
    CHECK(piped(arguments, {{"TERM", "xterm-256color"}, {"COLUMNS", "40"}}) == plain);
  }
}

TEST_CASE("differences have a sign and a bar on a terminal") {
  const std::string text = shown(small_run, 200);
  CHECK_THAT(text, Contains("█│") && Contains("│█") && !Contains("\x1b"));
  CHECK_THAT(text, Contains("  +5") || Contains("  +4") || Contains("  +6"));
  CHECK_THAT(shown({"relax", "--replications=3", "--customers=30"}, 200), Contains("  ████"));
  const std::string levers = shown({"run", "service-programme", "--engine=expected"}, 200);
  CHECK_THAT(levers, Contains("+969,082") && Contains("▐│"));
}

TEST_CASE("a locale without UTF-8 has bars of ASCII") {
  const std::string text = shown(small_run, 200, {{"LC_ALL", "C"}});
  CHECK_THAT(text, !Contains("█") && !Contains("│") && Contains("  +"));
  CHECK_THAT(text, Contains("#|") && Contains("|#") && Contains(" ± "));
  CHECK_THAT(shown({"relax", "--replications=3", "--customers=30"}, 200, {{"LC_ALL", "C"}}),
             Contains("  ####") && !Contains("█"));
}

TEST_CASE("a Chinese locale, and Chinese, have no sign whose width is in doubt in their tables") {
  const Environment chinese{{"LC_ALL", "zh_CN.UTF-8"}};
  Words in_chinese = small_run;
  in_chinese.push_back("--lang=zh");
  Words in_english = small_run;
  in_english.push_back("--lang=en");
  for (const std::string& text : {shown(in_english, 200, chinese), shown(in_chinese, 200),
                                  shown(in_chinese, 200, chinese), piped(in_chinese, {})}) {
    CHECK_THAT(text, !Contains("±") && !Contains("█") && !Contains("│") && Contains(" +/- "));
    CHECK(PrintedTables(text).misaligned == Words{});
  }
  CHECK_THAT(shown(in_chinese, 200), Contains("#|") && Contains("|#"));
  CHECK_THAT(piped(in_english, chinese), Contains("±"));
}

TEST_CASE("colours are on a terminal only, and off with NO_COLOR and a dumb terminal") {
  const std::string coloured = shown(small_run, 200, colourful);
  CHECK_THAT(coloured, Contains(written_colour("1", "difference")) && Contains("\x1b[32m+") &&
                           Contains("\x1b[31m-"));
  for (Environment environment : {Environment{{"TERM", "dumb"}}, Environment{{"TERM", ""}},
                                  Environment{{"TERM", "xterm"}, {"NO_COLOR", "1"}}}) {
    CHECK_THAT(shown(small_run, 200, environment), !Contains("\x1b"));
  }
  CHECK_THAT(shown(small_run, 200, {{"TERM", "xterm"}, {"NO_COLOR", ""}}), Contains("\x1b[32m+"));
}

TEST_CASE("without colours the text is the same") {
  std::string coloured = shown(small_run, 200, colourful);
  for (std::size_t at = coloured.find('\x1b'); at < coloured.size(); at = coloured.find('\x1b')) {
    coloured.erase(at, coloured.find('m', at) + 1 - at);
  }
  CHECK(coloured == shown(small_run, 200));
}

TEST_CASE("the place of an error and the mark below it are red") {
  const Words wrong{"check", "documents", "plan.toml"};
  const TemporaryFolder folder;
  folder.write("plan.toml", "[churn]\nshare_lost = 30\n");
  for (const bool colours : {true, false}) {
    TerminalSession session({{RETAIN_PROGRAM, "check", "plan.toml"},
                             folder.path(),
                             {{"TERM", colours ? "xterm" : "dumb"}}});
    CHECK(session.finish() == 3);
    CHECK((session.seen().find(written_colour("1;31", "plan.toml:2:14:")) != std::string::npos) ==
          colours);
    CHECK((session.seen().find("| " + std::string(13, ' ') + written_colour("1;31", "^~")) !=
           std::string::npos) == colours);
    CHECK((session.seen().find('\x1b') != std::string::npos) == colours);
  }
}

TEST_CASE("marks of sources have colours") {
  const std::string text = shown({"params", "churn"}, 200, colourful);
  CHECK_THAT(text, Contains(written_colour("32", "document")) &&
                       Contains(written_colour("36", "published")) &&
                       Contains(written_colour("33", "assumption")));
}

TEST_CASE("every printed table is aligned in Chinese and in English") {
  for (const std::string language : {"--lang=en", "--lang=zh"}) {
    for (const Words& arguments :
         {Words{"params"}, Words{"sources"}, Words{"assess", "self-test-sheet"},
          Words{"assess", "affinity-sheet"}, Words{"verify", "--replications=30"},
          Words{"relax", "--replications=3", "--customers=30"},
          Words{"trace", "moments-of-truth", "--customer=3"},
          Words{"trace", "documents", "--customer=3", "--beside=gold-service"},
          Words{"run", "friendly-telephone", "--dry-run"}, small_run}) {
      Words words = arguments;
      words.push_back(language);
      INFO(arguments.front() << " " << language);
      const PrintedTables tables(piped(words, {}));
      CHECK(tables.rules >= 1);
      CHECK(tables.misaligned == Words{});
      CHECK(PrintedTables(shown(words, 200)).misaligned == Words{});
    }
    // Nine levers, or all together; a sentence follows at once.
    const std::string levers =
        piped({"run", "service-programme", "--engine=expected", language}, {});
    const std::string table = levers.substr(levers.rfind("\n\n", levers.rfind("---")));
    CHECK(PrintedTables(table, 9).misaligned == Words{});
    CHECK(PrintedTables(table, 9).rules == 1);
  }
}

TEST_CASE("an erased line leaves nothing on the screen") {
  CHECK(left_on_screen("one\n\r\x1b[K## 50 %\r\x1b[K#### 100 %\r\x1b[Ktwo\n") == "one\ntwo\n");
  CHECK(left_on_screen("\r\x1b[K##\r\x1b[Kone") == "one");
  CHECK(left_on_screen("\x1b[32mone\x1b[0m\n") == "\x1b[32mone\x1b[0m\n");
}

TEST_CASE("a table that is not aligned would be seen") {
  const std::string aligned = "名称    b\n----  ---\n客户    1\n价值  1.5\n";
  CHECK(PrintedTables(aligned).misaligned.empty());
  CHECK(PrintedTables(aligned).rows == 2);
  CHECK(PrintedTables("名称    b\n----  ---\n客户x   1\n").misaligned == Words{"客户x   1"});
  CHECK(PrintedTables("名称   b\n----  ---\n客户  1.55\n").misaligned == Words{"客户  1.55"});
}
