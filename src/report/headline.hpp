#pragma once

#include <functional>
#include <span>
#include <string>
#include <vector>

#include "report/figures.hpp"

namespace retain::report {

/// Key of the column of differences to the comparator, in the value that scenarios are judged by.
inline constexpr const char* difference_key = "difference";
/// That of differences in the value of the customers of week 0 alone.
inline constexpr const char* first_customers_key = "first_customers_difference";

/// Key of what keeping, programmes and new customers cost, and of the margin that newcomers bring.
inline constexpr const char* costs_key = "costs_end";
inline constexpr const char* newcomer_margin_key = "newcomer_margin_end";

/// What a column says of a scenario for which it has no number.
enum class Missing {
  not_available,
  base,            ///< the scenario is what others are compared with, or stands alone
  beyond_horizon,  ///< it does not come about within the horizon
};

/// The word that people see in place of a missing number: "base", "> 10 years", "n/a".
[[nodiscard]] std::string word_for(Missing missing, const Figures& figures);

/// A column of the comparison of scenarios: on the terminal, on the page and in the workbook.
struct HeadlineColumn {
  std::string key;  ///< in csv and json
  std::string title;
  std::string unit;
  std::function<Cell(const Figures&)> read;
  bool has_interval = false;
  bool below_zero_is_none = false;  ///< people see a word in place of a negative number
  double shown_times = 1.0;         ///< factor of what people see, not of csv and json
  Missing missing = Missing::not_available;
  std::string group = {};  ///< heading that it shares with its neighbours

  /// The number as people see it, with its interval, or the word in place of a missing one.
  [[nodiscard]] std::string text(const Figures& figures) const;
};

/// Value, difference, that of the first customers, survival, half-life, losses by cause, costs,
/// margin of newcomers and break-even, over a horizon of so many weeks: what programs read of every
/// run.
[[nodiscard]] std::vector<HeadlineColumn> all_headline_columns(std::int64_t weeks);

/// Those of them that people see of these scenarios.
[[nodiscard]] std::vector<HeadlineColumn> headline_columns(std::span<const Figures> figures);

/// Discount rates of the scenarios in percent: one, or the lowest and the highest.
[[nodiscard]] std::string discount_rates(std::span<const Figures> all);

/// The unit of amounts that are added up over years: "yuan, discounted at 8 % a year".
[[nodiscard]] std::string unit_of_gain(std::span<const Figures> all);

/// What the numbers of these columns are: unit, period, discount, interval.
[[nodiscard]] std::string headline_note(std::span<const Figures> figures);

/// Whether the numbers of a run have intervals: expected values and one replication have none.
[[nodiscard]] bool has_intervals(const Simulation& simulation);

}  // namespace retain::report
