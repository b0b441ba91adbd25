#include "model/complaint.hpp"

#include <catch2/catch.hpp>
#include <cmath>
#include <numeric>

using namespace retain::model;

namespace {

double sum_of(const PerRecovery<double>& shares) {
  return std::accumulate(shares.begin(), shares.end(), 0.0);
}

}  // namespace

TEST_CASE("of 1000 dissatisfied customers 960 keep silent and 24 get an answer that satisfies") {
  const PerRecovery<double> share = complaint_tree(Complaints{});
  CHECK(share[index(Recovery::silent)] == Approx(0.960));
  CHECK(share[index(Recovery::unresolved)] == Approx(0.016));
  CHECK(share[index(Recovery::resolved)] == Approx(0.012));
  CHECK(share[index(Recovery::quickly_resolved)] == Approx(0.012));
  CHECK(share[index(Recovery::surprised)] == 0.0);
}

TEST_CASE("every end of a complaint is the product of its branches") {
  const Complaints desk{.complain = 0.2, .resolved = 0.7, .quickly = 0.9, .surprise = 0.4};
  const PerRecovery<double> share = complaint_tree(desk);
  CHECK(share[index(Recovery::silent)] == Approx(0.8));
  CHECK(share[index(Recovery::unresolved)] == Approx(0.2 * 0.3));
  CHECK(share[index(Recovery::resolved)] == Approx(0.2 * 0.7 * 0.6 * 0.1));
  CHECK(share[index(Recovery::quickly_resolved)] == Approx(0.2 * 0.7 * 0.6 * 0.9));
  CHECK(share[index(Recovery::surprised)] == Approx(0.2 * 0.7 * 0.4));
  CHECK(sum_of(share) == Approx(1.0).epsilon(1e-15));
}

TEST_CASE("the ends of complaints sum to 1 at the edges too") {
  for (const double complain : {0.0, 1.0}) {
    for (const double resolved : {0.0, 1.0}) {
      for (const double surprise : {0.0, 1.0}) {
        const Complaints edge{.complain = complain, .resolved = resolved, .surprise = surprise};
        CHECK(sum_of(complaint_tree(edge)) == 1.0);
      }
    }
  }
}

TEST_CASE("a complaint counts as handled when it was resolved in whatever way") {
  CHECK_FALSE(is_handled(Recovery::silent));
  CHECK_FALSE(is_handled(Recovery::unresolved));
  CHECK(is_handled(Recovery::resolved));
  CHECK(is_handled(Recovery::quickly_resolved));
  CHECK(is_handled(Recovery::surprised));
}

TEST_CASE("each end has its own points") {
  const PerRecovery<double> points = recovery_points(OutcomePoints{});
  CHECK(points[index(Recovery::silent)] == -12.0);
  CHECK(points[index(Recovery::unresolved)] == -11.0);
  CHECK(points[index(Recovery::resolved)] == -7.0);
  CHECK(points[index(Recovery::quickly_resolved)] == -2.0);
  CHECK(points[index(Recovery::surprised)] == 1.0);
}

TEST_CASE("silence has two reasons that multiply") {
  Complaints complaints{.complain = 0.2};
  complaints.hopeless = 0.25;
  complaints.too_costly = 0.4;
  CHECK(complaining_share(complaints) == Approx(0.09).epsilon(1e-14));
  CHECK(complaint_tree(complaints)[index(Recovery::silent)] == Approx(0.91).epsilon(1e-14));
  complaints.hopeless = 1.0;
  CHECK(complaining_share(complaints) == 0.0);
}

TEST_CASE("a surprise helps most at half as much again as the price") {
  Scenario scenario;
  scenario.loyalty.surprise_effect = SurpriseEffect::by_size;
  const auto points = [&](double share_of_price) {
    scenario.complaints.surprise_cost = share_of_price * scenario.money.spend_per_week;
    return outcome_points(scenario).surprised;
  };
  CHECK(points(0.5) == 1.0);           // as typed
  CHECK(points(0.0) == Approx(-2.0));  // no more than a quick solution
  CHECK(points(1.0) > points(0.5));
  CHECK(points(1.5) > points(1.4));
  CHECK(points(1.5) > points(1.6));
  CHECK(points(3.0) < points(1.5));
  // f(1.5) / f(0.5) = 3 exp(-2/3)
  CHECK(points(1.5) == Approx(-2.0 + 3.0 * 3.0 * std::exp(-2.0 / 3.0)).epsilon(1e-12));
  scenario.loyalty.surprise_effect = SurpriseEffect::fixed;
  CHECK(points(1.5) == 1.0);
}

TEST_CASE("the more colleagues could take up a complaint the fewer are resolved") {
  Complaints complaints;
  CHECK(resolving_share(complaints) == 0.6);
  complaints.bystanders = 4;  // five around instead of one
  CHECK(resolving_share(complaints) == Approx(0.6 / 1.4).epsilon(1e-14));
  CHECK(complaint_tree(complaints)[index(Recovery::unresolved)] ==
        Approx(0.04 * (1.0 - 0.6 / 1.4)).epsilon(1e-14));
  complaints.diffusion = 0.0;
  CHECK(resolving_share(complaints) == 0.6);
}

TEST_CASE("a complaint that begins with the feelings is worth more points whatever its end") {
  Scenario scenario;
  scenario.complaints.feelings_first = 0.5;
  scenario.loyalty.feelings_first_points = 3.0;
  const OutcomePoints points = outcome_points(scenario);
  CHECK(points.resolved == -5.5);
  CHECK(points.quickly_resolved == -0.5);
  CHECK(points.surprised == 2.5);
  CHECK(points.unresolved == -11.0);
  CHECK(points.silent == -12.0);
}
