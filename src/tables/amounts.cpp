#include "tables/amounts.hpp"

#include <algorithm>
#include <utility>

#include "base/words.hpp"
#include "tables/unusable_cell.hpp"

namespace retain::message {

constexpr Message two_currencies{
    "{}: '{}' is in {}, row {} ('{}') in {}; fit one currency at a time",
    "{}：“{}”的货币是 {}，第 {} 行（“{}”）的货币是 {}；请每次只用一种货币"};
constexpr Message two_decimal_signs{
    "{}: in '{}' the comma stands for decimals, in row {} ('{}') the point; write all amounts "
    "alike",
    "{}：“{}”以逗号作小数点，第 {} 行（“{}”）以点作小数点；请统一写法"};
constexpr Message amount_undecided{
    "{}: '{}' can be thousands or three decimals, and nothing in the column decides it; write "
    "amounts without signs between thousands, such as 1234 or 1.23",
    "{}：“{}”可能是千位分隔，也可能是三位小数，本列无法判断；金额请勿用千位分隔符，例如 1234 或 "
    "1.23"};
constexpr Message column_not_calculated{
    "{}: none of its {} formulas was calculated by the program that wrote the workbook; open it in "
    "a spreadsheet and save it once",
    "{}：{} 个公式都没有被写出该工作簿的程序计算；请在电子表格中打开并保存一次"};
constexpr Message amounts_rounded{
    "{}: {} amounts have more than four decimals and were rounded to four",
    "{}：{} 个金额超过四位小数，已舍入到四位"};
constexpr Message zeros_of_formulas{
    "{}: all {} formulas say 0; perhaps the program that wrote the workbook did not calculate "
    "them: "
    "open it in a spreadsheet and save it once",
    "{}：{} 个公式的值都是 0；可能写出该工作簿的程序没有计算：请在电子表格中打开并保存一次"};

}  // namespace retain::message

namespace retain::tables {

AmountColumnReader::AmountColumnReader(ColumnSource source) : source_(std::move(source)) {}

void AmountColumnReader::add(std::int64_t row, const TableCell& cell) {
  column_.values.emplace_back();
  if (cell.kind == CellKind::formula_without_value) ++uncalculated_;
  if (const auto reason = unusable(cell)) {
    column_.unreadable.add(row, cell.text, *reason);
    return;
  }
  if (without_outer_blanks(cell.text).empty()) return;
  const auto read =
      cell.kind == CellKind::number ? amount_of_number(cell.number) : read_amount_text(cell.text);
  if (const auto* reason = std::get_if<Sentence>(&read)) {
    column_.unreadable.add(row, cell.text, *reason);
  } else {
    add_read(row, cell, std::get<AmountText>(read));
  }
}

void AmountColumnReader::add_read(std::int64_t row, const TableCell& cell, const AmountText& text) {
  if (!text.currency.empty()) {
    if (!first_with_currency_) {
      first_with_currency_ = Seen{row, shown_text(cell.text)};
      column_.currency = text.currency;
    }
    if (text.currency != column_.currency) {
      throw Error(ExitCode::scenario,
                  Sentence(message::two_currencies, cell_place(source_, row), shown_text(cell.text),
                           text.currency, first_with_currency_->row, first_with_currency_->text,
                           column_.currency));
    }
  }
  note_decimal_sign(row, cell, text);
  ++read_;
  if (text.is_rounded) ++rounded_;
  if (cell.is_formula && text.amount.ten_thousandths == 0) ++zero_formulas_;
  if (text.open) open_.push_back({column_.values.size() - 1, *text.open});
  column_.values.back() = text.amount;
}

void AmountColumnReader::note_decimal_sign(std::int64_t row, const TableCell& cell,
                                           const AmountText& text) {
  if (text.open && !first_open_) first_open_ = Seen{row, shown_text(cell.text)};
  if (!text.decimal_sign) return;
  std::optional<Seen>& first = text.decimal_sign == '.' ? first_with_point_ : first_with_comma_;
  if (!first) first = Seen{row, shown_text(cell.text)};
}

void AmountColumnReader::refuse_undecided() const {
  if (first_with_comma_ && first_with_point_) {
    throw Error(ExitCode::scenario,
                Sentence(message::two_decimal_signs, cell_place(source_, first_with_comma_->row),
                         first_with_comma_->text, first_with_point_->row, first_with_point_->text));
  }
  if (first_open_ && !first_with_comma_ && !first_with_point_) {
    throw Error(ExitCode::scenario,
                Sentence(message::amount_undecided, cell_place(source_, first_open_->row),
                         first_open_->text));
  }
  if (uncalculated_ > 0 && read_ == 0) {
    throw Error(ExitCode::scenario,
                Sentence(message::column_not_calculated, column_place(source_), uncalculated_));
  }
}

AmountColumn AmountColumnReader::finish() {
  constexpr std::int64_t thousand = 1000;
  constexpr std::int64_t one = 10'000;
  refuse_undecided();
  const char decimal_sign = first_with_comma_ ? ',' : '.';
  for (const auto& [index, sign] : open_) {
    if (sign == decimal_sign) column_.values[index]->ten_thousandths /= thousand;
  }
  column_.all_whole = std::ranges::all_of(column_.values, [](const std::optional<Amount>& amount) {
    return !amount || amount->ten_thousandths % one == 0;
  });
  add_notes();
  return std::move(column_);
}

void AmountColumnReader::add_notes() {
  if (rounded_ > 0) {
    column_.notes.emplace_back(message::amounts_rounded, column_place(source_), rounded_);
  }
  if (zero_formulas_ > 0 && zero_formulas_ == read_) {
    column_.notes.emplace_back(message::zeros_of_formulas, column_place(source_), zero_formulas_);
  }
}

}  // namespace retain::tables
