#include "tables/date_text.hpp"

#include <algorithm>
#include <charconv>
#include <initializer_list>

#include "tables/text_scanner.hpp"

namespace retain::tables {
namespace {

constexpr int first_year = 1900;
constexpr int last_year = 2199;

std::int16_t number_of(std::string_view digits) {
  std::int16_t number = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return number;
}

/// Seconds since midnight of a time of day and what may stand around it; nothing when there is
/// something else.
std::optional<std::int32_t> read_time(TextScanner& scanner) {
  bool is_afternoon = scanner.skip_any({"下午", "晚上", "中午"});
  bool is_morning = !is_afternoon && scanner.skip_any({"上午", "早上", "凌晨"});
  scanner.skip_blanks();
  const std::string_view hour_digits = scanner.digits(2);
  const bool is_chinese = scanner.skip_any({"时", "点"});
  if (hour_digits.empty() || (!is_chinese && !scanner.skip(":"))) return {};
  const std::string_view minute_digits = scanner.digits(2);
  if (minute_digits.empty()) return {};
  std::string_view second_digits;
  if (scanner.skip(":") || (scanner.skip("分") && scanner.next_is_digit())) {
    second_digits = scanner.digits(2);
    if (second_digits.empty()) return {};
    if (scanner.skip_any({".", ","}) && scanner.digits(9).empty()) return {};
    scanner.skip("秒");
  }
  scanner.skip_blanks();
  is_afternoon = is_afternoon || scanner.skip_any({"PM", "pm", "p.m.", "P.M."});
  is_morning = is_morning || (!is_afternoon && scanner.skip_any({"AM", "am", "a.m.", "A.M."}));
  int hour = number_of(hour_digits);
  if (is_afternoon && hour < 12) hour += 12;
  if (is_morning && hour == 12) hour = 0;
  const int minute = number_of(minute_digits);
  const int second = number_of(second_digits);
  if (hour > 23 || minute > 59 || second > 59) return {};
  return hour * 3600 + minute * 60 + second;
}

/// Z, UTC, +08:00, +0800, UTC+8; true also when there is none.
bool skip_zone(TextScanner& scanner) {
  scanner.skip_blanks();
  scanner.skip_any({"Z", "z", "UTC", "GMT"});
  if (!scanner.skip_any({"+", "-"})) return scanner.is_at_end();
  if (scanner.digits(2).empty()) return false;
  if (!scanner.skip(":")) return scanner.digits(2).size() != 1 && scanner.is_at_end();
  return scanner.digits(2).size() == 2 && scanner.is_at_end();
}

/// Reads what follows a date: nothing, or a time and perhaps its zone.
std::optional<DateText> with_time(DateText text, TextScanner& scanner) {
  if (scanner.is_at_end()) return text;
  scanner.skip_any({"T", "t", ","});
  scanner.skip_blanks();
  const std::optional<std::int32_t> seconds = read_time(scanner);
  if (!seconds || !skip_zone(scanner)) return {};
  text.seconds = *seconds;
  text.has_time = true;
  return text;
}

/// 20240305, perhaps with 143000 behind it, or a plain number.
std::optional<DateText> read_digits(std::string_view digits, TextScanner& scanner) {
  constexpr std::size_t date_size = 8;
  constexpr std::size_t moment_size = 14;
  DateText text;
  if (digits.size() == date_size || digits.size() == moment_size) {
    text.fields = {number_of(digits.substr(0, 4)), number_of(digits.substr(4, 2)),
                   number_of(digits.substr(6, 2))};
    if (digits.size() == date_size) return with_time(text, scanner);
    const int hour = number_of(digits.substr(8, 2));
    const int minute = number_of(digits.substr(10, 2));
    const int second = number_of(digits.substr(12, 2));
    if (hour > 23 || minute > 59 || second > 59 || !scanner.is_at_end()) return {};
    text.seconds = hour * 3600 + minute * 60 + second;
    text.has_time = true;
    return text;
  }
  return {};
}

std::optional<DateText> read_serial(std::string_view written) {
  DateText text{.form = DateText::Form::serial};
  const char* last = written.data() + written.size();
  const auto [end, error] =
      std::from_chars(written.data(), last, text.serial, std::chars_format::fixed);
  if (error != std::errc() || end != last) return {};
  return text;
}

std::optional<DateText> read_fields(std::string_view first, TextScanner& scanner) {
  DateText text;
  const bool is_chinese = scanner.skip("年");
  const std::string_view separator = is_chinese ? "月" : scanner.skip_one_of("-/.");
  if (separator.empty()) return {};
  text.has_points = separator == ".";
  scanner.skip_blanks();
  const std::string_view second = scanner.digits(2);
  if (second.empty() || !scanner.skip(separator)) return {};
  scanner.skip_blanks();
  const std::string_view third = scanner.digits(4);
  if (is_chinese) scanner.skip_any({"日", "号"});
  text.fields = {number_of(first), number_of(second), number_of(third)};
  if (first.size() == 4 || is_chinese) {
    text.has_short_year = first.size() == 2;
    const bool has_year = first.size() == 4 || first.size() == 2;
    if (!has_year || third.empty() || third.size() > 2) return {};
    return with_time(text, scanner);
  }
  text.form = DateText::Form::open;
  text.has_short_year = third.size() <= 2;
  if (first.size() > 2 || third.empty() || third.size() == 3) return {};
  if (text.has_short_year && third.size() != 2 && first.size() != 2) return {};
  return with_time(text, scanner);
}

}  // namespace

std::optional<DateText> read_date_text(std::string_view written) {
  constexpr std::size_t longest = 60;
  TextScanner scanner(written);
  if (written.size() > longest) return {};
  const std::string_view first = scanner.digits(14);
  if (first.empty()) return {};
  if (const auto text = read_digits(first, scanner)) return text;
  if (const auto text = read_serial(scanner.whole())) return text;
  return first.size() <= 4 ? read_fields(first, scanner) : std::nullopt;
}

std::optional<CivilDate> date_in_order(const DateText& text, DateOrder order) {
  constexpr int century_border = 70;  // as POSIX has it for two digits: 69
  const auto [first, second, third] = text.fields;
  if (order == DateOrder::year_month_day && text.form == DateText::Form::open &&
      !text.has_short_year) {
    return {};
  }
  CivilDate date{first, second, third};
  if (order == DateOrder::day_month_year) date = {third, second, first};
  if (order == DateOrder::month_day_year) date = {third, first, second};
  if (text.has_short_year) date.year += date.year < century_border ? 2000 : 1900;
  const bool is_near = first_year <= date.year && date.year <= last_year;
  if (!is_near || !is_civil_date(date)) return {};
  return date;
}

std::optional<DateTime> iso_moment(std::string_view written) {
  const std::optional<DateText> text = read_date_text(written);
  if (!text || text->form != DateText::Form::year_first) return {};
  const std::optional<CivilDate> date = date_in_order(*text, DateOrder::year_month_day);
  if (!date) return {};
  return DateTime{days_since_1970(*date), text->seconds, text->has_time};
}

}  // namespace retain::tables
