#include <algorithm>
#include <catch2/catch.hpp>

#include "support/run_folder.hpp"

using namespace retain::test;
using Catch::Contains;

namespace {

std::vector<std::size_t> places_of(const std::string& part, const std::string& text) {
  std::vector<std::size_t> places;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) {
    places.push_back(at);
  }
  return places;
}

std::string page_of(std::vector<std::string> scenarios, const std::string& language) {
  scenarios.insert(scenarios.end(), {"--engine", "expected", "--weeks", "104", "--lang", language});
  return RunFolder(std::move(scenarios)).text("report.html");
}

/// The rows of the dots: where headings and titles of scenarios stand among them.
std::string dots_of(const std::string& page) {
  const std::size_t begin = page.find("<section id=\"differences\"");
  return page.substr(begin, page.find("</section>", begin) - begin);
}

}  // namespace

TEST_CASE("what is compared with different firms stands in groups, and a sentence says why") {
  const std::string page =
      page_of({"gold-service", "evidence-gold-service", "retention-desk"}, "en");
  const std::string dots = dots_of(page);
  const auto sentences = places_of("<p>These scenarios are not all compared with the same", page);
  REQUIRE(sentences.size() == 1);
  CHECK(sentences[0] > page.find("id=\"chart-0\""));
  CHECK(sentences[0] < page.find(dots));
  CHECK(places_of("<optgroup label=\"against ", page).size() == 2);
  const auto groups = places_of("<th scope=\"rowgroup\"", dots);
  REQUIRE(groups.size() == 2);
  const auto group_of = [&](const std::string& title) {
    const std::size_t row = dots.find("<th scope=\"row\">" + title + "</th>");
    REQUIRE(row != std::string::npos);
    return std::ranges::count_if(groups, [&](std::size_t group) { return group < row; });
  };
  CHECK(group_of("Gold service") == group_of("Retention desk"));
  CHECK(group_of("Gold service") != group_of("Gold service, sober figures"));
}

TEST_CASE("what is compared with one firm needs neither groups nor a sentence") {
  const std::string page = page_of({"gold-service", "retention-desk"}, "en");
  CHECK_THAT(dots_of(page), Contains("<span class=\"name\">against The documents"));
  CHECK_THAT(page, !Contains("not all compared") && !Contains("rowgroup") && !Contains("optgroup"));
}

TEST_CASE("in Chinese the page says why there are groups, and calls touchpoints by their titles") {
  const std::string page =
      page_of({"moments-of-truth", "gold-service", "evidence-gold-service"}, "zh");
  CHECK_THAT(page, Contains("<p>这些情景的比较对象不尽相同："));
  const std::string moments = page.substr(page.find("<details id=\"moments\""));
  CHECK_THAT(moments.substr(0, moments.find("<details id=\"reached\"")),
             Contains("<th scope=\"row\">送货</th>") && !Contains("delivery"));
}
