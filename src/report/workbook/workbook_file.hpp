#pragma once

#include <xlsxwriter.h>

#include <array>
#include <filesystem>
#include <string>

#include "report/workbook/worksheet_style.hpp"

namespace retain::report::workbook {

/// A folder of its own for temporary files, removed with everything in it.
class ScratchFolder {
 public:
  /// Beside the file that is to be written. Throws: Error(input_output), naming that file.
  explicit ScratchFolder(const std::filesystem::path& destination);
  ~ScratchFolder();
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;

  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

  /// Throws: Error(input_output), naming the file that was to be written.
  void remove();

 private:
  std::filesystem::path destination_;
  std::filesystem::path path_;  ///< empty once it is removed
};

/// An Excel workbook that appears under its name as a whole or not at all. It holds no time.
class WorkbookFile {
 public:
  /// Throws: Error(input_output) when nothing can be written beside the destination.
  WorkbookFile(std::filesystem::path destination, const std::string& title);
  ~WorkbookFile();
  WorkbookFile(const WorkbookFile&) = delete;
  WorkbookFile& operator=(const WorkbookFile&) = delete;

  [[nodiscard]] lxw_workbook* handle() const { return workbook_; }
  [[nodiscard]] lxw_format* format(Style style) const {
    return formats_[static_cast<std::size_t>(style)];
  }

  /// Makes the file appear. Nothing may be added afterwards.
  /// Throws: Error(input_output) when it cannot be written whole.
  void commit();

 private:
  std::filesystem::path destination_;
  ScratchFolder scratch_;
  lxw_workbook* workbook_;
  std::array<lxw_format*, style_count> formats_{};
};

}  // namespace retain::report::workbook
