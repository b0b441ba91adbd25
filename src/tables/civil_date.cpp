#include "tables/civil_date.hpp"

#include <fmt/format.h>

#include <cmath>

namespace retain::tables {
namespace {

constexpr std::int64_t seconds_of_day = 86'400;

bool is_leap(int year) {
  return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

int days_of_month(int year, int month) {
  if (month == 2) return is_leap(year) ? 29 : 28;
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

}  // namespace

bool is_civil_date(const CivilDate& date) {
  return 1 <= date.month && date.month <= 12 && 1 <= date.day &&
         date.day <= days_of_month(date.year, date.month);
}

// Years of 400 that begin in March: Hinnant, "chrono-compatible low-level date algorithms".
std::int32_t days_since_1970(const CivilDate& date) {
  const int year = date.month <= 2 ? date.year - 1 : date.year;
  const int era = (year >= 0 ? year : year - 399) / 400;
  const int year_of_era = year - era * 400;
  const int day_of_year =
      (153 * (date.month > 2 ? date.month - 3 : date.month + 9) + 2) / 5 + date.day - 1;
  const int day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return era * 146'097 + day_of_era - 719'468;
}

CivilDate civil_date(std::int32_t days_since_1970) {
  const int shifted = days_since_1970 + 719'468;
  const int era = (shifted >= 0 ? shifted : shifted - 146'096) / 146'097;
  const int day_of_era = shifted - era * 146'097;
  const int year_of_era =
      (day_of_era - day_of_era / 1460 + day_of_era / 36'524 - day_of_era / 146'096) / 365;
  const int day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const int shifted_month = (5 * day_of_year + 2) / 153;
  CivilDate date;
  date.day = day_of_year - (153 * shifted_month + 2) / 5 + 1;
  date.month = shifted_month < 10 ? shifted_month + 3 : shifted_month - 9;
  date.year = year_of_era + era * 400 + (date.month <= 2 ? 1 : 0);
  return date;
}

std::optional<DateTime> from_serial(double serial, DateSystem system) {
  constexpr double last_serial = 2'958'466.0;  // the day behind 9999-12-31
  constexpr std::int64_t false_leap_day = 60;  // Lotus 1-2-3's 29 February 1900, kept by Excel
  const bool from_1900 = system == DateSystem::from_1900;
  if (!(serial >= (from_1900 ? 1.0 : 0.0) && serial < last_serial)) return {};
  const std::int64_t seconds = std::llround(serial * static_cast<double>(seconds_of_day));
  std::int64_t days = seconds / seconds_of_day;
  if (from_1900 && days == false_leap_day) return {};
  if (from_1900 && days < false_leap_day) ++days;
  const std::int32_t first =
      from_1900 ? days_since_1970({1899, 12, 30}) : days_since_1970({1904, 1, 1});
  DateTime moment{.days = first + static_cast<std::int32_t>(days),
                  .seconds = static_cast<std::int32_t>(seconds % seconds_of_day)};
  if (civil_date(moment.days).year > 9999) return {};
  moment.has_time = moment.seconds > 0;
  return moment;
}

std::string clock_text(std::int32_t seconds) {
  return fmt::format("{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
}

std::string iso_text(const DateTime& moment) {
  const CivilDate date = civil_date(moment.days);
  std::string text = fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
  if (moment.has_time) text += 'T' + clock_text(moment.seconds);
  return text;
}

}  // namespace retain::tables
