#include "tables/unusable_cell.hpp"

namespace retain::message {

constexpr Message not_calculated{
    "was not calculated by the program that wrote the workbook; open it in a spreadsheet and save "
    "it once",
    "没有被写出该工作簿的程序计算；请在电子表格中打开并保存一次"};
constexpr Message error_value{"is an error of the spreadsheet; correct its formula",
                              "是电子表格的错误值；请改正公式"};
constexpr Message truth_value{"is a truth value, where something else is expected",
                              "是逻辑值，此处应为其他内容"};

}  // namespace retain::message

namespace retain::tables {

std::optional<Sentence> unusable(const TableCell& cell) {
  if (cell.kind == CellKind::formula_without_value) return message::not_calculated;
  if (cell.kind == CellKind::error) return message::error_value;
  if (cell.kind == CellKind::boolean) return message::truth_value;
  return {};
}

}  // namespace retain::tables
