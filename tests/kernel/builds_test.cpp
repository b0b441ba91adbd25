#include <catch2/catch.hpp>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "base/instruction_set.hpp"
#include "support/process.hpp"

using namespace retain::base;
using namespace retain::test;

namespace {

struct Build {
  std::string program;
  InstructionSet needs;  ///< of the whole program
};

const std::vector<Build> builds {
  {KERNEL_O2, InstructionSet::baseline}, {KERNEL_O3, InstructionSet::baseline},
#if defined(__x86_64__)
      {KERNEL_AVX2_O2, InstructionSet::avx2}, {KERNEL_AVX2_O3, InstructionSet::avx2},
#endif
#if defined(KERNEL_CLANG)
      {KERNEL_CLANG, InstructionSet::baseline},
#endif
};

bool runs_here(InstructionSet needed) {
  for (const InstructionSet set : instruction_sets()) {
    if (set == needed) return true;
  }
  return false;
}

/// What all builds and instruction sets say of each scenario: "name hash".
std::set<std::string> hashes_of_all_builds(std::size_t& lines) {
  std::set<std::string> hashes;
  for (const Build& build : builds) {
    if (!runs_here(build.needs)) continue;
    const Finished finished = run({{build.program}});
    INFO(build.program << finished.errors);
    REQUIRE(finished.exit_code == 0);
    std::istringstream output(finished.output);
    std::string set;
    std::string name_and_hash;
    while (output >> set && std::getline(output, name_and_hash)) {
      hashes.insert(name_and_hash);
      ++lines;
    }
  }
  return hashes;
}

std::size_t names_among(const std::set<std::string>& hashes) {
  std::set<std::string> names;
  for (const std::string& line : hashes) names.insert(line.substr(0, line.rfind(' ')));
  return names.size();
}

}  // namespace

TEST_CASE("neither compiler nor flags nor instruction set change a byte of the kernel") {
  std::size_t lines = 0;
  const std::set<std::string> hashes = hashes_of_all_builds(lines);
  CHECK(lines >= 2 * hashes.size());
  REQUIRE(hashes.size() > 5);
  CHECK(hashes.size() == names_among(hashes));
}
