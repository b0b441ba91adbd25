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

TEST_CASE("a segment and a touchpoint are called by their titles, and without one by their names") {
  const Segment titled{.name = "regulars", .title = "Regular customers", .title_zh = "老客户"};
  CHECK(display_title(titled, Language::english) == "Regular customers");
  CHECK(display_title(titled, Language::chinese) == "老客户");
  const Touchpoint in_english{.name = "desk", .title = "Front desk"};
  CHECK(display_title(in_english, Language::chinese) == "Front desk");
  const Touchpoint in_chinese{.name = "desk", .title_zh = "前台"};
  CHECK(display_title(in_chinese, Language::english) == "desk");
  CHECK(display_title(in_chinese, Language::chinese) == "前台");
  CHECK(display_title(Segment{.name = "others"}, Language::chinese) == "others");
}

TEST_CASE("the titles of a record are no titles of a scenario") {
  CHECK((is_title("title_zh") && !is_title("segment.title")));
  CHECK((is_title_of_record("segment.title") && is_title_of_record("touchpoint.title_zh")));
  CHECK_FALSE((is_title_of_record("title") || is_title_of_record("segment.name")));
}
