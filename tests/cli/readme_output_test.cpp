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
