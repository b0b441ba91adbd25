#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace retain::test {

/// True when golden files are to be written anew: RETAIN_UPDATE_GOLDEN=1. Look at what changes
/// before you commit it.
[[nodiscard]] inline bool updates_golden_files() {
  const char* update = std::getenv("RETAIN_UPDATE_GOLDEN");
  return update != nullptr && std::string(update) == "1";
}

[[nodiscard]] inline std::string text_of(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

inline void write_text(const std::filesystem::path& file, const std::string& text) {
  std::ofstream(file, std::ios::binary) << text;
}

}  // namespace retain::test
