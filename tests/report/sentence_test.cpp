#include "report/sentence.hpp"

#include <array>
#include <catch2/catch.hpp>

#include "support/in_chinese.hpp"

using namespace retain::report;

namespace {

Estimate estimate(double mean, double standard_error = not_available) {
  Estimate estimate;
  estimate.mean = mean;
  estimate.standard_error = standard_error;
  return estimate;
}

Figures comparator_figures() {
  Figures figures;
  figures.scenario.name = "documents";
  figures.scenario.simulation.weeks = 520;
  figures.interval_width = 1.96;  // of very many replications
  figures.metrics.emplace("business_value_end", estimate(13958, 28));
  return figures;
}

/// A scenario that is compared with documents, and the difference of their values.
Figures with_gain(double mean, double standard_error) {
  Figures figures = comparator_figures();
  figures.scenario.name = "ours";
  figures.comparator = "documents";
  figures.differences.emplace("business_value_end", estimate(mean, standard_error));
  return figures;
}

/// A scenario whose break-even cost is known.
Figures with_break_even(double mean, double standard_error = not_available) {
  Figures figures = with_gain(5000, 10);
  figures.metrics.emplace("break_even_programme", estimate(mean, standard_error));
  return figures;
}

std::string sentence_of(const Figures& figures, const std::array<std::string, 2>& called,
                        Naming naming = Naming::title) {
  const std::array all{comparator_figures(), figures};
  return sentences_of(all, called, naming).back();
}

std::string sentence_of(const Figures& figures) {
  return sentence_of(figures, {"documents", "ours"});
}

std::string advice_of(const Figures& figures) {
  const std::string sentence = sentence_of(figures);
  const std::string end_of_first = "in documents.";
  return sentence.substr(sentence.find(end_of_first) + end_of_first.size());
}

}  // namespace

TEST_CASE("a sentence says a difference as far as it can be seen") {
  const std::string begin = "ours: in 10 years a customer is worth ";
  CHECK(sentence_of(with_gain(3201, 28.6)) == begin + "3,201 yuan (± 56) more than in documents.");
  CHECK(sentence_of(with_gain(-12.25, 0.1)) == begin + "12.2 yuan (± 0.2) less than in documents.");
  CHECK(sentence_of(with_gain(5200, 0.0)) == begin + "5,200 yuan more than in documents.");
  CHECK(sentence_of(with_gain(-0.01, 0.2)) == begin + "as much as in documents (± 0.4).");
  CHECK(sentence_of(with_gain(0.0, 0.0)) == begin + "as much as in documents.");
}

TEST_CASE("a difference within its interval is said to be chance") {
  const std::string chance = "which may be chance";
  CHECK(sentence_of(with_gain(17, 90)).find(chance) != std::string::npos);
  CHECK(sentence_of(with_gain(-17, 90)).find(chance) != std::string::npos);
  CHECK(sentence_of(with_gain(180, 90)).find(chance) == std::string::npos);
  CHECK(sentence_of(with_gain(17, not_available)).find(chance) == std::string::npos);
}

TEST_CASE("a sentence calls scenarios by their titles and divides thousands in numbers alone") {
  CHECK(
      sentence_of(with_gain(3201, 28.6), {"World 2026", "Plan 2027"}) ==
      "Plan 2027: in 10 years a customer is worth 3,201 yuan (± 56) more than in \"World 2026\".");
  const std::array alone{comparator_figures()};
  CHECK(sentences_of(alone, std::array<std::string, 1>{"World 2026"}).front() ==
        "World 2026: a customer is worth 13,958 yuan (± 55) in 10 years. It stands alone, compared "
        "with no other.");
}

TEST_CASE("a sentence may name what its title means to the command line, once") {
  const auto beginning = [](const std::string& called) {
    const std::string sentence =
        sentence_of(with_gain(3201, 28.6), {"Documents", called}, Naming::title_and_name);
    return sentence.substr(0, sentence.find(':'));
  };
  CHECK(beginning("Our plan") == "Our plan (ours)");
  CHECK(beginning("Our plan (ours)") == "Our plan (ours)");
  CHECK(beginning("ours") == "ours");
}

TEST_CASE("what a change may cost is said when it is more than nothing and than chance") {
  CHECK(advice_of(with_break_even(0.6)) ==
        " What brings this about would pay up to 1 yuan per customer and year.");
  CHECK(advice_of(with_break_even(300, 100)) ==
        " What brings this about would pay up to 300 yuan per customer and year.");
  CHECK(advice_of(with_break_even(300, 200)).empty());
  CHECK(advice_of(with_break_even(0.4)).empty());
  CHECK(advice_of(with_break_even(-5)).empty());
}

TEST_CASE("whether a programme pays is said") {
  const auto with_cost = [](Figures figures) {
    figures.scenario.money.programme_per_customer = 200;
    return advice_of(figures);
  };
  const std::string begin = " Its programme costs 200 yuan per customer and year";
  CHECK(with_cost(with_break_even(816, 4)) == begin + " and would pay up to 816.");
  CHECK(with_cost(with_break_even(69, 1)) == begin + " but would pay only up to 69.");
  CHECK(with_cost(with_break_even(69)) == begin + " but would pay only up to 69.");
  CHECK(with_cost(with_break_even(205, 4)) ==
        begin + "; it would pay up to 205, which is too near to tell.");
  CHECK(with_cost(with_break_even(-3)) == begin + " and brings nothing that could pay for it.");
}

TEST_CASE("what is spent however many customers there are is said with what it may cost") {
  const auto advised = [](Figures figures) {
    figures.scenario.money.programme_fixed = 150'000;
    figures.scenario.levers.per_year[index(LeverName::training)] = 50'000;
    figures.scenario.cohort.customers = 1000;
    figures.metrics.emplace("break_even_programme", estimate(341, 8));
    figures.differences.emplace("programme_cost_end", estimate(1500));
    const std::string sentence = sentence_of(figures);
    return sentence.substr(sentence.find(" It spends"));
  };
  const std::string begin =
      " It spends 200,000 yuan a year however many customers there are, 200 a year per customer of "
      "week 0.";
  CHECK(advised(with_gain(3000, 10)) == begin + " It would pay up to 600,000 yuan a year.");
  CHECK(advised(with_gain(-600, 10)) ==
        begin + " It does not earn this back: it would pay only up to 120,000 yuan a year.");
  CHECK(advised(with_gain(-2000, 10)) ==
        begin + " It does not earn this back and brings nothing that could pay for it.");
  CHECK(advised(with_gain(3, 4)) == begin + " Whether it earns this back is within chance.");
  Figures dear = with_gain(3000, 10);
  dear.scenario.money.programme_per_customer = 400;
  CHECK(advised(dear) ==
        begin +
            " Its programme costs 400 yuan per customer and year but would pay only up to 341.");
}

TEST_CASE("one replication is said to say nothing of chance") {
  Figures figures = with_gain(781, not_available);
  figures.scenario.simulation.replications = 1;
  CHECK(sentence_of(figures).find("by one replication") != std::string::npos);
  figures.scenario.simulation.engine = EngineKind::expected;
  CHECK(sentence_of(figures).find("by one replication") == std::string::npos);
}

TEST_CASE("the costliest touchpoint is named when it costs something") {
  Figures figures = with_gain(10, 1);
  figures.scenario.touchpoints = {{.name = "counter"}, {.name = "delivery"}};
  const auto with_losses = [&](double counter, double delivery) {
    Figures lossy = figures;
    lossy.metrics.emplace("loss_at_counter_end", estimate(counter));
    lossy.metrics.emplace("loss_at_delivery_end", estimate(delivery));
    return advice_of(lossy);
  };
  CHECK(with_losses(20, 30) ==
        " The moment of truth that costs most is delivery: 30 yuan of margin per customer.");
  CHECK(with_losses(0, 0).empty());
  figures.scenario.touchpoints[0].title = "the front desk";
  CHECK(with_losses(40, 30) ==
        " The moment of truth that costs most is the front desk: 40 yuan of margin per customer.");
}

TEST_CASE("where customers join, the sentence is about the whole business") {
  Figures figures = with_gain(-108.6, 5.0);
  figures.scenario.acquisition.policy = AcquisitionPolicy::replace;
  figures.differences.emplace("value_end", estimate(166.3, 4.0));
  figures.metrics.emplace("replacement_cost_end", estimate(202.0, 1.0));
  CHECK(sentence_of(figures) ==
        "ours: in 10 years the business, newcomers included, is worth 109 yuan (± 10) less than in "
        "documents per customer of week 0. 202 yuan for winning the newcomers are deducted. The "
        "first customers alone are worth 166 yuan (± 8) more.");
  figures.differences.at("value_end") = estimate(3.0, 4.0);
  CHECK_THAT(sentence_of(figures), Catch::Contains("worth 3 yuan (± 8) more, which may be chance"));
  Figures programme = figures;
  programme.scenario.money.programme_fixed = 100'000;
  programme.metrics.emplace("break_even_programme", estimate(-40.0));
  CHECK_THAT(sentence_of(programme), Catch::Contains("It does not earn this back"));
}

TEST_CASE("a recommended firm counts its newcomers, and so does one compared with it") {
  Figures comparator = comparator_figures();
  comparator.scenario.word_of_mouth.recommend = 0.1;
  comparator.metrics.emplace("value_end", estimate(9000, 10));
  const std::array all{comparator, with_gain(100, 1)};
  const std::array<std::string, 2> called{"documents", "ours"};
  const std::vector<std::string> sentences = sentences_of(all, called);
  CHECK_THAT(
      sentences[0],
      Catch::StartsWith("documents: in 10 years the business, newcomers included, is worth "
                        "13,958 yuan (± 55) per customer of week 0. The first customers alone "
                        "are worth 9,000 yuan (± 20). It is what others are compared with."));
  CHECK_THAT(sentences[1], Catch::Contains("the business, newcomers included"));
}

TEST_CASE("a sentence says what the comparator is, where its name does not") {
  Figures figures = with_gain(100, 1);
  const std::string begin =
      "ours: in 10 years a customer is worth 100 yuan (± 2) more than in "
      "documents.";
  const auto says = [&](ComparatorKind kind, const std::string& compared) {
    figures.kind = kind;
    figures.compared = compared;
    return sentence_of(figures).substr(begin.size());
  };
  CHECK(says(ComparatorKind::file, "documents").empty());
  CHECK(says(ComparatorKind::file, "gym") ==
        " Compared with: the same firm and market, but with the levers, events and acquisition of "
        "'gym'.");
  CHECK(says(ComparatorKind::without_events, "") == " Compared with: itself without its events.");
  CHECK_THAT(says(ComparatorKind::as_file, ""), Catch::Contains("as its file stands"));
  CHECK_THAT(says(ComparatorKind::whole, ""),
             Catch::Contains("'documents' whole, with its own beliefs"));
}

TEST_CASE("in Chinese a sentence calls what the comparator acts like by its title") {
  const retain::test::InChinese chinese;
  Figures figures = with_gain(100, 1);
  figures.kind = ComparatorKind::file;
  figures.comparator = "documents";
  const std::array<std::string, 2> called{"文档的数字", "我们"};
  figures.compared = "ours";
  CHECK_THAT(sentence_of(figures, called), Catch::Contains("措施、事件和获客取自“我们”"));
  figures.compared = "gym";  // not in this run
  CHECK_THAT(sentence_of(figures, called), Catch::Contains("措施、事件和获客取自“gym”"));
}

TEST_CASE("a sentence names the scenarios that are not shown again") {
  Figures figures = with_gain(100, 1);
  figures.stands_for = {"twin", "third"};
  CHECK_THAT(sentence_of(figures),
             Catch::EndsWith(" twin is the same as ours: shown once. third is the same as ours: "
                             "shown once."));
}

TEST_CASE("a horizon that is no whole number of years is named in weeks") {
  Figures figures = with_gain(100, 1);
  figures.scenario.simulation.weeks = 156;
  CHECK_THAT(sentence_of(figures), Catch::StartsWith("ours: in 3 years a customer"));
  figures.scenario.simulation.weeks = 519;
  CHECK_THAT(sentence_of(figures), Catch::StartsWith("ours: in 519 weeks a customer"));
}
