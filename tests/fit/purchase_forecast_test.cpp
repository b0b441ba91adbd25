#include "fit/purchase_forecast.hpp"

#include <catch2/catch.hpp>
#include <cmath>
#include <limits>

#include "support/cdnow_laws.hpp"

using namespace retain::fit;
using namespace retain::test;

namespace {

constexpr double for_ever = std::numeric_limits<double>::infinity();
const double fifteen_per_cent = std::log(1.15) / 52.0;

struct Row {
  PurchaseHistory history;
  double weeks;
  double bg_alive, bg_purchases, pareto_alive, pareto_purchases, bg_worth, pareto_worth;
};

const Row rows[] = {
    {{2, 213 / 7.0, 272 / 7.0},
     39,
     .7266203117,
     1.2259944553,
     .8691342636,
     1.4552017016,
     5.16980738,
     6.50035183},
    {{26, 216 / 7.0, 217 / 7.0},
     52,
     .9688544414,
     25.7573369706,
     .9978734047,
     25.4551835039,
     71.06737838,
     86.25762365},
    {{0, 0.0, 272 / 7.0}, 39, 1, .1947936312, .2951125716, .1070702325, 1.01729755, .47828021},
    {{7, 206 / 7.0, 272 / 7.0},
     39,
     .6418347095,
     3.3375713581,
     .7494529096,
     3.7120869983,
     12.70359295,
     16.58180547}};

}  // namespace

TEST_CASE("what is expected of single customers is golden under BG/NBD and Pareto/NBD") {
  for (const Row& row : rows) {
    CAPTURE(row.history.repeats);
    CHECK(PurchaseForecast(cdnow_bg).alive(row.history) == Approx(row.bg_alive).epsilon(1e-8));
    CHECK(PurchaseForecast(cdnow_bg).purchases(row.history, row.weeks) ==
          Approx(row.bg_purchases).epsilon(1e-8));
    CHECK(PurchaseForecast(cdnow_pareto).alive(row.history) ==
          Approx(row.pareto_alive).epsilon(1e-8));
    CHECK(PurchaseForecast(cdnow_pareto).purchases(row.history, row.weeks) ==
          Approx(row.pareto_purchases).epsilon(1e-8));
    CHECK(PurchaseForecast(cdnow_bg).discounted_purchases(
              row.history, fifteen_per_cent, for_ever) == Approx(row.bg_worth).epsilon(1e-8));
    CHECK(PurchaseForecast(cdnow_pareto)
              .discounted_purchases(row.history, fifteen_per_cent, for_ever) ==
          Approx(row.pareto_worth).epsilon(1e-8));
  }
  CHECK(PurchaseForecast(cdnow_bg).discounted_purchases(rows[0].history, fifteen_per_cent, 520.0) ==
        Approx(4.664006).epsilon(1e-6));
}

TEST_CASE("purchases expected of new customers are golden") {
  const double weeks[] = {1, 13, 26, 39, 52, 78};
  const double of_bg[] = {.05318429, .53363724, .90131894, 1.19501004, 1.44401240, 1.85795839};
  const double of_pareto[] = {.05100638, .53139919, .90891410, 1.21340402, 1.47343429, 1.90986614};
  for (std::size_t i = 0; i < std::size(weeks); ++i) {
    CHECK(PurchaseForecast(cdnow_bg).purchases_of_new(weeks[i]) == Approx(of_bg[i]).epsilon(2e-7));
    CHECK(PurchaseForecast(cdnow_pareto).purchases_of_new(weeks[i]) ==
          Approx(of_pareto[i]).epsilon(2e-7));
  }
  CHECK(PurchaseForecast(cdnow_bg).left(39) == Approx(.20530588).epsilon(1e-7));
  CHECK(PurchaseForecast(cdnow_bg).left(52) == Approx(.23532368).epsilon(1e-7));
  CHECK(PurchaseForecast(cdnow_bg).left(520) == Approx(.49100237).epsilon(1e-7));
}

TEST_CASE("forecasts hold at the places where common formulas fail") {
  const PurchaseForecast at_one({PurchaseModel::bg_nbd, {.24, 4.4, 1.0, 2.4}});
  CHECK(at_one.purchases({3, 20.0, 39.0}, 39.0) == Approx(.928865901).epsilon(1e-8));
  CHECK(PurchaseForecast(cdnow_bg).purchases({2000, 38.9, 39.0}, 52.0) ==
        Approx(1645.51724418).epsilon(1e-8));
  CHECK(PurchaseForecast(cdnow_pareto).alive({320, 38.0, 39.0}) ==
        Approx(.4383406247).epsilon(1e-8));
  CHECK(PurchaseForecast(cdnow_pareto).alive({500, 38.0, 39.0}) ==
        Approx(.0301177779).epsilon(1e-7));
  const PurchaseForecast wide({PurchaseModel::pareto_nbd, {.5329, 38.0598, 64.2792, 7721.5264}});
  CHECK(wide.discounted_purchases({1, 60.0, 145.0}, fifteen_per_cent, for_ever) ==
        Approx(.28781683).epsilon(1e-7));
  const PurchaseForecast published(
      {PurchaseModel::pareto_nbd, {.5629966, 12.5590370, .4081095, 10.5148048}});
  const double worth[] = {2.19916, 2.84353, 2.86713, 2.44541, 1.84050,
                          1.26242, .80962,  .49480,  .29202,  .16793};
  for (std::int64_t x = 1; x <= 10; ++x) {
    CHECK(published.discounted_purchases({x, 30.0, 77.86}, .0027, for_ever) ==
          Approx(worth[x - 1]).margin(6e-6));
  }
}

TEST_CASE(
    "forecasts over many times what was seen agree with a fine sum over the chance of leaving") {
  const double r = cdnow_bg.parameters[0];
  const double alpha = cdnow_bg.parameters[1];
  const double a = cdnow_bg.parameters[2];
  const double b = cdnow_bg.parameters[3];
  for (const PurchaseHistory& history :
       {PurchaseHistory{2, 0.8, 1.0}, {26, 0.9, 1.0}, {26, 30.0, 31.0}, {0, 0.0, 1.0}}) {
    const double shape = r + static_cast<double>(history.repeats);
    const double chances = b + static_cast<double>(history.repeats);
    const double scale = alpha + history.observed;
    // With p = q^(1 / a) the singularity of the density at 0 is gone.
    constexpr int slices = 1'000'000;
    double sum = 0.0;
    double all = 0.0;
    for (int i = 0; i < slices; ++i) {
      const double p = std::pow((i + 0.5) / slices, 1.0 / a);
      const double density = std::pow(1.0 - p, chances - 1.0);
      all += density;
      sum += density * -std::expm1(-shape * std::log1p(p * 520.0 / scale)) / p;
    }
    const PurchaseForecast forecast(cdnow_bg);
    CHECK(forecast.purchases(history, 520.0) ==
          Approx(forecast.alive(history) * sum / all).epsilon(3e-6));
  }
}

TEST_CASE("models without leaving, and with leaving at the start, agree with their closed forms") {
  const PurchaseForecast nbd({PurchaseModel::nbd, {2.0, 10.0}});
  CHECK(nbd.alive({3, 5.0, 30.0}) == 1.0);
  CHECK(nbd.purchases({3, 5.0, 30.0}, 8.0) == 1.0);
  CHECK(nbd.purchases_of_new(5.0) == 1.0);
  CHECK(nbd.left(100.0) == 0.0);
  CHECK(nbd.discounted_purchases({3, 5.0, 30.0}, 0.01, for_ever) == Approx(0.125 / 0.01));

  // With purchases all the time everyone who may leave has left: a / (a + b) at the start alone.
  const PurchaseForecast mbg({PurchaseModel::mbg_nbd, {.52, 6.2, .9, 1.6}});
  CHECK(mbg.left(0.0) == Approx(.9 / 2.5));
  CHECK(mbg.alive({0, 0.0, 0.0}) == Approx(1.6 / 2.5));
  CHECK(mbg.purchases_of_new(1e-6) == Approx(1e-6 * (.52 / 6.2) * (1.6 / 2.5)).epsilon(1e-6));
}
