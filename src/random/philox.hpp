#pragma once

#include <array>
#include <cstdint>

#include "base/namespaces.hpp"

namespace retain::random {

/// Philox4x32 with 10 rounds (Salmon, Moraes, Dror, Shaw: Parallel random numbers: as easy as
/// 1, 2, 3; SC'11): a bijection of the counter for each key, so a draw is addressed and never
/// taken in turn. The answers are those of Random123's known-answer file, see the tests.
struct Philox {
  using Counter = std::array<std::uint32_t, 4>;
  using Key = std::array<std::uint32_t, 2>;

  static constexpr int rounds = 10;
  static constexpr std::uint32_t multiplier_0 = 0xD2511F53U;
  static constexpr std::uint32_t multiplier_1 = 0xCD9E8D57U;
  static constexpr std::uint32_t weyl_0 = 0x9E3779B9U;
  static constexpr std::uint32_t weyl_1 = 0xBB67AE85U;

  /// The four draws at `counter` under `key`.
  [[nodiscard]] static constexpr Counter block(Counter counter, Key key) {
    for (int round = 0; round < rounds; ++round) {
      const std::uint64_t product_0 = std::uint64_t{multiplier_0} * counter[0];
      const std::uint64_t product_1 = std::uint64_t{multiplier_1} * counter[2];
      counter = {static_cast<std::uint32_t>(product_1 >> 32) ^ counter[1] ^ key[0],
                 static_cast<std::uint32_t>(product_1),
                 static_cast<std::uint32_t>(product_0 >> 32) ^ counter[3] ^ key[1],
                 static_cast<std::uint32_t>(product_0)};
      key[0] += weyl_0;
      key[1] += weyl_1;
    }
    return counter;
  }
};

}  // namespace retain::random
