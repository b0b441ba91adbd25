#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "tables/cell.hpp"
#include "tables/raw_cell.hpp"
#include "tables/workbook.hpp"
#include "tables/xml_reader.hpp"

namespace retain::tables {

/// Puts the elements of a sheet together to rows and pauses behind each.
class WorksheetHandler : public XmlHandler {
 public:
  WorksheetHandler(const WorkbookArchive& archive, const Workbook& workbook,
                   const TableSource& source)
      : archive_(archive), workbook_(workbook), source_(source) {}

  void pause_with(XmlReader& reader) { reader_ = &reader; }

  /// The row behind which it has paused.
  [[nodiscard]] const Row& row() const { return row_; }

  void begin(std::string_view element, const XmlAttributes& attributes) override;
  void end(std::string_view element) override;
  void text(std::string_view piece) override;

 private:
  /// Where in the sheet the reader stands; what stands elsewhere is passed over.
  enum class Level { outside, sheet, rows, row, cell, value, formula, inline_text, run, text };

  [[nodiscard]] Level level_of(std::string_view element) const;
  void begin_row(const XmlAttributes& attributes);
  void begin_cell(const XmlAttributes& attributes);
  void end_cell();
  void end_row();
  void check_length(std::string_view text) const;
  [[noreturn]] void refuse_cell(Sentence reason) const;

  const WorkbookArchive& archive_;
  const Workbook& workbook_;
  const TableSource& source_;
  XmlReader* reader_ = nullptr;
  std::vector<Level> levels_{Level::outside};
  int passed_over_ = 0;  ///< elements that are open and say nothing of cells
  Row row_;
  RawCell raw_;
  std::size_t next_column_ = 0;
};

}  // namespace retain::tables
