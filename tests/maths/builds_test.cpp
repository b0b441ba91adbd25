#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "base/instruction_set.hpp"
#include "support/process.hpp"

using namespace retain::base;
using namespace retain::test;

namespace {

std::vector<std::string> builds() {
  std::vector<std::string> programs{MATHS_O0, MATHS_O2, MATHS_O3};
#if defined(MATHS_FMA_O2)
  if (__builtin_cpu_supports("fma") && __builtin_cpu_supports("avx2")) {
    programs.insert(programs.end(), {MATHS_FMA_O2, MATHS_AVX2_O3});
  }
#endif
#if defined(MATHS_CLANG)
  programs.emplace_back(MATHS_CLANG);
#endif
  return programs;
}

/// What every build prints on every processor.
const std::string known =
    "exp 903811b723d32caf\n"
    "exp2 f17f81f2bed76d30\n"
    "expm1 01d877c0bbb17580\n"
    "log 59aee0e05475702e\n"
    "log2 a5857a0c493aaf61\n"
    "log10 f01825a060076ad4\n"
    "log1p a4489a66f19e303b\n"
    "erfc 65df364bcd3d4e7b\n"
    "exp at once 0fb70dc194733542\n"
    "pow 77c5ec7f2c42fcd5\n"
    "beta 84b9ea602c506e12\n"
    "normal quantile 51b9919789a31b41\n"
    "gamma quantile f637dab34f84029f\n"
    "beta quantile 20938100459f37da\n"
    "sine 576c33c8142b9413\n"
    "quadrature 32c64ada5f5214ef\n";

}  // namespace

TEST_CASE("neither compiler nor flags change a bit of an elementary function") {
  for (const std::string& program : builds()) {
    INFO(program);
    const Finished finished = run({{program}});
    REQUIRE(finished.exit_code == 0);
    CHECK(finished.output == known);
  }
}
