#include "report/workbook/workbook_parts.hpp"

#include <minizip/unzip.h>

#include <array>
#include <memory>
#include <string>
#include <vector>

namespace retain::report::workbook {
namespace {

struct CloseArchive {
  void operator()(void* archive) const { unzClose(archive); }
};
using Archive = std::unique_ptr<void, CloseArchive>;

/// The part at which the archive stands, or nothing when it does not have its checksum.
std::string read_part(unzFile archive) {
  if (unzOpenCurrentFile(archive) != UNZ_OK) return {};
  std::string text;
  std::array<char, 64 * 1024> block{};
  int size = 0;
  while ((size = unzReadCurrentFile(archive, block.data(), block.size())) > 0) {
    text.append(block.data(), static_cast<std::size_t>(size));
  }
  const bool is_whole = unzCloseCurrentFile(archive) == UNZ_OK && size == 0;
  return is_whole ? text : std::string();
}

/// Between "<" or "</" and the end of the name.
std::string_view element_name(std::string_view tag) {
  return tag.substr(0, tag.find_first_of(" \n/"));
}

}  // namespace

bool has_closed_elements(std::string_view xml) {
  std::vector<std::string_view> open;
  bool had_root = false;
  for (std::size_t begin = xml.find('<'); begin != std::string_view::npos;) {
    const std::size_t end = xml.find('>', begin);
    const std::size_t next = xml.find('<', begin + 1);
    if (end == std::string_view::npos || next < end) return false;
    const std::string_view tag = xml.substr(begin + 1, end - begin - 1);
    if (tag.starts_with('/')) {
      if (open.empty() || open.back() != tag.substr(1)) return false;
      open.pop_back();
    } else if (!tag.starts_with('?')) {
      if (had_root && open.empty()) return false;
      had_root = true;
      if (!tag.ends_with('/')) open.push_back(element_name(tag));
    }
    begin = next;
  }
  return had_root && open.empty();
}

bool is_complete_workbook(const std::filesystem::path& file) {
  const Archive archive(unzOpen64(file.c_str()));
  if (archive == nullptr) return false;
  int position = unzGoToFirstFile(archive.get());
  while (position == UNZ_OK) {
    if (!has_closed_elements(read_part(archive.get()))) return false;
    position = unzGoToNextFile(archive.get());
  }
  return position == UNZ_END_OF_LIST_OF_FILE;
}

}  // namespace retain::report::workbook
