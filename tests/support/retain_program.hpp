#pragma once

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "support/process.hpp"
#include "support/temporary_folder.hpp"

namespace retain::test {

/// Runs the program with these arguments in a folder.
[[nodiscard]] inline Finished run_retain(const std::vector<std::string>& arguments,
                                         const std::filesystem::path& folder = {},
                                         Output output = Output::captured) {
  std::vector<std::string> words{RETAIN_PROGRAM};
  words.insert(words.end(), arguments.begin(), arguments.end());
  return run({std::move(words), folder, {}, output});
}

}  // namespace retain::test
