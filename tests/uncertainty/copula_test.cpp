#include "uncertainty/copula.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <numbers>
#include <numeric>

#include "maths/normal.hpp"
#include "stats/moments.hpp"
#include "support/messages.hpp"
#include "support/sample_size.hpp"
#include "support/standard_errors.hpp"
#include "uncertainty/sobol.hpp"

using namespace retain::uncertainty;
using namespace retain::test;

namespace {

const std::vector<InputDimension> abc{{"a", ""}, {"b", ""}, {"c", ""}};

Copula copula_of(const std::vector<Correlation>& correlations) {
  return std::get<Copula>(make_copula(correlations, abc));
}

Refusal refused_copula(const std::vector<Correlation>& correlations,
                       const std::vector<InputDimension>& dimensions = abc) {
  const auto made_copula = make_copula(correlations, dimensions);
  if (std::holds_alternative<Copula>(made_copula)) return {"nothing is refused"};
  const Refusal& refusal = std::get<Refusal>(made_copula);
  CHECK(has_chinese(refusal.text.in(Language::chinese)));
  return refusal;
}

std::string text_of_refusal(const std::vector<Correlation>& correlations,
                            const std::vector<InputDimension>& dimensions = abc) {
  return refused_copula(correlations, dimensions).text.in(Language::english);
}

/// Random points, correlated, by dimension.
std::vector<std::vector<double>> correlated(const Copula& copula, std::uint32_t count) {
  const UnitPoints points(Sampling::random, 17, 3);
  std::vector<std::vector<double>> columns(3);
  for (std::uint32_t i = 0; i < count; ++i) {
    std::vector<double> point{points(0, i, 0), points(0, i, 1), points(0, i, 2)};
    copula.correlate(point);
    for (std::size_t k = 0; k < 3; ++k) columns[k].push_back(point[k]);
  }
  return columns;
}

/// Spearman's correlation of uniform numbers, 12 E (u - 1/2) (v - 1/2), with its standard error.
Measured spearman(const std::vector<double>& u, const std::vector<double>& v) {
  Moments moments;
  for (std::size_t i = 0; i < u.size(); ++i) moments.add(12.0 * (u[i] - 0.5) * (v[i] - 0.5));
  return measured(moments);
}

}  // namespace

TEST_CASE("the rank correlations that are stated are those of the points") {
  const auto count = static_cast<std::uint32_t>(sample_size(60'000));
  const auto columns =
      correlated(copula_of({{{"a", "b"}, 0.5}, {{"c", "b"}, -0.3}, {{"a", "c"}, 0.2}}), count);
  CHECK(agrees(spearman(columns[0], columns[1]), 0.5));
  CHECK(agrees(spearman(columns[1], columns[2]), -0.3));
  CHECK(agrees(spearman(columns[0], columns[2]), 0.2));
  CHECK_FALSE(agrees(spearman(columns[0], columns[1]), 0.4));
}

TEST_CASE("normal numbers behind the points have Pearson's 2 sin(pi rank / 6)") {
  const auto count = static_cast<std::uint32_t>(sample_size(60'000));
  const auto columns = correlated(copula_of({{{"a", "b"}, 0.5}}), count);
  Moments products;
  for (std::size_t i = 0; i < count; ++i) {
    products.add(normal_quantile({columns[0][i], 1.0 - columns[0][i]}) *
                 normal_quantile({columns[1][i], 1.0 - columns[1][i]}));
  }
  CHECK(agrees(measured(products), 2.0 * std::sin(std::numbers::pi / 12.0)));
}

TEST_CASE("every coordinate stays uniform, and those without correlation stay as they are") {
  const auto count = static_cast<std::uint32_t>(sample_size(40'000));
  const Copula copula = copula_of({{{"a", "b"}, -0.8}});
  const auto columns = correlated(copula, count);
  for (const auto& column : columns) {
    Moments moments;
    Moments squares;
    for (const double u : column) {
      moments.add(u);
      squares.add(u * u);
    }
    CHECK(agrees(measured(moments), 0.5));
    CHECK(agrees(measured(squares), 1.0 / 3.0));
  }
  std::vector<double> point{0.25, 0.5, 0.125};
  copula.correlate(point);
  CHECK(point[0] == Approx(0.25).epsilon(1e-14));
  CHECK(point[2] == 0.125);
  CHECK(point[1] > 0.5);  // the first is low, and the correlation negative
}

TEST_CASE("points at the ends of the cube stay inside it") {
  const Copula copula = copula_of({{{"a", "b"}, 0.99}, {{"b", "c"}, 0.98}, {{"a", "c"}, 0.98}});
  for (const double end : {0x1p-53, 1.0 - 0x1p-53}) {
    std::vector<double> point(3, end);
    copula.correlate(point);
    for (const double u : point) CHECK((u > 0.0 && u < 1.0));
  }
}

TEST_CASE("the order in which correlations and their keys are given changes nothing") {
  std::vector<Correlation> given{{{"a", "b"}, 0.5}, {{"b", "c"}, -0.3}, {{"a", "c"}, 0.2}};
  std::vector<double> first{0.3, 0.9, 0.01};
  copula_of(given).correlate(first);
  std::ranges::reverse(given);
  for (Correlation& correlation : given) std::swap(correlation.between[0], correlation.between[1]);
  std::vector<double> second{0.3, 0.9, 0.01};
  copula_of(given).correlate(second);
  CHECK(first == second);
}

TEST_CASE("correlations that no numbers have together are refused with the worst pair") {
  CHECK(text_of_refusal({{{"a", "b"}, 0.8}, {{"b", "c"}, 0.9}, {{"a", "c"}, -0.5}}) ==
        "the correlations contradict each other (smallest eigenvalue -0.504); the worst pair is "
        "'b' and 'c', rank = 0.9");
  CHECK(text_of_refusal({{{"a", "b"}, 0.9}, {{"b", "c"}, 0.9}, {{"a", "c"}, 0.9}}) ==
        "nothing is refused");
}

TEST_CASE(
    "a correlation names two different uncertain inputs once, with a rank inside its bounds") {
  CHECK(text_of_refusal({{{"a", "a"}, 0.5}}) == "'a' is correlated with itself");
  CHECK(text_of_refusal({{{"a", "b"}, 0.5}, {{"b", "a"}, 0.5}}) ==
        "'a' and 'b' are correlated twice");
  CHECK(text_of_refusal({{{"a", "b"}, 1.0}}) ==
        "rank = 1 of 'a' and 'b' must lie between -1 and 1");
  CHECK(text_of_refusal({{{"a", "b"}, std::nan("")}}).starts_with("rank = nan"));
  CHECK(text_of_refusal({{{"a", "z"}, 0.5}}) == "'z' is correlated, but no uncertain input");
  const std::vector<InputDimension> named{{"churn.rate", ""}, {"service.level", ""}};
  const Refusal near = refused_copula({{{"churn.rat", "service.level"}, 0.5}}, named);
  CHECK(near.hint.in(Language::english) == "did you mean 'churn.rate'?");
}

TEST_CASE("discrete laws, groups and independent inputs take no correlation") {
  const std::vector<Correlation> given{{{"a", "b"}, 0.5}};
  CHECK(text_of_refusal(given, {{"a", ""}, {"b", "", true}}) ==
        "'b' has a discrete law, which takes no correlation");
  CHECK(text_of_refusal(given, {{"a", "", false, true}, {"b", ""}}) ==
        "'a' belongs to shares with a sample_size, which take no correlation");
  CHECK(text_of_refusal(given, {{"a", ""}, {"a", "gym"}, {"b", ""}}) ==
        "'a' is independent in the scenario 'gym', and takes no correlation");
}

TEST_CASE("without correlations points stay as they are") {
  std::vector<double> point{0.1, 0.2, 0.3};
  copula_of({}).correlate(point);
  CHECK(point == std::vector{0.1, 0.2, 0.3});
}
