#include "decision/knowledge.hpp"

#include <catch2/catch.hpp>
#include <cmath>

#include "base/error.hpp"
#include "decision/draw_means.hpp"
#include "decision/least_squares.hpp"

using namespace retain::decision;
using namespace retain::test;

namespace {

/// Fits a figure to all draws and returns the fitted values.
std::vector<double> fitted(const Knowledge& knowledge, const std::vector<double>& figure) {
  const std::vector<std::span<const double>> figures{figure};
  const NormalEquations equations = normal_equations(knowledge, figures, 0, figure.size());
  const Eigen::MatrixXd coefficients = smooth_coefficients(equations, knowledge.roughness());
  std::vector<double> values;
  for (std::size_t i = 0; i < figure.size(); ++i) {
    values.push_back(explained(knowledge.row(i), coefficients.col(0)));
  }
  return values;
}

double largest_difference(const std::vector<double>& one, const std::vector<double>& other) {
  double largest = 0.0;
  for (std::size_t i = 0; i < one.size(); ++i) {
    largest = std::max(largest, std::abs(one[i] - other[i]));
  }
  return largest;
}

const ShiftedNet& net_of_knowledge() {
  static const ShiftedNet net(3, 64, 7);
  return net;
}

Input continuous(std::size_t coordinate) {
  return {InputKind::continuous, net_of_knowledge().row(coordinate)};
}

/// Normal noise with sd 1.
double noise(std::size_t draw) {
  return normal_score(net_of_knowledge().row(2)[draw]);
}

}  // namespace

TEST_CASE("a line in the normal score is fitted exactly, a wave closely") {
  const Knowledge knowledge(continuous(0));
  CHECK(knowledge.coefficients() == 15);
  std::vector<double> line;
  std::vector<double> wave;
  for (const double quantile : net_of_knowledge().row(0)) {
    line.push_back(5.0 - 3.0 * normal_score(quantile));
    wave.push_back(std::sin(normal_score(quantile)));
  }
  CHECK(largest_difference(fitted(knowledge, line), line) < 1e-6);
  CHECK(largest_difference(fitted(knowledge, wave), wave) < 0.05);
}

TEST_CASE("noise is smoothed away: it leaves few degrees of freedom") {
  std::vector<double> figure;
  for (std::size_t i = 0; i < net_of_knowledge().row(0).size(); ++i) figure.push_back(noise(i));
  double squares = 0.0;
  for (const double value : fitted(Knowledge(continuous(0)), figure)) squares += value * value;
  CHECK(squares < 15.0);  // about as many as there are degrees of freedom: 15 without smoothing
}

TEST_CASE("a smoother fit follows each figure on its own") {
  // Both figures in one fit have the coefficients that they have alone.
  const Knowledge knowledge(continuous(0));
  std::vector<double> rough;
  std::vector<double> flat;
  for (std::size_t i = 0; i < net_of_knowledge().row(0).size(); ++i) {
    rough.push_back(std::sin(4.0 * normal_score(net_of_knowledge().row(0)[i])));
    flat.push_back(noise(i));
  }
  const std::vector<std::span<const double>> both{rough, flat};
  const std::vector<std::span<const double>> alone{flat};
  const auto coefficients = [&](const std::vector<std::span<const double>>& figures) {
    return smooth_coefficients(normal_equations(knowledge, figures, 0, rough.size()),
                               knowledge.roughness());
  };
  CHECK((coefficients(both).col(1) - coefficients(alone).col(0)).norm() < 1e-12);
}

TEST_CASE("a discrete input has the means of its groups") {
  std::vector<double> groups;
  std::vector<double> figure;
  std::vector<double> sums(3, 0.0);
  std::vector<double> counts(3, 0.0);
  for (std::size_t i = 0; i < net_of_knowledge().row(0).size(); ++i) {
    const double group = std::floor(3.0 * net_of_knowledge().row(0)[i]);
    groups.push_back(10.0 * group);
    figure.push_back(group * group + noise(i));
    sums[static_cast<std::size_t>(group)] += figure.back();
    counts[static_cast<std::size_t>(group)] += 1.0;
  }
  const Knowledge knowledge(Input{InputKind::discrete, groups});
  CHECK(knowledge.coefficients() == 3);
  const std::vector<double> values = fitted(knowledge, figure);
  for (std::size_t i = 0; i < values.size(); i += 31) {
    const auto group = static_cast<std::size_t>(groups[i] / 10.0);
    CHECK(values[i] == Approx(sums[group] / counts[group]).epsilon(1e-7));
  }
}

TEST_CASE("a pair is fitted by products, a group of shares by sums") {
  const Knowledge pair(continuous(0), continuous(1));
  CHECK(pair.coefficients() == 81);
  std::vector<double> product;
  for (std::size_t i = 0; i < net_of_knowledge().row(0).size(); ++i) {
    product.push_back(normal_score(net_of_knowledge().row(0)[i]) *
                      normal_score(net_of_knowledge().row(1)[i]));
  }
  CHECK(largest_difference(fitted(pair, product), product) < 1e-5);

  std::vector<std::vector<double>> parts(3);
  std::vector<double> sum;
  for (std::size_t i = 0; i < product.size(); ++i) {
    const double first = net_of_knowledge().row(0)[i];
    const double second = (1.0 - first) * net_of_knowledge().row(1)[i];
    parts[0].push_back(first);
    parts[1].push_back(second);
    parts[2].push_back(1.0 - first - second);
    sum.push_back(2.0 * first - second * second);
  }
  const std::vector<std::span<const double>> shares(parts.begin(), parts.end());
  const Knowledge group(shares);
  CHECK(group.coefficients() == 27);
  CHECK(largest_difference(fitted(group, sum), sum) < 2e-3);
}

TEST_CASE("a discrete input of many groups counts as continuous") {
  std::vector<double> weeks;
  for (const double quantile : net_of_knowledge().row(0))
    weeks.push_back(std::floor(70 * quantile));
  const Input input{InputKind::discrete, weeks};
  CHECK(Knowledge(input).coefficients() == 15);
  CHECK(Knowledge(input, continuous(1)).coefficients() == 81);
  std::vector<double> years;
  for (const double quantile : net_of_knowledge().row(0)) years.push_back(std::floor(9 * quantile));
  CHECK(Knowledge({InputKind::discrete, years}, continuous(1)).coefficients() == 81);
  CHECK(Knowledge(Input{InputKind::discrete, years}).coefficients() == 9);
}

TEST_CASE("an input that never changes explains the mean") {
  const std::vector<double> half(64, 0.5);
  std::vector<double> figure(64, 1.0);
  figure[0] = 3.0;
  for (const InputKind kind : {InputKind::continuous, InputKind::discrete}) {
    CHECK(fitted(Knowledge(Input{kind, half}), figure)[17] == Approx(66.0 / 64).epsilon(1e-6));
  }
}

TEST_CASE("inputs of different draws and groups of one share are refused") {
  const std::vector<double> few(32, 0.5);
  const std::vector<double> zero(32, 0.0);
  CHECK_THROWS_AS(Knowledge(Input{}), Error);
  CHECK_THROWS_AS(Knowledge(continuous(0), Input{InputKind::continuous, few}), Error);
  CHECK_THROWS_AS(Knowledge(Input{InputKind::continuous, zero}), Error);
  std::vector<std::span<const double>> shares{few};
  CHECK_THROWS_AS(Knowledge(shares), Error);
  shares.push_back(std::span(few).first(16));
  CHECK_THROWS_AS(Knowledge(shares), Error);
  shares.assign(17, few);
  CHECK_THROWS_AS(Knowledge(shares), Error);
  CHECK_THROWS_AS(Knowledge(Input{InputKind::discrete, few}).at_score(0.0), Error);
}
