#pragma once

#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace retain::test {

/// What docs/results.md says, read from the page itself.
[[nodiscard]] inline std::string results_page() {
  std::ifstream file(std::string(RETAIN_SOURCE_DIR) + "/docs/results.md");
  if (!file) throw std::runtime_error("docs/results.md cannot be read");
  return {std::istreambuf_iterator<char>(file), {}};
}

/// The part of a text from the first `from` on, up to the next `to`.
[[nodiscard]] inline std::string between(const std::string& text, std::string_view from,
                                         std::string_view to) {
  const std::size_t begin = text.find(from);
  if (begin == std::string::npos) throw std::runtime_error("no text " + std::string(from));
  const std::size_t end = text.find(to, begin + from.size());
  return text.substr(begin + from.size(), end - begin - from.size());
}

/// The names in `backticks` of a text.
[[nodiscard]] inline std::vector<std::string> backticked(const std::string& text) {
  std::vector<std::string> names;
  for (std::size_t open = text.find('`'); open != std::string::npos;) {
    const std::size_t close = text.find('`', open + 1);
    names.push_back(text.substr(open + 1, close - open - 1));
    open = text.find('`', close + 1);
  }
  return names;
}

/// The header line of a data file as the page states it: "Columns: `scenario`, `week`, ... ."
[[nodiscard]] inline std::string documented_header(const std::string& file) {
  const std::string section = between(results_page(), "### " + file + "\n", "\n#");
  std::string header;
  for (const std::string& name : backticked(between(section, "Columns:", "."))) {
    header += (header.empty() ? "" : ",") + name;
  }
  return header;
}

/// The files below wide/ that the page states, with their folder.
[[nodiscard]] inline std::vector<std::string> documented_wide_files() {
  const std::string section = between(results_page(), "### wide/\n", "\n#");
  std::vector<std::string> files;
  for (const std::string& name : backticked(between(section, "The files are", "`.csv`"))) {
    files.push_back("wide/" + name + ".csv");
  }
  return files;
}

/// One name of the page's tables of metrics.
struct DocumentedMetric {
  std::string name;
  std::string unit;
  std::string better;
};

namespace detail {

inline std::vector<std::string> table_cells(const std::string& line) {
  std::vector<std::string> cells;
  for (std::size_t begin = line.find('|'); begin + 1 < line.size();) {
    const std::size_t end = line.find('|', begin + 1);
    const std::string cell = line.substr(begin + 1, end - begin - 1);
    cells.push_back(cell.substr(1, cell.size() - 2));
    begin = end;
  }
  return cells;
}

inline std::size_t position(const std::vector<std::string>& titles, const std::string& title) {
  for (std::size_t i = 0; i < titles.size(); ++i) {
    if (titles[i] == title) return i;
  }
  throw std::runtime_error("no column " + title + " in a table of metrics");
}

}  // namespace detail

[[nodiscard]] inline std::vector<DocumentedMetric> documented_metrics() {
  const std::string section = between(results_page(), "\n## Metrics\n", "\nThree remarks");
  std::vector<DocumentedMetric> metrics;
  std::vector<std::string> titles;
  for (std::size_t begin = 0; begin < section.size();) {
    const std::size_t end = std::min(section.find('\n', begin), section.size());
    const std::string line = section.substr(begin, end - begin);
    begin = end + 1;
    if (!line.starts_with("| ")) {
      if (!line.starts_with('|')) titles.clear();
      continue;
    }
    const std::vector<std::string> cells = detail::table_cells(line);
    if (titles.empty()) {
      titles = cells;
      continue;
    }
    std::string names = cells[detail::position(titles, "name")] + ", ";
    for (std::size_t comma = names.find(", "); comma != std::string::npos;) {
      metrics.push_back({names.substr(0, comma), cells[detail::position(titles, "unit")],
                         cells[detail::position(titles, "better")]});
      names.erase(0, comma + 2);
      comma = names.find(", ");
    }
  }
  return metrics;
}

}  // namespace retain::test
