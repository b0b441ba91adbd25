#include "report/titles.hpp"

#include <catch2/catch.hpp>

using namespace retain::report;

namespace {

Report report_of(const std::vector<std::pair<std::string, std::string>>& names_and_titles) {
  Report report;
  for (const auto& [name, title] : names_and_titles) {
    Figures& figures = report.scenarios.emplace_back();
    figures.scenario.name = name;
    figures.scenario.title = title;
  }
  return report;
}

}  // namespace

TEST_CASE("a scenario is called by its title and by its name where it has none") {
  CHECK(scenario_titles(report_of({{"gold", "Gold service"}, {"plain", ""}})) ==
        std::vector<std::string>{"Gold service", "plain"});
}

TEST_CASE("scenarios of the same title are told apart by their names") {
  CHECK(scenario_titles(report_of({{"one", "Ours"}, {"two", "Ours"}, {"three", "Theirs"}})) ==
        std::vector<std::string>{"Ours (one)", "Ours (two)", "Theirs"});
}

TEST_CASE("in Chinese a scenario is called by its Chinese title") {
  Report report = report_of({{"gold", "Gold service"}, {"plain", "Plain"}});
  report.scenarios[0].scenario.title_zh = "金牌服务";
  set_language(Language::chinese);
  const std::vector<std::string> titles = scenario_titles(report);
  set_language(Language::english);
  CHECK(titles == std::vector<std::string>{"金牌服务", "Plain"});
}

TEST_CASE("a chart shows the beginning of a very long title") {
  const Report report = report_of({{"long", std::string(3000, 'x')}, {"short", "Ours"}});
  CHECK(short_titles(report)[0].size() < 100);
  CHECK(short_titles(report)[0].starts_with("xxxx"));
  CHECK(short_titles(report)[1] == "Ours");
}

TEST_CASE("a loss at a touchpoint is told by its title, in the language of the program") {
  Scenario scenario;
  scenario.touchpoints = {{.name = "counter", .title = "Front desk", .title_zh = "前台"},
                          {.name = "end"}};
  CHECK(metric_label(scenario, "loss_at_counter_10y") ==
        "loss at the moment of truth Front desk, 10 years");
  CHECK(metric_label(scenario, "loss_at_end_end") == "loss at the moment of truth end, at the end");
  CHECK(metric_label(scenario, "loss_at_telephone_end") ==
        "loss at the moment of truth telephone, at the end");
  CHECK(metric_label(scenario, "value_10y") == "lifetime value, 10 years");
  set_language(Language::chinese);
  const std::string in_chinese = metric_label(scenario, "loss_at_counter_end");
  set_language(Language::english);
  CHECK(in_chinese == "关键时刻 前台 的损失（期末）");
}

TEST_CASE("a heading has the unit behind it") {
  CHECK(with_unit("value", "yuan per customer") == "value (yuan per customer)");
}
