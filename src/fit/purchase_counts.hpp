#pragma once

#include <vector>

#include "fit/purchase_history.hpp"
#include "fit/purchase_model.hpp"

namespace retain::fit {

/// Probability that a new customer makes so many purchases after the first within `weeks`: from
/// none to `most` - 1, and in the last place `most` or more.
[[nodiscard]] std::vector<double> count_probabilities(const PurchaseLaw& law, double weeks,
                                                      std::size_t most);

/// How many customers made each number of repeat purchases, and how many the law expects of their
/// times; the last place is that of `most` and more.
struct CountHistogram {
  std::vector<double> observed;
  std::vector<double> expected;
};
[[nodiscard]] CountHistogram count_histogram(const PurchaseLaw& law,
                                             std::span<const HistoryGroup> groups,
                                             std::size_t most);

}  // namespace retain::fit
