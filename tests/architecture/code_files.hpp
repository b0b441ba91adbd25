#pragma once

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

namespace retain::test {

/// A file of src/: its path inside src/ and its text.
struct CodeFile {
  std::string path;
  std::string text;

  /// The folder, or "main" for main.cpp.
  [[nodiscard]] std::string layer() const {
    const std::size_t slash = path.find('/');
    return slash == std::string::npos ? "main" : path.substr(0, slash);
  }
};

[[nodiscard]] inline std::vector<CodeFile> files_of_src() {
  const std::filesystem::path root = std::filesystem::path(RETAIN_SOURCE_DIR) / "src";
  std::vector<CodeFile> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(root)) {
    const std::string extension = entry.path().extension().string();
    if (extension != ".cpp" && extension != ".hpp") continue;
    std::ifstream stream(entry.path());
    std::ostringstream text;
    text << stream.rdbuf();
    files.push_back({std::filesystem::relative(entry.path(), root).generic_string(), text.str()});
  }
  return files;
}

}  // namespace retain::test
