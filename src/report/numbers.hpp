#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "stats/estimate.hpp"

namespace retain::report {

/// A number of a table or sentence, with the half-width of its 95 % interval. Either may be not
/// available.
struct Cell {
  double value = not_available;
  double half_width = not_available;
};

/// `width` is that of its interval in standard errors, see interval_width.
[[nodiscard]] Cell cell_of(const Estimate& estimate, double width);

/// "10 years", or "75 weeks" when these are no whole years.
[[nodiscard]] std::string period_text(std::int64_t weeks);

/// A number without decimals, and without the sign of a zero.
[[nodiscard]] std::string whole(double number);

/// So many digits, rounded, and not in powers of ten where a person would write them out: 50000 for
/// 5e+04.
[[nodiscard]] std::string written_out(double number, int digits);

/// A share as "93 %"; empty for what is not available.
[[nodiscard]] std::string whole_percent(double share);

/// With one decimal where it says something: next to a narrow interval, or for a small number
/// without one; with up to four next to an interval that would read as none. Without the sign of a
/// zero.
[[nodiscard]] std::string number_text(double number, double half_width);

/// "3201 ± 56", or the number alone where it has no interval.
[[nodiscard]] std::string interval_text(const Cell& cell);

/// A count with its thousands divided.
[[nodiscard]] std::string count_text(std::int64_t count);

/// Thousands divided by commas in every number of a text: "13958 ± 1054" is "13,958 ± 1,054".
[[nodiscard]] std::string grouped(std::string_view text);

}  // namespace retain::report
