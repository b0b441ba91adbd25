#include "app/run_numbers.hpp"

#include <cmath>

#include "base/catalogue.hpp"
#include "base/units.hpp"
#include "engine/metrics.hpp"

namespace retain {
namespace {

/// Half-width of the 95 % interval of a mean, in standard errors.
constexpr double interval_width = 1.959963984540054;

const Estimate& last_value(const Outcome& outcome) {
  return outcome.result.curve(curve::value, outcome.result.rows - 1);
}

}  // namespace

Cell cell_of(const Estimate& estimate) {
  return {estimate.mean, interval_width * estimate.standard_error};
}

Cell metric(const Outcome& outcome, const std::string& name) {
  return cell_of(outcome.result.metrics[replication_metric(name)]);
}

Cell difference(const Outcome& outcome, const std::string& name) {
  if (outcome.differences.empty()) return {};
  return cell_of(outcome.differences[replication_metric(name)].estimate);
}

std::string period_text(std::int64_t weeks) {
  if (weeks % weeks_per_year != 0) {
    return weeks == 1 ? say(message::one_week) : say(message::weeks, weeks);
  }
  const std::int64_t years = weeks / weeks_per_year;
  return years == 1 ? say(message::one_year) : say(message::years, years);
}

ValuePeriod::ValuePeriod(const Study& study) : weeks_(study.scenario(0).simulation.weeks) {
  for (const int year : {1, 5, 10}) {
    if (weeks_ >= std::int64_t{year} * weeks_per_year) years_ = year;
  }
}

std::string ValuePeriod::key() const {
  return years_ > 0 ? fmt::format("value_{}y", years_) : fmt::format("value_{}w", weeks_);
}

std::string ValuePeriod::text() const {
  return period_text(years_ > 0 ? std::int64_t{years_} * weeks_per_year : weeks_);
}

Cell ValuePeriod::value(const Outcome& outcome) const {
  return years_ > 0 ? metric(outcome, key()) : cell_of(last_value(outcome));
}

Cell ValuePeriod::gain(const Study& study, const Outcome& outcome) const {
  if (years_ > 0 || outcome.differences.empty()) return difference(outcome, key());
  const Outcome& base = study.outcomes[outcome.member.base];
  return {last_value(outcome).mean - last_value(base).mean, not_available};
}

std::string whole(double number) {
  const double rounded = std::round(number);
  return fmt::format("{:.0f}", rounded == 0.0 ? 0.0 : rounded);
}

std::string number_text(double number, double half_width) {
  constexpr double small_number = 100.0;
  const bool is_fine = std::isnan(half_width) ? std::abs(number) < small_number : half_width < 1.0;
  return is_fine && number != 0.0 ? fmt::format("{:.1f}", number) : whole(number);
}

const std::string& name_of(const Outcome& outcome) {
  return outcome.member.plan.scenario.name;
}

std::string base_of(const Study& study, std::size_t member) {
  const std::size_t base = study.outcomes[member].member.base;
  return base == member ? std::string() : study.scenario(base).name;
}

}  // namespace retain
