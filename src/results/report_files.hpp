#pragma once

#include <string>
#include <string_view>

#include "base/namespaces.hpp"

namespace retain::results {

// Names of what is made from the data files of a results folder. A manifest does not record them:
// they can be made again at any time, in either language.

inline constexpr std::string_view page_file_name = "report.html";
inline constexpr std::string_view workbook_file_name = "report.xlsx";

/// A file of this folder has the name of the data file from which it is made, wide/NAME.csv or
/// NAME.csv, or is the comparison.
inline constexpr std::string_view spreadsheets_folder_name = "excel";
inline constexpr std::string_view comparison_file_name = "excel/comparison.csv";

}  // namespace retain::results
