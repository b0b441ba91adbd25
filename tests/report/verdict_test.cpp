#include "report/verdict.hpp"

#include <array>
#include <catch2/catch.hpp>

using namespace retain::report;

namespace {

Estimate mean_with_error(double mean, double standard_error = not_available) {
  Estimate estimate;
  estimate.mean = mean;
  estimate.standard_error = standard_error;
  return estimate;
}

Figures firm_today() {
  Figures figures;
  figures.scenario.name = "today";
  figures.scenario.simulation.weeks = 520;
  figures.interval_width = 2.0;
  figures.metrics.emplace("business_total_end", mean_with_error(2e6, 1e4));
  figures.metrics.emplace("survival_end", mean_with_error(0.272));
  figures.metrics.emplace("half_life", mean_with_error(259.0));
  figures.metrics.emplace("dissatisfied_share", mean_with_error(0.02));
  figures.metrics.emplace("complaints_per_1000_customers_a_year", mean_with_error(39.0));
  return figures;
}

Figures plan(std::string name, double gain, double standard_error) {
  Figures figures = firm_today();
  figures.scenario.name = std::move(name);
  figures.comparator = "today";
  figures.probability_better = 0.975;
  figures.differences.emplace("business_total_end", mean_with_error(gain, standard_error));
  figures.differences.emplace("business_value_end", mean_with_error(gain / 1000, standard_error));
  figures.metrics.emplace("break_even_programme", mean_with_error(240.0, 0.5));
  figures.metrics.emplace("programme_payback_week", mean_with_error(37.0));
  return figures;
}

Verdict verdict_of(const Figures& figures) {
  const std::array all{firm_today(), figures};
  const std::array<std::string, 2> called{"Today", "The plan"};
  return verdict_on(1, all, called);
}

}  // namespace

TEST_CASE("a verdict says in a sentence what a plan is worth") {
  CHECK(
      verdict_of(plan("plan", 4.823e6, 1e4)).sentence ==
      "“The plan” leaves the firm 4.82 million yuan better off in 10 years than “Today” as it is.");
  CHECK(verdict_of(plan("plan", -391234, 1e4)).sentence ==
        "“The plan” leaves the firm 391,000 yuan worse off in 10 years than “Today” as it is.");
  CHECK(verdict_of(plan("plan", 1000, 1e4)).sentence ==
        "“The plan” and “Today” as it is are too near to tell apart: 1,000 yuan in 10 years may be "
        "luck.");
  CHECK(verdict_of(plan("plan", 0, 0)).sentence ==
        "“The plan” leaves the firm as well off in 10 years as “Today” as it is.");
  // What rounding leaves of values that cancel is no gain.
  CHECK(verdict_of(plan("plan", -3e-7, not_available)).direction == Direction::same);
}

TEST_CASE("a scenario that stands alone has the figures of its customers") {
  const std::array all{firm_today()};
  const std::array<std::string, 1> called{"Today"};
  const Verdict verdict = verdict_on(0, all, called);
  CHECK(verdict.direction == Direction::alone);
  CHECK(verdict.sentence == "“Today”: the business is worth 2 million yuan in 10 years.");
  CHECK(verdict.facts[0].value == "2 million yuan");
  CHECK(verdict.facts[0].note == "± 20,000 yuan by luck alone");
  CHECK(verdict.facts[1].value == "after 5.0 years");
  CHECK(verdict.facts[1].note == "27.2 % stay 10 years");
  CHECK(verdict.facts[2].value == "39.0");
  CHECK(verdict.facts[0].number == 2e6);
  CHECK(verdict.facts[0].unit == "yuan");
  CHECK(verdict.facts[1].number == Approx(259.0).margin(0.5));
}

TEST_CASE("the three figures are gain, cost beside break-even, and luck") {
  Figures figures = plan("plan", 680000, 1e4);
  figures.scenario.money.programme_per_customer = 60.0;
  const Verdict verdict = verdict_of(figures);
  CHECK(verdict.facts[0].value == "+680,000 yuan");
  CHECK(
      verdict.facts[0].note ==
      "margin after all costs · 34.0 % more · ± 20,000 yuan by luck alone · ahead after 37 weeks");
  CHECK(verdict.facts[1].value == "60 yuan");
  CHECK(verdict.facts[1].note == "deducted already; worth it up to 240 yuan");
  CHECK(verdict.facts[2].value == "975 of 1,000");
  CHECK(verdict.facts[0].number == 680000.0);
  CHECK(verdict.facts[1].number == 60.0);
  CHECK(verdict.facts[1].unit == "yuan per customer and year");
  CHECK(verdict.facts[2].number == 975.0);
  CHECK(verdict.facts[2].of == "of 1,000");
}

TEST_CASE("a cost beside its break-even is judged as far as chance lets it") {
  const auto note_at = [](double cost, double break_even, double standard_error) {
    Figures figures = plan("plan", 680000, 1e4);
    figures.scenario.money.programme_per_customer = cost;
    figures.metrics.at("break_even_programme") = mean_with_error(break_even, standard_error);
    return verdict_of(figures).facts[1].note;
  };
  CHECK(note_at(300, 240, 0.5) == "deducted already; worth it only up to 240 yuan");
  CHECK(note_at(240.5, 240, 0.5) == "break-even 240 yuan: too near to tell");
  CHECK(note_at(60, -5, 0.5) == "brings nothing that could pay for it");
  const Figures free = plan("plan", 680000, 1e4);
  CHECK(verdict_of(free).facts[1].value == "240 yuan");
}

TEST_CASE("fixed costs are compared with what they may be in a year") {
  Figures figures = plan("plan", 680000, 1e4);
  figures.scenario.money.programme_fixed = 50000.0;
  // Of each yuan of gain before its cost the programme takes 680 / (680 + 320).
  figures.differences.emplace("programme_cost_end", mean_with_error(320.0));
  CHECK(verdict_of(figures).facts[1].label == "Its fixed cost, a year");
  CHECK(verdict_of(figures).facts[1].value == "50,000 yuan");
  CHECK(verdict_of(figures).facts[1].note ==
        "whether it earns this back may be luck");  // its error is 10,000 yuan per customer
  figures.differences.at("business_value_end") = mean_with_error(680.0, 1.0);
  CHECK(verdict_of(figures).facts[1].note == "deducted already; worth it up to 156,000 yuan");
}

TEST_CASE("expected values and one replication do not claim to know luck") {
  Figures figures = plan("plan", 680000, not_available);
  figures.scenario.simulation.engine = EngineKind::expected;
  CHECK(verdict_of(figures).facts[2].value == "after 37 weeks");
  CHECK(verdict_of(figures).facts[2].note.find("without luck") != std::string::npos);
  Figures single = plan("plan", 680000, not_available);
  single.scenario.simulation.replications = 1;
  CHECK(verdict_of(single).facts[2].note.find("one repetition") != std::string::npos);
  CHECK(verdict_of(single).sentence.find("says nothing about luck") != std::string::npos);
}

TEST_CASE("scenarios that are compared with the same one stand together, and one is told so") {
  Figures other_firm = firm_today();
  other_firm.scenario.name = "elsewhere";
  Figures there = plan("there", 2e5, 1e3);
  Figures worst = plan("worst", -5e5, 1e3);
  there.comparator = worst.comparator = "elsewhere";
  const std::vector all{firm_today(), other_firm, plan("small", 1e5, 1e3),
                        there,        worst,      plan("best", 3e5, 1e3)};
  CHECK(ranked_scenarios(all) == std::vector<std::size_t>{5, 2, 3, 4});
  CHECK(leading_scenario(all) == 5);
  CHECK(note_on_comparators(all).starts_with(
      "These scenarios are not all compared with the same one: each is measured against its own"));
  const std::vector losers{firm_today(), other_firm, plan("near", 100, 1e3), worst,
                           plan("bad", -2e5, 1e3)};
  CHECK(ranked_scenarios(losers) == std::vector<std::size_t>{2, 4, 3});
  CHECK(leading_scenario(losers) == 3);
  CHECK(note_on_comparators(std::array{firm_today(), plan("one", 1, 1)}).empty());
  CHECK(note_on_comparators(std::array{firm_today()}).empty());
}

TEST_CASE("the best scenario comes first, and the worst where none is better") {
  const std::array all{firm_today(), plan("small", 1e5, 1e3), plan("best", 3e5, 1e3),
                       plan("bad", -2e5, 1e3), plan("near", 100, 1e3)};
  CHECK(leading_scenario(all) == 2);
  CHECK(ranked_scenarios(all) == std::vector<std::size_t>{2, 1, 4, 3});
  CHECK(tally_of_verdicts(all) ==
        "Of 4 scenarios compared, better: 2; worse: 1; too near to tell: 1.");
  const std::array losers{firm_today(), plan("near", 100, 1e3), plan("bad", -2e5, 1e3)};
  CHECK(leading_scenario(losers) == 2);
  CHECK(leading_scenario(std::array{firm_today()}) == 0);
  CHECK(tally_of_verdicts(std::array{firm_today(), plan("one", 1, 1)}).empty());
}
