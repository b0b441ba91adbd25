#include "study/goal_seek.hpp"

#include <catch2/catch.hpp>
#include <cmath>

#include "study/goal_questions.hpp"
#include "support/shipped_study.hpp"
#include "support/temporary_folder.hpp"

using namespace retain::study;
using namespace retain::test;

namespace {

PointStudy points_of(const std::vector<std::string>& names,
                     const std::vector<Override>& overrides = {}) {
  return {load_scenarios(names, overrides, shipped_folder()), std::nullopt};
}

std::vector<double> answers(const PointStudy& points, const std::string& question) {
  std::vector<double> places;
  const RootSearch found = seek_goal(points, goal_of_question(question, points), 1);
  for (const Root& root : found.roots) places.push_back(root.at);
  return places;
}

}  // namespace

TEST_CASE("questions have their golden answers", "[slow]") {
  struct Golden {
    const char* scenario;
    const char* question;
    double answer;
  };
  for (const Golden& golden : {Golden{"gold-service", "programme-price", 815.0364420183},
                               Golden{"evidence-gold-service", "programme-price", 69.3584106354},
                               Golden{"documents", "word-of-mouth", 0.3024204444},
                               Golden{"complaint-desk", "recovery", 0.3487877250},
                               Golden{"complaint-desk", "complaining", 0.1394850360},
                               Golden{"reliable-delivery", "quality:reliability", 7.1845049503},
                               Golden{"retention-desk", "retention", 0.0304764426},
                               Golden{"gold-service", "churn", 0.1218942469},
                               Golden{"gold-service", "margin", 0.2460497308},
                               Golden{"evidence-gold-service", "margin", 0.2848614642},
                               Golden{"gold-service", "promised-effect", 0.1378688954}}) {
    CAPTURE(golden.scenario, golden.question);
    const std::vector<double> places = answers(points_of({golden.scenario}), golden.question);
    REQUIRE(places.size() == 1);
    CHECK(places.front() == Approx(golden.answer).epsilon(1e-8));
  }
}

TEST_CASE("a question without an answer says what the figure reaches") {
  const PointStudy points = points_of({"evidence"});
  const RootSearch found = seek_goal(points, goal_of_question("word-of-mouth", points), 1);
  CHECK(found.roots.empty());
  CHECK_FALSE(found.is_zero);
  CHECK(found.highest < 0.0);
  CHECK(found.nearest == 1.0);

  const PointStudy desk = points_of({"complaint-desk"});
  const RootSearch reach = seek_goal(desk, goal_of_question("recovery", desk), 1);
  CHECK(reach.lowest == Approx(-109.2859).margin(1e-4));
  CHECK(reach.highest == Approx(202.7624).margin(1e-4));
}

TEST_CASE("spending on training has two break-even points, where spending begins and too much") {
  const TemporaryFolder folder;
  const std::string file = folder.write("trained.toml", "extends = [\"documents\", \"levers\"]\n");
  const std::vector<double> places = answers(points_of({file}), "lever:training");
  REQUIRE(places.size() == 2);
  CHECK(places[0] == 0.0);
  CHECK(places[1] == Approx(272844.5196).epsilon(1e-8));
}

TEST_CASE("what money on levers promises is what it is believed to do, in the plan alone") {
  const TemporaryFolder folder;
  const std::string parts[] = {"resolved", "assurance", "responsiveness"};
  const auto plan = [&](const std::string& name, double part) {
    std::string text =
        "extends = [\"documents\", \"levers\"]\n[lever.training]\nper_year = 100000\n";
    for (const std::string& effect : parts) {
      const std::string key = "lever.training." + effect;
      const Scenario levers =
          load_scenarios({"service-programme"}, {}, shipped_folder())[0].scenario;
      const double all = std::get<double>(find_parameter(key)->field.get(levers));
      text += fmt::format("{} = {}\n", effect, part * all);
    }
    return folder.write(name, text);
  };
  const std::vector<double> places =
      answers(points_of({plan("whole.toml", 1.0)}), "promised-effect");
  REQUIRE(places.size() == 1);
  CHECK(places.front() > 0.0);
  CHECK(places.front() < 1.0);
  const PointStudy there = points_of({plan("part.toml", places.front())});
  const PointFigure value{0, at_end(Quantity::business_value), true};
  CHECK(there.at_point(std::vector{value}).values.front() == Approx(0.0).margin(1e-6));
}

TEST_CASE("the better side of a root is that of the firm, and beyond an end there is none") {
  const PointStudy points = points_of({"gold-service"});
  const Goal value = goal_of_question("margin", points);
  Goal loss = value;
  loss.target = parse_target("loss_end.difference=0", points);
  const Root root{0.3, RootKind::crossing, 1.0, true, false};
  CHECK(better_sides(root, value).above);
  CHECK_FALSE(better_sides(root, value).below);
  CHECK_FALSE(better_sides(root, loss).above);
  CHECK(better_sides(root, loss).below);
  CHECK_FALSE(better_sides({1.0, RootKind::crossing, 1.0, true, false}, value).above);
  CHECK_FALSE(better_sides({0.0, RootKind::crossing, 1.0, true, false}, loss).below);
}

TEST_CASE("a belief about a firm alone changes nothing that could be equal or not") {
  const PointStudy points = points_of({"documents"});
  const RootSearch found = seek_goal(points, goal_of_question("margin", points), 1);
  CHECK(found.is_zero);
}

TEST_CASE("targets and ends that make no sense are refused") {
  const PointStudy points = points_of({"gold-service"});
  CHECK_THROWS_WITH(goal_of_question("margins", points), Catch::Contains("margin"));
  CHECK_THROWS_WITH(parse_target("value_10y", points), Catch::Contains("--target"));
  CHECK_THROWS_WITH(parse_target("value_10y=x1", points), Catch::Contains("x1"));
  CHECK_THROWS_WITH(parse_target("parity:nobody", points), Catch::Contains("nobody"));
  const Way spend = way_of_key("money.spend_per_week", points);
  CHECK_THROWS_WITH(ends_of("", spend), Catch::Contains("--between"));
  CHECK_THROWS_WITH(ends_of("5:5", spend), Catch::Contains("--between"));
  CHECK(ends_of("10:90", spend) == std::pair(10.0, 90.0));
  CHECK_THROWS_WITH(way_of_key("service.first_impression", points),
                    Catch::Contains("first_impression"));
}

TEST_CASE("a parity that agents confirm lies within their standard errors", "[statistics]") {
  const PointStudy points = points_of({"gold-service"}, small_run(200, 200));
  const Goal goal = goal_of_question("programme-price", points);
  const double price = seek_goal(points, goal, 1).roots.at(0).at;
  CHECK_FALSE(confirm(points, goal, price, 200, 1).is_few_customers_effect);
  CHECK(confirm(points, goal, 3.0 * price, 200, 1).is_few_customers_effect);
}

TEST_CASE("roots of known functions are found: crossings, touches, jumps and ends") {
  const auto kinds = [](const Objective& f, double low, double high) {
    std::vector<std::pair<double, RootKind>> found;
    for (const Root& root : find_roots(f, low, high, 1).roots)
      found.emplace_back(root.at, root.kind);
    return found;
  };
  const auto line = kinds([](double x) { return x - 0.3; }, 0.0, 1.0);
  REQUIRE(line.size() == 1);
  CHECK(line[0].first == Approx(0.3).epsilon(1e-12));
  CHECK(line[0].second == RootKind::crossing);
  const auto two = kinds([](double x) { return (x - 0.101) * (x - 0.907); }, 0.0, 1.0);
  REQUIRE(two.size() == 2);
  CHECK(two[1].first == Approx(0.907).epsilon(1e-12));
  const auto touch = kinds([](double x) { return (x - 0.3003) * (x - 0.3003); }, 0.0, 1.0);
  REQUIRE(touch.size() == 1);
  CHECK(touch[0].second == RootKind::touch);
  CHECK(touch[0].first == Approx(0.3003).margin(1e-5));
  const auto jump = kinds([](double x) { return x < 0.4005 ? -1.0 : 1.0; }, 0.0, 1.0);
  REQUIRE(jump.size() == 1);
  CHECK(jump[0].second == RootKind::jump);
  const auto end = kinds([](double x) { return x * (x + 1.0); }, 0.0, 1.0);
  REQUIRE(end.size() == 1);
  CHECK(end[0].first == 0.0);
  CHECK(kinds([](double x) { return x * x + 1.0; }, 0.0, 1.0).empty());
  CHECK(find_roots([](double) { return 0.0; }, 0.0, 1.0, 1).is_zero);
  const auto small = kinds([](double x) { return std::log(x / 0.002); }, 0.001, 1000.0);
  REQUIRE(small.size() == 1);
  CHECK(small[0].first == Approx(0.002).epsilon(1e-12));
}
