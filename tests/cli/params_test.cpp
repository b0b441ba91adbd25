#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <nlohmann/json.hpp>

#include "model/parameters/parameters.hpp"
#include "support/retain_program.hpp"

using namespace retain::test;
using Catch::Contains;

TEST_CASE("params prints every parameter with unit, range, default, role, mark and sentence") {
  const Finished finished = run_retain({"params"});
  CHECK(finished.exit_code == 0);
  for (const retain::model::Parameter* parameter : retain::model::registry_with_spellings()) {
    CHECK_THAT(finished.output, Contains(parameter->info.key) && Contains(parameter->info.english));
  }
  CHECK_THAT(finished.output, Contains("event.week") && Contains("points 1..10") &&
                                  Contains("1 to 10") && Contains("assumption"));
}

TEST_CASE("params of a table lists the table, of a key the one parameter") {
  const Finished table = run_retain({"params", "service"});
  CHECK_THAT(table.output, Contains("service.empathy") && Contains("service.weight.empathy") &&
                               !Contains("churn."));
  const Finished one = run_retain({"params", "churn.share_lost"});
  CHECK_THAT(one.output, Catch::StartsWith("churn.share_lost\n") && Contains("published"));
  const Finished unknown = run_retain({"params", "churn.sharelost"});
  CHECK(unknown.exit_code == 2);
  CHECK_THAT(unknown.errors, Contains("did you mean 'churn.share_lost'?"));
}

TEST_CASE("params with any other word lists whose name or sentence has it, in either language") {
  for (const char* language : {"en", "zh"}) {
    const Finished margin = run_retain({"params", "毛利", "--lang", language});
    CHECK(margin.exit_code == 0);
    CHECK_THAT(margin.output, Contains("money.margin") && !Contains("money.discount_rate"));
    const Finished price = run_retain({"params", "Price", "--lang", language});
    CHECK_THAT(price.output, Contains("event.price") && Contains("value.points_per_price") &&
                                 !Contains("money.margin"));
    CHECK_THAT(run_retain({"params", "spend_per", "--lang", language}).output,
               Contains("money.spend_per_week") && Contains("money.spend_per_month") &&
                   Contains("segment.spend_per_week"));
    CHECK(run_retain({"params", "no such words", "--lang", language}).exit_code == 2);
  }
}

TEST_CASE("the table of all parameters shortens long lists of names, one parameter shows them") {
  CHECK_THAT(run_retain({"params", "event"}).output,
             Contains("6 names") && Contains("true | false"));
  CHECK_THAT(run_retain({"params", "event.cause"}).output, Contains("better_product | "));
}

TEST_CASE("params shows how far a belief may be off, and on which scale") {
  CHECK_THAT(run_retain({"params", "churn.share_lost"}).output,
             Contains("  plausible    0.378 to 0.622 (assumption), 90 % around the default\n"
                      "  scale        the logit of its place in the range\n"));
  CHECK_THAT(run_retain({"params", "churn.share_lost", "--lang", "zh"}).output,
             Contains("  可信范围     0.378 至 0.622（假设）"));
  CHECK_THAT(run_retain({"params", "money.spend_per_week"}).output,
             Contains("40 to 62.5") && Contains("its logarithm"));
  for (const char* key :
       {"service.reliability", "word_of_mouth.retell_probability", "simulation.seed", "churn.of"}) {
    CHECK_THAT(run_retain({"params", key}).output, !Contains("plausible"));
  }
  const auto of = [](const char* key) {
    return nlohmann::json::parse(run_retain({"params", key, "--format", "json"}).output).at(0);
  };
  const double low = of("churn.share_lost").at("plausible_low");
  const double high = of("churn.share_lost").at("plausible_high");
  CHECK(low == Approx(0.999 / (1.0 + 0.499 / 0.5 * std::exp(0.5))));
  CHECK(high == Approx(0.999 / (1.0 + 0.499 / 0.5 * std::exp(-0.5))));
  CHECK(of("churn.share_lost").at("scale") == "logit");
  CHECK(of("service.reliability").at("plausible_low").is_null());
  CHECK_THAT(run_retain({"params", "churn.share_lost", "--format", "csv"}).output,
             Contains(",0.377633250811,0.622306764094,logit,"));
}

TEST_CASE("params as JSON holds both languages and typed values") {
  const Finished finished = run_retain({"params", "--format", "json"});
  const auto list = nlohmann::json::parse(finished.output);
  std::size_t known = retain::model::registry_with_spellings().size();
  for (const retain::model::RecordKind& kind : retain::model::record_kinds())
    known += kind.parameters.size();
  CHECK(list.size() == known);
  for (const auto& entry : list) {
    CHECK_FALSE(entry.at("english").get<std::string>().empty());
    CHECK_FALSE(entry.at("chinese").get<std::string>().empty());
  }
  const auto weeks = std::find_if(list.begin(), list.end(), [](const auto& entry) {
    return entry.at("key") == "simulation.weeks";
  });
  CHECK(weeks->at("default") == 520);
  CHECK(weeks->at("lowest") == 1);
}

TEST_CASE("params as CSV has one line per parameter below its header") {
  const Finished finished = run_retain({"params", "event", "--format", "csv"});
  CHECK_THAT(
      finished.output,
      Catch::StartsWith("\xEF\xBB\xBF"
                        "key,type,unit,lowest,highest,choices,default,role,mark,plausible_low,"
                        "plausible_high,scale,spells,english,"
                        "chinese\nevent.week,"));
  CHECK(
      static_cast<std::size_t>(std::count(finished.output.begin(), finished.output.end(), '\n')) ==
      retain::model::find_record_kind("event")->parameters.size() + 1);
}
