#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "model/score_sheet.hpp"
#include "model/service_quality.hpp"
#include "stats/interval.hpp"

namespace retain::study {

/// The people of one group of the self-test.
struct GroupShare {
  StaffGroup group;
  std::int64_t people;
  double share;
  Interval interval;  ///< of the share
  double by_model;    ///< share of the normal distribution with the mean and deviation of the sheet
};

/// A mean over people. The interval ends where the scale does.
struct MeanScore {
  Moments moments;
  Interval interval;
};

/// A value for a scenario file, rounded to what the number of people supports.
struct SuggestedValue {
  std::string key;
  double value;
};

/// What a score sheet says.
struct Assessment {
  SheetKind kind;
  std::int64_t people;
  MeanScore overall;                 ///< total of a person's self-test; mean of their sub-scores
  std::vector<GroupShare> groups;    ///< of the self-test
  std::vector<MeanScore> items;      ///< in the order of the form
  std::vector<std::size_t> weakest;  ///< the three items with the lowest means, lowest first
  std::vector<SuggestedValue> values;
};

/// Throws nothing; the sheet has at least one person.
[[nodiscard]] Assessment assess(const ScoreSheet& sheet);

}  // namespace retain::study
