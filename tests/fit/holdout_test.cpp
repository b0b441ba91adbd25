#include "fit/holdout.hpp"

#include <catch2/catch.hpp>

#include "support/cdnow.hpp"
#include "support/cdnow_laws.hpp"

using namespace retain::fit;
using namespace retain::test;

namespace {

std::vector<HeldOut> held_out(const std::vector<CdnowPurchase>& purchases) {
  const auto all = cdnow_days(purchases, cdnow_end + 273);
  std::vector<HeldOut> customers;
  const auto histories = cdnow_histories(purchases);
  std::size_t i = 0;
  for (const auto& [customer, days] : cdnow_days(purchases)) {
    customers.push_back({histories[i++], std::ssize(all.at(customer)) - std::ssize(days)});
  }
  return customers;
}

}  // namespace

TEST_CASE("the hold-out of the CDNOW sample is the golden one") {
  const auto purchases = cdnow_purchases();
  if (!purchases) return;
  const std::vector<HeldOut> customers = held_out(*purchases);
  const auto total = [](const std::vector<HoldoutGroup>& groups) {
    double sum = 0.0;
    for (const HoldoutGroup& group : groups) sum += group.expected;
    return sum;
  };
  const std::vector<HoldoutGroup> groups =
      holdout_by_count(PurchaseForecast(cdnow_bg), customers, 39.0, 7);
  CHECK(total(groups) == Approx(1653.40869792).epsilon(1e-8));
  CHECK(total(holdout_by_count(PurchaseForecast(cdnow_pareto), customers, 39.0, 7)) ==
        Approx(1665.51310728).epsilon(1e-8));
  const double expected[] = {.22508733,  .52313117,  1.04413412, 1.52027951,
                             2.16386580, 2.65384588, 3.50404230, 6.15719051};
  const double actual[] = {.2367, .6970, 1.3925, 1.5600, 2.5323, 2.9474, 3.8621, 6.3594};
  std::int64_t came = 0;
  for (std::size_t i = 0; i < groups.size(); ++i) {
    const auto of_group = static_cast<double>(groups[i].customers);
    CHECK(groups[i].expected / of_group == Approx(expected[i]).epsilon(1e-7));
    CHECK(static_cast<double>(groups[i].actual) / of_group == Approx(actual[i]).margin(6e-5));
    came += groups[i].actual;
  }
  CHECK(came == 1882);
}

TEST_CASE("the track of the CDNOW sample is the golden one") {
  const auto purchases = cdnow_purchases();
  if (!purchases) return;
  constexpr int first_day = 9862;  // 1997-01-01
  std::vector<double> came;
  for (const auto& [customer, days] : cdnow_days(*purchases)) {
    came.push_back((days.begin()->first - first_day) / 7.0);
  }
  const double ends[] = {25.0};
  const double expected = expected_track(PurchaseForecast(cdnow_bg), came, ends).front();
  CHECK(expected == Approx(1669.601734).margin(1e-6));
  std::int64_t actual = 0;
  for (const auto& [customer, days] : cdnow_days(*purchases)) {
    for (auto day = std::next(days.begin()); day != days.end(); ++day) {
      if (day->first - first_day < 25 * 7) ++actual;
    }
  }
  CHECK(actual == 1672);
}
