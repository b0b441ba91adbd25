#include "study/condition.hpp"

#include <catch2/catch.hpp>

#include "support/shipped_study.hpp"

using namespace retain::study;
using namespace retain::test;
using Catch::Contains;

namespace {

std::vector<Condition> conditions_on(const std::vector<std::string>& names,
                                     const std::vector<std::string>& typed,
                                     const std::vector<Override>& overrides = {}) {
  return parse_conditions(typed, load_scenarios(names, overrides, shipped_folder()), std::nullopt);
}

Condition condition_on(const std::vector<std::string>& names, const std::string& typed) {
  return conditions_on(names, {typed}).at(0);
}

/// What is said against a condition.
std::string refusal(const std::string& typed, const std::vector<Override>& overrides = {},
                    const std::vector<std::string>& names = {"documents", "gold-service"}) {
  try {
    static_cast<void>(conditions_on(names, {typed}, overrides));
  } catch (const Error& error) {
    CHECK(error.exit_code() == ExitCode::usage);
    return error.what();
  }
  return "none";
}

using Positions = std::vector<std::size_t>;

}  // namespace

TEST_CASE("a condition has a figure, one of four signs and a number") {
  struct Written {
    const char* typed;
    Relation relation;
    double number;
    const char* text;
  };
  for (const Written& written :
       {Written{"loss_end < 3", Relation::below, 3.0, "loss_end < 3"},
        Written{" loss_end<=-3.5e2 ", Relation::at_most, -350.0, "loss_end <= -3.5e2"},
        Written{"loss_end>\t+0", Relation::above, 0.0, "loss_end > +0"},
        Written{"loss_end >=10_000", Relation::at_least, 10000.0, "loss_end >= 10_000"}}) {
    CAPTURE(written.typed);
    const Condition condition = condition_on({"documents"}, written.typed);
    CHECK(condition.figure.metric.name == "loss_end");
    CHECK(condition.relation == written.relation);
    CHECK(condition.number == written.number);
    CHECK(condition.text == written.text);
  }
}

TEST_CASE("a relation holds as it is written, and never of a value that is not available") {
  CHECK(holds(1.0, Relation::below, 2.0));
  CHECK_FALSE(holds(2.0, Relation::below, 2.0));
  CHECK(holds(2.0, Relation::at_most, 2.0));
  CHECK_FALSE(holds(2.5, Relation::at_most, 2.0));
  CHECK(holds(2.5, Relation::above, 2.0));
  CHECK_FALSE(holds(2.0, Relation::above, 2.0));
  CHECK(holds(2.0, Relation::at_least, 2.0));
  CHECK_FALSE(holds(1.0, Relation::at_least, 2.0));
  for (const Relation relation :
       {Relation::below, Relation::at_most, Relation::above, Relation::at_least}) {
    CHECK_FALSE(holds(not_available, relation, 0.0));
  }
}

TEST_CASE("a condition is on the scenario that it names, or on each that has its figure") {
  const std::vector<std::string> both{"documents", "gold-service"};
  CHECK(condition_on(both, "loss_end > 0").scenarios == Positions{0, 1});
  CHECK(condition_on(both, "gold-service.loss_end > 0").scenarios == Positions{1});
  CHECK(condition_on(both, "loss_end.difference > 0").scenarios == Positions{1});
  CHECK(condition_on(both, "break_even_programme < 10").scenarios == Positions{1});
  CHECK(condition_on({"documents", "moments-of-truth"}, "loss_at_counter_10y > 1").scenarios ==
        Positions{1});

  const std::vector<LoadedScenario> loaded = load_scenarios(both, {}, shipped_folder());
  CHECK(parse_conditions({"loss_end.difference > 0"}, loaded, "gold-service").at(0).scenarios ==
        Positions{0});
}

TEST_CASE("a condition that is written wrong is refused with what was meant") {
  for (const char* typed : {"", "loss_end", "loss_end = 3", "loss_end < ", "loss_end < x",
                            "loss_end << 3", "loss_end < 3 4", "loss_end < inf"}) {
    CAPTURE(typed);
    CHECK_THAT(refusal(typed), Contains("write FIGURE < NUMBER"));
  }
  CHECK_THAT(refusal("loss_end < 5%"), Contains("write 0.05"));
  CHECK_THAT(refusal("los_end < 3"), Contains("did you mean 'loss_end'?"));
  CHECK_THAT(refusal("half_live < 3"), Contains("did you mean 'half_life'?"));
  CHECK_THAT(refusal("evidence.loss_end < 3"), Contains("no scenario 'evidence' in this call"));
  CHECK_THAT(refusal("loss_end.middle < 3"), Contains("'middle' is neither"));
  CHECK_THAT(refusal("documents.loss_end.difference < 3"), Contains("compared with nothing"));
  CHECK_THAT(refusal("half_life.difference < 3"), Contains("compare.csv has no difference"));
  CHECK_THAT(refusal("documents.loss_at_counter_10y > 1", {}, {"documents", "moments-of-truth"}),
             Contains("documents has no such touchpoint"));
}

TEST_CASE("what the engine of a run does not give is refused") {
  for (const char* part : {"se", "sd", "lower", "upper", "p05", "p95", "chance"}) {
    CAPTURE(part);
    CHECK_THAT(refusal(std::string("loss_end.") + part + " < 3", {with_expected_engine}),
               Contains(std::string("the expected engine has no ") + part));
    CHECK(refusal(std::string("loss_end.") + part + " < 3") == "none");
  }
  CHECK(refusal("loss_end.mean < 3", {with_expected_engine}) == "none");
  CHECK_THAT(refusal("half_life.p05 < 3"), Contains("half_life is one number of a whole run"));
  CHECK_THAT(refusal("probability_negative.p05 < 3"), Contains("has no p05"));
  CHECK(refusal("probability_negative.upper < 3") == "none");
  CHECK_THAT(refusal("loss_end.lower < 3", {{"simulation.replications", "1", "--replications"}}),
             Contains("one replication has no lower"));
}

TEST_CASE("figures of draws are for a run that draws") {
  const Override law{"money.margin", "{ low = 0.2, high = 0.5 }", "--set"};
  const auto said = [&](const std::string& typed, const std::vector<Override>& overrides,
                        JudgedBy judged_by) -> std::string {
    try {
      const auto loaded =
          load_scenarios({"documents", "gold-service"}, overrides, shipped_folder());
      return fmt::format(
          "{} judged",
          parse_conditions({typed}, loaded, std::nullopt, judged_by).at(0).scenarios.size());
    } catch (const Error& error) {
      CHECK(error.exit_code() == ExitCode::usage);
      return error.what();
    }
  };
  CHECK(said("loss_end.inputs.p05 < 3", {law}, JudgedBy::run) == "2 judged");
  CHECK(said("loss_end.difference.both.sd < 3", {law}, JudgedBy::run) == "1 judged");
  CHECK(said("loss_end.inputs.se < 3", {law, with_expected_engine}, JudgedBy::run) == "2 judged");
  CHECK_THAT(said("loss_end.both.p05 < 3", {law, with_expected_engine}, JudgedBy::run),
             Contains("the expected engine has no both"));
  CHECK_THAT(said("loss_end.inputs.p05 < 3", {law}, JudgedBy::point),
             Contains("'retain run' judges what has the source inputs"));
  CHECK_THAT(said("loss_end.both.p05 < 3", {}, JudgedBy::run),
             Contains("nothing is uncertain") && Contains("leave both out"));
  CHECK_THAT(said("half_life.inputs < 3", {law}, JudgedBy::run),
             Contains("half_life is not computed for each draw"));
}
