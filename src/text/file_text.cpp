#include "text/file_text.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <memory>
#include <system_error>
#include <utility>

#include "base/error.hpp"
#include "base/sentence.hpp"
#include "base/system_error.hpp"
#include "base/utf8.hpp"
#include "text/csv_text.hpp"
#include "text/words.hpp"

namespace retain::text {
namespace {

[[noreturn]] void fail(int error_number) {
  throw Error(ExitCode::input_output,
              Sentence(message::cannot_read, system_error_text(error_number)));
}

/// False for lines in another encoding: what a terminal makes of them is of no use.
bool is_readable(std::string_view line) {
  for (std::size_t offset = 0; offset < line.size();) {
    const Character character = character_at(line, offset);
    if (!character.valid || character.code_point == 0) return false;
    offset += character.size;
  }
  return true;
}

}  // namespace

std::optional<LineBytes> find_line(std::string_view text, std::int64_t number) {
  std::size_t begin = 0;
  for (std::int64_t line = 1; line < number; ++line) {
    const std::size_t end = text.find('\n', begin);
    if (end == std::string_view::npos) return {};
    begin = end + 1;
  }
  if (number < 1) return {};
  return LineBytes{begin, std::min(text.find('\n', begin), text.size()) - begin};
}

FileText::FileText(std::string text) : text_(std::move(text)) {
  if (text_.starts_with(byte_order_mark)) text_.erase(0, byte_order_mark.size());
  line_starts_.push_back(0);
  for (std::size_t i = 0; i < text_.size(); ++i) {
    if (text_[i] == '\n') line_starts_.push_back(i + 1);
  }
}

std::string_view FileText::line(std::int64_t number) const {
  const auto i = static_cast<std::size_t>(number - 1);
  if (number < 1 || i >= line_starts_.size()) return {};
  const std::size_t end = i + 1 < line_starts_.size() ? line_starts_[i + 1] - 1 : text_.size();
  std::string_view line = std::string_view(text_).substr(line_starts_[i], end - line_starts_[i]);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

std::string FileText::excerpt(std::int64_t number) const {
  const std::string_view whole = line(number);
  return std::string(is_readable(whole) ? whole : std::string_view());
}

std::string FileText::quote(const Place& place) const {
  constexpr std::int64_t longest_quote = 40;
  const std::string_view characters = line(place.line);
  std::string quoted;
  std::int64_t column = 1;
  for (std::size_t offset = 0; offset < characters.size(); ++column) {
    const std::size_t size = character_at(characters, offset).size;
    if (column >= place.column + longest_quote) return quoted + "...";
    if (column >= place.column + place.length) break;
    if (column >= place.column) quoted += characters.substr(offset, size);
    offset += size;
  }
  return quoted;
}

std::string read_bytes(const std::filesystem::path& path, std::size_t limit) {
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path.c_str(), "rb"),
                                                             &std::fclose);
  if (!file) fail(errno);
  constexpr std::size_t block_size = 64 * 1024;
  std::string bytes;
  while (bytes.size() <= limit) {
    const std::size_t known = bytes.size();
    bytes.resize(known + block_size);
    const std::size_t read = std::fread(bytes.data() + known, 1, block_size, file.get());
    bytes.resize(known + read);
    if (read < block_size) break;
  }
  if (std::ferror(file.get()) != 0) fail(errno);
  return bytes;
}

}  // namespace retain::text
