#pragma once

#include <string>
#include <vector>

#include "base/namespaces.hpp"

namespace retain::results {

enum class CellType { text, whole_number, number };

/// What a column of a CSV file is. Header, rows and the schema in datapackage.json come from it.
struct ColumnInfo {
  std::string name;              ///< its header
  CellType type;                 ///< of every cell that is not empty
  std::string meaning;           ///< one sentence
  std::string unit = {};         ///< of every cell, or
  std::string unit_column = {};  ///< name of the column that holds the unit of the row
};

/// What a CSV file is.
struct TableInfo {
  std::string name;     ///< relative to the results folder
  std::string meaning;  ///< one sentence
  std::vector<ColumnInfo> columns;
};

}  // namespace retain::results
