#include "study/study.hpp"

#include <catch2/catch.hpp>
#include <ctime>

#include "base/error.hpp"
#include "engine/calibration.hpp"
#include "study/memory.hpp"
#include "support/shipped_study.hpp"

using namespace retain::study;
using namespace retain::test;

namespace {

const std::string& name_of(const Member& member) {
  return member.plan.scenario.name;
}

/// Seconds of processor time that a call takes.
template <class Call>
double processor_seconds(Call call) {
  const std::clock_t start = std::clock();
  call();
  return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

}  // namespace

TEST_CASE("a reference that was not asked for is added once, at the end, as a comparator") {
  const auto members = plan_study(
      shipped_requests({"gold-service", "retention-desk", "evidence-gold-service"}), std::nullopt);
  REQUIRE(members.size() == 5);
  CHECK(name_of(members[0]) == "gold-service");
  CHECK(name_of(members[1]) == "retention-desk");
  CHECK(name_of(members[2]) == "evidence-gold-service");
  CHECK(name_of(members[3]) == "documents");
  CHECK(name_of(members[4]) == "evidence");
  CHECK(members[0].comparator == 3);
  CHECK(members[1].comparator == 3);
  CHECK(members[2].comparator == 4);
  for (std::size_t i = 0; i < members.size(); ++i) CHECK(members[i].request.has_value() == (i < 3));
  for (const std::size_t comparator : {3U, 4U}) CHECK(members[comparator].comparator == comparator);
}

TEST_CASE("a reference that was asked for is the comparator wherever it stands") {
  for (const auto& names : {std::vector<std::string>{"documents", "gold-service"},
                            std::vector<std::string>{"gold-service", "documents"}}) {
    const auto members = plan_study(shipped_requests(names), std::nullopt);
    REQUIRE(members.size() == 2);
    for (const Member& member : members) {
      CHECK(name_of(members[member.comparator]) == "documents");
      CHECK(member.request.has_value());
    }
  }
}

TEST_CASE("a world of its own gets a reference of its own") {
  const auto members = plan_study(shipped_requests({"replace-the-lost", "timm"}), std::nullopt);
  REQUIRE(members.size() == 4);
  CHECK(name_of(members[2]) == "replace-the-lost-reference");
  CHECK(name_of(members[3]) == "timm-reference");
  CHECK(members[2].plan.scenario.market.size_per_customer == 10.0);
  CHECK(members[2].plan.scenario.acquisition.policy == AcquisitionPolicy::none);
  CHECK(members[3].plan.scenario.events.empty());
}

TEST_CASE("the comparator may be named, and then nothing is added") {
  const auto members =
      plan_study(shipped_requests({"gold-service", "evidence-gold-service", "retention-desk"}),
                 "retention-desk");
  REQUIRE(members.size() == 3);
  for (const Member& member : members)
    CHECK(name_of(members[member.comparator]) == "retention-desk");
  CHECK_THROWS_AS(plan_study(shipped_requests({"gold-service"}), "documents"), Error);
}

TEST_CASE("identical scenarios are one member that stands for the others") {
  std::vector<ScenarioRequest> requests =
      shipped_requests({"gold-service", "documents", "retention-desk"});
  const auto again = [&](std::size_t request, const std::string& name) {
    requests.push_back(requests[request]);
    requests.back().scenario.name = name;
    // Nothing is spent on this lever, so its size does not act.
    requests.back().scenario.levers.effect.training_assurance += 1.0;
  };
  again(0, "gold-again");
  again(1, "documents-again");
  again(0, "gold-thrice");
  const auto members = plan_study(requests, std::nullopt);
  REQUIRE(members.size() == 3);
  CHECK(name_of(members[0]) == "gold-service");
  CHECK(members[0].stands_for == std::vector<std::string>{"gold-again", "gold-thrice"});
  CHECK(members[1].stands_for == std::vector<std::string>{"documents-again"});
  CHECK(members[2].stands_for.empty());
  CHECK(members[0].comparator == 1);
  CHECK(members[0].is_called("gold-thrice"));
  CHECK_FALSE(members[0].is_called("documents-again"));
  for (std::size_t i = 0; i < 3; ++i) CHECK(members[i].request == i);

  const auto compared = plan_study(requests, "gold-again");
  REQUIRE(compared.size() == 3);
  CHECK(name_of(compared[2]) == "gold-again");
  CHECK(compared[2].stands_for == std::vector<std::string>{"gold-service", "gold-thrice"});
  CHECK(compared[2].comparator == 2);
  CHECK(compared[2].kind == ComparatorKind::none);
  CHECK(compared[0].stands_for == std::vector<std::string>{"documents-again"});
  CHECK(compared[0].comparator == 2);
  CHECK(compared[0].kind == ComparatorKind::whole);
}

TEST_CASE("equal scenarios that are compared with different ones are shown apart") {
  std::vector<ScenarioRequest> requests = shipped_requests({"gold-service", "retention-desk"});
  requests.push_back(requests[0]);
  requests[2].scenario.name = "gold-beside-desk";
  requests[2].comparator = requests[1].scenario;
  const auto members = plan_study(requests, std::nullopt);
  REQUIRE(members.size() == 4);
  CHECK(members[2].comparator == 1);
  for (const Member& member : members) CHECK(member.stands_for.empty());
}

TEST_CASE("another comparator leaves the calibration to the reference") {
  const auto requests = shipped_requests({"gold-service", "neglected-counter"});
  const auto members = plan_study(requests, "neglected-counter");
  for (std::size_t i = 0; i < members.size(); ++i) {
    CHECK(members[i].plan.baseline.baseline_hazard ==
          calibrate(requests[i].reference).baseline_hazard);
  }
}

TEST_CASE("scenarios with equal references share one calibration") {
  const auto requests =
      shipped_requests({"documents", "gold-service", "retention-desk", "complaint-desk"});
  const auto members = plan_study(requests, std::nullopt);
  REQUIRE(members.size() == 4);
  for (const Member& member : members) {
    CHECK(member.plan.baseline.baseline_hazard == members[0].plan.baseline.baseline_hazard);
  }

  const std::vector<ScenarioRequest> one(1, requests[1]);
  const std::vector<ScenarioRequest> hundred(100, requests[1]);
  const double seconds_of_one = processor_seconds([&] { (void)plan_study(one, std::nullopt); });
  const double seconds_of_hundred =
      processor_seconds([&] { (void)plan_study(hundred, std::nullopt); });
  CHECK(seconds_of_hundred < 50.0 * seconds_of_one);
}

TEST_CASE("scenarios with different worlds are calibrated apart") {
  const auto members = plan_study(shipped_requests({"documents", "evidence"}), std::nullopt);
  REQUIRE(members.size() == 2);
  const PerCause<double> documents = members[0].plan.baseline.baseline_hazard;
  const PerCause<double> evidence = members[1].plan.baseline.baseline_hazard;
  constexpr auto poor_service = index(Cause::poor_service);
  CHECK(documents[poor_service] == Approx(1.798619822e-04).epsilon(1e-8));
  CHECK(evidence[poor_service] == Approx(2.32656270e-03).epsilon(1e-8));
}

TEST_CASE("figures that contradict each other end the study before it runs") {
  ScenarioRequest request = shipped_requests({"documents"}).front();
  request.scenario.cancellation.attempt = 1.0;
  request.scenario.cancellation.reason_found = 1.0;
  request.scenario.cancellation.saved[index(Cause::better_product)] = 1.0;
  request.reference = request.scenario;
  try {
    (void)plan_study({request}, std::nullopt);
    FAIL("nothing was thrown");
  } catch (const Error& error) {
    CHECK(error.exit_code() == ExitCode::contradiction);
    CHECK_THAT(error.what(), Catch::Contains("better_product"));
  }
}

TEST_CASE("a study reports its progress scenario by scenario, each from nothing to all") {
  const auto requests = shipped_requests({"documents", "gold-service"}, small_run(20, 7, 30));
  std::size_t last_member = 0;
  double last_share = 0.0;
  double last_weeks = 0.0;
  const auto check = [&](std::size_t member, double share, double customer_weeks) {
    if (member != last_member) {
      CHECK(member == last_member + 1);
      CHECK(last_share == Approx(1.0));
      last_share = 0.0;
      last_weeks = 0.0;
    }
    CHECK(share > last_share);
    CHECK(customer_weeks >= last_weeks);
    CHECK(customer_weeks <= 7.0 * 20.0 * 30.0);
    last_member = member;
    last_share = share;
    last_weeks = customer_weeks;
  };
  (void)run_study(plan_study(requests, std::nullopt), 1, check);
  CHECK(last_member == 1);
  CHECK(last_share == Approx(1.0));
}

TEST_CASE("a scenario gives the same whatever runs beside it") {
  const std::vector<Override> overrides = small_run(30, 10, 60);
  const Study alone = shipped_study({"gold-service"}, overrides);
  const Study among = shipped_study({"evidence", "retention-desk", "gold-service"}, overrides);
  const RunResult& one = alone.outcomes[0].result;
  const RunResult& other = among.outcomes[2].result;
  for (std::size_t which = 0; which < curve::count; ++which) {
    for (std::size_t row = 0; row < one.rows; ++row) {
      REQUIRE(one.curve(which, row).mean == other.curve(which, row).mean);
    }
  }
}

TEST_CASE("segments and newcomers make a customer need more memory") {
  const auto need = [](const Scenario& scenario) {
    return memory_of_study(plan_study({{scenario, scenario}}, std::nullopt), 1);
  };
  Scenario scenario;
  scenario.simulation.replications = 1;
  scenario.cohort.customers = 1'000'000;
  const double plain = need(scenario);
  scenario.service.first_impression = true;
  const double with_newcomers = need(scenario);
  CHECK(with_newcomers > plain + 3e6);
  scenario.segments = {{.name = "a", .share = 0.5}, {.name = "b", .share = 0.5}};
  CHECK(need(scenario) > with_newcomers);
}
