#include "report/boldest_figures.hpp"

#include <catch2/catch.hpp>
#include <vector>

#include "report/headline.hpp"
#include "support/namespaces.hpp"

using namespace retain::report;

namespace {

std::string line_of(const std::vector<Scenario>& scenarios) {
  std::vector<Figures> all(scenarios.size());
  for (std::size_t i = 0; i < scenarios.size(); ++i) all[i].scenario = scenarios[i];
  return boldest_figures(all);
}

}  // namespace

TEST_CASE("the boldest figures of the documents are named while they are in force") {
  Scenario scenario;
  CHECK(
      line_of({scenario}) ==
      "It rests on margin 100 % of revenue, every listener a customer, every one of them lost, no "
      "discounting: the documents' figures, not yours.");
  scenario.money.margin = 0.35;
  CHECK(line_of({scenario}) ==
        "It rests on every listener a customer, every one of them lost, no discounting: the "
        "documents' figures, not yours.");
  scenario.money.discount_rate = 0.08;
  scenario.word_of_mouth.loss_probability = 0.02;
  CHECK(line_of({scenario}) ==
        "It rests on every listener a customer: the documents' figures, not yours.");
  scenario.word_of_mouth.own_customers = 0.2;
  CHECK(line_of({scenario}).empty());
}

TEST_CASE("a bold figure of some scenarios says of how many") {
  Scenario sober;
  sober.money.margin = 0.1;
  sober.money.discount_rate = 0.08;
  sober.word_of_mouth.loss_probability = 0.1;
  sober.word_of_mouth.own_customers = 0.2;
  Scenario bold = sober;
  bold.money.margin = 1.0;
  CHECK(line_of({sober, bold, sober}) ==
        "It rests on margin 100 % of revenue (in 1 of 3 scenarios): the documents' figures, not "
        "yours.");
}

TEST_CASE("the note of the table says that an interval is about chance alone") {
  std::vector<Figures> all(1);
  CHECK(headline_note(all).find("chance only, it does not cover the assumptions") !=
        std::string::npos);
  all[0].scenario.simulation.replications = 1;
  CHECK(headline_note(all).find("chance") == std::string::npos);
}
