#include "study/point_study.hpp"

#include <catch2/catch.hpp>
#include <cmath>

#include "study/evaluate.hpp"
#include "study/figure.hpp"
#include "support/parameter_slots.hpp"
#include "support/shipped_study.hpp"

using namespace retain::study;
using namespace retain::test;

namespace {

std::vector<LoadedScenario> load(const std::vector<std::string>& names,
                                 const std::vector<Override>& overrides = {}) {
  return load_scenarios(names, overrides, shipped_folder());
}

/// Value of the business of a scenario and of what it is compared with, as a run has them.
struct RunValues {
  double own;
  double comparator;
};

RunValues run_with(const std::string& name, const std::vector<Override>& overrides) {
  constexpr MeasureId value = at_end(Quantity::business_value);
  const std::vector<Member> members =
      plan_study(requests_of(load({name}, overrides)), std::nullopt);
  return {evaluate(members[0].plan, value), evaluate(members[members[0].comparator].plan, value)};
}

const std::vector<PointFigure>& own_and_difference() {
  static const std::vector<PointFigure> figures{{0, at_end(Quantity::business_value), false},
                                                {0, at_end(Quantity::business_value), true}};
  return figures;
}

/// A value a little off, within the range.
Value nearby_value(const ParameterView& parameter, const Value& now) {
  const ParameterInfo& info = *parameter.info;
  switch (parameter.type) {
    case ValueType::number: {
      const double number = std::get<double>(now);
      const double step = number == 0.0 ? 0.01 * std::min(1.0, info.highest) : 0.05 * number;
      return number + step <= info.highest ? number + step : number - step;
    }
    case ValueType::count: {
      const auto number = std::get<std::int64_t>(now);
      return number + 1 <= static_cast<std::int64_t>(info.highest) ? number + 1 : number - 1;
    }
    case ValueType::flag:
      return !std::get<bool>(now);
    default:
      return now;
  }
}

}  // namespace

TEST_CASE("a point is what a run with --set gives, whatever parameter has another value",
          "[slow]") {
  for (const std::string name : {"gold-service", "evidence", "four-illusions", "levers"}) {
    const PointStudy points(load({name}), std::nullopt);
    for (const Parameter* parameter : registry_with_spellings()) {
      const std::string& key = parameter->info.key;
      CAPTURE(name, key);
      std::optional<VariedKey> varied;
      try {
        varied.emplace(key, points.scenarios());
      } catch (const Error& error) {
        CHECK(error.exit_code() == ExitCode::usage);
        continue;
      }
      if (!varied->share_group().empty()) continue;  // one alone breaks the sum of a run
      const Value value = nearby_value(varied->parameter(), varied->value_in(points.scenarios()));
      const std::vector<Change> changes{{&*varied, value}};
      const PointResult result = points.at(changes, own_and_difference());
      std::optional<RunValues> run;
      try {
        run = run_with(name, {{key, to_text(value), "--set"}});
      } catch (const Error& error) {
        CHECK(!result.objection.empty());
        continue;
      }
      REQUIRE(result.objection.empty());
      const double size = std::max(std::abs(run->own), std::abs(run->comparator));
      CHECK(std::abs(result.values[0] - run->own) <= 1e-8 * size);
      CHECK(std::abs(result.values[1] - (run->own - run->comparator)) <= 1e-8 * size);
    }
  }
}

TEST_CASE("the golden points of gold-service by margin and churn") {
  const PointStudy points(load({"gold-service"}), std::nullopt);
  const VariedKey margin("money.margin", points.scenarios());
  const VariedKey lost("churn.share_lost", points.scenarios());
  struct Golden {
    double margin, lost, difference;
  };
  for (const Golden& golden : {Golden{.1, .3, -1333.3191005809}, Golden{.1, .7, -570.9715650328},
                               Golden{.4, .3, -35.8581937516}, Golden{.4, .7, 1678.8707570115}}) {
    const std::vector<Change> changes{{&margin, golden.margin}, {&lost, golden.lost}};
    const PointResult result = points.at(changes, own_and_difference());
    CHECK(std::abs(result.values[1] - golden.difference) < 1e-8 * result.values[0]);
  }
}

TEST_CASE("a share that is varied scales the others of its group") {
  const PointStudy points(load({"gold-service"}), std::nullopt);
  const VariedKey poor("churn.causes.poor_service", points.scenarios());
  const auto causes = [](double share, const char* cause) {
    return Override{std::string("churn.causes.") + cause, fmt::format("{:.17g}", share), "--set"};
  };
  const double scale = (1.0 - 0.6) / (1.0 - 0.45);
  const RunValues run =
      run_with("gold-service", {causes(0.6, "poor_service"), causes(0.15 * scale, "better_product"),
                                causes(0.15 * scale, "cheaper_product"),
                                causes(0.2 * scale, "not_valued"), causes(0.05 * scale, "other")});
  const std::vector<Change> changes{{&poor, Value{0.6}}};
  const PointResult result = points.at(changes, own_and_difference());
  CHECK(std::abs(result.values[0] - run.own) <= 1e-8 * run.own);
  CHECK(std::abs(result.values[1] - (run.own - run.comparator)) <= 1e-8 * run.own);

  const VariedKey valued("churn.causes.not_valued", points.scenarios());
  const std::vector<Change> too_much{{&poor, Value{0.6}}, {&valued, Value{0.5}}};
  CHECK_FALSE(points.at(too_much, own_and_difference()).objection.empty());
  CHECK(points.at(too_much, own_and_difference()).values.empty());
}

TEST_CASE("a lever of a scenario that is its own base is compared with its file as it stands") {
  const PointStudy points(load({"documents"}), std::nullopt);
  CHECK(points.comparator_name(0).empty());
  const VariedKey reliability("service.reliability", points.scenarios());
  const VariedKey margin("money.margin", points.scenarios());
  const std::vector<Change> lever{{&reliability, Value{8.0}}};
  const std::vector<Change> belief{{&margin, Value{0.3}}};
  const RunValues run = run_with("documents", {{"service.reliability", "8", "--set"}});
  const PointResult moved = points.at(lever, own_and_difference());
  CHECK(run.own > run.comparator);
  CHECK(std::abs(moved.values[1] - (run.own - run.comparator)) <= 1e-8 * run.own);
  CHECK(points.at(belief, own_and_difference()).values[1] == 0.0);
}

TEST_CASE("a prefix keeps a value in one scenario") {
  const PointStudy points(load({"documents", "gold-service"}), std::nullopt);
  const VariedKey margin("gold-service:money.margin", points.scenarios());
  const std::vector<PointFigure> figures{{0, at_end(Quantity::business_value), false},
                                         {1, at_end(Quantity::business_value), false},
                                         {1, at_end(Quantity::business_value), true}};
  const std::vector<Change> changes{{&margin, Value{0.3}}};
  const PointResult result = points.at(changes, figures);
  const PointResult usual = points.at_point(figures);
  CHECK(result.values[0] == usual.values[0]);
  const RunValues run = run_with("gold-service", {{"money.margin", "0.3", "--set"}});
  CHECK(std::abs(result.values[1] - run.own) <= 1e-8 * run.own);
  CHECK(std::abs(result.values[2] - (run.own - run.comparator)) <= 1e-8 * run.own);
}

TEST_CASE("a point that contradicts itself says why and gives no value") {
  const PointStudy points(load({"gold-service"}), std::nullopt);
  const VariedKey lowest("loyalty.lowest", points.scenarios());
  const VariedKey told("word_of_mouth.told", points.scenarios());
  const VariedKey circle("word_of_mouth.circle", points.scenarios());
  const auto at = [&](const std::vector<Change>& changes) {
    return points.at(changes, own_and_difference());
  };
  const PointResult out_of_range = at({{&lowest, Value{std::int64_t{24}}}});
  CHECK_THAT(out_of_range.objection.in(Language::english), Catch::Contains("loyalty.lowest = 24"));
  const PointResult broken = at({{&told, Value{200.0}}, {&circle, Value{100.0}}});
  for (const PointResult& result : {out_of_range, broken}) {
    CHECK_FALSE(result.objection.empty());
    CHECK_FALSE(result.is_unsolvable);
    CHECK(result.values.empty());
  }
}

TEST_CASE("what is to be varied is named with its nearest name when it is unknown") {
  const std::vector<LoadedScenario> scenarios = load({"gold-service"});
  const auto said = [&](const char* typed) {
    try {
      static_cast<void>(VariedKey(typed, scenarios));
    } catch (const Error& error) {
      CHECK(error.exit_code() == ExitCode::usage);
      return std::string(error.what());
    }
    return std::string();
  };
  CHECK_THAT(said("money.margn"), Catch::Contains("money.margin"));
  CHECK_THAT(said("gold-servce:money.margin"), Catch::Contains("gold-service"));
  CHECK_THAT(said("money"), Catch::Contains("table"));
  CHECK_THAT(said("title"), Catch::Contains("title"));
  CHECK_THAT(said("event.2.week"), Catch::Contains("event"));
}

TEST_CASE("figures are understood part by part") {
  const std::vector<LoadedScenario> scenarios = load({"documents", "gold-service"});
  const Figure figure =
      parse_figure("gold-service.business_value_10y.difference.both.p05", scenarios);
  CHECK(figure.scenario == 1);
  CHECK(figure.metric.id == in_ten_years(Quantity::business_value));
  CHECK(figure.is_difference);
  CHECK(figure.source == Source::both);
  CHECK(figure.statistic == Statistic::p05);
  CHECK(figure_text(figure) == "business_value_10y.difference.both.p05");
  CHECK_FALSE(parse_figure("loss_word_of_mouth_10y", scenarios).is_difference);
  CHECK_THROWS_WITH(parse_figure("busines_value_10y", scenarios),
                    Catch::Contains("business_value_10y"));
  CHECK_THROWS_WITH(parse_figure("value_10y.p05.difference", scenarios),
                    Catch::Contains("difference"));
  CHECK_THROWS_WITH(parse_figure("golden.value_10y", scenarios), Catch::Contains("golden"));
  CHECK_NOTHROW(expect_expected(parse_figure("value_10y.mean", scenarios)));
  CHECK_THROWS_WITH(expect_expected(parse_figure("value_10y.p05", scenarios)),
                    Catch::Contains("p05"));
}
