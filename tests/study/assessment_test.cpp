#include "study/assessment.hpp"

#include <catch2/catch.hpp>
#include <cmath>

using namespace retain::study;

namespace {

/// One who scores `score` in every item of the self-test.
std::vector<double> everywhere(double score) {
  return std::vector<double>(10, score);
}

Assessment self_test_of(std::vector<std::vector<double>> people) {
  return assess({SheetKind::self_test, std::move(people)});
}

}  // namespace

TEST_CASE("a self-test worked out by hand") {
  const Assessment result =
      self_test_of({everywhere(4), everywhere(6), everywhere(7), everywhere(9)});
  CHECK(result.people == 4);
  CHECK(result.overall.moments.mean() == Approx(65.0));
  CHECK(result.overall.moments.variance() == Approx((625 + 25 + 25 + 625) / 3.0));
  const double half = 3.182446 * std::sqrt(1300.0 / 3.0 / 4.0);
  CHECK(result.overall.interval.low == Approx(65.0 - half).epsilon(1e-6));
  REQUIRE(result.groups.size() == 3);
  CHECK(result.groups[0].group == StaffGroup::suited);
  CHECK(result.groups[0].people == 1);
  CHECK(result.groups[1].people == 2);
  CHECK(result.groups[2].people == 1);
  CHECK(result.groups[1].share == 0.5);
  CHECK(result.groups[1].interval.low == Approx(share_interval(2, 4).low));
  double by_model = 0.0;
  for (const GroupShare& group : result.groups) by_model += group.by_model;
  CHECK(by_model == Approx(1.0));
  CHECK(result.groups[0].by_model ==
        Approx(0.5 * std::erfc(15.0 / std::sqrt(1300.0 / 3.0) / std::sqrt(2.0))));
}

TEST_CASE("totals of 80 and 50 need training however their decimals add up") {
  std::vector<double> eighty(10, 8.1);
  for (std::size_t i = 0; i < 5; ++i) eighty[i] = 7.9;
  std::vector<double> fifty(10, 5.3);
  for (std::size_t i = 0; i < 5; ++i) fifty[i] = 4.7;
  std::vector<double> tenths{8.7, 7.3, 8.3, 7.7, 8.6, 7.4, 8.2, 7.8, 8.4, 7.6};
  const Assessment result = self_test_of({eighty, fifty, tenths, everywhere(8), everywhere(5)});
  CHECK(result.groups[1].people == 5);
}

TEST_CASE("the weakest items come lowest first and in the order of the sheet where equal") {
  std::vector<double> scores(10, 8.0);
  scores[7] = 3.0;
  scores[2] = 5.0;
  const Assessment result = self_test_of({scores, scores});
  CHECK(result.weakest == std::vector<std::size_t>{7, 2, 0});
  CHECK(result.items[7].moments.mean() == 3.0);
}

TEST_CASE("one person has a mean and no deviation, and suggests none") {
  const Assessment result = self_test_of({everywhere(7)});
  CHECK(std::isnan(result.overall.interval.low));
  CHECK(std::isnan(result.groups[0].by_model));
  REQUIRE(result.values.size() == 1);
  CHECK(result.values[0].key == "staff.self_test_mean");
  CHECK(result.values[0].value == 70.0);
}

TEST_CASE("people who score alike suggest the smallest deviation that a scenario may have") {
  const Assessment result = self_test_of({everywhere(7), everywhere(7)});
  REQUIRE(result.values.size() == 2);
  CHECK(result.values[1].key == "staff.self_test_sd");
  CHECK(result.values[1].value == 0.01);
}

TEST_CASE("suggested values have the decimals that the number of people supports") {
  std::vector<std::vector<double>> people;
  for (int i = 0; i < 3; ++i) people.push_back(everywhere(i == 0 ? 6.123 : 7.0));
  CHECK(self_test_of(people).values[0].value == 67.1);
  for (int i = 0; i < 3000; ++i) people.push_back(everywhere(i % 2 == 0 ? 6.5 : 7.5));
  // The standard error is 5 / sqrt(3003) = 0.0912 points: two decimals. (61.23 + 140 + 210000) /
  // 3003 is 69.9971.
  CHECK(self_test_of(people).values[0].value == 70.0);
  people[0] = everywhere(1.0);
  CHECK(self_test_of(people).values[0].value == 69.98);
}

TEST_CASE("intervals of means end where the scale does") {
  const Assessment result = self_test_of({everywhere(10), everywhere(9)});
  CHECK(result.overall.interval.high == 100.0);
  CHECK(result.items[0].interval.high == 10.0);
}

TEST_CASE("affinity is summed up as the mean score of a person and suggests every score") {
  const Assessment result =
      assess({SheetKind::affinity, {std::vector<double>(15, 6.0), std::vector<double>(15, 9.0)}});
  CHECK(result.overall.moments.mean() == Approx(7.5));
  CHECK(result.groups.empty());
  REQUIRE(result.values.size() == 15);
  CHECK(result.values[0].key == "service.affinity.proactive");
  CHECK(result.values[14].key == "service.affinity.emotion_control");
  for (const SuggestedValue& value : result.values) CHECK(value.value == 7.5);
}
