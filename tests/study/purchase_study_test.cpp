#include "study/purchase_study.hpp"

#include <catch2/catch.hpp>
#include <cmath>

#include "fit/chi_square.hpp"
#include "support/cdnow.hpp"
#include "support/cdnow_laws.hpp"
#include "support/made_log.hpp"

using namespace retain::study;
using namespace retain::test;
using Catch::Contains;

namespace {

bool says(const PurchaseStudy& study, PurchaseNote note) {
  return std::ranges::count(study.notes, note) > 0;
}

CleanedLog cdnow_log(const std::vector<CdnowPurchase>& purchases, int until) {
  CleanedLog log;
  log.until = until;
  for (const auto& [customer, days] : cdnow_days(purchases, until)) {
    CustomerLog made{std::to_string(customer), {}};
    for (const auto& [day, dollars] : days)
      made.days.push_back({day, std::llround(100.0 * dollars)});
    log.customers.push_back(std::move(made));
  }
  return log;
}

}  // namespace

TEST_CASE("the CDNOW sample: models that the data do not tell apart, and values of customers") {
  const auto purchases = cdnow_purchases();
  if (!purchases) return;
  const PurchaseStudy study = study_purchases(cdnow_log(*purchases, cdnow_end), {});
  CHECK(study.customers.size() == 2357);
  CHECK(study.repeats == 2457);
  CHECK(study.repeat_buyers == 946);
  CHECK(study.best().law.model == PurchaseModel::mbg_nbd);
  CHECK(study.fits[0].akaike - study.fits[1].akaike == Approx(.587).margin(1e-3));
  CHECK(says(study, PurchaseNote::not_told_apart));
  // Exact ties; means in binary fractions of dollars break some and give .206319.
  CHECK(study.rank_correlation == Approx(.2063015166).margin(1e-9));
  CHECK_FALSE(says(study, PurchaseNote::spend_and_count));
  CHECK_FALSE(says(study, PurchaseNote::log_begins_later));
  REQUIRE(study.spend);
  CHECK(study.mean_spend == Approx(35.17037127).epsilon(1e-8));
  REQUIRE(study.track.size() == 39);
  CHECK(study.track[24].actual == 1672);
}

TEST_CASE("the CDNOW sample with its last 39 weeks kept from the estimate: the golden hold-out") {
  const auto purchases = cdnow_purchases();
  if (!purchases) return;
  const PurchaseStudy study = study_purchases(cdnow_log(*purchases, cdnow_end + 273),
                                              {.model = PurchaseModel::bg_nbd, .held_out = 39.0});
  REQUIRE(study.holdout);
  CHECK(study.holdout->expected == Approx(1653.40869792).epsilon(1e-6));
  CHECK(study.holdout->actual == 1882);
  CHECK(study.holdout->fit.law.parameters[1] == Approx(4.4136020190).epsilon(1e-6));
  CHECK(study.customers.size() == 2357);
}

TEST_CASE("a made log gives back the law that made it", "[statistics]") {
  const MadeLog plan{.customers = 6000};
  const PurchaseStudy study =
      study_purchases(made_log(plan, 7), {.model = PurchaseModel::pareto_nbd});
  const double truth[] = {plan.r, plan.alpha, plan.s, plan.beta};
  for (std::size_t i = 0; i < 4; ++i) {
    const PurchaseFit& best = study.best();
    // A day holds one purchase at most, so rates come out a little lower than they were.
    CHECK(std::abs(best.law.parameters[i] - truth[i]) <
          4.5 * best.standard_errors[i] + 0.03 * truth[i]);
    CHECK(study.intervals[i].low < best.law.parameters[i]);
    CHECK(study.intervals[i].high > best.law.parameters[i]);
  }
  const auto& histogram = study.histogram;
  const double chi_square_999_of_7 = 24.3;
  CHECK(pearson_test(histogram.observed, histogram.expected, 7, 4).statistic < chi_square_999_of_7);
}

TEST_CASE("forecasts of customers add up to those of their law, with more for more") {
  const CleanedLog log = made_log({}, 3);
  const PurchaseStudy study = study_purchases(log, {.years = 10.0, .discount_rate = 0.08});
  const PurchaseStudy later = study_purchases(log, {.years = 20.0, .discount_rate = 0.08});
  const PurchaseStudy free = study_purchases(log, {.years = 10.0, .discount_rate = 0.0});
  REQUIRE(study.customers.size() == 1000);
  for (std::size_t i = 0; i < study.customers.size(); ++i) {
    const CustomerForecast& one = study.customers[i];
    CHECK(one.customer == log.customers[i].customer);
    CHECK(one.revenue <= later.customers[i].revenue);
    CHECK(one.revenue <= free.customers[i].revenue);
    CHECK(one.expected_spend > 0.0);
    if (one.alive) CHECK((*one.alive >= 0.0 && *one.alive <= 1.0));
  }
}

TEST_CASE("where the data determine no answer, what is missing is said") {
  CHECK_THROWS_WITH(study_purchases(made_log({.customers = 99}, 1), {}), Contains("99 customers"));
  CHECK_THROWS_WITH(study_purchases(made_log({.customers = 200, .r = 0.01}, 1), {}),
                    Contains("second purchase"));
  CHECK_THROWS_WITH(
      study_purchases(made_log({.coming = 50, .days = 60, .r = 0.5, .alpha = 20.0}, 1), {}),
      Contains("three pauses"));

  CleanedLog subscriptions;
  subscriptions.until = 20'700;
  for (int i = 0; i < 200; ++i) {
    CustomerLog customer{std::to_string(i), {}};
    for (int month = 0; month < 8 + i % 12; ++month)
      customer.days.push_back({20'000 + 30 * month, 100});
    subscriptions.customers.push_back(std::move(customer));
  }
  CHECK_THROWS_WITH(study_purchases(subscriptions, {}), Contains("subscriptions"));
  CHECK_THROWS_WITH(study_purchases(made_log({}, 3), {.held_out = 74.0}), Contains("--hold-out"));
}

TEST_CASE("customers who were there before the log begins, and a fixed price, are noted",
          "[numbers]") {
  CleanedLog log = made_log({.customers = 1500, .coming = 500}, 5);
  const PurchaseStudy steady = study_purchases(log, {});
  CHECK_FALSE(says(steady, PurchaseNote::log_begins_later));
  for (std::size_t i = 0; i < 600; ++i) {
    std::vector<PurchaseDay>& days = log.customers[i].days;
    const std::int64_t since = days.front().day - first_made_day;
    for (PurchaseDay& day : days) day.day -= since;
  }
  for (CustomerLog& customer : log.customers) {
    for (PurchaseDay& day : customer.days) day.cents = 990;
  }
  const PurchaseStudy study = study_purchases(log, {});
  CHECK(says(study, PurchaseNote::log_begins_later));
  CHECK(says(study, PurchaseNote::fixed_price));
  CHECK_FALSE(study.spend);
  CHECK(study.mean_spend == Approx(9.9));
}
