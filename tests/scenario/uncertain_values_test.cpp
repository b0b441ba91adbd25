#include "scenario/uncertain_values.hpp"

#include <catch2/catch.hpp>

#include "support/scenario_workshop.hpp"

using namespace retain::study;
using namespace retain::test;

using Catch::Contains;

namespace {

const UncertainNumber& number_of_key(const LoadedScenario& loaded, std::string_view key) {
  const auto& numbers = loaded.uncertainty.own.numbers;
  const auto found = std::ranges::find_if(
      numbers, [&](const UncertainNumber& number) { return number.slot.key() == key; });
  REQUIRE(found != numbers.end());
  return *found;
}

}  // namespace

TEST_CASE("a law in place of a number leaves its point in the scenario") {
  const ScenarioWorkshop workshop;
  workshop.write("a.toml",
                 "[money]\n"
                 "margin = { law = \"uniform\", min = 0.1, max = 0.6 }\n"
                 "spend_per_week = { mean = 50, sd = 5, value = 40 }\n"
                 "[word_of_mouth]\n"
                 "retell_to = { values = [3, 7], weights = [1, 3] }\n");
  const LoadedScenario loaded = workshop.load_one("a.toml");
  CHECK(loaded.scenario.money.margin == Approx(0.35));
  CHECK(loaded.scenario.money.spend_per_week == 40.0);
  CHECK(loaded.scenario.word_of_mouth.retell_to == 6);
  CHECK(loaded.uncertainty.own.numbers.size() == 3);
  const UncertainNumber& margin = number_of_key(loaded, "money.margin");
  CHECK(margin.distribution.text() == "{ law = \"uniform\", min = 0.1, max = 0.6 }");
  CHECK(margin.origin == "a.toml:2");
  CHECK(number_of_key(loaded, "money.spend_per_week").distribution.name() == "lognormal");
}

TEST_CASE("a table of its own states a law as one in a line does") {
  const ScenarioWorkshop workshop;
  workshop.write("a.toml", "[money.margin]\nlow = 0.2\nhigh = 0.4\n");
  const LoadedScenario loaded = workshop.load_one("a.toml");
  CHECK(number_of_key(loaded, "money.margin").distribution.name() == "logit-normal");
}

TEST_CASE("what is stated later counts: a law, or a number that ends it") {
  const ScenarioWorkshop workshop;
  workshop.write("firm.toml",
                 "[money]\nmargin = { low = 0.2, high = 0.4 }\n"
                 "spend_per_week = { low = 40, high = 60 }\n");
  workshop.write("plan.toml",
                 "extends = \"firm.toml\"\n[money]\nmargin = 0.3\n"
                 "spend_per_week = { plus_minus = 5 }\n");
  const LoadedScenario plan = workshop.load_one("plan.toml");
  REQUIRE(plan.uncertainty.own.numbers.size() == 1);
  const double inherited = workshop.load_one("firm.toml").scenario.money.spend_per_week;
  CHECK(number_of_key(plan, "money.spend_per_week").distribution.mean() ==
        Approx(inherited).epsilon(1e-6));
  const LoadedScenario typed = workshop.load_one(
      "plan.toml",
      {{"money.margin", "{low=0.1, high=0.2}", "--set"}, {"money.spend_per_week", "50", "--set"}});
  REQUIRE(typed.uncertainty.own.numbers.size() == 1);
  CHECK(number_of_key(typed, "money.margin").origin == "--set");
}

TEST_CASE("another way to state the same ends a law") {
  const ScenarioWorkshop workshop;
  workshop.write("firm.toml", "[money]\nspend_per_week = { low = 40, high = 60 }\n");
  workshop.write("plan.toml", "extends = \"firm.toml\"\n[money]\nspend_per_month = 299\n");
  CHECK(workshop.load_one("plan.toml").uncertainty.own.empty());
  workshop.write("other.toml",
                 "extends = \"plan.toml\"\n[money]\n"
                 "spend_per_month = { low = 250, high = 350 }\n");
  const LoadedScenario other = workshop.load_one("other.toml");
  CHECK(number_of_key(other, "money.spend_per_month").distribution.name() == "lognormal");
  CHECK(other.scenario.money.spend_per_week * 52.0 / 12.0 ==
        Approx(number_of_key(other, "money.spend_per_month").distribution.point()));
}

TEST_CASE("shares beside an uncertain one take what its point leaves") {
  const ScenarioWorkshop workshop;
  workshop.write("a.toml", "[churn.causes]\npoor_service = { low = 0.3, high = 0.5 }\n");
  const PerCause<double>& causes = workshop.load_one("a.toml").scenario.churn.causes;
  const double poor = causes[index(Cause::poor_service)];
  CHECK(poor == Approx(0.4).margin(0.01));
  CHECK(causes[index(Cause::better_product)] == Approx(0.15 * (1.0 - poor) / 0.55));
}

TEST_CASE("shares of segments beside an uncertain one take what its point leaves") {
  const ScenarioWorkshop workshop;
  workshop.write("a.toml",
                 "[[segment]]\nname = \"few\"\nshare = { low = 0.1, high = 0.3 }\n"
                 "[[segment]]\nname = \"many\"\nshare = 0.8\n");
  const std::vector<Segment>& segments = workshop.load_one("a.toml").scenario.segments;
  CHECK(segments[0].share == Approx(0.18).margin(0.02));
  CHECK(segments[0].share + segments[1].share == Approx(1.0).epsilon(1e-12));
}

TEST_CASE("a sample size makes a whole group of shares uncertain, until one is stated anew") {
  const ScenarioWorkshop workshop;
  workshop.write("firm.toml", "[churn.causes]\nsample_size = 200\n");
  const LoadedScenario firm = workshop.load_one("firm.toml");
  REQUIRE(firm.uncertainty.own.shares.size() == 1);
  CHECK(firm.uncertainty.own.shares.front().sample_size == 200.0);
  CHECK(firm.uncertainty.own.shares.front().slots.size() == 5);
  workshop.write("plan.toml",
                 "extends = \"firm.toml\"\n[churn.causes]\nbetter_product = 0.2\nother = 0\n");
  CHECK(workshop.load_one("plan.toml").uncertainty.own.empty());
}

TEST_CASE("what is uncertain in the firm and in the comparator is known of a plan") {
  const ScenarioWorkshop workshop;
  workshop.write("firm.toml", "[service]\nreliability = { low = 6, high = 8 }\n");
  workshop.write("plan.toml", "extends = \"firm.toml\"\n[service]\nreliability = 8.5\n");
  const LoadedScenario plan = workshop.load_one("plan.toml");
  CHECK(plan.uncertainty.own.empty());
  CHECK(plan.uncertainty.firm.numbers.size() == 1);
  CHECK(plan.uncertainty.comparator.numbers.size() == 1);
}

TEST_CASE("correlations of a plan replace those of its firm, and end with their numbers") {
  const ScenarioWorkshop workshop;
  workshop.write("firm.toml",
                 "[money]\nmargin = { low = 0.2, high = 0.4 }\n"
                 "spend_per_week = { low = 40, high = 60 }\n"
                 "[[correlation]]\nbetween = [\"money.margin\", "
                 "\"money.spend_per_week\"]\nrank = 0.5\n");
  CHECK(workshop.load_one("firm.toml").uncertainty.own.correlations.size() == 1);
  workshop.write("plan.toml", "extends = \"firm.toml\"\n[money]\nmargin = 0.3\n");
  CHECK(workshop.load_one("plan.toml").uncertainty.own.correlations.empty());
}

TEST_CASE("what states no law is refused with its place and what was meant") {
  const ScenarioWorkshop workshop;
  const auto told = [&](const std::string& text, const std::string& what) {
    INFO(text);
    CHECK_THAT(workshop.complaint_about(text), Contains(what));
  };
  told("[money]\nmargin = { lo = 0.2, high = 0.4 }\n", "a.toml:2:12: money.margin: 'lo' is no key");
  told("[money]\nmargin = { lo = 0.2, high = 0.4 }\n", "did you mean 'low'?");
  told("[money]\nmargin = { low = \"a\", high = 0.4 }\n", "low of a law must be a number");
  told("[money]\nmargin = { low = 0.4, high = 0.2 }\n", "low = 0.4 must be below high = 0.2");
  told("[money]\nmargin = { low = 0, high = 0.2 }\n", "low and high are the 5 % and 95 % points");
  told("[money]\nmargin = { mean = 0.5, sd = 0.6 }\n", "sd = 0.6 is too large");
  told("[money]\nmargin = { law = \"normal\", mean = 0.9, sd = 0.3 }\n", "outside the range");
  told("[simulation]\nweeks = { low = 50, high = 60 }\n", "cannot be uncertain");
  told("title = { low = 1, high = 2 }\n", "cannot be uncertain");
  told("[churn.causes]\nsample_size = -3\n", "churn.causes.sample_size must be a number above 0");
  told("[churn.causes]\nsample_size = 50\nother = { low = 0.02, high = 0.1 }\n",
       "[churn.causes] has both a sample_size and a law");
  told(
      "[churn.causes]\nbetter_product = { low = 0.1, high = 0.2 }\n"
      "other = { low = 0.02, high = 0.1 }\n",
      "two shares of [churn.causes] have a law");
  told("[[correlation]]\nbetween = [\"money.margin\", \"money.spend_per_week\"]\nrank = 0.5\n",
       "is correlated, but no uncertain input");
  told("[[correlation]]\nbetween = [\"money.margni\", \"money.spend_per_week\"]\nrank = 0.5\n",
       "did you mean 'money.margin'?");
  told("[[correlation]]\nrank = 0.5\n", "[[correlation]] takes between");
}

TEST_CASE("a law on the command line is refused as one in a file is") {
  const ScenarioWorkshop workshop;
  workshop.write("a.toml", "title = \"A\"\n");
  const auto told = [&](const std::string& value, const std::string& what) {
    INFO(value);
    const Error error = workshop.failure({"a.toml"}, {{"money.margin", value, "--set"}});
    CHECK(error.exit_code() == ExitCode::usage);
    CHECK_THAT(std::string(error.what()), Contains(what));
  };
  told("{low=0.4, high=0.2}", "low = 0.4 must be below high = 0.2");
  told("{low=0.4", "ends too early");
  told("{low=0,4, high=0.5}", "");
  told("{ hihg = 0.4 }", "did you mean 'high'?");
}
