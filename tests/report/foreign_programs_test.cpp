// What other programs read from report.xlsx and excel/: Python's openpyxl and pandas, LibreOffice,
// Gnumeric.

#include <catch2/catch.hpp>

#include "report/add_studies.hpp"
#include "report/small_report.hpp"

using namespace retain::test;

namespace {

/// A results folder with workbook and spreadsheets, and beside it the values that the scenarios
/// resolve to.
class Reported {
 public:
  explicit Reported(const std::vector<std::string>& arguments,
                    const std::vector<std::string>& language = {}, Ways ways = Ways::one) {
    std::vector<std::string> dry{"run"};
    dry.insert(dry.end(), arguments.begin(), arguments.end());
    std::vector<std::string> real = dry;
    dry.insert(dry.end(), {"--dry-run", "--format", "csv"});
    real.insert(real.end(), {"--quiet", "--no-report", "--out", "out"});
    folder_.write("dry.csv", expect_done(run_retain(dry, folder_.path())).output);
    expect_done(run_retain(real, folder_.path()));
    folder_.write("out/relax.csv", crossing_relaxation);
    add_studies(folder_.path() / "out", ways);
    std::vector<std::string> report{"report", "out"};
    report.insert(report.end(), language.begin(), language.end());
    expect_done(run_retain(report, folder_.path()));
  }

  /// What a check of this folder finds; empty when all is well.
  [[nodiscard]] std::string check(const std::string& script, const std::string& option = {}) const {
    std::vector<std::string> words{"/usr/bin/python3",
                                   std::string(RETAIN_SOURCE_DIR) + "/tests/report/" + script,
                                   (folder_.path() / "out").string()};
    if (!option.empty()) words.push_back(option);
    const Finished finished =
        run({std::move(words),
             folder_.path(),
             {{"HOME", folder_.path().string()}, {"PYTHONDONTWRITEBYTECODE", "1"}}});
    return finished.exit_code == 0 ? std::string() : "failed: " + finished.errors;
  }

  /// Writes a number that no run gave into a data file.
  void falsify(const std::string& file) const {
    std::string text = folder_.read("out/" + file);
    const std::size_t last_comma = text.rfind(',');
    text.replace(last_comma + 1, text.size() - last_comma - 2, "123456.5");
    folder_.write("out/" + file, text);
  }

 private:
  static const Finished& expect_done(const Finished& finished) {
    INFO(finished.errors);
    REQUIRE(finished.exit_code == 0);
    return finished;
  }

  TemporaryFolder folder_;
};

const Reported& of_the_agents() {
  static const Reported reported({"documents", "gold-service", "moments-of-truth", "--customers",
                                  "30", "--replications", "10", "--draws", "64", "--set",
                                  "money.margin={low=0.7, high=0.99, value=0.95}"});
  return reported;
}

const std::vector<std::string> short_run{"documents", "gold-service", "--engine",
                                         "expected",  "--weeks",      "60"};

}  // namespace

TEST_CASE("openpyxl reads the numbers of the data files from the workbook", "[slow]") {
  CHECK(of_the_agents().check("check_workbook.py") == "");
}

TEST_CASE("openpyxl reads the same from a workbook of the expected engine", "[slow]") {
  CHECK(Reported(short_run, {}, Ways::two).check("check_workbook.py", "--control") == "");
}

TEST_CASE("openpyxl reads the same numbers from a workbook in Chinese", "[slow]") {
  CHECK(Reported(short_run, {"--lang", "zh"}).check("check_workbook.py") == "");
}

TEST_CASE("pandas reads the numbers of the data files from the spreadsheets", "[slow]") {
  CHECK(of_the_agents().check("check_spreadsheets.py") == "");
}

TEST_CASE("pandas notices a number that no run gave", "[slow]") {
  const Reported reported(short_run, {"--lang", "zh"});
  CHECK(reported.check("check_spreadsheets.py") == "");
  reported.falsify("wide/value.csv");
  CHECK(reported.check("check_spreadsheets.py") != "");
}

TEST_CASE("LibreOffice calculates and draws the workbook of the agents as it is stored", "[slow]") {
  CHECK(of_the_agents().check("check_libreoffice.py") == "");
}

TEST_CASE("LibreOffice calculates and draws a workbook of the expected engine in Chinese",
          "[slow]") {
  CHECK(Reported(short_run, {"--lang", "zh"}, Ways::two).check("check_libreoffice.py") == "");
}

TEST_CASE("Gnumeric calculates the workbook of the agents as it is stored", "[slow]") {
  CHECK(of_the_agents().check("check_gnumeric.py") == "");
}

TEST_CASE("Gnumeric calculates a workbook of the expected engine in Chinese", "[slow]") {
  CHECK(Reported(short_run, {"--lang", "zh"}).check("check_gnumeric.py") == "");
}
