#include "fit/purchase_model.hpp"

#include <catch2/catch.hpp>
#include <cmath>

#include "fit/profile_interval.hpp"
#include "maths/elementary.hpp"
#include "support/cdnow.hpp"
#include "support/cdnow_laws.hpp"
#include "support/derivatives.hpp"

using namespace retain::fit;
using namespace retain::test;

namespace {

Eigen::VectorXd logs(const std::vector<double>& numbers) {
  Eigen::VectorXd place(std::ssize(numbers));
  for (Eigen::Index i = 0; i < place.size(); ++i) {
    place[i] = std::log(numbers[static_cast<std::size_t>(i)]);
  }
  return place;
}

double log_likelihood(PurchaseModel model, const std::vector<double>& parameters,
                      const PurchaseHistory& history) {
  const std::vector<HistoryGroup> groups{{history, 1}};
  return likelihood_of(model, groups)(logs(parameters)).value;
}

/// Histories of every kind: none, some and many repeats, early and late last purchases.
std::vector<HistoryGroup> mixed_groups() {
  return grouped({{0, 0.0, 38.9},
                  {0, 0.0, 38.9},
                  {0, 0.0, 0.0},
                  {1, 0.4, 30.1},
                  {1, 30.1, 30.1},
                  {2, 11.0, 39.0},
                  {7, 29.4, 38.9},
                  {26, 30.9, 31.0},
                  {320, 38.0, 39.0}});
}

struct Golden {
  PurchaseLaw law;
  std::vector<double> standard_errors;
  double log_likelihood;
};

const std::vector<Golden> goldens{
    {cdnow_bg, {.01255738, .37822406, .18573382, .70541426}, -9582.42920667},
    {cdnow_mbg, {.08326821, .69562064, .15478993, .53749480}, -9582.13571555},
    {cdnow_pareto, {.04762793, .84272253, .18728134, 6.21111359}, -9594.97617894}};

}  // namespace

TEST_CASE("equal histories are counted once, in order") {
  const std::vector<HistoryGroup> groups = mixed_groups();
  REQUIRE(groups.size() == 8);
  CHECK(groups[1].customers == 2);
  CHECK(groups[1].history == PurchaseHistory{0, 0.0, 38.9});
  CHECK(groups.back().history.repeats == 320);
}

TEST_CASE("every model has the derivatives of its likelihood") {
  const std::vector<HistoryGroup> groups = mixed_groups();
  for (const PurchaseModel model : purchase_models) {
    CAPTURE(name_of(model));
    for (std::vector<double> parameters :
         {std::vector{.55, 10.6, .61, 11.7}, {2.0, 3.0, 1.0, 0.2}}) {
      parameters.resize(parameter_names(model).size());
      check_derivatives(likelihood_of(model, groups), logs(parameters));
    }
  }
}

TEST_CASE("likelihoods of extreme histories keep their digits") {
  using enum PurchaseModel;
  const std::vector<double>& pareto = cdnow_pareto.parameters;
  CHECK(log_likelihood(pareto_nbd, pareto, {320, 38.0, 39.0}) ==
        Approx(276.56128865).epsilon(1e-10));
  CHECK(log_likelihood(pareto_nbd, pareto, {500, 38.0, 39.0}) ==
        Approx(658.06697758).epsilon(1e-10));
  const std::vector<double>& bg = cdnow_bg.parameters;
  CHECK(log_likelihood(bg_nbd, bg, {2000, 38.9, 39.0}) == Approx(5652.02896357).epsilon(1e-10));
  for (const std::vector<double>& hard :
       {std::vector{.5, 5., .6, 5000.}, {.05, 5000., .6, .001}, {20., .01, 20., .01}}) {
    for (const PurchaseHistory& history :
         mixed_groups() | std::views::transform(&HistoryGroup::history)) {
      CHECK(std::isfinite(log_likelihood(pareto_nbd, hard, history)));
    }
  }
}

/// The integral of the Pareto/NBD by a sum over very many slices in slow plain code.
TEST_CASE("the integral over the time of leaving is right, also where it is steep") {
  const auto slow = [](const std::vector<double>& p, const PurchaseHistory& h) {
    const double shape = p[0] + static_cast<double>(h.repeats);
    const auto rate = [&](double u) {
      return -shape * std::log(p[1] + u) - (p[2] + 1.0) * std::log(p[3] + u);
    };
    // Slices that are even in the logarithm of the time since the nearest singularity.
    constexpr int slices = 400'000;
    const double nearest = std::min(p[1], p[3]) / 50.0;
    const double top = std::log1p((h.observed - h.last) / nearest);
    double sum = 0.0;
    for (int i = 0; i < slices; ++i) {
      const double y = top * (i + 0.5) / slices;
      const double since = nearest * std::expm1(y);
      sum += std::exp(rate(h.last + since)) * nearest * std::exp(y) * top / slices;
    }
    const double stayed =
        std::exp(-shape * std::log(p[1] + h.observed) - p[2] * std::log(p[3] + h.observed));
    return std::lgamma(shape) - std::lgamma(p[0]) + p[0] * std::log(p[1]) + p[2] * std::log(p[3]) +
           std::log(stayed + p[2] * sum);
  };
  for (const std::vector<double>& parameters : {std::vector{.55, 10.6, .61, 11.7},
                                                {.05, 50., .6, .001},
                                                {2., .5, 3., .02},
                                                {.5, .001, .6, 9.}}) {
    for (const PurchaseHistory& history :
         {PurchaseHistory{0, 0.0, 38.9}, {1, 0.4, 30.1}, {7, 29.4, 38.9}, {12, 3.0, 39.0}}) {
      CAPTURE(parameters, history.repeats);
      CHECK(log_likelihood(PurchaseModel::pareto_nbd, parameters, history) ==
            Approx(slow(parameters, history)).epsilon(1e-9).margin(1e-10));
    }
  }
}

TEST_CASE("estimates of the CDNOW sample are the golden ones") {
  const auto purchases = cdnow_purchases();
  if (!purchases) return;
  const std::vector<HistoryGroup> groups = grouped(cdnow_histories(*purchases));
  CHECK(groups.size() == 1016);
  for (const Golden& golden : goldens) {
    CAPTURE(name_of(golden.law.model));
    const PurchaseFit fit = fit_purchases(golden.law.model, groups);
    CHECK(fit.maximum.is_inner);
    CHECK(fit.log_likelihood == Approx(golden.log_likelihood).epsilon(0).margin(1e-6));
    CHECK(fit.akaike == Approx(8.0 - 2.0 * golden.log_likelihood));
    for (std::size_t i = 0; i < 4; ++i) {
      CHECK(fit.law.parameters[i] == Approx(golden.law.parameters[i]).epsilon(1e-6));
      CHECK(fit.standard_errors[i] == Approx(golden.standard_errors[i]).epsilon(1e-5));
    }
  }
}

TEST_CASE("profile intervals of the CDNOW sample are the golden ones") {
  const auto purchases = cdnow_purchases();
  if (!purchases) return;
  const std::vector<HistoryGroup> groups = grouped(cdnow_histories(*purchases));
  const PurchaseFit fit = fit_purchases(PurchaseModel::bg_nbd, groups);
  const LikelihoodFunction likelihood = likelihood_of(PurchaseModel::bg_nbd, groups);
  const std::vector<std::pair<double, double>> ends{
      {.219259, .268602}, {3.723897, 5.211729}, {.515358, 1.318795}, {1.429605, 4.566912}};
  for (std::size_t i = 0; i < ends.size(); ++i) {
    const retain::stats::Interval interval = profile_interval(likelihood, fit.maximum, i);
    CHECK(interval.low == Approx(ends[i].first).epsilon(2e-6));
    CHECK(interval.high == Approx(ends[i].second).epsilon(2e-6));
  }
}

TEST_CASE("customers who never leave have no inner optimum, and NBD is their law") {
  std::vector<PurchaseHistory> loyal;
  for (int i = 0; i < 600; ++i) {
    // A rate for each, and purchases as even as whole numbers allow until the end.
    const double rate = 0.05 + 0.002 * (i % 97);
    const double observed = 60.0 + i % 13;
    const auto repeats = static_cast<std::int64_t>(rate * observed);
    loyal.push_back({repeats, repeats == 0 ? 0.0 : observed - 0.3 / rate, observed});
  }
  const std::vector<HistoryGroup> groups = grouped(loyal);
  const PurchaseFit nbd = fit_purchases(PurchaseModel::nbd, groups);
  CHECK(nbd.maximum.is_inner);
  for (const PurchaseModel model : {PurchaseModel::bg_nbd, PurchaseModel::pareto_nbd}) {
    const PurchaseFit fit = fit_purchases(model, groups);
    CHECK_FALSE(fit.maximum.is_inner);
    CHECK(fit.log_likelihood == Approx(nbd.log_likelihood).epsilon(0).margin(0.05));
  }
}
