#include "results/data_package.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "support/temporary_folder.hpp"

using namespace retain::results;
using namespace retain::test;
using retain::test::TemporaryFolder;
using Json = nlohmann::ordered_json;

TEST_CASE("each table of a data package is a resource with its columns") {
  const TemporaryFolder folder;
  const WrittenFile written =
      write_data_package({{"deep/a.csv",
                           2,
                           "00ff",
                           {"deep/a.csv",
                            "Some rows.",
                            {{"name", CellType::text, "A name."},
                             {"week", CellType::whole_number, "A week.", "week"},
                             {"mean", CellType::number, "A mean.", {}, "unit"}}}},
                          {"picture.svg", std::nullopt, "ff00"}},
                         folder.path());
  CHECK(written.name == "datapackage.json");
  CHECK_FALSE(written.rows.has_value());
  CHECK(written.sha256 == sha256_of(folder.read("datapackage.json")));
  const Json package = Json::parse(folder.read("datapackage.json"));
  CHECK(package.at("profile") == "tabular-data-package");
  REQUIRE(package.at("resources").size() == 1);
  const Json& resource = package.at("resources")[0];
  CHECK(resource.at("name") == "deep-a");
  CHECK(resource.at("path") == "deep/a.csv");
  CHECK(resource.at("description") == "Some rows.");
  CHECK(resource.at("hash") == "sha256:00ff");
  CHECK(resource.at("schema").at("fields") ==
        Json::parse(R"([{"name": "name", "type": "string", "description": "A name."},
                        {"name": "week", "type": "integer", "description": "A week.",
                         "unit": "week"},
                        {"name": "mean", "type": "number", "description": "A mean.",
                         "unitField": "unit"}])"));
}
