#include "sheets/score_cell.hpp"

#include <algorithm>
#include <charconv>

#include "base/sentence.hpp"
#include "base/words.hpp"
#include "text/notation.hpp"

namespace retain::sheets {
namespace {

/// A number in digits with at most one point, and perhaps a minus.
std::optional<double> plain_number(std::string_view text) {
  double number = 0.0;
  const char* last = text.data() + text.size();
  const auto [end, error] = std::from_chars(text.data(), last, number, std::chars_format::fixed);
  const bool in_digits = text.find_first_not_of("-.0123456789") == std::string_view::npos;
  if (!in_digits || error != std::errc() || end != last) return {};
  return number;
}

}  // namespace

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view blanks = " \t\r\n";
  const std::size_t begin = text.find_first_not_of(blanks);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(blanks) - begin + 1);
}

ScoreCell read_score(std::string_view text, char separator) {
  const std::string_view written = trimmed(text);
  ScoreCell cell;
  cell.empty = written.empty();
  if (cell.empty) return cell;
  cell.number = plain_number(written);
  if (cell.number) return cell;
  const auto commas = std::ranges::count(written, ',');
  const bool has_point = written.find('.') != std::string_view::npos;
  if (separator != ',' && commas == 1 && !has_point) {
    std::string pointed(written);
    std::ranges::replace(pointed, ',', '.');
    cell.number = plain_number(pointed);
    cell.decimal_comma = cell.number.has_value();
    if (cell.number) return cell;
  }
  const bool per_cent = written.find('%') != std::string_view::npos;
  const auto habit = per_cent ? std::nullopt : notation_error(written);
  cell.objection = habit ? habit->text : Sentence(message::must_be, Sentence(message::a_number));
  if (habit) cell.hint = habit->hint;
  return cell;
}

}  // namespace retain::sheets
