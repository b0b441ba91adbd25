#pragma once

#include <filesystem>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "support/retain_program.hpp"

namespace retain::test {

/// Runs the program where the environment asks for a language.
[[nodiscard]] inline Finished run_where(const std::map<std::string, std::string>& environment,
                                        const std::vector<std::string>& arguments,
                                        const std::filesystem::path& folder = {}) {
  std::vector<std::string> words{RETAIN_PROGRAM};
  words.insert(words.end(), arguments.begin(), arguments.end());
  return run({std::move(words), folder, environment});
}

[[nodiscard]] inline Finished run_in_chinese(const std::vector<std::string>& arguments,
                                             const std::filesystem::path& folder = {}) {
  return run_where({{"LC_ALL", "zh_CN.UTF-8"}}, arguments, folder);
}

/// Numbers of a text as they are written, in order.
[[nodiscard]] inline std::multiset<std::string> numbers_of(const std::string& text) {
  const std::regex number("-?[0-9]+([.,][0-9]+)*");
  return {std::sregex_token_iterator(text.begin(), text.end(), number),
          std::sregex_token_iterator()};
}

[[nodiscard]] inline std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

}  // namespace retain::test
