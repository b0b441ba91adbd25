#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "tables/civil_date.hpp"

namespace retain::tables {

enum class DateOrder { day_month_year, month_day_year, year_month_day };
inline constexpr std::array date_orders{DateOrder::day_month_year, DateOrder::month_day_year,
                                        DateOrder::year_month_day};

/// What the text of a date says before it is known in which order its fields stand.
struct DateText {
  enum class Form : std::uint8_t {
    year_first,  ///< year, month, day
    open,        ///< three fields, the year last unless it has two digits
    serial,      ///< a number of days
  };

  Form form = Form::year_first;
  std::array<std::int16_t, 3> fields{};  ///< as written
  bool has_short_year = false;           ///< two digits
  bool has_points = false;               ///< between the fields
  double serial = 0.0;
  std::int32_t seconds = 0;  ///< since midnight, on the clock of the zone that may be written
  bool has_time = false;
};

/// Reads 2024-03-05, 2024/3/5, 2024.3.5, 20240305, 2024年3月5日, 5.3.2024, 3/5/2024, 5-3-24, each
/// perhaps with a time and a zone, and plain numbers. Nothing for other texts.
[[nodiscard]] std::optional<DateText> read_date_text(std::string_view written);

/// The date that fields give in an order; nothing when there is none, or it is not of 1900 to 2199.
[[nodiscard]] std::optional<CivilDate> date_in_order(const DateText& text, DateOrder order);

/// The moment of a text whose year comes first.
[[nodiscard]] std::optional<DateTime> iso_moment(std::string_view written);

}  // namespace retain::tables
