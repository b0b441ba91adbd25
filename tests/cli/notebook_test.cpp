// The notebooks that run the program, executed.

#include "support/notebook.hpp"

#include <catch2/catch.hpp>
#include <fstream>

#include "support/csv_table.hpp"

using namespace retain::test;

namespace {

ExecutedNotebook::Environment environment(const std::string& language, const char* folder_variable,
                                          const TemporaryFolder& folder, int replications) {
  return {{"RETAIN_LANG", language},
          {"RETAIN_PROGRAM", RETAIN_PROGRAM},
          {"RETAIN_REPLICATIONS", std::to_string(replications)},
          {folder_variable, folder.path().string()}};
}

ExecutedNotebook check_engines(const TemporaryFolder& folder, const std::string& language) {
  constexpr int replications = 200 / RETAIN_SAMPLE_DIVISOR;
  return {"03-check", environment(language, "RETAIN_CHECK", folder, replications)};
}

ExecutedNotebook run_own_numbers(const TemporaryFolder& folder, const std::string& language) {
  return {"04-own-numbers", environment(language, "RETAIN_WORK", folder, 20)};
}

}  // namespace

TEST_CASE("notebooks are kept without outputs and with a Chinese line under each heading") {
  for (const std::string name : notebook_names) {
    INFO(name);
    std::ifstream file(notebook_folder + name + ".ipynb");
    const auto book = nlohmann::json::parse(file);
    std::size_t code_cells = 0;
    std::size_t headings = 0;
    for (const auto& cell : book.at("cells")) {
      if (cell.at("cell_type") == "code") {
        ++code_cells;
        CHECK(cell.at("outputs").empty());
        CHECK(cell.at("execution_count").is_null());
      } else if (cell.at("source").at(0).get<std::string>().starts_with('#')) {
        ++headings;
        INFO(cell.at("source").at(0));
        CHECK(has_chinese(cell.at("source").at(2)));
      }
    }
    CHECK(code_cells > 3);
    CHECK(headings > 3);
  }
}

TEST_CASE("the notebook of closed forms finds the engines right and a changed result wrong",
          "[slow]") {
  const TemporaryFolder folder;
  check_engines(folder, "en").check(1, false);
  check_engines(folder, "zh").check(1, true);

  const std::string file = "agents/lifetime_value.csv";
  const std::string figure = "\nconstant-hazard,520,10.0,survival,share,0.";
  std::string table = folder.read(file);
  REQUIRE(table.find(figure) != std::string::npos);
  folder.write(file, table.insert(table.find(figure) + figure.size(), "9"));
  const ExecutedNotebook refused = check_engines(folder, "en");
  CHECK(refused.finished().exit_code == 1);
  CHECK_THAT(refused.finished().errors,
             Catch::Contains("AssertionError: agents: not as the closed form says"));
}

TEST_CASE("the notebook of own numbers runs what was meant, in both languages", "[slow]") {
  const TemporaryFolder folder;
  for (const std::string language : {"en", "zh"}) {
    run_own_numbers(folder, language).check(1, language == "zh");
    const CsvTable summary(folder.read("results/summary.csv"));
    CHECK(summary.where({{"scenario", "my-shop-training"}, {"metric", "value_10y"}}).size() == 1);
  }
}

TEST_CASE("the notebook of own numbers fails with the message of the program", "[slow]") {
  const TemporaryFolder folder;
  folder.write("results/notes.txt", "A folder that retain did not make is never replaced.");
  const ExecutedNotebook refused = run_own_numbers(folder, "en");
  CHECK(refused.finished().exit_code == 1);
  CHECK_THAT(refused.finished().errors,
             Catch::Contains("RuntimeError") && Catch::Contains("results"));
}
