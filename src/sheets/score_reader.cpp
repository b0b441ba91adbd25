#include "sheets/score_reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

#include "base/phrases.hpp"
#include "base/sentence.hpp"
#include "base/utf8.hpp"
#include "base/words.hpp"
#include "model/words.hpp"
#include "sheets/score_cell.hpp"
#include "sheets/sheet_header.hpp"
#include "sheets/sheet_layout.hpp"
#include "sheets/words.hpp"
#include "text/csv_table.hpp"

namespace retain::message {

constexpr Message is_a_workbook{"this is a workbook, not a CSV file", "这是工作簿，不是 CSV 文件"};
constexpr Message save_as_csv{"in the spreadsheet choose: save as, CSV UTF-8",
                              "请在电子表格中选择：另存为 CSV UTF-8"};
constexpr Message old_line_ends{"the lines end with carriage returns alone", "各行只以回车符结尾"};
constexpr Message no_people{"there is nobody below the header", "表头下面没有任何人"};
constexpr Message all_left_out{"none of {} people has all scores", "{} 人中没有一人的评分齐全"};
constexpr Message second_header{"a second header; delete this line", "出现第二个表头；请删去该行"};
constexpr Message summary_row{"a row of sums or means is no person; delete it",
                              "合计或平均行不是人；请删去"};
constexpr Message cell_without_column{"cell {} belongs to no column", "单元格 {} 不属于任何列"};
constexpr Message several_lines{
    "the quotes around cell {} hold several lines; perhaps a closing quote is missing",
    "单元格 {} 的引号内有多行文字；可能缺少后引号"};
constexpr Message score_of{"cell {}, {}", "单元格 {}，{}"};
constexpr Message score_missing{
    "{} is missing; --skip-incomplete leaves out people some of whose scores are missing",
    "缺少{}；--skip-incomplete 可略去评分不齐的人"};
constexpr Message no_scores{"row {} holds no score; delete it, or use --skip-incomplete",
                            "第 {} 行没有评分；请删去，或用 --skip-incomplete"};
constexpr Message kind_by_count{
    "No header names the columns: with {} columns of scores the sheet is read as {}, in the "
    "order of the document.\n",
    "表头没有列名：共有 {} 列评分，因此按{}读取，顺序同文档。\n"};
constexpr Message numbers_are_header{
    "Row {} counts the columns and was taken for their header, not for a person.\n",
    "第 {} 行是各列的序号，已作为表头，不算人员。\n"};
constexpr Message decimal_commas_read{"Decimal commas were read as decimal points: {}.\n",
                                      "小数逗号已按小数点读取：{} 处。\n"};
constexpr Message people_left_out{
    "Left out because scores are missing: {} of {} people (rows {}).\n",
    "因评分不齐而略去：{1} 人中的 {0} 人（第 {2} 行）。\n"};
constexpr Message person_twice{"'{}' stands in several rows, each counted: {}.\n",
                               "“{}”出现在多行中，每行各计一次：{}。\n"};
constexpr Message nothing_assessed{"nothing was assessed", "未作评估"};

}  // namespace retain::message

namespace retain::sheets {
namespace {

/// "C" for 2, "AA" for 26: the column as spreadsheets name it.
std::string column_letters(std::size_t column) {
  constexpr std::size_t letters = 26;
  std::string name;
  for (std::size_t rest = column + 1; rest > 0; rest = (rest - 1) / letters) {
    name.insert(name.begin(), static_cast<char>('A' + (rest - 1) % letters));
  }
  return name;
}

/// Reads the rows below the header.
class PeopleReader {
 public:
  PeopleReader(const CsvTable& table, const SheetLayout& layout, IncompletePeople incomplete,
               SheetProblems& problems)
      : table_(table),
        layout_(layout),
        form_(sheet_form(layout.kind)),
        incomplete_(incomplete),
        problems_(problems) {
    read_.sheet.kind = layout.kind;
  }

  [[nodiscard]] ReadSheet read() {
    for (std::size_t row = layout_.first_row; row < table_.rows.size(); ++row) {
      if (width_of(table_.rows[row]) > 0) read_row(row);
    }
    if (people_ == 0) {
      problems_.add({}, message::no_people);
    } else if (read_.left_out == people_) {
      problems_.add({}, Sentence(message::all_left_out, people_));
    }
    add_notes();
    return std::move(read_);
  }

 private:
  void read_row(std::size_t row) {
    const CsvRow& cells = table_.rows[row];
    if (is_header(cells)) {
      problems_.add(cells.front().place, message::second_header);
      return;
    }
    if (labels_a_summary(cells.front().text)) {
      problems_.add(cells.front().place, message::summary_row);
      return;
    }
    ++people_;
    refuse_stray_cells(row);
    read_scores(row);
  }

  void note_person(std::size_t row) {
    if (layout_.columns.front().use != ColumnUse::person) return;
    const std::string person(trimmed(table_.rows[row].front().text));
    if (!person.empty()) rows_of_person_[person].push_back(row + 1);
  }

  void refuse_stray_cells(std::size_t row) {
    const CsvRow& cells = table_.rows[row];
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (cells[i].text.find('\n') == std::string::npos) continue;
      problems_.add(cells[i].place, Sentence(message::several_lines, cell_name(row, i)));
    }
    for (std::size_t i = 0; i < width_of(cells); ++i) {
      const bool beyond = i >= layout_.columns.size();
      if (!beyond && layout_.columns[i].use != ColumnUse::unnamed) continue;
      if (trimmed(cells[i].text).empty()) continue;
      const Sentence hint =
          table_.separator == ',' ? Sentence(message::perhaps_decimal_commas) : "";
      problems_.add(cells[i].place, Sentence(message::cell_without_column, cell_name(row, i)),
                    hint);
      return;
    }
  }

  void read_scores(std::size_t row) {
    std::vector<double> scores(form_.items.size());
    std::vector<std::size_t> missing;
    for (std::size_t i = 0; i < layout_.columns.size(); ++i) {
      if (layout_.columns[i].use != ColumnUse::score) continue;
      const bool exists = i < table_.rows[row].size();
      const ScoreCell cell =
          read_score(exists ? table_.rows[row][i].text : std::string(), table_.separator);
      if (cell.empty) {
        missing.push_back(i);
      } else {
        scores[layout_.columns[i].item] = checked(row, i, cell);
      }
    }
    if (missing.empty()) {
      read_.sheet.people.push_back(std::move(scores));
      note_person(row);
    } else if (incomplete_ == IncompletePeople::leave_out) {
      ++read_.left_out;
      rows_left_out_.push_back(row + 1);
    } else {
      refuse_missing(row, missing);
    }
  }

  double checked(std::size_t row, std::size_t column, const ScoreCell& cell) {
    decimal_commas_ += cell.decimal_comma ? 1 : 0;
    const bool in_range =
        cell.number && *cell.number >= form_.lowest && *cell.number <= form_.highest;
    if (in_range) return *cell.number;
    constexpr std::size_t longest_shown = 40;
    const CsvCell& written = table_.rows[row][column];
    const Sentence objection =
        cell.number ? Sentence(message::out_of_range, form_.lowest, form_.highest) : cell.objection;
    problems_.add(written.place,
                  Sentence(message::bad_value, score_name(row, column),
                           shortened(printable(trimmed(written.text)), longest_shown), objection),
                  cell.hint);
    return 0.0;
  }

  void refuse_missing(std::size_t row, const std::vector<std::size_t>& missing) {
    const CsvRow& cells = table_.rows[row];
    const auto score_columns = static_cast<std::size_t>(
        std::ranges::count(layout_.columns, ColumnUse::score, &SheetColumn::use));
    if (missing.size() == score_columns) {
      problems_.add(cells.front().place, Sentence(message::no_scores, row + 1));
      return;
    }
    for (const std::size_t column : missing) {
      const Place& last = cells.back().place;
      const Place place = column < cells.size() ? cells[column].place
                                                : Place{last.line, last.column + last.length, 1};
      problems_.add(place, Sentence(message::score_missing, score_name(row, column)));
    }
  }

  [[nodiscard]] static std::string cell_name(std::size_t row, std::size_t column) {
    return fmt::format("{}{}", column_letters(column), row + 1);
  }

  [[nodiscard]] Sentence score_name(std::size_t row, std::size_t column) const {
    return {message::score_of, cell_name(row, column), layout_.columns[column].name};
  }

  void add_notes() {
    std::vector<Sentence>& notes = read_.notes;
    const Message& kind =
        layout_.kind == SheetKind::self_test ? message::self_test : message::service_affinity;
    if (!layout_.named) {
      notes.emplace_back(message::kind_by_count, form_.items.size(), kind);
    }
    if (layout_.numbered) notes.emplace_back(message::numbers_are_header, layout_.first_row);
    if (decimal_commas_ > 0) notes.emplace_back(message::decimal_commas_read, decimal_commas_);
    if (read_.left_out > 0) {
      notes.emplace_back(message::people_left_out, read_.left_out, people_, listed(rows_left_out_));
    }
    for (const auto& [person, rows] : rows_of_person_) {
      constexpr std::size_t longest_person = 40;
      if (rows.size() < 2) continue;
      notes.emplace_back(message::person_twice, shortened(printable(person), longest_person),
                         listed(rows));
    }
  }

  [[nodiscard]] static Sentence listed(const std::vector<std::size_t>& rows) {
    constexpr std::size_t most_listed = 10;
    const bool all = rows.size() <= most_listed;
    std::vector<std::string> shown;
    for (const std::size_t row : rows) shown.push_back(fmt::format("{}", row));
    if (!all) {
      shown.resize(most_listed);
      shown.emplace_back("...");
    }
    return base::listed(shown);
  }

  const CsvTable& table_;
  const SheetLayout& layout_;
  const SheetForm& form_;
  IncompletePeople incomplete_;
  SheetProblems& problems_;
  ReadSheet read_;
  std::int64_t people_ = 0;
  std::int64_t decimal_commas_ = 0;
  std::vector<std::size_t> rows_left_out_;
  std::map<std::string, std::vector<std::size_t>> rows_of_person_;
};

/// Files that are no text in UTF-8, with what to do about it.
bool is_text(SheetProblems& problems) {
  constexpr std::string_view zip = "PK\x03\x04";
  constexpr std::string_view compound = "\xD0\xCF\x11\xE0";
  const std::string_view text = problems.text.text();
  if (text.starts_with(zip) || text.starts_with(compound)) {
    problems.add({}, message::is_a_workbook, message::save_as_csv);
  } else if (const auto objection = objection_to_encoding(text)) {
    problems.add(objection->place, objection->text,
                 text.size() > largest_input ? "" : Sentence(message::save_as_csv));
  } else if (text.find('\n') == std::string_view::npos && text.find('\r') != text.npos) {
    problems.add({}, message::old_line_ends, message::save_as_csv);
  }
  return problems.all.empty();
}

ReadSheet understood(SheetProblems& problems, IncompletePeople incomplete) {
  if (!is_text(problems)) return {};
  const CsvTable table = read_csv(problems.text.text());
  for (const InputObjection& objection : table.objections) {
    problems.add(objection.place, objection.text);
  }
  const std::optional<SheetLayout> layout = layout_of(table, problems);
  if (!layout) return {};
  return PeopleReader(table, *layout, incomplete, problems).read();
}

}  // namespace

ReadSheet read_score_sheet(const std::filesystem::path& path, IncompletePeople incomplete) {
  ProblemList list(message::nothing_assessed);
  ReadSheet read;
  try {
    const FileText text(read_bytes(path, largest_input));
    SheetProblems problems{path.string(), text};
    read = understood(problems, incomplete);
    list.add(problems.all);
  } catch (const Error& error) {
    list.add({error.exit_code(), path.string(), {}, error.sentence(), {}, {}});
  }
  list.throw_if_any(1);
  return read;
}

}  // namespace retain::sheets
