#pragma once

#include <catch2/catch.hpp>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "support/csv_table.hpp"
#include "support/process.hpp"

namespace retain::test {

enum class Browser { chromium, firefox };

[[nodiscard]] inline std::string name_of(Browser browser) {
  return browser == Browser::chromium ? "chromium" : "firefox";
}

/// Says so when it is not.
[[nodiscard]] inline bool is_installed(Browser browser) {
  const std::string program = browser == Browser::chromium ? "chromium" : "firefox-esr";
  if (std::filesystem::exists("/usr/bin/" + program)) return true;
  WARN(program << " is not installed");
  return false;
}

/// A page and how it is opened: the words of tests/browsers/open_page.py.
using View = std::vector<std::string>;

/// What a browser says of pages that it opens one after the other; see open_page.py.
[[nodiscard]] inline std::vector<nlohmann::json> opened(Browser browser,
                                                        const std::vector<View>& views) {
  std::vector<std::string> words{"/usr/bin/python3",
                                 std::string(RETAIN_SOURCE_DIR) + "/tests/browsers/open_page.py",
                                 name_of(browser)};
  for (const View& view : views) {
    if (&view != &views.front()) words.emplace_back("--then");
    words.insert(words.end(), view.begin(), view.end());
  }
  const Finished finished = run({words});
  INFO(finished.errors);
  REQUIRE(finished.exit_code == 0);
  std::vector<nlohmann::json> reports;
  for (const std::string& line : split(finished.output, '\n')) {
    if (!line.empty()) reports.push_back(nlohmann::json::parse(line));
  }
  REQUIRE(reports.size() == views.size());
  return reports;
}

/// A page without faults of its own asks for nothing, says nothing and fits the window; where
/// axe-core looked at it, everybody can use it.
inline void expect_clean_page(const nlohmann::json& seen) {
  const nlohmann::json nothing = nlohmann::json::array();
  CHECK(seen.at("console") == nothing);
  CHECK(seen.at("errors") == nothing);
  CHECK(seen.at("requests") == nothing);
  CHECK(seen.at("network") == nothing);
  CHECK(seen.at("window").at("overflow") <= 0);
  CHECK(seen.value("violations", nothing) == nothing);
}

}  // namespace retain::test
