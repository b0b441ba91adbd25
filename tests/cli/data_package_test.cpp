#include <catch2/catch.hpp>
#include <charconv>
#include <nlohmann/json.hpp>

#include "files/sha256.hpp"
#include "support/run_folder.hpp"

using namespace retain::test;
using Json = nlohmann::ordered_json;

namespace {

/// True when the whole cell is one value of a type of the table schema.
bool is_of_type(const std::string& cell, const std::string& type) {
  const char* end = cell.data() + cell.size();
  if (type == "integer") {
    std::int64_t value = 0;
    const auto [stop, error] = std::from_chars(cell.data(), end, value);
    return error == std::errc() && stop == end;
  }
  double value = 0;
  const auto [stop, error] = std::from_chars(cell.data(), end, value);
  const bool is_number = error == std::errc() && stop == end;
  const bool has_point = cell.find('.') != std::string::npos;
  if (type == "number") return is_number && std::isfinite(value) && has_point;
  return type == "string" && !is_number;
}

/// The cells of a column that are not of its type; empty cells are of every type.
std::size_t misfits(const CsvTable& table, const Json& field) {
  const std::string name = field.at("name");
  std::size_t count = 0;
  for (std::size_t row = 0; row < table.rows(); ++row) {
    const std::string& cell = table.text(row, name);
    if (!cell.empty() && !is_of_type(cell, field.at("type"))) ++count;
  }
  return count;
}

Json package_of(const RunFolder& run) {
  return Json::parse(run.text("datapackage.json"));
}

void check_schema(const CsvTable& table, const Json& resource) {
  const Json& schema = resource.at("schema");
  CHECK(schema.at("missingValues") == Json({""}));
  std::vector<std::string> described;
  for (const Json& field : schema.at("fields")) {
    const std::string name = field.at("name");
    INFO(name);
    described.push_back(name);
    CHECK(misfits(table, field) == 0);
    CHECK(field.at("description").get<std::string>().ends_with('.'));
    const bool is_text = field.at("type") == "string";
    CHECK(is_text != (field.contains("unit") != field.contains("unitField")));
    if (!field.contains("unitField")) continue;
    const std::string unit = field.at("unitField");
    for (std::size_t row = 0; row < table.rows(); ++row)
      REQUIRE_FALSE(table.text(row, unit).empty());
  }
  CHECK(described == table.columns());
}

}  // namespace

TEST_CASE("the data package describes every table and every column and nothing else") {
  for (const std::vector<std::string>& more :
       {std::vector<std::string>{}, {"--engine", "expected"}, {"--replications", "1"}}) {
    const RunFolder run(quick({"documents", "gold-service", "replace-the-lost"}, more));
    REQUIRE(run.finished().exit_code == 0);
    std::set<std::string> described;
    std::set<std::string> names;
    const Json package = package_of(run);
    for (const Json& resource : package.at("resources")) {
      const std::string path = resource.at("path");
      INFO(path);
      described.insert(path);
      names.insert(resource.at("name"));
      CHECK(resource.at("hash") == "sha256:" + retain::files::sha256_of(run.text(path)));
      check_schema(run.table(path), resource);
    }
    std::set<std::string> found;
    for (const auto& [name, text] : run.data_files()) found.insert(name);
    CHECK(described == found);
    CHECK(names.size() == found.size());
  }
}

TEST_CASE("the check of types sees a cell that does not fit") {
  const CsvTable table("week,mean,unit\n0,1.5,yuan\n1.5,x,7\n,,\n");
  const auto count = [&](const char* name, const char* type) {
    return misfits(table, {{"name", name}, {"type", type}});
  };
  CHECK(count("week", "integer") == 1);
  CHECK(count("week", "number") == 1);  // the whole number has no point
  CHECK(count("mean", "number") == 1);
  CHECK(count("unit", "string") == 1);
}

TEST_CASE("the data package says in words what the bands are and what a wide file holds") {
  const RunFolder run(quick({"documents"}));
  const Json resources = package_of(run).at("resources");
  std::map<std::string, std::string> meanings;
  for (const Json& field : resources.at(0).at("schema").at("fields")) {
    meanings[field.at("name")] = field.at("description");
  }
  for (const auto& [name, share] : std::map<std::string, std::string>{{"p05", " 5 %"},
                                                                      {"p25", " 25 %"},
                                                                      {"p50", " 50 %"},
                                                                      {"p75", " 75 %"},
                                                                      {"p95", " 95 %"}}) {
    CHECK_THAT(meanings.at(name), Catch::Contains("Quantile over replications:" + share));
  }
  const Json wide = *std::find_if(resources.begin(), resources.end(), [](const Json& resource) {
    return resource.at("path") == "wide/revenue.csv";
  });
  CHECK(wide.at("name") == "wide-revenue");
  CHECK(wide.at("schema").at("fields").at(1).at("unit") == "yuan per customer");
}

TEST_CASE("pandas reads every table with the types of the data package") {
  const RunFolder run(quick({"documents", "gold-service"}));
  const std::string code =
      "import json, pandas, sys\n"
      "types = {'string': 'string', 'integer': 'Int64', 'number': 'float64'}\n"
      "for resource in json.load(open('datapackage.json'))['resources']:\n"
      "    fields = resource['schema']['fields']\n"
      "    table = pandas.read_csv(resource['path'], dtype={f['name']: types[f['type']] for f in "
      "fields})\n"
      "    assert list(table.columns) == [f['name'] for f in fields], resource['path']\n"
      "print('read')\n";
  const Finished python = retain::test::run({{"/usr/bin/python3", "-c", code}, run.path()});
  if (python.errors.find("No module named") != std::string::npos) {
    WARN("pandas is not installed");
    return;
  }
  CHECK(python.errors.empty());
  CHECK(python.output == "read\n");
}
