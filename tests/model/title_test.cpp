#include "model/title.hpp"

#include <catch2/catch.hpp>

using namespace retain::model;

TEST_CASE("the Chinese title is shown to those who read Chinese") {
  Scenario scenario;
  scenario.title = "Gold service";
  scenario.title_zh = "金牌服务";
  CHECK(display_title(scenario, Language::english) == "Gold service");
  CHECK(display_title(scenario, Language::chinese) == "金牌服务");
}

TEST_CASE("without a Chinese title the title is shown in both languages") {
  Scenario scenario;
  scenario.title = "Our shop";
  CHECK(display_title(scenario, Language::chinese) == "Our shop");
}
