#include "model/service_quality.hpp"

#include <catch2/catch.hpp>

using namespace retain::model;

namespace {

/// What one sub-score of 10, three points above the reference, adds.
PerDimension<double> shift_of(SubScore score) {
  Affinity affinity;
  affinity.score[index(score)] = 10.0;
  return affinity_shift(affinity);
}

double at(const PerDimension<double>& shift, Dimension dimension) {
  return shift[index(dimension)];
}

double responsiveness(const Timing& timing) {
  return at(timing_shift(timing), Dimension::responsiveness);
}

double empathy(const Timing& timing) {
  return at(timing_shift(timing), Dimension::empathy);
}

double assurance(const Staff& staff) {
  return at(staff_shift(staff), Dimension::assurance);
}

constexpr PerDimension<double> nothing{};

}  // namespace

TEST_CASE("the reference levels of every block shift nothing at all") {
  CHECK(affinity_shift({}) == nothing);
  CHECK(timing_shift({}) == nothing);
  CHECK(staff_shift({}) == nothing);
}

TEST_CASE("a single sub-score moves the dimensions by its share of their columns") {
  // Sums of the columns of the map, in the order of the dimensions.
  const double t = 0.4 + 0.5 + 0.4;
  const double e = 0.5 + 0.7 + 1.0 + 0.5 + 1.0 + 1.0 + 0.6 + 0.5;
  const double a = 0.3 + 0.7 + 0.5 + 0.6 + 0.5 + 0.6 + 0.4 + 1.0;
  const double r = 0.5 + 0.3 + 0.5;
  const double l = 0.3 + 0.7 + 0.5 + 0.5;
  const auto check = [](SubScore score, const PerDimension<double>& wanted) {
    INFO(sub_score_names[index(score)]);
    const PerDimension<double> got = shift_of(score);
    for (std::size_t k = 0; k < dimension_count; ++k) {
      INFO(dimension_names[k]);
      CHECK(got[k] == Approx(3.0 * wanted[k]).epsilon(1e-14));
    }
  };
  check(SubScore::proactive, {0.0, 0.5 / e, 0.0, 0.5 / r, 0.0});
  check(SubScore::patient, {0.0, 0.7 / e, 0.0, 0.0, 0.3 / l});
  check(SubScore::responsible, {0.0, 0.0, 0.3 / a, 0.0, 0.7 / l});
  check(SubScore::self_reliant, {0.0, 0.0, 0.7 / a, 0.3 / r, 0.0});
  check(SubScore::attentive, {0.0, 1.0 / e, 0.0, 0.0, 0.0});
  check(SubScore::complete_process, {0.0, 0.0, 0.5 / a, 0.0, 0.5 / l});
  check(SubScore::standard_wording, {0.4 / t, 0.0, 0.6 / a, 0.0, 0.0});
  check(SubScore::warm_voice, {0.5 / t, 0.5 / e, 0.0, 0.0, 0.0});
  check(SubScore::sincere_tone, {0.0, 1.0 / e, 0.0, 0.0, 0.0});
  check(SubScore::right_pace, {0.0, 0.0, 0.5 / a, 0.5 / r, 0.0});
  check(SubScore::clear_speech, {0.4 / t, 0.0, 0.6 / a, 0.0, 0.0});
  check(SubScore::listening, {0.0, 1.0 / e, 0.0, 0.0, 0.0});
  check(SubScore::eliciting_opinions, {0.0, 0.6 / e, 0.4 / a, 0.0, 0.0});
  check(SubScore::expression, {0.0, 0.0, 1.0 / a, 0.0, 0.0});
  check(SubScore::emotion_control, {0.0, 0.5 / e, 0.0, 0.0, 0.5 / l});
}

TEST_CASE("equal sub-scores move every dimension to that score") {
  for (const double score : {0.0, 4.0, 9.5}) {
    Affinity affinity;
    affinity.score.fill(score);
    for (const double shift : affinity_shift(affinity)) {
      CHECK(shift == Approx(score - 7.0).epsilon(1e-14));
    }
  }
}

TEST_CASE("an answer within five seconds counts for responsiveness in steps of a tenth") {
  CHECK(responsiveness({.answered_within_5s = 1.0}) == Approx(0.5));
  CHECK(responsiveness({.answered_within_5s = 0.6}) == Approx(-1.5));
  CHECK(responsiveness({.answered_within_5s = 0.6, .effect = 0.2}) == Approx(-0.6));
  CHECK(empathy({.answered_within_5s = 0.6}) == 0.0);
}

TEST_CASE("a time that is twice its standard costs a step and a shorter one brings none") {
  CHECK(empathy({.longest_silence = 60.0}) == Approx(-0.5));
  CHECK(empathy({.longest_silence = 120.0}) == Approx(-1.0));
  CHECK(empathy({.longest_silence = 15.0}) == 0.0);
  CHECK(responsiveness({.longest_silence = 120.0}) == 0.0);
  CHECK(responsiveness({.nuisance_call = 20.0}) == Approx(-0.5));
  CHECK(responsiveness({.nuisance_call = 1.0}) == 0.0);
  CHECK(empathy({.nuisance_call = 20.0}) == 0.0);
  CHECK(empathy({.unvaried_voice = 30.0}) == Approx(-0.5));
  CHECK(empathy({.unvaried_voice = 5.0}) == 0.0);
  CHECK(empathy({.longest_silence = 60.0, .unvaried_voice = 30.0}) == Approx(-1.0));
}

TEST_CASE("fast speech costs empathy and slow speech responsiveness") {
  CHECK(empathy({.syllables_per_minute = 200.0}) == Approx(-0.5));
  CHECK(responsiveness({.syllables_per_minute = 200.0}) == 0.0);
  CHECK(responsiveness({.syllables_per_minute = 100.0}) == Approx(-0.5));
  CHECK(empathy({.syllables_per_minute = 100.0}) == 0.0);
}

TEST_CASE("the groups of the self-test are tails of a normal distribution at 80 and 50 points") {
  const StaffShares shares = staff_shares({.self_test_mean = 65.0, .self_test_sd = 15.0});
  CHECK(shares.suited == Approx(0.158655253931457));
  CHECK(shares.unsuited == Approx(0.158655253931457));
  CHECK(shares.to_train == Approx(0.682689492137086));
  const StaffShares best = staff_shares({.self_test_mean = 100.0, .self_test_sd = 0.01});
  CHECK(best.suited == 1.0);
  CHECK(best.unsuited == 0.0);
}

TEST_CASE("suited staff raise three dimensions and unsuited staff lower them") {
  const StaffShares usual = staff_shares({});
  const double net = usual.suited - usual.unsuited;
  CHECK(assurance({.self_test_mean = 100.0, .self_test_sd = 0.01}) == Approx(2.0 * (1.0 - net)));
  CHECK(assurance({.self_test_mean = 10.0, .self_test_sd = 0.01}) == Approx(2.0 * (-1.0 - net)));
  const PerDimension<double> shift = staff_shift({.self_test_mean = 85.0});
  CHECK(at(shift, Dimension::empathy) == at(shift, Dimension::assurance));
  CHECK(at(shift, Dimension::responsiveness) == at(shift, Dimension::assurance));
  CHECK(at(shift, Dimension::assurance) > 0.5);
  CHECK(at(shift, Dimension::tangibles) == 0.0);
  CHECK(at(shift, Dimension::reliability) == 0.0);
}

TEST_CASE("turnover costs three points for the whole staff") {
  CHECK(assurance({.turnover = 0.0}) == Approx(0.9));
  CHECK(assurance({.turnover = 0.6}) == Approx(-0.9));
  CHECK(assurance({.turnover = 0.6, .turnover_effect = 1.0}) == Approx(-0.3));
}

TEST_CASE("parts of a level add up within the scale and a stated level stands") {
  LevelParts parts{.stated = {}, .affinity = 1.0, .timing = -0.5, .staff = 0.25, .levers = 0.125};
  CHECK(parts.level() == 7.875);
  parts.affinity = 5.0;
  CHECK(parts.level() == 10.0);
  parts.affinity = -9.0;
  CHECK(parts.level() == 1.0);
  parts.stated = 6.5;
  CHECK(parts.level() == 6.5);
}

TEST_CASE("a hygiene factor only counts when it is missing") {
  Affinity affinity;
  affinity.hygiene = true;
  for (const SubScore score : {SubScore::warm_voice, SubScore::standard_wording}) {
    affinity.score[index(score)] = 10.0;
  }
  for (const double points : affinity_shift(affinity)) CHECK(points == 0.0);
  affinity.score[index(SubScore::warm_voice)] = 4.0;
  CHECK(affinity_shift(affinity)[index(Dimension::tangibles)] < 0.0);
  affinity.score[index(SubScore::warm_voice)] = 10.0;
  affinity.hygiene = false;
  CHECK(affinity_shift(affinity)[index(Dimension::tangibles)] > 0.0);
}
