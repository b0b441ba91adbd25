#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <string>

#include "base/utf8.hpp"
#include "model/reference.hpp"
#include "scenario/scenario_library.hpp"
#include "study/verify.hpp"
#include "support/messages.hpp"
#include "support/shipped_study.hpp"

using namespace retain::study;
using namespace retain::test;

namespace {

/// The service-quality scenarios that scripts/simulate runs.
std::set<std::string> scenarios_of_main_job() {
  std::ifstream script(std::string(RETAIN_SOURCE_DIR) + "/scripts/simulate");
  std::set<std::string> names;
  for (std::string word; script >> word;) {
    if (std::filesystem::exists(shipped_folder() / (word + ".toml"))) names.insert(word);
  }
  return names;
}

}  // namespace

TEST_CASE("every shipped file opens with a question in a comment") {
  for (const std::string& name : scenario_names_in(shipped_folder())) {
    INFO(name);
    std::ifstream file(shipped_folder() / (name + ".toml"));
    std::string line;
    std::string question;
    while (std::getline(file, line) && line.starts_with("# ")) question += line.substr(1);
    CHECK(question.size() > 20);
    CHECK(question.ends_with('?'));
  }
}

TEST_CASE("lines of shipped TOML files have at most 80 columns, single texts aside") {
  const std::filesystem::path root(RETAIN_SOURCE_DIR);
  const std::regex single_text("^( *|[a-z_]+ = )\".*\",?$");  // nothing breaks a quotation
  std::size_t files = 0;
  for (const char* folder : {"scenarios", "scenarios/data", "sources"}) {
    for (const auto& entry : std::filesystem::directory_iterator(root / folder)) {
      if (entry.path().extension() != ".toml") continue;
      ++files;
      std::ifstream file(entry.path());
      for (std::string line; std::getline(file, line);) {
        INFO(entry.path() << ": " << line);
        const bool may_be_long =
            folder == std::string("sources") && std::regex_match(line, single_text);
        CHECK((may_be_long || display_width(line) <= 80));
      }
    }
  }
  CHECK(files > 35);
}

TEST_CASE("every shipped scenario has a title of its own") {
  std::set<std::string> titles;
  for (const std::string& name : scenario_names_in(shipped_folder())) {
    INFO(name);
    const std::string title = shipped_requests({name}).front().scenario.title;
    CHECK_FALSE(title.empty());
    CHECK(titles.insert(title).second);
  }
}

TEST_CASE("every shipped scenario has a Chinese title of its own") {
  std::set<std::string> titles;
  for (const std::string& name : scenario_names_in(shipped_folder())) {
    INFO(name);
    const std::string title = shipped_requests({name}).front().scenario.title_zh;
    CHECK(retain::test::has_chinese(title));
    CHECK(titles.insert(title).second);
  }
}

TEST_CASE("every segment and touchpoint that ships has a title in both languages") {
  std::size_t records = 0;
  const auto check = [&](const auto& record) {
    INFO(record.name);
    CHECK_FALSE(record.title.empty());
    CHECK(retain::test::has_chinese(record.title_zh));
    ++records;
  };
  for (const std::string& name : scenario_names_in(shipped_folder())) {
    const Scenario scenario = shipped_requests({name}).front().scenario;
    for (const Segment& segment : scenario.segments) check(segment);
    for (const Touchpoint& touchpoint : scenario.touchpoints) check(touchpoint);
  }
  CHECK(records >= 8);
}

TEST_CASE("all that ships is verified, belongs to the main job, or is named here") {
  const std::vector<std::string> names = scenario_names_in(shipped_folder());
  const std::set<std::string> shipped(names.begin(), names.end());
  std::set<std::string> used = scenarios_of_main_job();
  CHECK(used.size() == 11);
  for (const std::string& preset : verified_presets()) used.insert(preset);
  used.insert({"advertise-instead",
               "advocates",
               "competitor-enters",
               "established",
               "first-impression",
               "four-illusions",
               "friendly-telephone",
               "gym",
               "gym-quick-answers",
               "gym-uncertain",
               "modest-promise",
               "software",
               "software-first-answer",
               "supermarket",
               "supermarket-tills",
               "moments-of-truth",
               "price-rise",
               "product-lead",
               "rising-expectations",
               "service-lead",
               "service-programme",
               "sized-surprise",
               "slow-answers",
               "speak-up",
               "staff-who-stay"});
  CHECK(shipped == used);
}

TEST_CASE("the scenarios of the main job run together and refer to documents or evidence") {
  const std::set<std::string> names = scenarios_of_main_job();
  const auto requests = shipped_requests({names.begin(), names.end()});
  for (const ScenarioRequest& request : requests) {
    INFO(request.scenario.name);
    const std::string& reference = request.reference.name;
    const bool own_market = request.scenario.name == "replace-the-lost";
    CHECK((reference == "documents" || reference == "evidence" || own_market));
    CHECK(request.scenario.simulation.weeks == 520);
    CHECK(request.scenario.events.empty());
  }
}

TEST_CASE("documents is what the defaults of the registry say") {
  CHECK(same_values(shipped_requests({"documents"}).front().scenario, Scenario{}));
}
