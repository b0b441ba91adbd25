#pragma once

#include <cstdint>
#include <string>

#include "study/study.hpp"

namespace retain {

/// A number of a run's table or sentences, with the half-width of its 95 % interval. Either may be
/// not available.
struct Cell {
  double value = not_available;
  double half_width = not_available;
};

[[nodiscard]] Cell cell_of(const Estimate& estimate);

/// Mean of a metric of one scenario, and its paired difference to the scenario's base.
[[nodiscard]] Cell metric(const Outcome& outcome, const std::string& name);
[[nodiscard]] Cell difference(const Outcome& outcome, const std::string& name);

/// "10 years", or "75 weeks" when these are no whole years.
[[nodiscard]] std::string period_text(std::int64_t weeks);

/// The time over which a run's value is added up: the longest of ten, five and one year that the
/// horizon reaches, or the whole of a shorter horizon.
class ValuePeriod {
 public:
  explicit ValuePeriod(const Study& study);

  [[nodiscard]] std::string key() const;
  [[nodiscard]] std::string text() const;
  [[nodiscard]] Cell value(const Outcome& outcome) const;

  /// Over less than a year the difference of the means; its interval is not available, because
  /// only metrics are compared replication by replication.
  [[nodiscard]] Cell gain(const Study& study, const Outcome& outcome) const;

 private:
  std::int64_t weeks_;
  int years_ = 0;  ///< 0: less than one
};

/// A number without decimals, and without the sign of a zero.
[[nodiscard]] std::string whole(double number);

/// With one decimal where it says something: next to a narrow interval, or for a small number.
[[nodiscard]] std::string number_text(double number, double half_width);

[[nodiscard]] const std::string& name_of(const Outcome& outcome);

/// Name of the scenario that a member of the study is compared with; empty for a base.
[[nodiscard]] std::string base_of(const Study& study, std::size_t member);

}  // namespace retain
