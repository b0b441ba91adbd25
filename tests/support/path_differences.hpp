#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "business/path.hpp"
#include "support/namespaces.hpp"

namespace retain::test {

/// The fields in which two weeks differ, by name; empty for equal weeks. Equality is exact.
[[nodiscard]] inline std::vector<std::string> differing_fields(const WeekFlows& one,
                                                               const WeekFlows& other) {
  std::vector<std::string> names;
  const auto compare = [&](const char* name, const auto& left, const auto& right) {
    if (!(left == right)) names.emplace_back(name);
  };
  const auto compare_both = [&](const char* name, const ByScope<double>& left,
                                const ByScope<double>& right) {
    if (left.cohort != right.cohort || left.business != right.business) names.emplace_back(name);
  };
  compare_both("active", one.active, other.active);
  compare_both("paying", one.paying, other.paying);
  compare_both("spend", one.spend, other.spend);
  compare("lost_before_payment", one.lost_before_payment, other.lost_before_payment);
  compare("lost_after_payment", one.lost_after_payment, other.lost_after_payment);
  compare("lost_spend_before", one.lost_spend_before, other.lost_spend_before);
  compare("lost_spend_after", one.lost_spend_after, other.lost_spend_after);
  compare("complaints", one.complaints, other.complaints);
  compare_both("handled", one.handled, other.handled);
  compare_both("surprised", one.surprised, other.surprised);
  compare_both("attempts", one.attempts, other.attempts);
  compare("offence_complaints", one.offence_complaints, other.offence_complaints);
  compare_both("offence_handled", one.offence_handled, other.offence_handled);
  compare_both("offence_surprised", one.offence_surprised, other.offence_surprised);
  compare("joined", one.joined, other.joined);
  compare("acquired", one.acquired, other.acquired);
  compare("told", one.told, other.told);
  compare("spreaders", one.spreaders, other.spreaders);
  compare("joined_spend", one.joined_spend, other.joined_spend);
  compare("recommended", one.recommended, other.recommended);
  compare("recommended_to", one.recommended_to, other.recommended_to);
  compare("awareness", one.awareness, other.awareness);
  compare("reputation", one.reputation, other.reputation);
  compare("falsely_loyal", one.falsely_loyal, other.falsely_loyal);
  compare("price", one.price, other.price);
  return names;
}

/// Every difference of two paths as "week 3: joined"; empty for equal paths.
[[nodiscard]] inline std::vector<std::string> differences(const Path& one, const Path& other) {
  std::vector<std::string> found;
  if (one.weeks.size() != other.weeks.size()) found.emplace_back("number of weeks");
  for (std::size_t week = 0; week < std::min(one.weeks.size(), other.weeks.size()); ++week) {
    for (const std::string& name : differing_fields(one.weeks[week], other.weeks[week])) {
      found.push_back("week " + std::to_string(week) + ": " + name);
    }
  }
  return found;
}

}  // namespace retain::test
