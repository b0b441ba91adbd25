#include "study/tornado.hpp"

#include <catch2/catch.hpp>
#include <cmath>

#include "model/parameters/plausible.hpp"
#include "support/shipped_study.hpp"

using namespace retain::study;
using namespace retain::test;

namespace {

PointStudy points_for(const std::string& name) {
  return {load_scenarios({name}, {}, shipped_folder()), std::nullopt};
}

Tornado tornado_of(const PointStudy& points, const char* figure, TornadoRange range) {
  TornadoRequest request;
  request.figure = parse_figure(figure, points.scenarios());
  request.range = range;
  return tornado(points, request, {});
}

const TornadoBar& bar_of(const Tornado& tornado, const std::string& key) {
  for (const auto* block : {&tornado.levers, &tornado.beliefs}) {
    for (const TornadoBar& bar : *block) {
      if (bar.key.key() == key) return bar;
    }
  }
  FAIL("no bar of " << key);
  return tornado.levers.front();
}

struct Swing {
  const char* key;
  double swing;
};

}  // namespace

TEST_CASE("a tornado by 10 % has its golden swings, levers and beliefs apart", "[slow]") {
  const PointStudy documents = points_for("documents");
  const Tornado own = tornado_of(documents, "business_value_10y", TornadoRange::percent);
  for (const Swing& golden :
       {Swing{"expectation.promise", 10532.72968392}, Swing{"staff.self_test_mean", 3905.251012702},
        Swing{"service.reliability", 3433.353049683},
        Swing{"service.responsiveness", 2360.340183959},
        Swing{"money.spend_per_week", 2794.128276454}, Swing{"churn.share_lost", 2246.911241230}}) {
    CAPTURE(golden.key);
    CHECK(bar_of(own, golden.key).swing == Approx(golden.swing).epsilon(1e-8));
  }
  CHECK(own.levers.front().key.key() == "expectation.promise");
  CHECK(own.beliefs.front().key.key() == "money.spend_per_week");
  CHECK(bar_of(own, "service.timing.syllables_per_minute").swing == Approx(255.6352).epsilon(1e-6));
  CHECK(bar_of(own, "service.timing.syllables_per_minute").shape == Shape::hump);

  const PointStudy gold = points_for("gold-service");
  const Tornado gain = tornado_of(gold, "business_value_10y.difference", TornadoRange::percent);
  for (const Swing& golden :
       {Swing{"expectation.promise", 4478.092608037}, Swing{"service.reliability", 1579.125726044},
        Swing{"service.responsiveness", 1082.581425107},
        Swing{"expectation.zone_below", 1385.214030761},
        Swing{"money.spend_per_week", 1277.465767495}, Swing{"churn.share_lost", 933.0546808745},
        Swing{"money.margin", 638.7328837477}, Swing{"churn.within_years", 556.5172442761}}) {
    CAPTURE(golden.key);
    CHECK(bar_of(gain, golden.key).swing == Approx(golden.swing).epsilon(1e-8));
  }
  CHECK(bar_of(gain, "money.margin").is_cut);
  CHECK(bar_of(gain, "service.between_visits").swing == Approx(188.1102).epsilon(1e-6));
  const Shape shape = bar_of(gain, "service.between_visits").shape;
  CHECK((shape == Shape::hump || shape == Shape::valley));
}

TEST_CASE("a tornado by belief says where the verdict turns and what has no effect", "[slow]") {
  const PointStudy points = points_for("evidence-gold-service");
  const Tornado found = tornado_of(points, "business_value_end.difference", TornadoRange::belief);
  CHECK_FALSE(found.beliefs.empty());
  for (const TornadoBar& bar : found.beliefs) {
    CAPTURE(bar.key.key());
    const bool turns = std::ranges::any_of(bar.y, [&](double y) { return y * found.point < 0.0; });
    CHECK(bar.flips_at.has_value() == turns);
    CHECK(bar.swing > 0.0);
  }
  CHECK(std::ranges::is_sorted(found.beliefs, std::greater<>(), &TornadoBar::swing));
  CHECK(std::ranges::count_if(found.at_zero, [](const TornadoBar& bar) {
          return bar.key.key() == "word_of_mouth.retell_probability" && bar.swing == 0.0;
        }) == 1);
}

TEST_CASE("a plausible range surrounds the value on the scale of its parameter") {
  const auto range = [](const char* key, double value) {
    return plausible_range(find_parameter(key)->info, value);
  };
  CHECK(range("money.spend_per_week", 50).low * range("money.spend_per_week", 50).high ==
        Approx(2500.0));
  CHECK(range("money.spend_per_week", 50).high == Approx(62.5).epsilon(1e-3));
  CHECK(range("churn.share_lost", 0.5).high < 0.65);
  CHECK(range("money.margin", 1.0).low == 0.75);
  CHECK(range("money.margin", 1.0).high == 1.0);
  CHECK(range("word_of_mouth.retell_probability", 0.0).high == 0.0);
  for (const Parameter& parameter : registry()) {
    const ParameterInfo& info = parameter.info;
    CAPTURE(info.key);
    if (plausible_half_width(info) == 0.0) continue;
    CHECK(info.role == Role::world);
    const double value = 0.3 * info.lowest + 0.7 * std::min(info.highest, 100.0);
    const PlausibleRange around = plausible_range(info, value);
    CHECK(around.low <= value);
    CHECK(around.high >= value);
    CHECK(around.low >= info.lowest);
    CHECK(around.high <= info.highest);
  }
}
