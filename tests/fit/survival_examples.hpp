#pragma once

#include <array>
#include <optional>
#include <vector>

#include "fit/survival_data.hpp"

namespace retain::test {

/// Weeks of remission under 6-mercaptopurine (Freireich and others, Blood 21, 1963).
inline std::vector<fit::Subscription> remissions() {
  std::vector<fit::Subscription> all;
  for (const double exit : {6, 6, 6, 7, 10, 13, 16, 22, 23}) all.push_back({0.0, exit, 0});
  for (const double exit : {6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35}) {
    all.push_back({0.0, exit, std::nullopt});
  }
  return all;
}

/// Months of 28 subscriptions, half of them seen from the beginning; causes: a cheaper product,
/// poor service, other.
inline std::vector<fit::Subscription> small_file() {
  constexpr int none = -1;
  struct Row {
    int entry, exit, cause;
  };
  constexpr std::array rows{Row{0, 1, 1},     Row{0, 1, 1},     Row{0, 1, 0},    Row{0, 2, none},
                            Row{0, 2, 1},     Row{0, 2, 2},     Row{0, 3, 1},    Row{0, 3, 0},
                            Row{0, 4, none},  Row{0, 5, 0},     Row{0, 5, 1},    Row{0, 6, none},
                            Row{0, 8, 1},     Row{0, 8, none},  Row{0, 10, 2},   Row{0, 12, none},
                            Row{0, 12, none}, Row{1, 3, 1},     Row{1, 5, none}, Row{2, 4, 0},
                            Row{2, 6, 1},     Row{2, 12, none}, Row{3, 8, 0},    Row{3, 12, none},
                            Row{4, 10, 1},    Row{5, 12, none}, Row{6, 8, none}, Row{6, 12, none}};
  std::vector<fit::Subscription> all;
  for (const Row& row : rows) {
    std::optional<std::size_t> cause;
    if (row.cause != none) cause = static_cast<std::size_t>(row.cause);
    all.push_back({static_cast<double>(row.entry), static_cast<double>(row.exit), cause});
  }
  return all;
}

}  // namespace retain::test
