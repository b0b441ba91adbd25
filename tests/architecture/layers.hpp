#pragma once

#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace retain::test {

/// Which folders of src/ each folder sees.
using Layers = std::map<std::string, std::set<std::string>>;

/// The layers as base/namespaces.hpp states them, those seen through others included.
[[nodiscard]] inline Layers layers_of(const std::string& namespaces) {
  static const std::regex opening("namespace (\\w+) \\{(\\}?).*");
  static const std::regex seeing("using namespace (\\w+);");
  Layers direct;
  std::vector<std::string> open;
  std::istringstream lines(namespaces);
  for (std::string line; std::getline(lines, line);) {
    std::smatch match;
    if (std::regex_match(line, match, opening)) {
      if (open.size() == 1) direct[match[1]];
      if (match[2].length() == 0) open.push_back(match[1]);
    } else if (std::regex_match(line, match, seeing)) {
      direct[open.at(1)].insert(match[1]);
    } else if (line.starts_with('}')) {
      open.pop_back();
    }
  }
  direct.erase("message");
  Layers all = direct;
  for (bool grows = true; grows;) {
    grows = false;
    for (auto& [folder, seen] : all) {
      const std::set<std::string> before = seen;
      for (const std::string& lower : before) {
        const auto found = all.find(lower);  // folders within a folder see what that one sees
        if (found != all.end()) seen.insert(found->second.begin(), found->second.end());
      }
      grows = grows || seen.size() > before.size();
    }
  }
  return all;
}

/// The names in the include lines of a text, those of the standard library included.
[[nodiscard]] inline std::vector<std::string> includes_of(const std::string& text) {
  static const std::regex include_line("\\s*#\\s*include\\s*[<\"]([^>\"]+)[>\"].*");
  std::vector<std::string> names;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    std::smatch match;
    if (std::regex_match(line, match, include_line)) names.push_back(match[1]);
  }
  return names;
}

}  // namespace retain::test
