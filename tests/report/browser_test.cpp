// The page as people see it: opened in a real browser.

#include <algorithm>
#include <set>

#include "report/run_with_every_chart.hpp"
#include "support/browser.hpp"

using namespace retain::test;

namespace {

/// What Chromium says of a page and of its charts.
nlohmann::json opened(const std::filesystem::path& page, const View& more = {}) {
  View view{page.string(), "--probe",
            std::string(RETAIN_SOURCE_DIR) + "/tests/report/probe_page.js"};
  view.insert(view.end(), more.begin(), more.end());
  return opened(Browser::chromium, {view}).front();
}

/// The text of some pages of a PDF file.
std::string text_of(const std::string& pdf, const std::vector<std::string>& pages = {}) {
  std::vector<std::string> words{"/usr/bin/pdftotext", "-layout"};
  words.insert(words.end(), pages.begin(), pages.end());
  words.insert(words.end(), {pdf, "-"});
  return run({words}).output;
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("the page draws every chart, says its finding and asks the network for nothing",
          "[slow]") {
  const RunFolder results = run_with_every_chart();
  REQUIRE(results.finished().exit_code == 0);
  add_relaxation(results);
  add_studies(results.path());
  for (const std::string language : {"en", "zh"}) {
    REQUIRE(run_retain({"report", results.path().string(), "--lang", language}).exit_code == 0);
    const nlohmann::json seen = opened(results.path() / "report.html");
    expect_clean_page(seen);
    const nlohmann::json& probe = seen.at("probe");
    CHECK(probe.at("language") == (language == "zh" ? "zh-CN" : "en"));
    CHECK(probe.at("canvases").size() == 25);
    std::set<std::string> labels;
    for (const nlohmann::json& canvas : probe.at("canvases")) {
      INFO(canvas.dump());
      CHECK(canvas.at("inked") > 200);
      labels.insert(canvas.at("label").get<std::string>());
    }
    CHECK(labels.size() > 10);
    // What is compared has one scale: the bands of all scenarios, and their losses.
    for (const nlohmann::json& scales : probe.at("scales")) {
      if (scales.size() < 4) continue;  // not the moments of truth
      for (const nlohmann::json& scale : scales) CHECK(scale == scales.front());
    }
  }
}

TEST_CASE("the first screen says the verdict, three figures and one chart, and folds the rest") {
  const RunFolder results({"documents", "gold-service", "complaint-desk", "--customers", "60",
                           "--replications", "40", "--lang", "en"});
  const nlohmann::json seen = opened(results.path() / "report.html");
  expect_clean_page(seen);
  const nlohmann::json& probe = seen.at("probe");
  const auto heading = probe.at("heading").get<std::string>();
  CHECK(has(heading, "“Gold service” leaves the firm"));
  CHECK(has(heading, "better off in 10 years than “The documents' figures” as it is"));
  REQUIRE(probe.at("facts").size() == 3);
  CHECK(probe.at("facts").at(1).at(1) == "200 yuan");
  CHECK(has(probe.at("facts").at(2).at(2), "simulated repetitions, if the assumptions hold"));
  CHECK(has(probe.at("grounds").dump(), "the documents' figures, not yours"));
  CHECK(probe.at("drawn") == 1);
  CHECK(probe.at("open") == 0);
  CHECK(probe.at("bottom") < 800);  // all of it is seen at once
  CHECK(probe.at("ticks") == nlohmann::json({0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10}));
  CHECK(probe.at("moment") == "year 5, week 40");
  CHECK(has(probe.at("label"), "Gold service: +"));
  CHECK(probe.at("thickest") == "Gold service");
  CHECK(has(probe.at("title"), "Gold service, The documents' figures"));
  const nlohmann::json& chosen = probe.at("chosen");
  CHECK(chosen.at("options") == 2);
  CHECK(has(chosen.at("heading"), "“Complaint desk”"));
  CHECK(has(chosen.at("label"), "Complaint desk: "));
  CHECK(chosen.at("thickest") == "Complaint desk");
  const auto dots = probe.at("dots").get<std::vector<double>>();
  REQUIRE(dots.size() == 2);
  CHECK(dots[0] > dots[1]);
}

TEST_CASE("what lies beyond zero is drawn there: bands, and the margin of newcomers", "[slow]") {
  const RunFolder results({"documents", "gold-service", "--customers", "3", "--replications", "40",
                           "--weeks", "208", "--set", "money.programme_fixed=6000"});
  REQUIRE(results.finished().exit_code == 0);
  const CsvTable table = results.table("lifetime_value.csv");
  bool crosses = false;
  for (std::size_t row = 0; row < table.rows(); ++row) {
    if (table.text(row, "metric") != "value") continue;
    crosses = crosses || (table.number(row, "p05") < -100 && table.number(row, "p95") > 100);
  }
  REQUIRE(crosses);
  const nlohmann::json canvases = opened(results.path() / "report.html").at("probe").at("canvases");
  // The gain, the overview, then the bands of each scenario.
  CHECK(canvases.at(2).at("beyondZero") > 500);
  CHECK(canvases.at(3).at("beyondZero") > 500);

  const RunFolder replaced = run_with_every_chart();
  const nlohmann::json others = opened(replaced.path() / "report.html").at("probe").at("canvases");
  std::size_t beyond = 0;
  for (const nlohmann::json& canvas : others) {
    const bool is_of_costs = has(canvas.at("label"), "newcomers bring");
    beyond += is_of_costs && canvas.at("beyondZero") > 500 ? 1 : 0;
  }
  CHECK(beyond == 1);
}

TEST_CASE("a hostile title stays text on the page") {
  const TemporaryFolder folder;
  const std::string title =
      "</script><script>document.title='owned'</script><b>x</b><img src='http://a.invalid/'>&amp;";
  folder.write("hostile.toml",
               "# Is a title text?\nextends = \"gold-service\"\ntitle = \"" + title + "\"\n");
  const Finished finished = run_retain({"run", "hostile.toml", "--customers", "30",
                                        "--replications", "10", "--weeks", "60", "--out", "out"},
                                       folder.path());
  INFO(finished.errors);
  REQUIRE(finished.exit_code == 0);
  const nlohmann::json seen = opened(folder.path() / "out/report.html");
  const nlohmann::json& probe = seen.at("probe");
  CHECK(has(probe.at("title"), "</script><script>document.title='owned'"));
  CHECK(has(probe.at("heading"), "“</script><script>document.title='owned'"));
  CHECK(probe.at("firstHeader") == title);
  CHECK(has(probe.at("labels").dump(), "document.title='owned'"));
  CHECK(probe.at("foreign") == 0);
  CHECK(probe.at("scripts") == 3);                        // the charts, the library and ours
  CHECK(probe.at("moment") == "week 5.769230769230769");  // so short a run counts weeks
  expect_clean_page(seen);
}

TEST_CASE("long titles are cut off, and equal ones told apart") {
  const TemporaryFolder folder;
  const std::string plan =
      "# Twins?\nextends = \"gold-service\"\ntitle = \"" + std::string(400, 'x') + "\"\n";
  folder.write("one.toml", plan);
  folder.write("two.toml", plan + "[acquisition]\nshare = 0.5\n");  // nobody joins in either
  const Finished finished = run_retain(
      {"run", "documents", "one.toml", "two.toml", "--engine", "expected", "--out", "out"},
      folder.path());
  INFO(finished.errors);
  REQUIRE(finished.exit_code == 0);
  const nlohmann::json seen = opened(folder.path() / "out/report.html", {"--width", "390"});
  const nlohmann::json& labels = seen.at("probe").at("labels");
  CHECK(labels.at(0) != labels.at(1));
  CHECK(labels.at(0).get<std::string>().size() < 110);
  expect_clean_page(seen);
}

TEST_CASE("many plans leave room for the plot, and a legend hides what is clicked") {
  const TemporaryFolder folder;
  std::vector<std::string> arguments{"run", "documents"};
  for (int i = 10; i < 50; ++i) {
    const std::string file = "plan-" + std::to_string(i) + ".toml";
    folder.write(
        file, "# Many?\nextends = \"gold-service\"\ntitle = \"Plan " + std::to_string(i) +
                  " with a title of some words that is long\"\n[money]\nprogramme_per_customer = " +
                  std::to_string(i) + "\n");
    arguments.push_back(file);
  }
  arguments.insert(arguments.end(), {"--engine", "expected", "--weeks", "104", "--out", "out"});
  REQUIRE(run_retain(arguments, folder.path()).exit_code == 0);
  const nlohmann::json seen = opened(folder.path() / "out/report.html");
  const nlohmann::json& probe = seen.at("probe");
  CHECK(has(probe.at("heading"), "“Plan 10 "));  // the cheapest brings most
  CHECK(probe.at("chosen").at("options") == 40);
  CHECK(has(probe.at("chosen").at("heading"), "“Plan 49 "));
  CHECK(probe.at("dots").size() == 40);
  CHECK(probe.at("smallestPlot") > 0.6);
  CHECK(probe.at("hidden") == nlohmann::json({false, true, true}));
  expect_clean_page(seen);
}

TEST_CASE("ten years fit the window of a usual screen") {
  const RunFolder results(
      {"documents", "gold-service", "--customers", "30", "--replications", "60"});
  const nlohmann::json probe =
      opened(results.path() / "report.html", {"--width", "1240"}).at("probe");
  CHECK(probe.at("cutOff") <= 0);
}

TEST_CASE("the page of one scenario, of one replication and of expected values claims no more") {
  const RunFolder alone({"documents", "--engine", "expected", "--lang", "en"});
  const nlohmann::json of_one = opened(alone.path() / "report.html");
  expect_clean_page(of_one);
  CHECK(has(of_one.at("probe").at("heading"), "“The documents' figures”: the business is worth"));
  CHECK(of_one.at("probe").at("chosen").is_null());
  CHECK(of_one.at("probe").at("dots").empty());
  const RunFolder single({"gold-service", "--replications", "1", "--customers", "30"});
  const nlohmann::json of_single = opened(single.path() / "report.html").at("probe");
  CHECK(has(of_single.at("heading"), "One repetition says nothing about luck."));
  CHECK_FALSE(has(of_single.at("facts").dump(), "simulated repetitions"));
}

TEST_CASE("the page prints on A4, a summary first, with its charts", "[slow]") {
  const RunFolder results = run_with_every_chart();
  const TemporaryFolder folder;
  const std::string pdf = (folder.path() / "page.pdf").string();
  const std::string page = (results.path() / "report.html").string();
  (void)opened(Browser::chromium, {{page, "--pdf", pdf, "--dark"}});
  CHECK(has(run({{"/usr/bin/pdfinfo", pdf}}).output, "(A4)"));
  const std::string summary = text_of(pdf, {"-l", "1"});
  CHECK(has(summary, "simulated repetitions"));
  CHECK(has(summary, "Every scenario beside what it is compared with"));
  CHECK_FALSE(has(summary, "break-even"));
  CHECK(has(text_of(pdf, {"-f", "2"}), "break-even"));
  CHECK(has(text_of(pdf), "word_of_mouth.told"));
}

TEST_CASE("without JavaScript the page says so, and prints verdict, dots and tables", "[slow]") {
  const RunFolder results = run_with_every_chart();
  const TemporaryFolder folder;
  const std::string pdf = (folder.path() / "page.pdf").string();
  (void)opened(Browser::chromium,
               {{(results.path() / "report.html").string(), "--without-script", "--pdf", pdf}});
  const std::string text = text_of(pdf);
  CHECK(has(text, "The charts need JavaScript"));
  CHECK(has(text, "leaves the firm"));
  CHECK(has(text, "word_of_mouth.told"));
  const Finished images = run({{"/usr/bin/pdfimages", "-list", pdf}});
  CHECK(std::count(images.output.begin(), images.output.end(), '\n') <= 2);
}
