#include "tables/worksheet_reader.hpp"

#include <algorithm>
#include <utility>

#include "base/utf8.hpp"
#include "base/words.hpp"
#include "tables/raw_cell.hpp"
#include "tables/worksheet_handler.hpp"
#include "tables/xml_reader.hpp"

namespace retain::message {

constexpr Message too_many_sheet_cells{
    "the sheet has more than {} cells; save the table alone as CSV",
    "工作表的单元格超过 {} 个；请把表格单独另存为 CSV"};

}  // namespace retain::message

namespace retain::tables {
namespace {

class WorksheetReader : public TableReader {
 public:
  WorksheetReader(std::shared_ptr<const Workbook> workbook, const WorkbookSheet& sheet)
      : workbook_(std::move(workbook)),
        source_{workbook_->file, sheet.info.name},
        archive_(workbook_->file),
        handler_(archive_, *workbook_, source_) {
    archive_.open(sheet.part, largest_sheet);
    xml_ = std::make_unique<XmlReader>(archive_, handler_);
    handler_.pause_with(*xml_);
  }

  [[nodiscard]] const TableSource& source() const override { return source_; }
  [[nodiscard]] DateSystem date_system() const override { return workbook_->date_system; }
  [[nodiscard]] const Row& row() const override { return handler_.row(); }

  [[nodiscard]] bool next() override {
    while (xml_->read()) {
      cells_ += static_cast<std::int64_t>(row().cells.size());
      if (cells_ > most_sheet_cells) {
        archive_.refuse(Sentence(message::too_many_sheet_cells, most_sheet_cells));
      }
      if (!row().cells.empty()) return true;
    }
    return false;
  }

 private:
  std::shared_ptr<const Workbook> workbook_;
  TableSource source_;
  WorkbookArchive archive_;
  WorksheetHandler handler_;
  std::unique_ptr<XmlReader> xml_;
  std::int64_t cells_ = 0;
};

}  // namespace

std::unique_ptr<TableReader> open_worksheet(std::shared_ptr<const Workbook> workbook,
                                            const WorkbookSheet& sheet) {
  return std::make_unique<WorksheetReader>(std::move(workbook), sheet);
}

}  // namespace retain::tables
