#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tables/workbook_archive.hpp"

namespace retain::tables {

/// The texts of a workbook, one behind the other.
class SharedStrings {
 public:
  [[nodiscard]] std::optional<std::string_view> find(std::size_t index) const;

  void append_piece(std::string_view piece) { texts_ += piece; }
  void end_text();

  [[nodiscard]] std::size_t size() const { return ends_.size(); }

 private:
  std::string texts_;
  std::vector<std::uint32_t> ends_;
};

[[nodiscard]] SharedStrings read_shared_strings(WorkbookArchive& archive, std::string_view part);

/// A text with the characters for which workbooks write _x000D_ (ECMA-376 part 1, 22.9.2.19);
/// halves of pairs and zeros stay as they are written.
[[nodiscard]] std::string without_escapes(std::string_view text);

}  // namespace retain::tables
