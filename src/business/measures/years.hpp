#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "base/message.hpp"
#include "business/accounts.hpp"

namespace retain::business::measures {

/// The end of a year of the horizon, or its start: the books there.
struct YearEnd {
  double business_value = 0;  ///< yuan so far, discounted
  double present = 0;         ///< customers of week 0 who are there
  double complaints = 0;      ///< so far
  PlainSums plain;
};

/// Rows at which years start and end: 0, 52, ..., T. The last year may be shorter than 52 weeks.
[[nodiscard]] std::vector<std::size_t> year_rows(std::int64_t weeks);

[[nodiscard]] YearEnd year_end_of(const BookRow& books);

/// The ends of years, from accounts that keep those rows.
[[nodiscard]] std::vector<YearEnd> year_ends_of(const Accounts& accounts);

/// What is said of a year.
enum class YearFigure {
  margin,
  keeping,
  programme,
  replacement,
  cash,
  cumulative_cash,
  discounted_cash,
  cumulative_discounted_cash,
  retention_rate,
  churn_rate
};

inline constexpr std::size_t year_figure_count = 10;

[[nodiscard]] constexpr std::size_t index(YearFigure figure) {
  return static_cast<std::size_t>(figure);
}

/// A column of the table by year.
struct YearFigureFacts {
  YearFigure figure;
  std::string_view key;  ///< in data files
  Message label;         ///< what people read in its place
  std::string_view unit;
  Message meaning;
};

/// The columns, in the order of YearFigure.
[[nodiscard]] const std::array<YearFigureFacts, year_figure_count>& year_figures();

/// Whether a figure is a ratio of two counts of customers, and no amount.
[[nodiscard]] constexpr bool is_rate(YearFigure figure) {
  return figure >= YearFigure::retention_rate;
}

/// An amount of the year between two ends, yuan of the whole business. The figure is no rate.
[[nodiscard]] double amount_of_year(YearFigure figure, const YearEnd& start, const YearEnd& end);

}  // namespace retain::business::measures
