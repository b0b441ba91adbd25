#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "base/error.hpp"
#include "base/sentence.hpp"

namespace retain::tables {

/// Largest parts of a workbook, in bytes as they are unpacked: a sheet, which is read piece by
/// piece; texts, which are kept; everything else.
inline constexpr std::uint64_t largest_sheet = std::uint64_t{1} << 30U;
inline constexpr std::uint64_t largest_texts = std::uint64_t{1} << 28U;
inline constexpr std::uint64_t largest_part = std::uint64_t{1} << 26U;
/// How many times larger than packed a part of more than a mebibyte may be.
inline constexpr std::uint64_t most_expansion = 100;

/// The parts of a workbook, which is a zip archive. One part is read at a time.
/// Throws Error (input_output) that names the file and the part.
class WorkbookArchive {
 public:
  explicit WorkbookArchive(std::string file);

  [[nodiscard]] const std::string& file() const { return file_; }

  /// Part names are the same in upper and lower case (ECMA-376 part 2, 6.2.2.3).
  [[nodiscard]] bool has(std::string_view part) const;

  /// Begins to read a part, which must have at most so many bytes.
  void open(std::string_view part, std::uint64_t most_bytes);

  /// Fills the space with the next bytes of the open part and says with how many; 0 at its end.
  [[nodiscard]] std::size_t read(std::span<char> space);

  /// Says what is wrong with the open part.
  [[noreturn]] void refuse(Sentence reason) const;

 private:
  struct CloseArchive {
    void operator()(void* archive) const;
  };
  struct Entry {
    std::uint64_t position = 0;  ///< in the list of the archive, as minizip takes it
    std::uint64_t number = 0;
    std::uint64_t packed = 0;
    std::uint64_t unpacked = 0;
    bool is_encrypted = false;
  };

  void list_parts();
  void close_part();

  std::string file_;
  std::unique_ptr<void, CloseArchive> archive_;
  std::map<std::string, Entry> parts_;
  std::string part_;        ///< the open one
  std::uint64_t left_ = 0;  ///< bytes of it that were not read
};

}  // namespace retain::tables
