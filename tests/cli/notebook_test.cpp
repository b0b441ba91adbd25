#include <catch2/catch.hpp>
#include <fstream>
#include <nlohmann/json.hpp>

#include "support/run_folder.hpp"

using namespace retain::test;

namespace {

const std::string notebook = std::string(RETAIN_SOURCE_DIR) + "/notebooks/01-curves.ipynb";

/// Executes the notebook on a results folder with Debian's Python, and gives it with its outputs.
nlohmann::json executed(const std::filesystem::path& results) {
  const TemporaryFolder folder;
  const Finished finished =
      run({{"/usr/bin/jupyter-nbconvert", "--to", "notebook", "--execute", "--output-dir",
            folder.path().string(), "--output", "executed.ipynb", notebook},
           folder.path(),
           {{"RETAIN_RESULTS", results.string()},
            {"PATH", "/usr/bin:/bin"},
            {"HOME", folder.path().string()},
            {"PYTHONHASHSEED", "0"}}});
  INFO(finished.errors);
  REQUIRE(finished.exit_code == 0);
  return nlohmann::json::parse(folder.read("executed.ipynb"));
}

std::size_t pictures_in(const nlohmann::json& book) {
  std::size_t pictures = 0;
  for (const auto& cell : book.at("cells")) {
    if (!cell.contains("outputs")) continue;
    for (const auto& output : cell.at("outputs")) {
      CHECK(output.at("output_type") != "error");
      if (output.contains("data") && output.at("data").contains("image/png")) ++pictures;
    }
  }
  return pictures;
}

}  // namespace

TEST_CASE("the notebook is kept without outputs") {
  std::ifstream file(notebook);
  const auto book = nlohmann::json::parse(file);
  std::size_t code_cells = 0;
  for (const auto& cell : book.at("cells")) {
    if (cell.at("cell_type") != "code") continue;
    ++code_cells;
    CHECK(cell.at("outputs").empty());
    CHECK(cell.at("execution_count").is_null());
  }
  CHECK(code_cells > 3);
}

TEST_CASE("the notebook draws the curves of a run of the agents", "[slow]") {
  const RunFolder run({"documents", "gold-service", "replace-the-lost", "--customers", "30",
                       "--replications", "10"});
  REQUIRE(run.finished().exit_code == 0);
  CHECK(pictures_in(executed(run.path())) >= 3);
}

TEST_CASE("the notebook draws the curves of a shorter run of the expected engine", "[slow]") {
  const RunFolder run({"documents", "--engine", "expected", "--weeks", "60"});
  REQUIRE(run.finished().exit_code == 0);
  CHECK(pictures_in(executed(run.path())) >= 3);
}
