#include "scenario/scenario_template.hpp"

#include <catch2/catch.hpp>
#include <regex>

#include "model/parameters/parameters.hpp"
#include "model/reference.hpp"
#include "support/scenario_workshop.hpp"

using namespace retain::study;
using namespace retain::test;
using retain::test::ScenarioWorkshop;

namespace {

/// Removes the mark before every "#key = value".
std::string uncommented(const std::string& text) {
  return std::regex_replace(text, std::regex("(^|\n)#([a-z0-9_]+ = )"), "$1$2");
}

}  // namespace

TEST_CASE("a new scenario has the values of its parent, with and without the comment marks") {
  const ScenarioWorkshop workshop;
  workshop.write(
      "base.toml",
      "extends = \"documents\"\n[money]\nmargin = 0.25\n[simulation]\nengine = "
      "\"expected\"\n[[event]]\nweek = 3\nkind = \"offence\"\nleaves = false\n"
      "[[segment]]\nname = \"a\"\nshare = 0.25\n[[segment]]\nname = \"b\"\nshare = 0.75\n"
      "[[touchpoint]]\nname = \"counter\"\nempathy = 1\n");
  const LoadedScenario parent = workshop.load_one("base.toml");
  const std::string text =
      scenario_template(parent, "Mine \"new\"", "base.toml", Language::english);
  workshop.write("commented.toml", text);
  workshop.write("uncommented.toml", uncommented(text));
  const LoadedScenario commented = workshop.load_one("commented.toml");
  const LoadedScenario uncommented = workshop.load_one("uncommented.toml");
  CHECK(commented.scenario.title == "Mine \"new\"");
  CHECK(same_values(commented.scenario, parent.scenario));
  Scenario stated = parent.scenario;
  for (std::size_t k = 0; k < dimension_count; ++k) {
    stated.service.level[k] = parent.scenario.service.level_of(k);
  }
  CHECK(same_values(uncommented.scenario, stated));
  CHECK(commented.origins.at("churn.share_lost") == "default");
  for (const Parameter& parameter : registry()) {
    if (!parameter.info.spells.empty()) continue;
    CHECK_THAT(uncommented.origins.at(parameter.info.key), Catch::StartsWith("uncommented.toml:"));
  }
  for (const char* key : {"event.1.leaves", "segment.2.share", "touchpoint.1.empathy"}) {
    CHECK_THAT(uncommented.origins.at(key), Catch::StartsWith("uncommented.toml:"));
  }
}

TEST_CASE("a figure of one's own does not carry the source mark of the default") {
  const ScenarioWorkshop workshop;
  workshop.write("base.toml", "[money]\nmargin = 0.25\n");
  const std::string text =
      scenario_template(workshop.load_one("base.toml"), "x", "base.toml", Language::english);
  CHECK(std::regex_search(text, std::regex("\n#margin = 0.25 +# share, 0 to 1, scenario\n")));
  CHECK(std::regex_search(text, std::regex("\n#spend_per_week = 50 +# yuan, .*, document\n")));
}
