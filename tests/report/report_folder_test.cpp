// A results folder is read back, and what is made from it.

#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <functional>
#include <nlohmann/json.hpp>

#include "files/sha256.hpp"
#include "report/aligned.hpp"
#include "report/numbers.hpp"
#include "report/page/html.hpp"
#include "report/repeat_command.hpp"
#include "report/report.hpp"
#include "report/small_report.hpp"
#include "stats/interval.hpp"
#include "support/run_folder.hpp"

using namespace retain::report;
using namespace retain::test;

namespace {

/// The page without the blanks that set numbers below each other.
std::string as_read(std::string page) {
  for (const std::string_view blank : {page_blanks.digit, page_blanks.mark}) {
    for (std::size_t at = 0; (at = page.find(blank, at)) != std::string::npos;) {
      page.erase(at, blank.size());
    }
  }
  constexpr std::string_view unbroken = "&nbsp;";
  for (std::size_t at = 0; (at = page.find(unbroken, at)) != std::string::npos;) {
    page.replace(at, unbroken.size(), " ");
  }
  return page;
}

const std::vector<std::string> made_files{"report.html", "report.xlsx", "excel/value.csv"};

void replace_in_file(const std::filesystem::path& file, const std::string& from,
                     const std::string& to) {
  std::ifstream input(file, std::ios::binary);
  std::string text(std::istreambuf_iterator<char>(input), {});
  const std::size_t place = text.find(from);
  REQUIRE(place != std::string::npos);
  text.replace(place, from.size(), to);
  std::ofstream(file, std::ios::binary) << text;
}

Estimate estimate_in(const CsvTable& table, std::size_t row) {
  Estimate estimate;
  estimate.mean = table.number(row, "mean");
  estimate.standard_error = table.number(row, "se");
  return estimate;
}

}  // namespace

TEST_CASE("curves are shown every fourth week and at every whole year") {
  CHECK(weeks_shown(520).size() == 131);
  CHECK(weeks_shown(520).back() == 520);
  CHECK(weeks_shown(60).size() == 61);
  CHECK(weeks_shown(1) == std::vector<std::int64_t>{0, 1});
  CHECK(weeks_shown(105).back() == 105);
  CHECK(weeks_shown(104).at(13) == 52);
}

TEST_CASE("a results folder is read back as it was written") {
  const RunFolder run(
      {"moments-of-truth", "gold-service", "--customers", "30", "--replications", "12"});
  REQUIRE(run.finished().exit_code == 0);
  const Report report = read_report(run.path());
  REQUIRE(report.scenarios.size() == 4);
  CHECK(report.name(1) == "gold-service");
  CHECK(report.scenarios[1].comparator == "documents");
  CHECK(report.scenarios[2].comparator.empty());

  const CsvTable lifetime = run.table("lifetime_value.csv");
  std::size_t compared = 0;
  for (std::size_t row = 0; row < lifetime.rows(); ++row) {
    if (lifetime.text(row, "scenario") != "gold-service") continue;
    const auto week = static_cast<std::int64_t>(lifetime.number(row, "week"));
    if (week % 52 != 0) continue;
    const ReportCurve* curve = find_curve(report.lifetime, 1, lifetime.text(row, "metric"));
    REQUIRE(curve != nullptr);
    const Estimate& point = curve->points[static_cast<std::size_t>(week / 4)];
    CHECK(point.mean == lifetime.number(row, "mean"));
    CHECK(point.band[4] == lifetime.number(row, "p95"));
    ++compared;
  }
  CHECK(compared == 6 * 11);
  const CsvTable summary = run.table("summary.csv");
  for (std::size_t row = 0; row < summary.rows(); ++row) {
    if (summary.text(row, "scenario") != "moments-of-truth") continue;
    if (summary.text(row, "mean").empty()) continue;
    CHECK(report.scenarios[0].metrics.at(summary.text(row, "metric")).mean ==
          summary.number(row, "mean"));
  }
  CHECK(find_curve(report.losses, 0, "loss", "poor_service", "direct@counter") != nullptr);
  CHECK(find_curve(report.losses, 1, "loss", "poor_service", "direct@counter") == nullptr);
}

TEST_CASE("the tables of the page hold the numbers of the data files") {
  const RunFolder run({"documents", "gold-service", "--customers", "30", "--replications", "12"});
  REQUIRE(run.finished().exit_code == 0);
  const std::string page = as_read(run.text("report.html"));
  const CsvTable lifetime = run.table("lifetime_value.csv");
  const double width = retain::stats::interval_width(12);
  for (const std::string scenario : {"documents", "gold-service"}) {
    std::string cells;
    for (std::size_t row = 0; row < lifetime.rows(); ++row) {
      const bool is_ours =
          lifetime.text(row, "scenario") == scenario && lifetime.text(row, "metric") == "value";
      const auto week = static_cast<std::int64_t>(lifetime.number(row, "week"));
      if (!is_ours || week == 0 || week % 52 != 0) continue;
      cells += "<td>" +
               number_cell(interval_text(cell_of(estimate_in(lifetime, row), width))).html +
               "</td>";
    }
    INFO(cells);
    CHECK(page.find(cells) != std::string::npos);
  }
}

TEST_CASE("the years are read back as they were written, and the page folds them") {
  const RunFolder run(
      {"gold-service", "--customers", "30", "--replications", "12", "--weeks", "60"});
  REQUIRE(run.finished().exit_code == 0);
  const Report report = read_report(run.path());
  const CsvTable years = run.table("years.csv");
  REQUIRE(years.rows() == 4);
  REQUIRE(report.years.size() == 4);
  const std::string page = as_read(run.text("report.html"));
  const double width = retain::stats::interval_width(12);
  for (std::size_t row = 0; row < 4; ++row) {
    const ReportYear& year = report.years[row];
    CHECK(report.name(year.scenario) == years.text(row, "scenario"));
    CHECK(year.estimates.weeks == (row % 2 == 0 ? 52 : 8));
    const Estimate& cash = year.estimates.figures[index(YearFigure::cash)];
    CHECK(cash.mean == years.number(row, "cash"));
    CHECK(cash.standard_error == years.number(row, "cash_se"));
    CHECK(page.find(number_cell(interval_text(cell_of(cash, width))).html) != std::string::npos);
  }
  CHECK(page.find("<details><summary>Gold service</summary>") != std::string::npos);
  CHECK(page.find("2 (8 weeks)") != std::string::npos);
}

TEST_CASE("a year that is not the next one is refused") {
  for (const auto& [from, to] : {std::pair{"gold-service,2,8,", "gold-service,3,8,"},
                                 {"gold-service,2,8,", "gold-service,2,52,"},
                                 {"gold-service,2,8,", "somebody,2,8,"}}) {
    const RunFolder run({"gold-service", "--engine", "expected", "--weeks", "60", "--no-report"});
    const std::string whole = run.text("years.csv");
    replace_in_file(run.path() / "years.csv", from, to);
    replace_in_file(run.path() / "manifest.json", sha256_of(whole),
                    sha256_of(run.text("years.csv")));
    const Finished finished = run_retain({"report", run.path().string()});
    CHECK(finished.exit_code == 4);
    CHECK(finished.errors.find("years.csv:3") != std::string::npos);
  }
}

TEST_CASE("page workbook and spreadsheets are the same for any number of threads") {
  const RunFolder one(
      {"gold-service", "--customers", "30", "--replications", "12", "--threads", "1", "--quiet"});
  const RunFolder two(
      {"gold-service", "--customers", "30", "--replications", "12", "--threads", "2"});
  for (const std::string& file : made_files) {
    INFO(file);
    CHECK_FALSE(one.text(file).empty());
    CHECK(one.text(file) == two.text(file));
  }
  CHECK(one.text("report.html").find("--threads") == std::string::npos);
}

TEST_CASE("report makes again what a run without report left out") {
  const RunFolder with({"gold-service", "--customers", "30", "--replications", "12"});
  const RunFolder without(
      {"gold-service", "--customers", "30", "--replications", "12", "--no-report"});
  for (const std::string& file : made_files) {
    CHECK_FALSE(std::filesystem::exists(without.path() / file));
  }
  const Finished finished = run_retain({"report", without.path().string()});
  INFO(finished.errors);
  CHECK(finished.exit_code == 0);
  for (const std::string& file : made_files) CHECK(with.text(file) == without.text(file));
}

TEST_CASE("report refuses what is not the work of a run") {
  const RunFolder run({"documents", "--engine", "expected", "--weeks", "60"});
  const TemporaryFolder folder;
  CHECK(run_retain({"report"}).exit_code == 2);
  CHECK(run_retain({"report", (folder.path() / "none").string()}).exit_code == 4);
  CHECK(run_retain({"report", folder.path().string()}).exit_code == 4);

  replace_in_file(run.path() / "summary.csv", "survival_1y,share,0.8", "survival_1y,share,0.9");
  std::filesystem::remove(run.path() / "report.html");
  const Finished changed = run_retain({"report", run.path().string()});
  CHECK(changed.exit_code == 4);
  CHECK(changed.errors.find("summary.csv: not the file that the run wrote") != std::string::npos);
  CHECK_FALSE(std::filesystem::exists(run.path() / "report.html"));

  std::filesystem::remove(run.path() / "summary.csv");
  const Finished missing = run_retain({"report", run.path().string()});
  CHECK(missing.exit_code == 4);
  CHECK(missing.errors.find("summary.csv: cannot be read") != std::string::npos);
}

TEST_CASE("a relax file with a wrong row is refused with its line") {
  const RunFolder run({"documents", "--engine", "expected", "--weeks", "60"});
  const std::string header = "step,relaxed,expected,agents,se,replications,change\n";
  const std::string start = header + "0,,312000,312000,0,9,\n";
  const std::string no_row = "not a row of a results table";
  const std::string no_step = "is no assumption of 'retain relax', or stands here a second time";
  const std::vector<std::array<std::string, 2>> wrong{
      {"", "relax.csv:1: " + no_row},
      {header, "relax.csv:1: " + no_row},
      {start + "1,churn,many,1,1,9,1\n", "relax.csv:3: " + no_row},
      {start + "1,churn,nan,1,1,9,1\n", "relax.csv:3: " + no_row},
      {start + "1,churn,1,inf,1,9,1\n", "relax.csv:3: " + no_row},
      {start + "1,churn,,1,1,9,1\n", "relax.csv:3: " + no_row},
      {start + "1,churn,1,1,1,,1\n", "relax.csv:3: " + no_row},
      {start + "1,churn,1,1,1,0,1\n", "relax.csv:3: " + no_row},
      {start + "1,weather,1,1,1,9,1\n", "relax.csv:3: 'weather' " + no_step},
      {start + "1,churn,1,1,1,9,1\n2,churn,1,1,1,9,1\n", "relax.csv:4: 'churn' " + no_step},
      {std::string(std::size_t{17} << 20U, 'x'), "relax.csv: the file is larger than 16 MiB"},
      {header + "0,churn,1,1,1,9,1\n", "relax.csv:2: 'churn' " + no_step}};
  const auto before = contents(run.path());
  for (const auto& [text, error] : wrong) {
    std::ofstream(run.path() / "relax.csv") << text;
    INFO(text.substr(0, 200));
    const Finished finished = run_retain({"report", run.path().string()});
    CHECK(finished.exit_code == 4);
    INFO(finished.errors);
    CHECK(finished.errors.find(error) != std::string::npos);
    std::filesystem::remove(run.path() / "relax.csv");
    CHECK(contents(run.path()) == before);
  }
  REQUIRE(::mkfifo((run.path() / "relax.csv").c_str(), 0600) == 0);
  CHECK(run_retain({"report", run.path().string()}).exit_code == 4);
}

TEST_CASE("report writes through no link and waits for no pipe") {
  const RunFolder run({"documents", "--engine", "expected", "--weeks", "60"});
  const TemporaryFolder elsewhere;
  std::filesystem::remove_all(run.path() / "excel");
  std::filesystem::create_directory_symlink(elsewhere.path(), run.path() / "excel");
  CHECK(run_retain({"report", run.path().string()}).exit_code == 4);
  CHECK(std::filesystem::is_empty(elsewhere.path()));

  std::filesystem::remove(run.path() / "manifest.json");
  REQUIRE(::mkfifo((run.path() / "manifest.json").c_str(), 0600) == 0);
  const Finished finished = run_retain({"report", run.path().string()});
  CHECK(finished.exit_code == 4);
  CHECK(finished.errors.find("manifest.json: cannot be read: it is not a file") !=
        std::string::npos);
}

TEST_CASE("a table without the rows of a scenario is refused before anything is written") {
  for (const std::string file : {"lifetime_value.csv", "loss.csv", "departures.csv", "summary.csv",
                                 "compare.csv", "customers.csv", "years.csv"}) {
    INFO(file);
    const RunFolder run({"gold-service", "--engine", "expected", "--weeks", "60", "--no-report"});
    const std::string whole = run.text(file);
    const std::string header = whole.substr(0, whole.find('\n') + 1);
    replace_in_file(run.path() / "manifest.json", sha256_of(whole), sha256_of(header));
    std::ofstream(run.path() / file) << header;
    const Finished counted = run_retain({"report", run.path().string()});
    CHECK(counted.exit_code == 4);
    CHECK(counted.errors.find(file + ": not the file that the run wrote (its rows differs") !=
          std::string::npos);

    nlohmann::json manifest = nlohmann::json::parse(run.text("manifest.json"));
    for (nlohmann::json& entry : manifest.at("files")) {
      if (entry.at("name") == file) entry["rows"] = 0;
    }
    std::ofstream(run.path() / "manifest.json") << manifest.dump();
    const Finished finished = run_retain({"report", run.path().string()});
    CHECK(finished.exit_code == 4);
    INFO(finished.errors);
    CHECK(finished.errors.find(file + ": nothing is said of scenario 'gold-service'") !=
          std::string::npos);
    CHECK_FALSE(std::filesystem::exists(run.path() / "report.html"));
  }
}

TEST_CASE("a table is read by the names of its columns") {
  const RunFolder run(
      {"gold-service", "--customers", "10", "--replications", "5", "--weeks", "60"});
  const std::string page = run.text("report.html");
  const std::string whole = run.text("summary.csv");
  const auto replace_table = [&](const std::function<std::string(std::vector<std::string>)>& row) {
    std::string text;
    for (const std::string& line : split(whole, '\n')) {
      if (!line.empty()) text += row(split(line, ',')) + "\n";
    }
    const std::string before = run.text("summary.csv");
    replace_in_file(run.path() / "manifest.json", sha256_of(before), sha256_of(text));
    std::ofstream(run.path() / "summary.csv") << text;
  };
  const auto joined = [](const std::vector<std::string>& cells) {
    return fmt::format("{}", fmt::join(cells, ","));
  };
  replace_table([&](std::vector<std::string> cells) {
    std::reverse(cells.begin(), cells.end());
    return joined(cells);
  });
  CHECK(run_retain({"report", run.path().string()}).exit_code == 0);
  CHECK(run.text("report.html") == page);

  replace_table([&](std::vector<std::string> cells) {
    cells.pop_back();
    return joined(cells);
  });
  const Finished missing = run_retain({"report", run.path().string()});
  CHECK(missing.exit_code == 4);
  CHECK(missing.errors.find("summary.csv: there is no column 'p95'") != std::string::npos);

  replace_table([&](std::vector<std::string> cells) {
    if (cells.front() == "gold-service") cells[3] = "1e300";
    return joined(cells);
  });
  CHECK(run_retain({"report", run.path().string()}).exit_code == 4);
}

TEST_CASE("a new run shows the relax file that stays in the folder") {
  const TemporaryFolder folder;
  const std::vector<std::string> arguments{"run", "documents", "--engine", "expected",   "--weeks",
                                           "60",  "--out",     "out",      "--overwrite"};
  REQUIRE(run_retain(arguments, folder.path()).exit_code == 0);
  folder.write("out/relax.csv", std::string(crossing_relaxation));
  REQUIRE(run_retain(arguments, folder.path()).exit_code == 0);
  CHECK(folder.read("out/report.html").find("id=\"relaxation\"") != std::string::npos);
  const std::string cut = std::string(crossing_relaxation);
  folder.write("out/relax.csv", cut.substr(0, cut.size() - 4));
  const Finished refused = run_retain(arguments, folder.path());
  CHECK(refused.exit_code == 4);
  CHECK(refused.errors.find("relax.csv:6: not a row") != std::string::npos);
}

TEST_CASE("a manifest that leads out of its folder or to no comparator is refused") {
  const RunFolder run({"gold-service", "--engine", "expected", "--weeks", "60", "--no-report"});
  const nlohmann::json whole = nlohmann::json::parse(run.text("manifest.json"));
  const auto errors_with = [&](const std::function<void(nlohmann::json&)>& change) {
    nlohmann::json manifest = whole;
    change(manifest);
    std::ofstream(run.path() / "manifest.json") << manifest.dump();
    const Finished finished = run_retain({"report", run.path().string()});
    CHECK(finished.exit_code == 3);
    return finished.errors;
  };
  for (const std::string name : {"wide/../../x.csv", "/etc/passwd", "../x.csv", "wide/"}) {
    INFO(name);
    CHECK(errors_with([&](nlohmann::json& manifest) {
            manifest["files"][0]["name"] = name;
          }).find("is no file of a results folder") != std::string::npos);
  }
  CHECK(errors_with([](nlohmann::json& manifest) {
          manifest["scenarios"][0]["base"] = "nosuch";
        }).find("there is no scenario 'nosuch' in the manifest") != std::string::npos);
  CHECK(errors_with([](nlohmann::json& manifest) {
          manifest["version"] = nullptr;
        }).find("'version' is missing") != std::string::npos);
  CHECK(errors_with([](nlohmann::json& manifest) {
          manifest["version"] = "a\nb";
        }).find("version must be one line without control characters") != std::string::npos);
}

TEST_CASE("what is wrong with a manifest ends with what was not done") {
  const RunFolder run({"documents", "--engine", "expected", "--weeks", "60", "--no-report"});
  replace_in_file(run.path() / "manifest.json", "\"program\": \"retain\"",
                  "\"program\": \"other\"");
  const std::string manifest = (run.path() / "manifest.json").string();
  CHECK(run_retain({"report", run.path().string()}).errors.find("; nothing was written.") !=
        std::string::npos);
  CHECK(run_retain({"run", "--manifest", manifest}).errors.find("; nothing was simulated.") !=
        std::string::npos);
}

TEST_CASE("the page names the files of a scenario without the folders of the machine") {
  const TemporaryFolder folder;
  const std::string mine = folder.write("mine.toml", "# Mine?\nextends = \"documents\"\n");
  REQUIRE(run_retain({"run", mine, "--engine", "expected", "--weeks", "60", "--out", "out"},
                     folder.path())
              .exit_code == 0);
  const std::string page = folder.read("out/report.html");
  CHECK(page.find("documents.toml + mine.toml</code>") != std::string::npos);
}

TEST_CASE("a run over older results replaces what was made from them") {
  const TemporaryFolder folder;
  const std::vector<std::string> arguments{"run", "documents", "--engine", "expected",   "--weeks",
                                           "60",  "--out",     "out",      "--overwrite"};
  REQUIRE(run_retain(arguments, folder.path()).exit_code == 0);
  folder.write("out/excel/mine.csv", "mine");
  std::vector<std::string> again = arguments;
  again.emplace_back("--no-report");
  REQUIRE(run_retain(again, folder.path()).exit_code == 0);
  for (const std::string& file : made_files) {
    CHECK_FALSE(std::filesystem::exists(folder.path() / "out" / file));
  }
  CHECK(folder.read("out/excel/mine.csv") == "mine");
}

TEST_CASE("the command to repeat leaves out what does not decide about the numbers") {
  Report report;
  report.run.command = {"run",         "my plan.toml", "--threads",   "2",     "--seed=7",
                        "--out=x",     "--lang",       "zh",          "--set", "service.empathy=8",
                        "--quiet",     "--overwrite",  "--no-report", "it's",  "--fail-if",
                        "loss_end < 3"};
  CHECK(repeat_command(report) ==
        "retain run 'my plan.toml' --seed=7 --set service.empathy=8 'it'\\''s'");
}
