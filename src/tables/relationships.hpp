#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "tables/workbook_archive.hpp"

namespace retain::tables {

/// How a part of a workbook refers to another one.
struct Relationship {
  std::string id;
  std::string type;  ///< the last word of it, such as worksheet
  std::string part;  ///< its name from the root of the archive on
};

/// The relationships of a part, or with an empty name those of the workbook as a whole; none when
/// the part has none. What they refer to outside the file is left out.
[[nodiscard]] std::vector<Relationship> read_relationships(WorkbookArchive& archive,
                                                           std::string_view part);

}  // namespace retain::tables
