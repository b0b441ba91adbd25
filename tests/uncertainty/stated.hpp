#pragma once

#include <limits>

#include "support/namespaces.hpp"
#include "uncertainty/distribution.hpp"

namespace retain::test {

using namespace retain::uncertainty;

inline constexpr double no_end = std::numeric_limits<double>::infinity();

inline const Domain of_shares{Scale::logit, {0.0, 1.0}};
inline const Domain of_points{Scale::logit, {1.0, 10.0}};
inline const Domain of_amounts{Scale::log, {0.0, 1e9}};
inline const Domain of_numbers{Scale::identity, {-no_end, no_end}};
inline const Domain of_counts{Scale::log, {1.0, 100.0}, true};

/// The distribution of a statement that is right.
[[nodiscard]] inline Distribution made(const Statement& statement, const Domain& domain,
                                       double inherited = 0.5) {
  return std::get<Distribution>(make_distribution(statement, domain, inherited));
}

}  // namespace retain::test
