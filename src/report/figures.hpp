#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "business/measures/measure.hpp"
#include "report/numbers.hpp"
#include "study/study.hpp"

namespace retain::report {

/// How far what is not known may move the value of the business at the end, or its difference where
/// there is a comparator: over draws of the uncertain numbers, without chance. Yuan per customer.
struct Doubt {
  double mean;
  double p05;
  double p95;
};

/// The figures of one scenario of a run, whether the study has just been made or its files have
/// been read.
struct Figures {
  Scenario scenario;       ///< as it was asked for
  std::string comparator;  ///< name of the scenario it is compared with; empty where there is none
  ComparatorKind kind = ComparatorKind::none;   ///< of the comparator
  std::string compared = {};                    ///< see Lineage
  std::vector<std::string> stands_for = {};     ///< names asked for that are the same scenario
  std::map<std::string, Estimate> metrics;      ///< of summary.csv
  std::map<std::string, Estimate> differences;  ///< to the comparator, of compare.csv
  double probability_better = not_available;    ///< of the business, to the comparator's
  double interval_width = not_available;        ///< in standard errors, by Student's t
  std::vector<DecisiveBelief> beliefs = {};     ///< that move the difference most
  std::optional<Doubt> doubt = {};              ///< where some of its numbers are uncertain

  /// A metric, not available when the run does not have it.
  [[nodiscard]] Cell metric(const MeasureId& id) const;
  [[nodiscard]] Cell difference(const MeasureId& id) const;
  [[nodiscard]] Cell touchpoint_loss(const std::string& touchpoint) const;
};

/// The figures of every scenario of a study, in its order.
[[nodiscard]] std::vector<Figures> figures_of(const Study& study);

/// What scenarios are judged by: the value of the whole business per customer of week 0, newcomers
/// included, over the horizon asked. Where nobody joins it is the value of a customer.
inline constexpr MeasureId headline_value = at_end(Quantity::business_value);
/// The value of the customers of week 0 alone, which stands beside it where others join.
inline constexpr MeasureId first_customers_value = at_end(Quantity::value);

/// The position of the scenario that `figures` is compared with; none without one.
[[nodiscard]] std::optional<std::size_t> comparator_index(const Figures& figures,
                                                          std::span<const Figures> all);

/// The scenario that `figures` is compared with, or nullptr.
[[nodiscard]] const Figures* comparator_of(const Figures& figures, std::span<const Figures> all);

/// Whether customers may join in the scenario or in the one that it is compared with.
[[nodiscard]] bool counts_newcomers(const Figures& figures, std::span<const Figures> all);

}  // namespace retain::report
