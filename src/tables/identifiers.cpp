#include "tables/identifiers.hpp"

#include <fmt/format.h>

#include <cmath>

#include "tables/unusable_cell.hpp"

namespace retain::message {

constexpr Message identifier_destroyed{
    "is what a spreadsheet made of a longer identifier; its last digits are lost: export the table "
    "again with this column as text",
    "是电子表格改写过的较长编号，末尾数字已丢失：请把本列设为文本后重新导出"};

}  // namespace retain::message

namespace retain::tables {
namespace {

/// 1.2E+17, as spreadsheets show long numbers: always with a sign and two digits behind the E.
bool is_shortened_number(std::string_view text) {
  const std::size_t exponent = text.find_first_of("Ee");
  if (exponent == std::string_view::npos || exponent == 0) return false;
  const std::string_view digits = text.substr(0, exponent);
  const std::string_view power = text.substr(exponent + 1);
  const bool has_point = digits.find_first_of(".,") != std::string_view::npos;
  return power.size() >= 3 && power.front() == '+' &&
         power.find_first_not_of("0123456789", 1) == std::string_view::npos &&
         digits.find_first_not_of("0123456789.,") == std::string_view::npos &&
         (has_point ? digits.size() > 2 : digits.size() == 1);
}

[[noreturn]] void refuse_identifier(const TableCell& cell, std::int64_t row,
                                    const ColumnSource& column, Sentence reason) {
  throw Error(ExitCode::scenario, cell_objection(column, row, cell.text, std::move(reason)));
}

}  // namespace

std::optional<std::string> identifier(const TableCell& cell, std::int64_t row,
                                      const ColumnSource& column) {
  constexpr double most_exact = 1e15;  // spreadsheets keep 15 digits
  if (cell.kind != CellKind::boolean) {
    if (auto reason = unusable(cell)) refuse_identifier(cell, row, column, std::move(*reason));
  }
  if (without_outer_blanks(cell.text).empty()) return {};
  if (cell.kind == CellKind::number) {
    const bool is_exact = std::abs(cell.number) < most_exact;
    if (!is_exact) refuse_identifier(cell, row, column, message::identifier_destroyed);
    const bool is_whole = cell.number == std::trunc(cell.number);
    return is_whole ? fmt::format("{}", static_cast<std::int64_t>(cell.number)) : cell.text;
  }
  const std::string_view text = without_outer_blanks(cell.text);
  if (is_shortened_number(text)) {
    refuse_identifier(cell, row, column, message::identifier_destroyed);
  }
  return std::string(text);
}

}  // namespace retain::tables
