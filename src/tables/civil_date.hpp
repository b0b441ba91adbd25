#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/namespaces.hpp"

namespace retain::tables {

/// A day of the Gregorian calendar.
struct CivilDate {
  int year = 1970;
  int month = 1;
  int day = 1;

  bool operator==(const CivilDate&) const = default;
};

/// A day and perhaps a time of day, on the clock of whoever wrote it.
struct DateTime {
  std::int32_t days = 0;     ///< since 1970-01-01
  std::int32_t seconds = 0;  ///< since midnight
  bool has_time = false;

  bool operator==(const DateTime&) const = default;
};

/// From which day a workbook counts: 1899-12-30 (with a 29 February 1900 that never was) or
/// 1904-01-01.
enum class DateSystem { from_1900, from_1904 };

[[nodiscard]] bool is_civil_date(const CivilDate& date);
[[nodiscard]] std::int32_t days_since_1970(const CivilDate& date);
[[nodiscard]] CivilDate civil_date(std::int32_t days_since_1970);

/// The day and time of a spreadsheet's serial number, rounded to the second; nothing for a number
/// that is no date there: below 1 (a time of no day), the day 60 of 1900, behind the year 9999.
[[nodiscard]] std::optional<DateTime> from_serial(double serial, DateSystem system);

/// 2024-03-05, or with a time 2024-03-05T14:30:00.
[[nodiscard]] std::string iso_text(const DateTime& moment);

/// 14:30:00.
[[nodiscard]] std::string clock_text(std::int32_t seconds);

}  // namespace retain::tables
