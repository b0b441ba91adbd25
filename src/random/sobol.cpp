#include "random/sobol.hpp"

#include <boost/random/sobol.hpp>

#include "base/check.hpp"

namespace retain::random {

static_assert(boost::random::detail::qrng_tables::sobol::max_dimension ==
              SobolIntegers::most_dimensions);

/// The point whose Gray code has bit j alone, number 2^(j + 1) - 1, is direction number j.
SobolIntegers::SobolIntegers(std::size_t dimensions) : directions_(dimensions) {
  expects(dimensions <= most_dimensions, "Sobol's sequence has these dimensions");
  if (dimensions == 0) return;
  boost::random::sobol generator(dimensions);
  for (std::size_t bit = 0; bit < bits_of_point; ++bit) {
    const std::uint64_t points_before = (std::uint64_t{2} << bit) - 2;
    generator.seed(points_before);
    for (auto& of_dimension : directions_) of_dimension[bit] = generator();
  }
}

}  // namespace retain::random
