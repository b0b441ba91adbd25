#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "base/namespaces.hpp"

namespace retain::random {

/// Sobol's sequence with the direction numbers of Joe and Kuo (2008) as whole numbers of 64 bits,
/// addressed: point 0 is the zero vector, point n > 0 the n-th that Boost.Random's generator gives,
/// which leaves out point 0. The first 2^k points are a net: each of 2^k equal intervals of every
/// dimension holds one.
class SobolIntegers {
 public:
  static constexpr std::size_t most_dimensions = 3667;  ///< that Boost.Random has numbers for

  explicit SobolIntegers(std::size_t dimensions);

  /// x_n = the sum without carry of the direction numbers at the bits of n ^ (n / 2) (Gray's code).
  [[nodiscard]] std::uint64_t operator()(std::uint32_t point, std::size_t dimension) const {
    std::uint64_t number = 0;
    std::size_t bit = 0;
    for (std::uint32_t code = point ^ (point >> 1); code != 0; code >>= 1, ++bit) {
      if ((code & 1U) != 0) number ^= directions_[dimension][bit];
    }
    return number;
  }

 private:
  static constexpr std::size_t bits_of_point = 32;

  std::vector<std::array<std::uint64_t, bits_of_point>> directions_;  ///< by dimension
};

}  // namespace retain::random
