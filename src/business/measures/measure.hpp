#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/sentence.hpp"
#include "business/measures/curves.hpp"

namespace retain::business::measures {

class Books;

/// What can be said of a run. Each has its row in the table of measures, in this order.
enum class Quantity {
  // The customers of week 0: cohort_measures.cpp.
  active,
  survival,
  revenue,
  cost,
  lifetime,
  value,
  net_value,
  share_of_value,
  // The whole business: business_measures.cpp.
  business_value,
  active_years,
  loss,
  loss_of_cause,
  loss_product_quality,
  loss_service_quality,
  loss_direct,
  loss_word_of_mouth,
  spending,
  replacement_cost,
  keeping_cost,
  programme_cost,
  winning_back_memo,
  customers_lost,
  customers_joined,
  complaints,
  people_told,
  people_reached,
  refusing_share,
  customers_recommended,
  people_recommended_to,
  reputation,
  falsely_loyal_share,
  // The run as a whole: run_measures.cpp.
  business_total,
  half_life,
  payback_week,
  probability_negative,
  satisfaction_degree,
  satisfaction_rate,
  dissatisfied_share,
  complaint_rate,
  satisfaction_degree_sampling_error,
  satisfaction_rate_sampling_error,
  avoidable_of_cause,
  avoidable_product_quality,
  avoidable_service_quality,
  break_even_programme,
  programme_payback_week,
  loss_at_touchpoint
};

/// In place of a number of years: the end of the horizon that was asked for.
inline constexpr int end_of_horizon = -1;

/// A quantity after so many years, at the end of the horizon, or of a run as a whole.
struct MeasureId {
  Quantity quantity;
  int years = 0;                    ///< 0 for a quantity that has no time
  std::optional<Cause> cause = {};  ///< of quantities by root cause

  [[nodiscard]] bool operator==(const MeasureId&) const = default;
};

/// Over the horizon that was asked for: what runs are judged by.
[[nodiscard]] constexpr MeasureId at_end(Quantity quantity, std::optional<Cause> cause = {}) {
  return {quantity, end_of_horizon, cause};
}
[[nodiscard]] constexpr MeasureId in_ten_years(Quantity quantity, std::optional<Cause> cause = {}) {
  return {quantity, 10, cause};
}

/// Whether a smaller or a larger value is better for the firm; comparisons count by it.
enum class Better { higher, lower, neither };

/// Which customers or which sum a number stands for.
enum class Basis { per_customer, total, share, none };

/// The tables of metrics: of the customers of week 0, of the whole business, of the run as a whole,
/// and of each touchpoint. Every replication has those of the first two.
enum class MetricGroup { cohort, business, run, touchpoint };

/// What a name in data files says beside quantity and time.
enum class Subject { none, cause, touchpoint };

inline constexpr std::string_view yuan_per_customer = "yuan per customer";

/// A quantity as a curve over the weeks.
struct CurveFacts {
  curve::Position position;
  Topic topic;
  std::string_view unit;
  std::string_view meaning;  ///< for the documentation
  bool has_causes = false;   ///< a curve for each cause and channel, the first at `position`
};

/// A quantity as a number of summary.csv.
struct MetricFacts {
  MetricGroup group;
  std::vector<int> years;  ///< at which it is measured, as is the end of the horizon; empty for a
                           ///< quantity that has no time
  std::string_view unit;
  Better better;
  Basis basis;
  std::string_view formula;     ///< in words, for the documentation
  std::string_view empty = {};  ///< when a metric of the run is not available
  double (*read)(const Books& books, const MeasureId& id) = nullptr;  ///< of one replication

  /// The years of its names: those above and the end of the horizon, or 0 alone without a time.
  [[nodiscard]] std::vector<int> times() const;
};

/// How a quantity differs between customers: its rows of customers.csv.
struct SpreadFacts {
  std::string_view unit;
  std::string_view statistics;  ///< for the documentation
};

/// A row of the table of measures.
struct Measure {
  Quantity quantity;
  std::string_view key;  ///< in data files, without its time; {} stands for cause or touchpoint
  Message label;         ///< what people read in its place
  std::optional<Message> about = {};  ///< fills the gap of the label
  Subject subject = Subject::none;    ///< fills the gaps of key and label
  std::optional<CurveFacts> curve = {};
  std::optional<MetricFacts> metric = {};
  std::optional<SpreadFacts> spread = {};
};

/// The table of measures: the one place that knows their names, units and meanings.
[[nodiscard]] const std::vector<Measure>& measure_table();

[[nodiscard]] const Measure& measure_of(Quantity quantity);

/// The parts of the table, in the order of Quantity.
[[nodiscard]] std::vector<Measure> cohort_measures();
[[nodiscard]] std::vector<Measure> business_measures();
[[nodiscard]] std::vector<Measure> run_measures();

/// A quantity in data files, as the name of a curve or file: "people_told".
[[nodiscard]] std::string measure_key(Quantity quantity);

/// A measure in data files: "value_10y", "loss_poor_service_end", "half_life".
[[nodiscard]] std::string measure_key(const MeasureId& id);

/// The loss at a touchpoint in data files: "loss_at_counter_10y", "loss_at_counter_end".
[[nodiscard]] std::string touchpoint_loss_key(std::string_view touchpoint, int years);

/// What people read in place of a name of data files. A name that is not known, because another
/// version wrote it, stands for itself. `touchpoint` is shown instead of the touchpoint's name.
[[nodiscard]] Sentence measure_text(std::string_view name, std::string_view touchpoint = {});

}  // namespace retain::business::measures
