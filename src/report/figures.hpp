#pragma once

#include <map>
#include <string>
#include <vector>

#include "business/measures/measure.hpp"
#include "report/numbers.hpp"
#include "study/study.hpp"

namespace retain::report {

/// The figures of one scenario of a run, whether the study has just been made or its files have
/// been read.
struct Figures {
  Scenario scenario;       ///< as it was asked for
  std::string comparator;  ///< name of the scenario it is compared with; empty where there is none
  std::map<std::string, Estimate> metrics;      ///< of summary.csv
  std::map<std::string, Estimate> differences;  ///< to the comparator, of compare.csv
  Estimate value_at_end;                        ///< of a customer, after the last week
  double gain_at_end = not_available;           ///< difference of the means of value_at_end
  double interval_width = not_available;        ///< in standard errors, by Student's t

  /// A metric, not available when the run does not have it.
  [[nodiscard]] Cell metric(const MeasureId& id) const;
  [[nodiscard]] Cell difference(const MeasureId& id) const;
  [[nodiscard]] Cell touchpoint_loss(const std::string& touchpoint) const;
};

/// The figures of every scenario of a study, in its order.
[[nodiscard]] std::vector<Figures> figures_of(const Study& study);

/// The time over which a run's value is added up: the longest of ten, five and one year that the
/// horizon reaches, or the whole of a shorter horizon.
class ValuePeriod {
 public:
  explicit ValuePeriod(std::int64_t weeks);

  /// Of the value in csv and json.
  [[nodiscard]] std::string key() const;
  [[nodiscard]] std::string text() const;
  [[nodiscard]] Cell value(const Figures& figures) const;

  /// Over less than a year the difference of the means; its interval is not available, because
  /// only metrics are compared replication by replication.
  [[nodiscard]] Cell gain(const Figures& figures) const;

 private:
  [[nodiscard]] MeasureId value_id() const { return {Quantity::value, years_}; }

  std::int64_t weeks_;
  int years_ = 0;  ///< 0: less than one
};

}  // namespace retain::report
