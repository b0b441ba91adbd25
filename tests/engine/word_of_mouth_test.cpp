#include "engine/word_of_mouth.hpp"

#include <catch2/catch.hpp>
#include <vector>

using namespace retain;

namespace {

constexpr std::size_t poor_service = index(Cause::poor_service);
constexpr std::size_t not_valued = index(Cause::not_valued);

/// A fixed share of the listeners tells the story on.
struct ShareRetells {
  double share;
  double operator()(double listeners, Cause, std::int64_t) const { return listeners * share; }
};

/// Each of them tells eleven.
Tellers tellers(double of_poor_service, double of_not_valued = 0.0) {
  Tellers all;
  all.add(Cause::poor_service, of_poor_service, 11.0 * of_poor_service);
  all.add(Cause::not_valued, of_not_valued, 11.0 * of_not_valued);
  return all;
}

WordOfMouth retelling(std::int64_t generations, std::int64_t delay) {
  WordOfMouth word_of_mouth;
  word_of_mouth.generations = generations;
  word_of_mouth.retell_delay = delay;
  return word_of_mouth;
}

/// What is told in each week after one leaver told in week 0.
std::vector<double> told_by_week(const WordOfMouth& word_of_mouth, double retelling_share,
                                 int weeks) {
  Grapevine grapevine(word_of_mouth);
  std::vector<double> told;
  for (int week = 0; week < weeks; ++week) {
    const Tellers new_tellers = tellers(week == 0 ? 1.0 : 0.0);
    told.push_back(
        grapevine.regular_round(week, new_tellers, ShareRetells{retelling_share}).told());
  }
  return told;
}

}  // namespace

TEST_CASE("one who leaves tells eleven, by the cause for which he left") {
  Grapevine grapevine{WordOfMouth{}};
  const Stories stories = grapevine.regular_round(0, tellers(2.0, 3.0), ShareRetells{1.0});
  CHECK(stories.listeners[poor_service] == 22.0);
  CHECK(stories.listeners[not_valued] == 33.0);
  CHECK(stories.told() == 55.0);
  CHECK(stories.talkers == 5.0);
}

TEST_CASE("with two generations in one week 67 know: the teller, eleven, and five of each") {
  Grapevine grapevine(retelling(2, 0));
  const Stories stories = grapevine.regular_round(0, tellers(1.0), ShareRetells{1.0});
  CHECK(1.0 + stories.told() == 67.0);
  CHECK(stories.talkers == 12.0);
}

TEST_CASE("a story is retold after the delay, generation by generation, and then it ends") {
  CHECK(told_by_week(retelling(3, 1), 0.4, 5) == std::vector<double>{11, 22, 44, 0, 0});
  CHECK(told_by_week(retelling(3, 3), 0.4, 9) == std::vector<double>{11, 0, 0, 22, 0, 0, 44, 0, 0});
  CHECK(told_by_week(retelling(1, 1), 1.0, 3) == std::vector<double>{11, 0, 0});
  CHECK(told_by_week(retelling(3, 0), 0.4, 2) == std::vector<double>{77, 0});
}

TEST_CASE("the stories of several weeks do not disturb each other") {
  Grapevine grapevine(retelling(2, 2));
  std::vector<double> told;
  for (int week = 0; week < 6; ++week) {
    told.push_back(
        grapevine.regular_round(week, tellers(week < 3 ? week + 1.0 : 0.0), ShareRetells{0.2})
            .told());
  }
  CHECK(told[0] == Approx(11.0));
  CHECK(told[1] == Approx(22.0));
  CHECK(told[2] == Approx(33.0 + 11.0));
  CHECK(told[3] == Approx(22.0));
  CHECK(told[4] == Approx(33.0));
  CHECK(told[5] == 0.0);
}

TEST_CASE("a forced event has a round of its own: others retell in the regular round") {
  Grapevine grapevine(retelling(2, 1));
  static_cast<void>(grapevine.regular_round(0, tellers(1.0), ShareRetells{1.0}));
  const Stories forced = grapevine.event_round(1, tellers(0.0, 1.0), ShareRetells{1.0});
  CHECK(forced.told() == 11.0);
  CHECK(forced.listeners[not_valued] == 11.0);
  CHECK(grapevine.regular_round(1, tellers(0.0), ShareRetells{1.0}).listeners[poor_service] ==
        55.0);
  CHECK(grapevine.regular_round(2, tellers(0.0), ShareRetells{1.0}).listeners[not_valued] == 55.0);
}

TEST_CASE("without delay the whole cascade of a forced event belongs to its round") {
  Grapevine grapevine(retelling(3, 0));
  CHECK(grapevine.event_round(4, tellers(1.0), ShareRetells{1.0}).told() == 11.0 + 55.0 + 275.0);
  CHECK(grapevine.regular_round(4, tellers(0.0), ShareRetells{1.0}).told() == 0.0);
}
