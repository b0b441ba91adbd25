#pragma once

#include <cstdio>
#include <memory>
#include <span>
#include <string>

#include "text/csv_reader.hpp"

namespace retain::tables {

/// A file that is read from its beginning on.
/// Throws Error (input_output) with the file and the reason of the system.
class InputFile {
 public:
  explicit InputFile(std::string name);

  /// Fills the space and says with how many bytes: fewer only at the end of the file.
  [[nodiscard]] std::size_t read(std::span<char> space);

  /// The same for those who take a function.
  [[nodiscard]] static ByteReader reader(const std::string& name);

 private:
  [[noreturn]] void fail(int error_number) const;

  std::string name_;
  std::unique_ptr<std::FILE, int (*)(std::FILE*)> file_;
};

}  // namespace retain::tables
