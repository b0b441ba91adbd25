// Names of measures that hold a time, such as value_10y, are made in the table of measures alone.

#include <catch2/catch.hpp>
#include <regex>
#include <sstream>
#include <string>
#include <vector>

#include "architecture/code_files.hpp"

using namespace retain::test;

namespace {

/// Lines of code whose text holds a quantity after some years.
std::vector<std::string> timed_names_in(const CodeFile& file) {
  static const std::regex timed_name("\"[^\"]*_([0-9]+|\\{\\})y\\b[^\"]*\"");
  std::vector<std::string> found;
  std::istringstream lines(file.text);
  for (std::string line; std::getline(lines, line);) {
    const std::string code = line.substr(0, line.find("//"));
    if (std::regex_search(code, timed_name)) found.push_back(file.path + ": " + line);
  }
  return found;
}

}  // namespace

TEST_CASE("no file but the table of measures writes the time of a measure") {
  std::vector<std::string> found;
  std::size_t in_table = 0;
  for (const CodeFile& file : files_of_src()) {
    const std::vector<std::string> names = timed_names_in(file);
    const bool is_table = file.path.find("/measures/") != std::string::npos;
    if (is_table) in_table += names.size();
    if (!is_table) found.insert(found.end(), names.begin(), names.end());
  }
  CHECK(found == std::vector<std::string>{});
  CHECK(in_table > 0);
}

TEST_CASE("the time of a measure in another file is found") {
  CHECK(timed_names_in({"study/a.cpp", "metric(\"value_10y\");\n"}).size() == 1);
  CHECK(timed_names_in({"study/a.cpp", "format(\"value_{}y\", years);\n"}).size() == 1);
  CHECK(timed_names_in({"study/a.cpp", "int x;  // \"value_10y\"\nf(\"value_by\");\n"}).empty());
}
