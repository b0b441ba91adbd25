#include "tables/raw_cell.hpp"

#include <fmt/format.h>

#include <charconv>
#include <cmath>

#include "tables/date_text.hpp"
#include "tables/worksheet_reader.hpp"

namespace retain::tables {
namespace {

std::string_view without_blanks(std::string_view text) {
  constexpr std::string_view blanks = " \t\r\n";
  const std::size_t begin = text.find_first_not_of(blanks);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(blanks) - begin + 1);
}

template <class Number>
std::optional<Number> whole(std::string_view text) {
  Number number{};
  const char* last = text.data() + text.size();
  const auto [end, error] = std::from_chars(text.data(), last, number);
  if (error != std::errc() || end != last) return {};
  return number;
}

TableCell text_cell(std::string_view text) {
  TableCell cell{without_escapes(text)};
  cell.kind = cell.text.empty() ? CellKind::empty : CellKind::text;
  return cell;
}

std::optional<TableCell> shared_text(const RawCell& raw, const Workbook& workbook) {
  const auto index = whole<std::size_t>(without_blanks(raw.value));
  const auto text = index ? workbook.strings.find(*index) : std::nullopt;
  if (!text) return {};
  return TableCell{std::string(*text), text->empty() ? CellKind::empty : CellKind::text};
}

std::optional<TableCell> truth(std::string_view value) {
  if (value == "1" || value == "true") return TableCell{"TRUE", CellKind::boolean, 1.0};
  if (value == "0" || value == "false") return TableCell{"FALSE", CellKind::boolean, 0.0};
  return {};
}

/// ISO 8601. A time zone says nothing: programs write local midnight and call it Z.
TableCell declared_date(std::string_view value) {
  const std::optional<DateTime> moment = iso_moment(value);
  if (!moment) return text_cell(value);
  DateTime shown = *moment;
  shown.has_time = shown.seconds > 0;
  return {iso_text(shown), CellKind::date_time};
}

bool shows_date(const RawCell& raw, const Workbook& workbook) {
  const auto style = whole<std::size_t>(raw.style);
  return style && *style < workbook.date_styles.size() && workbook.date_styles[*style];
}

std::optional<TableCell> number_cell(const RawCell& raw, const Workbook& workbook) {
  constexpr double seconds_of_day = 86'400.0;
  const auto number = whole<double>(without_blanks(raw.value));
  if (!number || !std::isfinite(*number)) return {};
  TableCell cell{fmt::format("{}", *number), CellKind::number, *number};
  if (!shows_date(raw, workbook)) return cell;
  const std::optional<DateTime> moment = from_serial(*number, workbook.date_system);
  const bool is_clock = *number >= 0.0 && *number < 1.0;
  if (moment && !is_clock) cell.text = iso_text(*moment);
  if (is_clock) {
    const auto seconds = static_cast<std::int32_t>(std::llround(*number * seconds_of_day));
    cell.text = clock_text(seconds % static_cast<std::int32_t>(seconds_of_day));
  }
  if (moment || is_clock) cell.kind = CellKind::date_time;
  return cell;
}

}  // namespace

std::optional<CellName> cell_name(std::string_view text) {
  constexpr std::size_t most_letters = 3;
  CellName name;
  std::size_t i = 0;
  std::size_t column = 0;
  for (; i < text.size() && i <= most_letters && 'A' <= text[i] && text[i] <= 'Z'; ++i) {
    column = column * 26 + static_cast<std::size_t>(text[i] - 'A') + 1;
  }
  const auto row = whole<std::int64_t>(text.substr(i));
  if (i == 0 || column > most_columns || !row || *row < 1 || *row > most_rows) return {};
  return CellName{column - 1, *row};
}

std::optional<TableCell> meaning_of(const RawCell& raw, const Workbook& workbook) {
  const std::string_view value = without_blanks(raw.value);
  std::optional<TableCell> cell;
  if (raw.type == "inlineStr") {
    cell = text_cell(raw.inline_text);
  } else if (raw.type == "str" && raw.has_value) {
    cell = text_cell(raw.value);
  } else if (value.empty()) {
    cell = TableCell{{}, raw.is_formula ? CellKind::formula_without_value : CellKind::empty};
  } else if (raw.type == "s") {
    cell = shared_text(raw, workbook);
  } else if (raw.type == "b") {
    cell = truth(value);
  } else if (raw.type == "e") {
    cell = TableCell{std::string(value), CellKind::error};
  } else if (raw.type == "d") {
    cell = declared_date(value);
  } else if (raw.type.empty() || raw.type == "n") {
    cell = number_cell(raw, workbook);
  }
  if (cell) cell->is_formula = raw.is_formula;
  return cell;
}

}  // namespace retain::tables
