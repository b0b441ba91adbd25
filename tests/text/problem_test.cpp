#include "text/problem.hpp"

#include <catch2/catch.hpp>

#include "base/words.hpp"

using namespace retain::text;

namespace {

std::string text_of(const std::vector<Problem>& problems, std::size_t files_read) {
  ProblemList list;
  list.add(problems);
  return list.to_text(files_read, Language::english);
}

ExitCode exit_code_of(const std::vector<Problem>& problems) {
  ProblemList list;
  list.add(problems);
  try {
    list.throw_if_any(1);
  } catch (const Error& error) {
    return error.exit_code();
  }
  return ExitCode::done;
}

Problem with_code(ExitCode code) {
  return {code, "a.toml", {}, "is wrong", {}, {}};
}

}  // namespace

TEST_CASE("a problem shows its line without its leading blanks, and carets below what is meant") {
  CHECK(text_of({{ExitCode::scenario,
                  "gold.toml",
                  {14, 3, 11},
                  "unknown key 'relaibility' in [service]",
                  "did you mean 'reliability'?",
                  "  relaibility = 8.5"}},
                4) ==
        "gold.toml:14:3: unknown key 'relaibility' in [service]\n"
        "   14 | relaibility = 8.5\n"
        "      | ^~~~~~~~~~~ did you mean 'reliability'?\n"
        "1 error in 1 of 4 files; nothing was simulated.");
}

TEST_CASE("carets stand right below wide characters and behind tabs") {
  CHECK(text_of({{ExitCode::scenario, "a.toml", {1, 7, 2}, "x", {}, "\t中文 = 甲乙"}}, 1) ==
        "a.toml:1:7: x\n"
        "    1 | 中文 = 甲乙\n"
        "      |        ^~~~\n"
        "1 error in 1 of 1 file; nothing was simulated.");
}

TEST_CASE("of a very long line only the part around the place is shown") {
  const std::string line = std::string(5000, 'a') + "!" + std::string(5000, 'b');
  const std::string text =
      text_of({{ExitCode::scenario, "a.toml", {1, 5001, 1}, "x", {}, line}}, 1);
  CHECK(text.size() < 400);
  CHECK_THAT(text, Catch::Contains("a!b"));
}

TEST_CASE("a hint is told even where there is no line to show") {
  CHECK(text_of({{ExitCode::scenario, "a.toml", {2, 1, 1}, "x", "write y", {}}}, 1) ==
        "a.toml:2:1: x; write y\n"
        "1 error in 1 of 1 file; nothing was simulated.");
}

TEST_CASE("of many problems the first thousand are kept and the next says so") {
  std::vector<Problem> problems;
  for (std::size_t i = 0; i < 2 * most_problems; ++i) {
    add_problem(problems, with_code(ExitCode::scenario));
  }
  CHECK(problems.size() == most_problems + 1);
  CHECK(problems[most_problems - 1].text == "is wrong");
  CHECK_THAT(say(problems[most_problems].text), Catch::StartsWith("more than 1000 errors"));
}

TEST_CASE("a line cannot steer the terminal that shows it") {
  const std::string text =
      text_of({{ExitCode::scenario, "a.toml", {1, 1, 1}, "x", {}, "\x1b[31m"}}, 1);
  CHECK(text.find('\x1b') == std::string::npos);
}

TEST_CASE("problems come by file and from top to bottom, the command line first, each once") {
  const Problem late{ExitCode::scenario, "a.toml", {9, 1, 1}, "late", {}, {}};
  const Problem early{ExitCode::scenario, "a.toml", {2, 1, 1}, "early", {}, {}};
  const Problem other{ExitCode::input_output, "b.toml", {}, "cannot be read", "a hint", {}};
  const Problem option{ExitCode::usage, "--set x=1", {}, "unknown key 'x'", {}, {}};
  CHECK(text_of({late, other, early, option, late}, 3) ==
        "--set x=1: unknown key 'x'\n"
        "a.toml:2:1: early\n"
        "a.toml:9:1: late\n"
        "b.toml: cannot be read; a hint\n"
        "4 errors on the command line and in 2 of 3 files; nothing was simulated.");
  CHECK(text_of({option}, 0) ==
        "--set x=1: unknown key 'x'\n"
        "1 error on the command line; nothing was simulated.");
}

TEST_CASE("the most fundamental problem gives the exit code") {
  const Problem usage = with_code(ExitCode::usage);
  const Problem unreadable = with_code(ExitCode::input_output);
  const Problem wrong = with_code(ExitCode::scenario);
  CHECK(exit_code_of({}) == ExitCode::done);
  CHECK(exit_code_of({wrong}) == ExitCode::scenario);
  CHECK(exit_code_of({wrong, unreadable}) == ExitCode::input_output);
  CHECK(exit_code_of({wrong, unreadable, usage}) == ExitCode::usage);
}

constexpr Message two_errors{"{} errors", "{} 个错误"};

TEST_CASE("problems found while the program speaks one language are told in another") {
  ProblemList list;
  Problem problem = with_code(ExitCode::scenario);
  problem.text = Sentence(retain::message::cannot_read, Sentence(two_errors, 2));
  problem.hint = Sentence(retain::message::did_you_mean, "b");
  list.add(problem);
  try {
    list.throw_if_any(1);
    FAIL("nothing was thrown");
  } catch (const ProblemError& error) {
    CHECK(error.problems().in_reading_order(Language::english) == std::vector<Problem>{problem});
    CHECK(error.files_read() == 1);
    CHECK(std::string(error.what()) ==
          "a.toml: cannot be read: 2 errors; did you mean 'b'?\n"
          "1 error in 1 of 1 file; nothing was simulated.");
    CHECK(error.text(Language::chinese) ==
          "a.toml: 无法读取：2 个错误；您是否想写“b”？\n"
          "1 个文件中的 1 个有 1 个错误；未作模拟。");
    CHECK(error.sentence().in(Language::english) ==
          "1 error in 1 of 1 file; nothing was simulated.");
  }
}

TEST_CASE("problems at one place are sorted by their texts in the language that tells them") {
  static constexpr Message first{"a", "乙"};
  static constexpr Message second{"b", "丙"};
  static constexpr Message third{"c", "一"};
  Problem one = with_code(ExitCode::scenario);
  one.text = first;
  Problem two = one;
  two.text = second;
  Problem three = one;
  three.text = third;
  ProblemList list;
  list.add({two, three, one, two});
  CHECK(list.in_reading_order(Language::english) == std::vector<Problem>{one, two, three});
  CHECK(list.in_reading_order(Language::chinese) == std::vector<Problem>{three, two, one});
}
