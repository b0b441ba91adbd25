#pragma once

#include <string>
#include <vector>

#include "tables/civil_date.hpp"
#include "tables/shared_strings.hpp"
#include "tables/table_reader.hpp"
#include "tables/workbook_archive.hpp"

namespace retain::tables {

struct WorkbookSheet {
  SheetInfo info;
  std::string part;
};

/// What a workbook (ECMA-376) says about all of its sheets.
struct Workbook {
  std::string file;
  std::vector<WorkbookSheet> sheets;  ///< those with cells, in the order of the tabs
  DateSystem date_system = DateSystem::from_1900;
  std::vector<bool> date_styles;  ///< which styles of cells show dates
  SharedStrings strings;
};

/// Reads everything but the sheets. Throws Error (input_output) with the file and the part.
[[nodiscard]] Workbook read_workbook(WorkbookArchive& archive);

}  // namespace retain::tables
