#include "study/verify.hpp"

#include <catch2/catch.hpp>
#include <map>
#include <set>

#include "support/shipped_study.hpp"

using namespace retain::study;
using namespace retain::test;

namespace {

/// The presets with fewer replications than `retain verify` takes.
std::vector<ScenarioRequest> presets() {
  return shipped_requests(verified_presets(),
                          {{"simulation.replications", "30", "--replications"}});
}

/// Runs the presets with one of them changed, and gives the presets whose figures differ.
template <class Change>
std::set<std::string> presets_that_differ(const std::string& name, Change change) {
  std::vector<ScenarioRequest> changed = presets();
  for (ScenarioRequest& request : changed) {
    if (request.scenario.name == name) change(request);
  }
  std::set<std::string> differing;
  for (const VerifiedFigure& figure : verify_figures(changed, 1)) {
    if (!figure.holds) differing.insert(figure.scenario);
  }
  return differing;
}

using Names = std::set<std::string>;

}  // namespace

TEST_CASE("every figure of the documents is reproduced by both engines") {
  const std::vector<VerifiedFigure> figures = verify_figures(presets(), 1);
  Names seen;
  for (const VerifiedFigure& figure : figures) {
    INFO(figure.scenario << ": " << figure.figure->english);
    CHECK(figure.holds);
    CHECK_FALSE(figure.figure->english.empty());
    CHECK_FALSE(figure.source.empty());
    seen.insert(figure.scenario);
  }
  for (const std::string& preset : verified_presets()) CHECK(seen.contains(preset));
}

TEST_CASE("the figures that the documents print are among them") {
  std::multiset<double> wanted;
  for (const VerifiedFigure& figure : verify_figures(presets(), 1)) wanted.insert(figure.wanted);
  for (const double printed :
       {50.0, 2600.0, 26000.0, 11.0,    12.0,     600.0, 31200.0, 312000.0, 1416.0, 19.0, 250.0,
        6.21, 66.0,   17.0,    44200.0, 442000.0, 500.0, 0.15,    0.20,     0.45,   0.05}) {
    INFO(printed);
    CHECK(wanted.contains(printed));
  }
  CHECK(wanted.count(26000.0) == 2);  // ten years of one customer, and the distribution of 250
}

TEST_CASE("a preset with one wrong figure is found to differ, and it alone") {
  CHECK(presets_that_differ("timm", [](ScenarioRequest& request) {
          request.scenario.word_of_mouth.loss_probability = 0.25;
        }) == Names{"timm"});
  CHECK(presets_that_differ("iceberg-20", [](ScenarioRequest& request) {
          request.scenario.word_of_mouth.told = 21;
        }) == Names{"iceberg-20"});
  CHECK(presets_that_differ("girard", [](ScenarioRequest& request) {
          request.scenario.events.front().last_week = 50;
        }) == Names{"girard"});
  CHECK(presets_that_differ("evidence", [](ScenarioRequest& request) {
          request.scenario.money.discount_rate = 0.0801;
          request.reference.money.discount_rate = 0.0801;
        }) == Names{"evidence"});
}

TEST_CASE("wrong churn or wrong shares of the causes do not pass") {
  const auto in_both = [](auto change) {
    return [change](ScenarioRequest& request) {
      change(request.scenario);
      change(request.reference);
    };
  };
  CHECK(presets_that_differ("documents", in_both([](Scenario& scenario) {
                              scenario.churn.share_lost = 0.501;
                            })) == Names{"documents"});
  CHECK(presets_that_differ("documents", in_both([](Scenario& scenario) {
                              scenario.churn.causes[index(Cause::not_valued)] = 0.21;
                              scenario.churn.causes[index(Cause::other)] = 0.04;
                            })) == Names{"documents"});
}

TEST_CASE("a wrong price of a new customer or of keeping one does not pass") {
  CHECK(presets_that_differ("documents-arithmetic", [](ScenarioRequest& request) {
          request.scenario.money.acquisition_cost = 119.0;
        }).contains("documents-arithmetic"));
  CHECK(presets_that_differ("documents-arithmetic", [](ScenarioRequest& request) {
          request.scenario.money.keep_cost = 20.0;
        }).contains("documents-arithmetic, satisfied again"));
}
