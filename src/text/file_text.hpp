#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/problem.hpp"

namespace retain::text {

/// The bytes of a line, without its end: where they begin and how many they are.
struct LineBytes {
  std::size_t begin = 0;
  std::size_t size = 0;
};

/// Line `number` (from 1) of a text; none when there is no such line.
[[nodiscard]] std::optional<LineBytes> find_line(std::string_view text, std::int64_t number);

/// The text of a file, by lines. The byte order mark with which Windows programs begin UTF-8 is no
/// part of it.
class FileText {
 public:
  explicit FileText(std::string text);

  [[nodiscard]] std::string_view text() const { return text_; }

  /// Line `number` (from 1) without its line end; empty when there is no such line.
  [[nodiscard]] std::string_view line(std::int64_t number) const;

  /// That line as it may stand below an error; empty when it is in another encoding.
  [[nodiscard]] std::string excerpt(std::int64_t number) const;

  /// The characters at a place, at most those of its line and at most 40.
  [[nodiscard]] std::string quote(const Place& place) const;

 private:
  std::string text_;
  std::vector<std::size_t> line_starts_;
};

/// The bytes of a file, at most `limit` + 1 of them.
/// Throws Error (input_output) with the reason of the system, without the path.
[[nodiscard]] std::string read_bytes(const std::filesystem::path& path, std::size_t limit);

}  // namespace retain::text
