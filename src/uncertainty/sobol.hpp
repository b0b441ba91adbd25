#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include "random/sobol.hpp"
#include "uncertainty/statement.hpp"

namespace retain::uncertainty {

/// Where the points in the unit cube come from, at which laws are drawn.
enum class Sampling {
  sobol,   ///< Sobol's sequence, scrambled
  random,  ///< independent
};

/// Why there are no points with so many dimensions, if so.
[[nodiscard]] std::optional<Refusal> objection_to(Sampling sampling, std::size_t dimensions);

/// Points of the unit cube by address: any number of randomisations, of any number of points each.
class UnitPoints {
 public:
  /// objection_to has nothing against them.
  UnitPoints(Sampling sampling, std::uint32_t seed, std::size_t dimensions);

  [[nodiscard]] std::size_t dimensions() const { return dimensions_; }

  /// A coordinate, an odd multiple of 2^-53 in (0, 1). The first 2^k points of a randomisation of
  /// Sobol's sequence have one in each of 2^k equal intervals of every dimension.
  [[nodiscard]] double operator()(std::uint32_t randomisation, std::uint32_t point,
                                  std::size_t dimension) const;

 private:
  Sampling sampling_;
  std::uint32_t seed_;
  std::size_t dimensions_;
  SobolIntegers integers_;
};

}  // namespace retain::uncertainty
