// The page as people see it: opened in a real browser.

#include <algorithm>

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

/// Where a picture stands on a page of a PDF file, in points.
struct PlacedImage {
  int left;
  int width;
  int page_width;
};

std::vector<PlacedImage> images_of(const std::string& pdf, const std::filesystem::path& folder) {
  const Finished finished = run({{"/usr/bin/pdftohtml", "-xml", "-stdout", pdf}, folder});
  REQUIRE(finished.exit_code == 0);
  const auto number = [](const std::string& line, const std::string& key) {
    return std::stoi(line.substr(line.find(" " + key + "=\"") + key.size() + 3));
  };
  std::vector<PlacedImage> images;
  int page_width = 0;
  for (const std::string& line : split(finished.output, '\n')) {
    if (line.starts_with("<page ")) page_width = number(line, "width");
    if (line.starts_with("<image ")) {
      images.push_back({number(line, "left"), number(line, "width"), page_width});
    }
  }
  return images;
}

}  // namespace

TEST_CASE("the page draws every chart and asks the network for nothing", "[slow]") {
  const RunFolder results = run_with_every_chart();
  REQUIRE(results.finished().exit_code == 0);
  add_relaxation(results);
  for (const std::string language : {"en", "zh"}) {
    REQUIRE(run_retain({"report", results.path().string(), "--lang", language}).exit_code == 0);
    const nlohmann::json seen = opened(results.path() / "report.html");
    expect_clean_page(seen);
    CHECK(seen.at("probe").at("language") == (language == "zh" ? "zh-CN" : "en"));
    CHECK(seen.at("probe").at("canvases").size() == 15);
    for (const nlohmann::json& canvas : seen.at("probe").at("canvases")) {
      INFO(canvas.dump());
      CHECK(canvas.at("inked") > 200);
    }
  }
}

TEST_CASE("losses of replaced customers and a band that crosses zero are drawn below the axis",
          "[slow]") {
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
  // The overview, then the bands of each scenario.
  CHECK(canvases.at(1).at("belowZero") > 500);
  CHECK(canvases.at(2).at("belowZero") > 500);

  const RunFolder replaced = run_with_every_chart();
  const nlohmann::json others = opened(replaced.path() / "report.html").at("probe").at("canvases");
  std::size_t below = 0;
  for (const nlohmann::json& canvas : others) below += canvas.at("belowZero") > 0 ? 1 : 0;
  CHECK(below == 1);  // the stack of replace-the-lost alone
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
  CHECK(probe.at("title") == "What service is worth");
  CHECK(probe.at("firstHeader") == title);
  CHECK(probe.at("labels").dump().find("document.title='owned'") != std::string::npos);
  CHECK(probe.at("foreign") == 0);
  CHECK(probe.at("scripts") == 3);  // the charts, the library and ours
  expect_clean_page(seen);
}

TEST_CASE("curves that coincide are both seen and equal titles are told apart") {
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
  const nlohmann::json seen = opened(folder.path() / "out/report.html");
  const nlohmann::json& probe = seen.at("probe");
  CHECK(probe.at("dashes").at(0) == nlohmann::json({"", "", "6 6"}));
  const nlohmann::json& legend = probe.at("legends").at(0);
  REQUIRE(legend.size() == 3);
  CHECK(legend.at(0) == "The documents' figures");
  CHECK(legend.at(1) != legend.at(2));
  CHECK(legend.at(1).get<std::string>().size() < 110);
  CHECK(seen.at("window").at("overflow") <= 0);
}

TEST_CASE("a legend takes no room from its chart and hides what is clicked") {
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
  CHECK(probe.at("legends").at(0).size() == 42);  // with what the plans are compared with
  CHECK(probe.at("smallestPlot") > 0.6);
  CHECK(seen.at("window").at("overflow") <= 0);
  CHECK(probe.at("hidden") == nlohmann::json({false, true, true}));
}

TEST_CASE("ten years fit the window of a usual screen") {
  const RunFolder results(
      {"documents", "gold-service", "--customers", "30", "--replications", "60"});
  const nlohmann::json probe =
      opened(results.path() / "report.html", {"--width", "1240"}).at("probe");
  CHECK(probe.at("cutOff") <= 0);
}

TEST_CASE("the page prints on A4 with its charts", "[slow]") {
  const RunFolder results = run_with_every_chart();
  const TemporaryFolder folder;
  const std::string pdf = (folder.path() / "page.pdf").string();
  const std::string page = (results.path() / "report.html").string();
  (void)opened(Browser::chromium, {{page, "--pdf", pdf}});
  const Finished info = run({{"/usr/bin/pdfinfo", pdf}});
  CHECK(info.output.find("(A4)") != std::string::npos);
  const Finished text = run({{"/usr/bin/pdftotext", pdf, "-"}});
  CHECK(text.output.find("break-even") != std::string::npos);
  const std::vector<PlacedImage> charts = images_of(pdf, folder.path());
  CHECK(charts.size() == 14);
  for (const PlacedImage& chart : charts) {
    INFO(chart.left << " + " << chart.width << " of " << chart.page_width);
    CHECK(chart.left + chart.width < chart.page_width);
    CHECK(chart.width > chart.page_width / 4);
  }
}

TEST_CASE("without JavaScript the page says so and prints its tables", "[slow]") {
  const RunFolder results = run_with_every_chart();
  const TemporaryFolder folder;
  const std::string pdf = (folder.path() / "page.pdf").string();
  (void)opened(Browser::chromium,
               {{(results.path() / "report.html").string(), "--without-script", "--pdf", pdf}});
  const Finished text = run({{"/usr/bin/pdftotext", "-layout", pdf, "-"}});
  CHECK(text.output.find("The charts need JavaScript") != std::string::npos);
  CHECK(text.output.find("word_of_mouth.told") != std::string::npos);
  const Finished images = run({{"/usr/bin/pdfimages", "-list", pdf}});
  CHECK(std::count(images.output.begin(), images.output.end(), '\n') <= 2);
}
