#include "tables/workbook.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <utility>

#include "base/words.hpp"
#include "tables/number_format.hpp"
#include "tables/relationships.hpp"
#include "tables/xml_reader.hpp"

namespace retain::message {

constexpr Message no_xlsx_workbook{
    "this is no workbook in the format xlsx; open it in a spreadsheet and save it as .xlsx or CSV",
    "这不是 xlsx 格式的工作簿；请在电子表格中打开并另存为 .xlsx 或 CSV"};
constexpr Message sheet_without_part{
    "sheet '{}' has no cells in the file; open and save the workbook again",
    "工作表“{}”在文件中没有内容；请重新打开并保存工作簿"};

}  // namespace retain::message

namespace retain::tables {
namespace {

std::optional<int> whole_number(std::string_view text) {
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return {};
  return number;
}

bool says_yes(std::string_view text) {
  return text == "1" || text == "true" || text == "on";
}

Visibility visibility_of(std::string_view state) {
  if (state == "hidden") return Visibility::hidden;
  return state == "veryHidden" ? Visibility::very_hidden : Visibility::visible;
}

struct Tab {
  SheetInfo info;
  std::string relationship;
};

class WorkbookHandler : public XmlHandler {
 public:
  void begin(std::string_view element, const XmlAttributes& attributes) override {
    if (element == "workbookPr") {
      starts_in_1904 = says_yes(attributes.find("date1904").value_or(""));
    }
    if (element != "sheet") return;
    tabs.push_back({{tabs.size() + 1, std::string(attributes.find("name").value_or("")),
                     visibility_of(attributes.find("state").value_or(""))},
                    std::string(attributes.find_with_namespace("id").value_or(""))});
  }
  void end(std::string_view) override {}

  std::vector<Tab> tabs;
  bool starts_in_1904 = false;
};

/// Styles also hold formats of other things than cells, under the same names.
class StyleHandler : public XmlHandler {
 public:
  void begin(std::string_view element, const XmlAttributes& attributes) override {
    if (element == "numFmts" || element == "cellXfs") list_ = element;
    const std::optional<int> format = whole_number(attributes.find("numFmtId").value_or(""));
    if (list_ == "numFmts" && element == "numFmt" && format) {
      shows_date_[*format] = is_date_format(attributes.find("formatCode").value_or(""));
    }
    if (list_ == "cellXfs" && element == "xf") formats_.push_back(format.value_or(0));
  }

  void end(std::string_view element) override {
    if (element == list_) list_.clear();
  }

  [[nodiscard]] std::vector<bool> date_styles() const {
    std::vector<bool> styles;
    for (const int format : formats_) {
      const auto own = shows_date_.find(format);
      styles.push_back(own == shows_date_.end() ? is_built_in_date_format(format) : own->second);
    }
    return styles;
  }

 private:
  std::string list_;
  std::map<int, bool> shows_date_;
  std::vector<int> formats_;
};

std::string workbook_part(WorkbookArchive& archive) {
  for (const Relationship& relationship : read_relationships(archive, "")) {
    if (relationship.type == "officeDocument") return relationship.part;
  }
  return "xl/workbook.xml";
}

std::vector<WorkbookSheet> sheets_of(const WorkbookArchive& archive, const std::vector<Tab>& tabs,
                                     const std::vector<Relationship>& relationships) {
  std::vector<WorkbookSheet> sheets;
  for (const Tab& tab : tabs) {
    const auto found = std::ranges::find(relationships, tab.relationship, &Relationship::id);
    const bool is_there = found != relationships.end() && archive.has(found->part);
    if (!is_there) {
      archive.refuse(Sentence(message::sheet_without_part, shown_text(tab.info.name)));
    }
    if (found->type == "worksheet") sheets.push_back({tab.info, found->part});
  }
  return sheets;
}

}  // namespace

Workbook read_workbook(WorkbookArchive& archive) {
  Workbook workbook;
  workbook.file = archive.file();
  const std::string part = workbook_part(archive);
  const bool is_xlsx = archive.has(part) && !part.ends_with(".bin");
  if (!is_xlsx) {
    throw Error(ExitCode::input_output,
                Sentence(message::concerning, workbook.file, message::no_xlsx_workbook));
  }
  const std::vector<Relationship> relationships = read_relationships(archive, part);
  WorkbookHandler handler;
  read_xml(archive, part, largest_part, handler);
  if (handler.starts_in_1904) workbook.date_system = DateSystem::from_1904;
  workbook.sheets = sheets_of(archive, handler.tabs, relationships);
  for (const Relationship& relationship : relationships) {
    if (relationship.type == "styles" && archive.has(relationship.part)) {
      StyleHandler styles;
      read_xml(archive, relationship.part, largest_part, styles);
      workbook.date_styles = styles.date_styles();
    }
    if (relationship.type == "sharedStrings" && archive.has(relationship.part)) {
      workbook.strings = read_shared_strings(archive, relationship.part);
    }
  }
  return workbook;
}

}  // namespace retain::tables
