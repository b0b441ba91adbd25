#include "fit/purchase_history.hpp"

#include <algorithm>
#include <tuple>

namespace retain::fit {

std::vector<HistoryGroup> grouped(std::vector<PurchaseHistory> histories) {
  std::ranges::sort(histories, {}, [](const PurchaseHistory& history) {
    return std::tuple(history.repeats, history.last, history.observed);
  });
  std::vector<HistoryGroup> groups;
  for (const PurchaseHistory& history : histories) {
    if (groups.empty() || groups.back().history != history) groups.push_back({history, 0});
    ++groups.back().customers;
  }
  return groups;
}

}  // namespace retain::fit
