#include <catch2/catch.hpp>
#include <filesystem>
#include <map>
#include <string>

#include "fuzz/loader_examination.hpp"
#include "support/golden_files.hpp"

// Every seed of the fuzzer once more, without it: what broke the loader once stays mended.

using namespace retain::test;

namespace {

namespace fs = std::filesystem;

/// The verdict on every file of a folder, by name.
std::map<std::string, Verdict> verdicts_on(const std::string& folder) {
  std::map<std::string, Verdict> verdicts;
  for (const auto& entry : fs::recursive_directory_iterator(fs::path(RETAIN_SOURCE_DIR) / folder)) {
    if (!entry.is_regular_file()) continue;
    INFO(entry.path());
    CHECK_NOTHROW(verdicts[entry.path().filename().string()] =
                      examine_loader(text_of(entry.path())));
  }
  return verdicts;
}

}  // namespace

TEST_CASE("every seed of the fuzzer keeps the promises of the loader") {
  CHECK(verdicts_on("tests/fuzz/corpus").size() > 50);
}

TEST_CASE("the loader accepts the shipped scenarios and refuses what is wrong") {
  for (const auto& [name, verdict] : verdicts_on("scenarios")) {
    INFO(name);
    // Money for levers is refused without the effects, which its other parent states. Score sheets
    // are no scenarios.
    const bool is_refused = name == "service-programme.toml" || name.ends_with(".csv");
    CHECK((verdict == Verdict::accepted) != is_refused);
  }
  CHECK(examine_loader("") == Verdict::accepted);
  CHECK(examine_loader("[]") == Verdict::refused);
  CHECK(examine_loader("[money]\nmargin = 2\n") == Verdict::refused);
  CHECK(examine_loader("[market]\nsize = 2\n") == Verdict::refused);
}
