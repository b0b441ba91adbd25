#include "tables/table_reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <functional>
#include <utility>

#include "base/nearest.hpp"
#include "base/phrases.hpp"
#include "base/words.hpp"
#include "tables/csv_table_reader.hpp"
#include "tables/input_file.hpp"
#include "tables/workbook.hpp"
#include "tables/worksheet_reader.hpp"

namespace retain::message {

constexpr Message old_or_protected_workbook{
    "this is a workbook of the old format .xls, or one with a password; save it as .xlsx without "
    "a password, or as CSV",
    "这是旧格式 .xls 或带密码的工作簿；请另存为无密码的 .xlsx 或 CSV"};
constexpr Message workbook_without_data{"no sheet of the workbook has any data",
                                        "工作簿的任何工作表都没有数据"};
constexpr Message several_sheets{
    "several sheets have data; choose one with --sheet and its name or number: {}",
    "多个工作表都有数据；请用 --sheet 加名称或序号选择一个：{}"};
constexpr Message no_such_sheet{"--sheet: there is no sheet '{}'; there are: {}",
                                "--sheet：没有工作表“{}”；现有：{}"};
constexpr Message hidden_sheet{"{} (hidden)", "{}（隐藏）"};
constexpr Message sheet_for_csv{"--sheet is for workbooks; this is a CSV file",
                                "--sheet 只用于工作簿；这是 CSV 文件"};

}  // namespace retain::message

namespace retain::tables {
namespace {

enum class FileKind { csv, zip, compound };

FileKind kind_of(const std::string& name) {
  constexpr std::string_view compound_file = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";  // MS-CFB 2.2
  std::string beginning(compound_file.size(), '\0');
  beginning.resize(InputFile(name).read(beginning));
  if (beginning == compound_file) return FileKind::compound;
  return beginning.starts_with("PK") && beginning.size() > 3 && beginning[2] < 9 ? FileKind::zip
                                                                                 : FileKind::csv;
}

[[noreturn]] void refuse_file(ExitCode code, const std::string& name, Sentence reason) {
  throw Error(code, Sentence(message::concerning, name, std::move(reason)));
}

std::shared_ptr<const Workbook> workbook_in(const std::string& name) {
  WorkbookArchive archive(name);
  return std::make_shared<const Workbook>(read_workbook(archive));
}

using Sheets = std::vector<WorkbookSheet>;

Sentence names_of(const Sheets& sheets) {
  std::vector<Sentence> names;
  for (const auto& [info, part] : sheets) {
    const std::string name = fmt::format("{} {}", info.number, shown_text(info.name));
    const bool is_visible = info.visibility == Visibility::visible;
    names.push_back(is_visible ? Sentence(name) : Sentence(message::hidden_sheet, name));
  }
  return listed(names);
}

/// By its name, or else by its number among the tabs.
const WorkbookSheet& named_sheet(const Workbook& workbook, const std::string& wanted) {
  const Sheets& sheets = workbook.sheets;
  const auto by_name =
      std::ranges::find(sheets, wanted, [](const WorkbookSheet& sheet) { return sheet.info.name; });
  if (by_name != sheets.end()) return *by_name;
  std::size_t number = 0;
  const char* last = wanted.data() + wanted.size();
  const auto [end, error] = std::from_chars(wanted.data(), last, number);
  const bool is_number = error == std::errc() && end == last;
  const auto by_number = std::ranges::find_if(
      sheets, [&](const WorkbookSheet& sheet) { return is_number && sheet.info.number == number; });
  if (by_number != sheets.end()) return *by_number;
  refuse_file(ExitCode::usage, workbook.file,
              Sentence(message::no_such_sheet, shown_text(wanted), names_of(sheets)));
}

bool has_data(const std::shared_ptr<const Workbook>& workbook, const WorkbookSheet& sheet) {
  return open_worksheet(workbook, sheet)->next();
}

WorkbookSheet only_sheet(const std::shared_ptr<const Workbook>& workbook) {
  for (const bool is_visible : {true, false}) {
    Sheets candidates;
    for (const WorkbookSheet& sheet : workbook->sheets) {
      if ((sheet.info.visibility == Visibility::visible) == is_visible &&
          has_data(workbook, sheet)) {
        candidates.push_back(sheet);
      }
    }
    if (candidates.size() == 1) return candidates.front();
    if (candidates.size() > 1) {
      refuse_file(ExitCode::usage, workbook->file,
                  Sentence(message::several_sheets, names_of(candidates)));
    }
  }
  refuse_file(ExitCode::scenario, workbook->file, message::workbook_without_data);
}

}  // namespace

std::unique_ptr<TableReader> open_table(const std::filesystem::path& file,
                                        const TableOptions& options) {
  const std::string name = file.string();
  const FileKind kind = kind_of(name);
  if (kind == FileKind::compound) {
    refuse_file(ExitCode::input_output, name, message::old_or_protected_workbook);
  }
  if (kind == FileKind::csv) {
    if (options.sheet) refuse_file(ExitCode::usage, name, message::sheet_for_csv);
    return open_csv_table(file, options);
  }
  const std::shared_ptr<const Workbook> workbook = workbook_in(name);
  if (options.sheet) return open_worksheet(workbook, named_sheet(*workbook, *options.sheet));
  return open_worksheet(workbook, only_sheet(workbook));
}

std::vector<SheetInfo> list_sheets(const std::filesystem::path& file) {
  std::vector<SheetInfo> infos;
  const std::shared_ptr<const Workbook> workbook = workbook_in(file.string());
  for (const WorkbookSheet& sheet : workbook->sheets) infos.push_back(sheet.info);
  return infos;
}

}  // namespace retain::tables
