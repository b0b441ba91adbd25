#pragma once

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "support/process.hpp"
#include "support/temporary_folder.hpp"

namespace retain::test {

/// Runs the program with these arguments in a folder.
[[nodiscard]] inline Finished run_retain(std::vector<std::string> arguments,
                                         const std::filesystem::path& folder = {},
                                         Output output = Output::captured) {
  arguments.insert(arguments.begin(), RETAIN_PROGRAM);
  return run({std::move(arguments), folder, {}, output});
}

}  // namespace retain::test
