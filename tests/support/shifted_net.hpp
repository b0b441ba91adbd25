#pragma once

#include <boost/random/sobol.hpp>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "random/stream.hpp"
#include "support/namespaces.hpp"

namespace retain::test {

/// The first points of Sobol's sequence in 16 random digital shifts, one after the other, each of
/// so many points, a power of 2; values are in (0, 1), a row of all points per coordinate.
class ShiftedNet {
 public:
  ShiftedNet(std::size_t coordinates, std::size_t points, std::uint32_t seed) {
    constexpr std::uint32_t shifts = 16;
    rows_.resize(coordinates);
    for (std::uint32_t shift = 0; shift < shifts; ++shift) {
      Stream stream(Draws(seed, shift), {});
      std::vector<std::uint32_t> by(coordinates);
      for (std::uint32_t& bits : by) bits = stream();
      boost::random::sobol sequence(coordinates);
      for (std::size_t i = 0; i < points; ++i) {
        for (std::size_t k = 0; k < coordinates; ++k) {
          // The generator leaves out the point 0, with which the first ones are a net.
          const auto bits = i == 0 ? 0U : static_cast<std::uint32_t>(sequence() >> 32U);
          rows_[k].push_back((static_cast<double>(bits ^ by[k]) + 0.5) * 0x1p-32);
        }
      }
    }
  }

  [[nodiscard]] const std::vector<double>& row(std::size_t coordinate) const {
    return rows_[coordinate];
  }

 private:
  std::vector<std::vector<double>> rows_;
};

}  // namespace retain::test
