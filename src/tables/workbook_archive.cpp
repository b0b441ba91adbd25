#include "tables/workbook_archive.hpp"

#include <minizip/unzip.h>

#include <algorithm>
#include <array>
#include <utility>

#include "base/utf8.hpp"
#include "base/words.hpp"
#include "text/words.hpp"

namespace retain::message {

constexpr Message damaged_archive{
    "the workbook is damaged or cut off; open it in the program that wrote it and save it again",
    "工作簿已损坏或不完整；请用原来的程序打开并重新保存"};
constexpr Message too_many_parts{"the workbook has more than {} parts",
                                 "工作簿的组成部分超过 {} 个"};
constexpr Message part_of_workbook{"{}, part {}: {}", "{}，部分 {}：{}"};
constexpr Message part_missing{"it is missing; open and save the workbook again",
                               "缺失；请重新打开并保存工作簿"};
constexpr Message part_damaged{
    "it is damaged or cut off; open and save the workbook again, or fetch it again",
    "已损坏或不完整；请重新打开并保存工作簿，或重新获取文件"};
constexpr Message part_encrypted{"it is protected by a password; save the workbook without one",
                                 "受密码保护；请另存为无密码的工作簿"};
constexpr Message part_too_large{"it is larger than {} MiB; save the table as CSV",
                                 "大于 {} MiB；请把表格另存为 CSV"};
constexpr Message part_expands{
    "it is more than {} times larger than packed, which no table is; save the table as CSV",
    "解压后超过压缩大小的 {} 倍，表格不会如此；请把表格另存为 CSV"};

}  // namespace retain::message

namespace retain::tables {
namespace {

/// How a part is looked up: in small letters and with slashes, which some programs turn round.
std::string lookup_name(std::string_view part) {
  std::string name(part.substr(part.starts_with('/') ? 1 : 0));
  for (char& c : name) {
    if ('A' <= c && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    if (c == '\\') c = '/';
  }
  return name;
}

}  // namespace

void WorkbookArchive::CloseArchive::operator()(void* archive) const {
  unzClose(archive);
}

WorkbookArchive::WorkbookArchive(std::string file)
    : file_(std::move(file)), archive_(unzOpen64(file_.c_str())) {
  if (archive_ == nullptr) {
    throw Error(ExitCode::input_output,
                Sentence(message::concerning, file_, message::damaged_archive));
  }
  list_parts();
}

void WorkbookArchive::list_parts() {
  constexpr std::size_t most_parts = 10'000;
  const auto refuse_file = [this](Sentence reason) {
    throw Error(ExitCode::input_output, Sentence(message::concerning, file_, std::move(reason)));
  };
  int step = unzGoToFirstFile(archive_.get());
  for (; step == UNZ_OK; step = unzGoToNextFile(archive_.get())) {
    unz_file_info64 info{};
    unz64_file_pos position{};
    std::array<char, 1024> name{};
    const bool is_known =
        unzGetCurrentFileInfo64(archive_.get(), &info, name.data(), name.size() - 1, nullptr, 0,
                                nullptr, 0) == UNZ_OK &&
        unzGetFilePos64(archive_.get(), &position) == UNZ_OK;
    if (!is_known) refuse_file(message::damaged_archive);
    if (parts_.size() >= most_parts) refuse_file(Sentence(message::too_many_parts, most_parts));
    parts_.try_emplace(lookup_name(name.data()),
                       Entry{position.pos_in_zip_directory, position.num_of_file,
                             info.compressed_size, info.uncompressed_size, (info.flag & 1U) != 0});
  }
  // An archive that is cut off within the last bytes of its list is one without parts to minizip.
  const bool is_whole = step == UNZ_END_OF_LIST_OF_FILE && !parts_.empty();
  if (!is_whole) refuse_file(message::damaged_archive);
}

bool WorkbookArchive::has(std::string_view part) const {
  return parts_.contains(lookup_name(part));
}

void WorkbookArchive::open(std::string_view part, std::uint64_t most_bytes) {
  constexpr std::uint64_t mebibyte = std::uint64_t{1} << 20U;
  part_ = part;
  const auto found = parts_.find(lookup_name(part));
  if (found == parts_.end()) refuse(message::part_missing);
  const Entry& entry = found->second;
  if (entry.is_encrypted) refuse(message::part_encrypted);
  if (entry.unpacked > most_bytes) {
    refuse(Sentence(message::part_too_large, most_bytes / mebibyte));
  }
  if (entry.unpacked > mebibyte && entry.unpacked / most_expansion >= entry.packed) {
    refuse(Sentence(message::part_expands, most_expansion));
  }
  unz64_file_pos position{entry.position, entry.number};
  const bool is_open = unzGoToFilePos64(archive_.get(), &position) == UNZ_OK &&
                       unzOpenCurrentFile(archive_.get()) == UNZ_OK;
  if (!is_open) refuse(message::part_damaged);
  left_ = entry.unpacked;
}

std::size_t WorkbookArchive::read(std::span<char> space) {
  const int read =
      unzReadCurrentFile(archive_.get(), space.data(), static_cast<unsigned>(space.size()));
  if (read < 0 || static_cast<std::uint64_t>(read) > left_) refuse(message::part_damaged);
  left_ -= static_cast<std::uint64_t>(read);
  if (read == 0) close_part();
  return static_cast<std::size_t>(read);
}

/// minizip compares the checksum only of what was read as a whole, and says so when it closes it.
void WorkbookArchive::close_part() {
  if (unzCloseCurrentFile(archive_.get()) != UNZ_OK || left_ > 0) refuse(message::part_damaged);
}

void WorkbookArchive::refuse(Sentence reason) const {
  throw Error(ExitCode::input_output,
              Sentence(message::part_of_workbook, file_, printable(part_), std::move(reason)));
}

}  // namespace retain::tables
