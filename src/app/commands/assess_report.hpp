#pragma once

#include <cstdint>
#include <string>

#include "study/assessment.hpp"

namespace retain::app::commands {

/// What is printed about a score sheet.
struct AssessReport {
  std::string file;  ///< as the user typed it
  Assessment assessment;
  std::int64_t left_out = 0;

  [[nodiscard]] std::string as_text() const;
  [[nodiscard]] std::string as_csv() const;
  [[nodiscard]] std::string as_json() const;
};

/// The values of a sheet as a part of a scenario file.
[[nodiscard]] std::string scenario_block(const Assessment& assessment);

}  // namespace retain::app::commands
