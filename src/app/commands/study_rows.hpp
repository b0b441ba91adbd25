#pragma once

#include <string>
#include <vector>

#include "base/namespaces.hpp"

namespace retain::app::commands {

/// A table as a program reads it. An empty cell is no value.
struct StudyRows {
  std::vector<std::string> columns;
  std::vector<std::vector<std::string>> rows;

  [[nodiscard]] std::string as_csv() const;
  /// Cells that are numbers are numbers, empty ones null.
  [[nodiscard]] std::string as_json() const;
};

}  // namespace retain::app::commands
