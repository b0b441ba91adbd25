// The bytes of both engines are those of every processor: the C library is told that this one has
// neither fused operations nor AVX, so that it takes other variants of its functions, whose last
// bits differ.

#include <catch2/catch.hpp>

#include "scenario/scenario_library.hpp"
#include "support/run_folder.hpp"
#include "support/shipped.hpp"

using namespace retain::test;

namespace {

/// Names as in glibc 2.33 and later, and as before.
constexpr const char* masked_variants =
    "glibc.cpu.hwcaps=-AVX2,-AVX2_Usable,-FMA,-FMA_Usable,-FMA4,-FMA4_Usable,-AVX512F,-AVX512VL,"
    "-AVX512BW";

const std::map<std::string, std::string> masked{{"GLIBC_TUNABLES", masked_variants}};

/// Whether the C library has other variants here, and takes them when told: its own exponential
/// then has other bits.
bool library_has_variants() {
  const auto bits = [](const std::map<std::string, std::string>& environment) {
    return run({{RETAIN_LIBRARY_BITS}, {}, environment}).output;
  };
  REQUIRE_FALSE(bits({}).empty());
  return bits({}) != bits(masked);
}

using Files = std::map<std::string, std::string>;

/// Data files of all shipped scenarios from one engine, with the environment on top.
Files data_files(const std::vector<std::string>& options,
                 const std::map<std::string, std::string>& environment) {
  const TemporaryFolder folder;
  std::vector<std::string> words{RETAIN_PROGRAM, "run"};
  for (const std::string& name : scenario_names_in(shipped_folder())) words.push_back(name);
  words.insert(words.end(), options.begin(), options.end());
  words.insert(words.end(), {"--out", "out"});
  const Finished finished = run({words, folder.path(), environment});
  INFO(finished.errors);
  REQUIRE(finished.exit_code == 0);
  Files files;
  for (const auto& [name, text] : contents(folder.path() / "out")) {
    if (is_data_file(name) && name.ends_with(".csv")) files[name] = text;
  }
  return files;
}

void check_same_bytes(const std::vector<std::string>& options) {
  if (!library_has_variants()) {
    WARN("this processor and C library have one variant of each function: nothing is compared");
    return;
  }
  const Files plain = data_files(options, {});
  const Files without = data_files(options, masked);
  CHECK(plain.size() > 10);
  REQUIRE(plain.size() == without.size());
  std::vector<std::string> differing;
  for (const auto& [name, text] : plain) {
    if (without.at(name) != text) differing.push_back(name);
  }
  CHECK(differing == std::vector<std::string>{});
}

}  // namespace

TEST_CASE("the expected engine writes the same bytes without fused operations", "[slow]") {
  check_same_bytes({"--engine", "expected", "--customers", "1000"});
}

TEST_CASE("the agents write the same bytes without fused operations", "[slow]") {
  check_same_bytes(
      {"--engine", "agents", "--replications", "3", "--weeks", "120", "--customers", "100"});
}
