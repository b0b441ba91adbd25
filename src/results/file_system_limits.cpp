#include "results/file_system_limits.hpp"

#include "base/message.hpp"
#include "files/folder_steps.hpp"

namespace retain::message {

constexpr Message no_locks{
    "this file system has no locks: let no second command write into the same folder meanwhile",
    "此文件系统不支持锁：请勿同时用另一条命令写入同一文件夹"};
constexpr Message no_flushing{
    "this file system cannot flush a folder: a power failure within seconds may lose the results",
    "此文件系统无法将文件夹落盘：若数秒内断电，结果可能丢失"};

}  // namespace retain::message

namespace retain::results {

FileSystemLimits::FileSystemLimits(const FolderLock& lock)
    : keeps_runs_apart_(lock.is_exclusive()) {}

std::error_code FileSystemLimits::flush(const std::filesystem::path& folder) {
  const std::error_code error = flush_folder(folder);
  if (!is_unsupported(error)) return error;
  flushes_folders_ = false;
  return {};
}

std::vector<Sentence> FileSystemLimits::notices() const {
  std::vector<Sentence> notices;
  if (!keeps_runs_apart_) notices.emplace_back(message::no_locks);
  if (!flushes_folders_) notices.emplace_back(message::no_flushing);
  return notices;
}

}  // namespace retain::results
