// The page in the browsers that people have, as they have them: both languages, light and dark, on
// a desk and in a hand.

#include "report/run_with_every_chart.hpp"
#include "support/browser.hpp"

using namespace retain::test;

namespace {

struct Window {
  int width;
  int height;
};

constexpr Window desk{1280, 800};
constexpr Window hand{390, 844};

/// A page in a window, and what its user prefers.
struct Showing {
  std::filesystem::path page;
  std::string language;
  Window window;
  bool is_dark;

  /// axe-core takes seconds: each browser has it look at two showings that differ in everything.
  [[nodiscard]] bool is_examined(Browser browser) const {
    const bool is_english = language == "en-US";
    const bool is_wide = window.width == desk.width;
    const bool swaps_windows = browser == Browser::firefox;
    return is_english != is_dark && (is_english == is_wide) != swaps_windows;
  }
};

/// The page of a results folder in both languages, in every window and colour scheme.
std::vector<Showing> showings(const RunFolder& results) {
  std::vector<Showing> all;
  for (const std::string language : {"en-US", "zh-CN"}) {
    const std::string folder = results.path().string();
    REQUIRE(run_retain({"report", folder, "--lang", language.substr(0, 2)}).exit_code == 0);
    const std::filesystem::path page = results.path() / (language + ".html");
    std::filesystem::rename(results.path() / "report.html", page);
    for (const Window window : {desk, hand}) {
      for (const bool is_dark : {false, true}) all.push_back({page, language, window, is_dark});
    }
  }
  return all;
}

View view_of(const Showing& showing, Browser browser) {
  View view{showing.page.string(),
            "--language",
            showing.language,
            "--width",
            std::to_string(showing.window.width),
            "--height",
            std::to_string(showing.window.height)};
  if (showing.is_dark) view.emplace_back("--dark");
  if (showing.is_examined(browser) && std::filesystem::exists(RETAIN_AXE)) {
    view.emplace_back("--axe");
  }
  return view;
}

void expect_clean_pages(Browser browser) {
  if (!is_installed(browser)) return;
  const RunFolder results({"moments-of-truth", "--customers", "40", "--replications", "10",
                           "--draws", "64", "--set", "money.margin={low=0.2, high=0.5}"});
  REQUIRE(results.finished().exit_code == 0);
  add_relaxation(results);
  add_studies(results.path(), Ways::two);
  const std::vector<Showing> all = showings(results);
  const std::string pdf = (results.path() / "page.pdf").string();
  std::vector<View> views;
  for (const Showing& showing : all) views.push_back(view_of(showing, browser));
  views.front().insert(views.front().end(), {"--pdf", pdf});
  const std::vector<nlohmann::json> reports = opened(browser, views);
  CHECK(run({{"/usr/bin/pdfinfo", pdf}}).output.find("(A4)") != std::string::npos);
  for (std::size_t i = 0; i < all.size(); ++i) {
    const nlohmann::json& window = reports[i].at("window");
    INFO(name_of(browser) << ": " << all[i].page.filename() << " " << window.dump());
    CHECK(window.at("width") == all[i].window.width);
    CHECK(window.at("height") == all[i].window.height);
    CHECK(window.at("dark") == all[i].is_dark);
    CHECK(window.at("language") == all[i].language);
    expect_clean_page(reports[i]);
  }
}

/// A page with every fault that a browser can tell.
constexpr std::string_view faulty_page = R"(<!doctype html>
<html lang="en"><head><title>Faults</title></head><body><main><h1>Faults</h1>
<img src="http://pictures.invalid/a.png">
<div style="width: 3000px">wide</div></main>
<script>
  console.error("a word");
  fetch("neighbour.json").then(() => console.log("read it"), () => console.log("forbidden"));
  setTimeout(() => { throw new Error("not caught"); });
</script></body></html>)";

/// A page that would do more than its policy allows.
constexpr std::string_view policed_page = R"(<!doctype html>
<html lang="en"><head><title>Policy</title><meta http-equiv="Content-Security-Policy"
content="default-src 'none'"></head><body><img src="http://pictures.invalid/a.png" alt="picture">
<noscript>no scripts</noscript><script>document.title = "run";</script></body></html>)";

bool says(const nlohmann::json& texts, const std::string& words) {
  return texts.dump().find(words) != std::string::npos;
}

void expect_faults_told(const nlohmann::json& seen) {
  INFO(seen.dump());
  CHECK(says(seen.at("requests"), "pictures.invalid"));
  CHECK(says(seen.at("network"), "pictures.invalid"));
  CHECK(says(seen.at("console"), "a word"));
  CHECK(says(seen.at("console"), "forbidden"));  // as when a person opens it
  CHECK(says(seen.at("errors"), "not caught"));
  CHECK(seen.at("window").at("overflow") > 1000);
  if (seen.contains("violations")) CHECK(says(seen.at("violations"), "image-alt"));
}

void expect_policy_kept(const nlohmann::json& seen, const std::string& shown) {
  INFO(seen.dump());
  CHECK(seen.at("network") == nlohmann::json::array());
  CHECK(seen.at("probe") == nlohmann::json({"Policy", shown}));
}

void expect_faults_seen(Browser browser) {
  if (!is_installed(browser)) return;
  const TemporaryFolder folder;
  folder.write("neighbour.json", "{}");
  View faulty{folder.write("faulty.html", faulty_page)};
  if (std::filesystem::exists(RETAIN_AXE)) faulty.emplace_back("--axe");
  const std::string probe =
      folder.write("probe.js", "() => [document.title, document.body.innerText.trim()]");
  const View policed{folder.write("policed.html", policed_page), "--probe", probe};
  View without_script = policed;
  without_script.emplace_back("--without-script");
  const auto reports = opened(browser, {faulty, policed, without_script});
  expect_faults_told(reports[0]);
  expect_policy_kept(reports[1], "");
  CHECK(says(reports[1], "default-src"));  // the browser says what it forbade
  expect_policy_kept(reports[2], "no scripts");
}

}  // namespace

TEST_CASE("Chromium shows the page without a fault in every window, colour scheme and language",
          "[slow]") {
  expect_clean_pages(Browser::chromium);
}

TEST_CASE("Firefox shows the page without a fault in every window, colour scheme and language",
          "[slow]") {
  expect_clean_pages(Browser::firefox);
}

TEST_CASE("Chromium tells the faults of a page and keeps its policy, remote control or not") {
  expect_faults_seen(Browser::chromium);
}

TEST_CASE("Firefox tells the faults of a page and keeps its policy, remote control or not") {
  expect_faults_seen(Browser::firefox);
}

TEST_CASE("axe-core is there to examine the pages") {
  if (std::filesystem::exists(RETAIN_AXE)) return;
  WARN("axe-core is not installed: nobody looked for what keeps people from using the page");
}
