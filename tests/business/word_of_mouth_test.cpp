#include "business/word_of_mouth.hpp"

#include <catch2/catch.hpp>
#include <vector>

using namespace retain::business;

namespace {

constexpr std::size_t poor_service = index(Cause::poor_service);
constexpr std::size_t not_valued = index(Cause::not_valued);

/// Each of them tells eleven.
Originators originators(double of_poor_service, double of_not_valued = 0.0) {
  Originators all;
  all.add(Cause::poor_service, of_poor_service, 11.0 * of_poor_service);
  all.add(Cause::not_valued, of_not_valued, 11.0 * of_not_valued);
  return all;
}

/// Each of the listeners retells with probability `share`.
WordOfMouth retelling(std::int64_t generations, std::int64_t delay, double share) {
  WordOfMouth word_of_mouth;
  word_of_mouth.retell_probability = share;
  word_of_mouth.generations = generations;
  word_of_mouth.retell_delay = delay;
  return word_of_mouth;
}

/// The stories of the regular round of a week, and those of its first forced event, in the mean.
Stories regular(Grapevine& grapevine, std::uint32_t week, const Originators& new_ones) {
  return grapevine.tell({week}, new_ones, MeanChance());
}
Stories forced(Grapevine& grapevine, std::uint32_t week, const Originators& new_ones) {
  return grapevine.tell({week, 1}, new_ones, MeanChance());
}

/// What is told in each week after one leaver told in week 0.
std::vector<double> told_by_week(const WordOfMouth& word_of_mouth, std::uint32_t weeks) {
  Grapevine grapevine(word_of_mouth);
  std::vector<double> told;
  for (std::uint32_t week = 0; week < weeks; ++week) {
    told.push_back(regular(grapevine, week, originators(week == 0 ? 1.0 : 0.0)).told());
  }
  return told;
}

}  // namespace

TEST_CASE("one who leaves tells eleven, by the cause for which they left") {
  Grapevine grapevine{WordOfMouth{}};
  const Stories stories = regular(grapevine, 0, originators(2.0, 3.0));
  CHECK(stories.listeners[poor_service] == 22.0);
  CHECK(stories.listeners[not_valued] == 33.0);
  CHECK(stories.told() == 55.0);
  CHECK(stories.spreaders == 5.0);
}

TEST_CASE("with two generations in one week 67 know: the teller, eleven, and five of each") {
  Grapevine grapevine(retelling(2, 0, 1.0));
  const Stories stories = regular(grapevine, 0, originators(1.0));
  CHECK(1.0 + stories.told() == 67.0);
  CHECK(stories.spreaders == 12.0);
}

TEST_CASE("a story is retold after the delay, generation by generation, and then it ends") {
  CHECK(told_by_week(retelling(3, 1, 0.4), 5) == std::vector<double>{11, 22, 44, 0, 0});
  CHECK(told_by_week(retelling(3, 3, 0.4), 9) == std::vector<double>{11, 0, 0, 22, 0, 0, 44, 0, 0});
  CHECK(told_by_week(retelling(1, 1, 1.0), 3) == std::vector<double>{11, 0, 0});
  CHECK(told_by_week(retelling(3, 0, 0.4), 2) == std::vector<double>{77, 0});
}

TEST_CASE("the stories of several weeks do not disturb each other") {
  Grapevine grapevine(retelling(2, 2, 0.2));
  std::vector<double> told;
  for (std::uint32_t week = 0; week < 6; ++week) {
    told.push_back(regular(grapevine, week, originators(week < 3 ? week + 1.0 : 0.0)).told());
  }
  CHECK(told[0] == Approx(11.0));
  CHECK(told[1] == Approx(22.0));
  CHECK(told[2] == Approx(33.0 + 11.0));
  CHECK(told[3] == Approx(22.0));
  CHECK(told[4] == Approx(33.0));
  CHECK(told[5] == 0.0);
}

TEST_CASE("a forced event has a round of its own: others retell in the regular round") {
  Grapevine grapevine(retelling(2, 1, 1.0));
  static_cast<void>(regular(grapevine, 0, originators(1.0)));
  const Stories story = forced(grapevine, 1, originators(0.0, 1.0));
  CHECK(story.told() == 11.0);
  CHECK(story.listeners[not_valued] == 11.0);
  CHECK(regular(grapevine, 1, originators(0.0)).listeners[poor_service] == 55.0);
  CHECK(regular(grapevine, 2, originators(0.0)).listeners[not_valued] == 55.0);
}

TEST_CASE("without delay the whole cascade of a forced event belongs to its round") {
  Grapevine grapevine(retelling(3, 0, 1.0));
  CHECK(forced(grapevine, 4, originators(1.0)).told() == 11.0 + 55.0 + 275.0);
  CHECK(regular(grapevine, 4, originators(0.0)).told() == 0.0);
}
