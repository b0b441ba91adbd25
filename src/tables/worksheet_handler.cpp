#include "tables/worksheet_handler.hpp"

#include <charconv>
#include <utility>

#include "base/utf8.hpp"
#include "base/words.hpp"
#include "tables/column_source.hpp"
#include "tables/worksheet_reader.hpp"

namespace retain::message {

constexpr Message beyond_sheet{
    "'{}' lies beyond column XFD or row 1048576, where no sheet has cells",
    "“{}”超出 XFD 列或第 1048576 行，工作表没有这样的单元格"};
constexpr Message cell_too_long{"the text is longer than {} characters, the most of a cell",
                                "文字超过单元格上限 {} 个字符"};
constexpr Message value_of_wrong_type{
    "'{}' is no value of the type that the cell says it has ({}); open and save the workbook again",
    "“{}”不是单元格所标类型（{}）的值；请重新打开并保存工作簿"};

}  // namespace retain::message

namespace retain::tables {

WorksheetHandler::Level WorksheetHandler::level_of(std::string_view element) const {
  switch (levels_.back()) {
    case Level::outside:
      return element == "worksheet" ? Level::sheet : Level::outside;
    case Level::sheet:
      return element == "sheetData" ? Level::rows : Level::outside;
    case Level::rows:
      return element == "row" ? Level::row : Level::outside;
    case Level::row:
      return element == "c" ? Level::cell : Level::outside;
    case Level::cell:
      if (element == "v") return Level::value;
      if (element == "f") return Level::formula;
      return element == "is" ? Level::inline_text : Level::outside;
    case Level::inline_text:
      if (element == "r") return Level::run;
      return element == "t" ? Level::text : Level::outside;
    case Level::run:
      return element == "t" ? Level::text : Level::outside;
    default:
      return Level::outside;
  }
}

void WorksheetHandler::begin(std::string_view element, const XmlAttributes& attributes) {
  const Level level = passed_over_ > 0 ? Level::outside : level_of(element);
  if (level == Level::outside) {
    ++passed_over_;
    return;
  }
  levels_.push_back(level);
  if (level == Level::row) begin_row(attributes);
  if (level == Level::cell) begin_cell(attributes);
  if (level == Level::value) raw_.has_value = true;
  if (level == Level::formula) raw_.is_formula = true;
}

void WorksheetHandler::end(std::string_view) {
  if (passed_over_ > 0) {
    --passed_over_;
    return;
  }
  const Level level = levels_.back();
  levels_.pop_back();
  if (level == Level::cell) end_cell();
  if (level == Level::row) end_row();
}

void WorksheetHandler::text(std::string_view piece) {
  if (passed_over_ > 0) return;
  if (levels_.back() == Level::value) {
    raw_.value += piece;
    check_length(raw_.value);
  }
  if (levels_.back() == Level::text) {
    raw_.inline_text += piece;
    check_length(raw_.inline_text);
  }
}

void WorksheetHandler::begin_row(const XmlAttributes& attributes) {
  row_.cells.clear();
  next_column_ = 0;
  ++row_.number;
  if (const auto number = attributes.find("r")) {
    const char* last = number->data() + number->size();
    const auto [end, error] = std::from_chars(number->data(), last, row_.number);
    if (error != std::errc() || end != last) row_.number = 0;
  }
  if (row_.number < 1 || row_.number > most_rows) {
    refuse_cell(Sentence(message::beyond_sheet, attributes.find("r").value_or("")));
  }
}

void WorksheetHandler::begin_cell(const XmlAttributes& attributes) {
  raw_ = {};
  raw_.column = next_column_;
  raw_.type = attributes.find("t").value_or("");
  raw_.style = attributes.find("s").value_or("");
  if (const auto name = attributes.find("r")) {
    const std::optional<CellName> place = cell_name(*name);
    if (!place) refuse_cell(Sentence(message::beyond_sheet, shown_text(std::string(*name))));
    raw_.column = place->column;
  }
  if (raw_.column >= most_columns) refuse_cell(Sentence(message::beyond_sheet, "XFE"));
  next_column_ = raw_.column + 1;
}

void WorksheetHandler::end_cell() {
  std::optional<TableCell> cell = meaning_of(raw_, workbook_);
  if (!cell) {
    refuse_cell(
        Sentence(message::value_of_wrong_type, shown_text(raw_.value), shown_text(raw_.type)));
  }
  if (cell->kind == CellKind::empty) return;
  if (row_.cells.size() <= raw_.column) row_.cells.resize(raw_.column + 1);
  row_.cells[raw_.column] = std::move(*cell);
}

void WorksheetHandler::end_row() {
  if (reader_ != nullptr) reader_->pause();
}

void WorksheetHandler::check_length(std::string_view text) const {
  constexpr std::size_t escape_size = 7;
  if (text.size() <= longest_cell) return;
  const bool is_too_long = text.size() > longest_cell * escape_size ||
                           character_count(without_escapes(text)) > longest_cell;
  if (is_too_long) refuse_cell(Sentence(message::cell_too_long, longest_cell));
}

void WorksheetHandler::refuse_cell(Sentence reason) const {
  const ColumnSource column{source_, raw_.column, {}};
  throw Error(ExitCode::input_output,
              Sentence(message::concerning, cell_place(column, row_.number), std::move(reason)));
}

}  // namespace retain::tables
