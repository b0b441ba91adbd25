// What statements cannot be, and what is said then.

#include <catch2/catch.hpp>
#include <cmath>
#include <limits>

#include "random/philox.hpp"
#include "support/messages.hpp"
#include "support/sample_size.hpp"
#include "uncertainty/stated.hpp"

using namespace retain::test;

namespace {

constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();

Refusal refused(const Statement& statement, const Domain& domain, double inherited = 0.5) {
  auto made = make_distribution(statement, domain, inherited);
  if (std::holds_alternative<Distribution>(made)) return {"nothing is refused"};
  const Refusal refusal = std::get<Refusal>(made);
  CHECK(has_chinese(refusal.text.in(Language::chinese)));
  return refusal;
}

std::string said(const Statement& statement, const Domain& domain, double inherited = 0.5) {
  return refused(statement, domain, inherited).text.in(Language::english);
}

std::string hinted(const Statement& statement, const Domain& domain) {
  return refused(statement, domain).hint.in(Language::english);
}

}  // namespace

TEST_CASE("numbers that state no law are refused, and the forms are named") {
  CHECK(said({.low = 0.1, .mean = 0.2}, of_shares) == "{ low = 0.1, mean = 0.2 } states no law");
  CHECK(hinted({.low = 0.1}, of_shares).starts_with("write { low, high }, { mean, sd }"));
  CHECK(said({}, of_shares) == "{} states no law");
  CHECK(said({.low = 0.1, .high = 0.2, .sd = 0.1}, of_shares).ends_with("states no law"));
  CHECK(said({.weights = std::vector{1.0}}, of_shares).ends_with("states no law"));
  CHECK(said({.value = 0.3}, of_shares).ends_with("states no law"));
  CHECK(said({.law = "uniform", .low = 0.1, .high = 0.2}, of_shares) ==
        "law = \"uniform\" takes { min, max }");
  CHECK(said({.law = "beta", .mean = 0.1, .sd = 0.2}, of_shares) ==
        "law = \"beta\" takes { a, b }");
}

TEST_CASE("a law without a name of ours is refused with the nearest one") {
  CHECK(said({.law = "lognormel", .mean = 1.0, .sd = 1.0}, of_amounts)
            .starts_with("no law is called 'lognormel'; by name there are uniform, triangular, "
                         "normal, lognormal, gamma, beta;"));
  CHECK(hinted({.law = "lognormel", .mean = 1.0, .sd = 1.0}, of_amounts) ==
        "did you mean 'lognormal'?");
  CHECK(hinted({.law = "cauchy", .a = 1.0}, of_amounts).empty());
  CHECK(said({.law = "", .low = 0.1, .high = 0.2}, of_shares).starts_with("no law is called ''"));
}

TEST_CASE("numbers out of order are refused") {
  CHECK(said({.low = 0.4, .high = 0.2}, of_shares) == "low = 0.4 must be below high = 0.2");
  CHECK(said({.low = 0.4, .high = 0.4}, of_numbers) == "low = 0.4 must be below high = 0.4");
  CHECK(said({.law = "uniform", .min = 2.0, .max = 1.0}, of_amounts) ==
        "min = 2 must be below max = 1");
  CHECK(said({.min = 1.0, .mode = 5.0, .max = 4.0}, of_amounts) ==
        "mode = 5 must lie between min = 1 and max = 4");
  CHECK(said({.law = "triangular", .min = 1.0, .mode = 0.0, .max = 4.0}, of_amounts) ==
        "mode = 0 must lie between min = 1 and max = 4");
}

TEST_CASE("the ends of a scale are no 5 % and 95 % points") {
  CHECK(said({.low = 0.0, .high = 0.4}, of_shares) ==
        "low = 0 must lie between 0 and 1 and reach neither");
  CHECK(said({.low = 0.3, .high = 1.0}, of_shares) ==
        "high = 1 must lie between 0 and 1 and reach neither");
  CHECK(said({.low = 0.0, .high = 40.0}, of_amounts) == "low = 0 must be above 0");
  for (const Domain& domain : {of_shares, of_amounts}) {
    CHECK(hinted({.low = 0.0, .high = 0.4}, domain).ends_with("write { min, mode, max }"));
  }
}

TEST_CASE("what a law cannot have is refused") {
  CHECK(said({.mean = 0.5, .sd = 0.5}, of_shares) ==
        "sd = 0.5 is too large: around a mean of 0.5 between 0 and 1 it must be below 0.5");
  CHECK(said({.mean = 2.0, .sd = 3.0}, of_points) ==
        "sd = 3 is too large: around a mean of 2 between 1 and 10 it must be below 2.82843");
  CHECK(said({.mean = 0.0, .sd = 0.1}, of_shares) ==
        "mean = 0 must lie between 0 and 1 and reach neither");
  CHECK(said({.sd = 0.1}, of_shares, 1.0) == "mean = 1 must lie between 0 and 1 and reach neither");
  CHECK(said({.mean = -4.0, .sd = 1.0}, of_amounts) == "mean = -4 must be above 0");
  CHECK(said({.law = "gamma", .mean = 0.0, .sd = 1.0}, of_amounts) == "mean = 0 must be above 0");
  CHECK(said({.mean = 4.0, .sd = 0.0}, of_numbers) == "sd = 0 must be above 0");
  CHECK(said({.plus_minus = -1.0}, of_numbers) == "plus_minus = -1 must be above 0");
  CHECK(said({.law = "beta", .a = 0.0, .b = 1.0}, of_shares) ==
        "a = 0 must lie between 0.001 and 100000000");
  CHECK(said({.law = "beta", .a = 1.0, .b = -1.0}, of_shares) ==
        "b = -1 must lie between 0.001 and 100000000");
  CHECK(said({.law = "beta", .a = 1.0, .b = 1.0}, of_numbers) ==
        "law = \"beta\" needs a parameter whose range has two ends");
}

TEST_CASE("what is not finite is refused by its name") {
  CHECK(said({.low = not_a_number, .high = 1.0}, of_numbers) == "low must be a finite number");
  CHECK(said({.mean = 1.0, .sd = no_end}, of_numbers) == "sd must be a finite number");
  CHECK(said({.values = std::vector{1.0, no_end}}, of_amounts) == "values must be a finite number");
  CHECK(said({.values = std::vector{1.0}, .weights = std::vector{not_a_number}}, of_amounts) ==
        "weights must be a finite number");
  CHECK(said({.low = 0.1, .high = 0.2, .value = not_a_number}, of_shares) ==
        "value must be a finite number");
}

TEST_CASE("values and weights must fit each other and the parameter") {
  CHECK(said({.values = std::vector<double>{}}, of_counts) == "values must hold a number");
  CHECK(said({.values = std::vector{1.0, 2.0}, .weights = std::vector{1.0}}, of_counts) ==
        "2 values have 1 weights");
  CHECK(said({.values = std::vector{1.0}, .weights = std::vector{0.0}}, of_counts) ==
        "weights must be 0 or more, and not all 0");
  CHECK(said({.values = std::vector{1.0, 2.0}, .weights = std::vector{2.0, -1.0}}, of_counts) ==
        "weights must be 0 or more, and not all 0");
  CHECK(said({.values = std::vector{0.0, 2.0}}, of_counts) ==
        "values = 0 must lie between 1 and 100");
  CHECK(said({.values = std::vector{2.5}}, of_counts) == "values = 2.5 must be a whole number");
}

TEST_CASE("a whole number takes no continuous law") {
  CHECK(said({.low = 1.0, .high = 3.0}, of_counts) ==
        "a whole number is uncertain by { values, weights } alone, not by { low = 1, high = 3 }");
  CHECK(said({.values = std::vector{1.0, 3.0}, .value = 1.5}, of_counts) ==
        "value = 1.5 must be a whole number");
}

TEST_CASE("a point must lie in the range") {
  CHECK(said({.low = 0.1, .high = 0.2, .value = 1.5}, of_shares) ==
        "value = 1.5 must lie between 0 and 1");
}

TEST_CASE("a law that lies outside the range for more than a fifth is refused") {
  CHECK(said({.law = "uniform", .min = -1.0, .max = 1.0}, of_shares) ==
        "50 % of this law lie outside the range of the parameter, 0 to 1; more than 20 % is no "
        "belief about it");
  CHECK(said({.law = "normal", .mean = 5.0, .sd = 0.1}, of_shares).starts_with("100 %"));
  CHECK(made({.law = "uniform", .min = -0.19, .max = 0.81}, of_shares).cut() == Approx(0.19));
}

TEST_CASE("a standard deviation out of all proportion is refused") {
  CHECK(said({.mean = 10.0, .sd = 1e9}, of_amounts) ==
        "sd = 1000000000 does not fit a mean of 10: this law takes from 1e-07 to 1e+07");
  CHECK(said({.law = "gamma", .mean = 10.0, .sd = 1e-5}, of_amounts) ==
        "sd = 1e-05 does not fit a mean of 10: this law takes from 0.001 to 300");
  CHECK(said({.mean = 0.5, .sd = 1e-5}, of_shares) ==
        "sd = 1e-05 does not fit a mean of 0.5: this law takes from 5e-05 to 0.5");
  CHECK(said({.low = 1e-300, .high = 1e300}, {Scale::log, {0.0, no_end}})
            .ends_with("has no mean and standard deviation that a number can hold"));
  CHECK(said({.law = "uniform", .min = -1e308, .max = 1e308}, of_numbers)
            .ends_with("has no mean and standard deviation that a number can hold"));
}

TEST_CASE("whatever its numbers, a statement gives finite numbers in the range or a reason") {
  const std::vector<std::vector<std::optional<double> Statement::*>> forms{
      {&Statement::low, &Statement::high},
      {&Statement::mean, &Statement::sd},
      {&Statement::min, &Statement::mode, &Statement::max},
      {&Statement::a, &Statement::b},
      {&Statement::plus_minus}};
  const std::vector<std::string> names{"",          "uniform", "triangular", "normal",
                                       "lognormal", "gamma",   "beta"};
  const auto number = [](std::uint32_t i, std::uint32_t of) {
    const auto words = Philox::block({i, of, 0, 0}, {4, 2});
    const int power = static_cast<int>(words[1] % 5 == 0 ? words[2] % 600 : words[2] % 12) -
                      (words[1] % 5 == 0 ? 300 : 6);
    return (static_cast<double>(words[0]) * 0x1p-31 - 0.3) * std::pow(10.0, power);
  };
  int accepted = 0;
  for (std::uint32_t i = 0; i < 4'000; i += sample_step) {
    Statement statement;
    if (i % 3 == 0) statement.law = names[i / 3 % names.size()];
    if (statement.law == "") statement.law.reset();
    std::uint32_t of = 0;
    for (const auto member : forms[i / 21 % forms.size()]) statement.*member = number(i, of++);
    for (const Domain& domain : {of_shares, of_points, of_amounts, of_numbers}) {
      const auto made_or_not = make_distribution(statement, domain, number(i, 9));
      const auto* distribution = std::get_if<Distribution>(&made_or_not);
      if (distribution == nullptr) continue;
      INFO(distribution->text());
      ++accepted;
      for (const double u : {0.0, 1e-12, 0.3, 0.5, 0.999, 1.0 - 0x1p-53}) {
        const double drawn = distribution->quantile(u);
        CHECK(std::isfinite(drawn));
        CHECK((domain.range.lowest <= drawn && drawn <= domain.range.highest));
      }
      CHECK((domain.range.lowest <= distribution->point() &&
             distribution->point() <= domain.range.highest));
      CHECK(distribution->sd() >= 0.0);
    }
  }
  CHECK(accepted > 300);
}
