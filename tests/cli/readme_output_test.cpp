// The output that both READMEs show of the gym is what the program prints.

#include <catch2/catch.hpp>

#include "support/golden_files.hpp"
#include "support/languages.hpp"
#include "support/sample_size.hpp"

using namespace retain::test;

namespace {

/// The block of a README that begins with this text.
std::string block_of(const std::string& readme, const std::string& beginning) {
  const std::string text = text_of(std::string(RETAIN_SOURCE_DIR) + "/" + readme);
  const std::size_t fence = text.find("\n```\n" + beginning);
  INFO(readme << " has no block that begins with " << beginning);
  REQUIRE(fence != std::string::npos);
  const std::size_t begin = fence + std::string("\n```\n").size();
  return text.substr(begin, text.find("```\n", begin) - begin);
}

}  // namespace

TEST_CASE("the gym of both READMEs is what the program prints first", "[slow]") {
  if (sample_size(10) < 10) return;  // it takes a thousand repetitions
  const TemporaryFolder folder;
  const std::vector<std::string> gym{"run", "gym", "gym-quick-answers", "--quiet", "--no-report"};
  CHECK_THAT(run_retain(gym, folder.path()).output,
             Catch::StartsWith(block_of("README.md", "“The gym with quick answers”")));
  CHECK_THAT(run_in_chinese(gym, folder.path()).output,
             Catch::StartsWith(block_of("README.zh-CN.md", "“健身房：快速答复”")));
}

TEST_CASE("the answers of both READMEs to the owner's five questions are what the program prints",
          "[slow][numbers]") {
  struct Answer {
    std::vector<std::string> command;
    std::vector<std::string> printed;
    std::vector<std::string> told;  ///< in both READMEs
  };
  const std::vector<Answer> answers{
      {{"run", "gym-uncertain", "--no-report", "--replications", "100"},
       {"391", "337", "30 to 746", "99 %"},
       {"391", "337", "30", "746", "1 %"}},
      {{"tornado", "gym-uncertain"},
       {"125", "686", "270", "504", "none turns the sign"},
       {"125", "686", "270", "504"}},
      {{"sweep", "gym-uncertain", "--vary", "money.margin=0.2:0.5:0.05"},
       {"167", "614", "above zero at every point"},
       {"167", "614"}},
      {{"goal-seek", "gym-uncertain", "--question", "programme-price"},
       {"= 239.536 yuan per year"},
       {"240"}},
      {{"decide", "gym-uncertain"},
       {"Choose gym-uncertain", "97 %", "worth 1\nyuan a customer"},
       {"97 %"}}};
  const TemporaryFolder folder;
  for (const Answer& answer : answers) {
    std::vector<std::string> command = answer.command;
    command.emplace_back("--quiet");
    const Finished finished = run_retain(command, folder.path());
    REQUIRE(finished.exit_code == 0);
    for (const std::string& text : answer.printed) {
      CAPTURE(text, finished.output);
      CHECK(finished.output.find(text) != std::string::npos);
    }
    std::string typed = "`retain";
    for (const std::string& word : answer.command) {
      if (word == "--no-report") break;
      typed += ' ' + word;
    }
    for (const char* readme : {"README.md", "README.zh-CN.md"}) {
      const std::string text = text_of(std::string(RETAIN_SOURCE_DIR) + "/" + readme);
      const std::size_t row = text.find(typed + '`');
      CAPTURE(readme, typed);
      REQUIRE(row != std::string::npos);
      const std::string told = text.substr(row, text.find('\n', row) - row);
      for (const std::string& number : answer.told) {
        CAPTURE(number);
        CHECK(told.find(number) != std::string::npos);
      }
    }
  }
}
