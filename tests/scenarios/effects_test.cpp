#include <catch2/catch.hpp>

#include "business/measures/curves.hpp"
#include "study/lever_gains.hpp"
#include "study/summary.hpp"
#include "support/shipped_study.hpp"

using namespace retain::study;
using namespace retain::test;

// What each shipped scenario is there to show: the direction of its effect and a size that it has
// at least, by the expected engine. Yuan are per customer of week 0 over ten years.

namespace {

/// A scenario beside its reference.
class Effect {
 public:
  explicit Effect(const std::string& name, const std::vector<Override>& more = {})
      : study_(shipped_study({name}, joined({with_expected_engine}, more))) {}

  [[nodiscard]] double of(const std::string& name) const { return metric(scenario(), name).mean; }
  [[nodiscard]] double of_comparator(const std::string& name) const {
    return metric(comparator(), name).mean;
  }
  [[nodiscard]] double on(const std::string& name) const { return of(name) - of_comparator(name); }
  [[nodiscard]] double break_even() const { return scenario().break_even->mean; }
  [[nodiscard]] double programme() const {
    return scenario().member.plan.scenario.money.programme_per_customer;
  }
  [[nodiscard]] const RunResult& result() const { return scenario().result; }
  [[nodiscard]] LeverGains lever_gains() const {
    const Member& member = scenario().member;
    return retain::study::lever_gains(member.scenario, member.plan.baseline);
  }

  /// A metric of summary.csv, be it one of replications or not.
  [[nodiscard]] double in_summary(const std::string& name) const {
    return in_summary(scenario(), name);
  }
  [[nodiscard]] double in_summary_of_comparator(const std::string& name) const {
    return in_summary(comparator(), name);
  }

 private:
  static std::vector<Override> joined(std::vector<Override> all,
                                      const std::vector<Override>& more) {
    all.insert(all.end(), more.begin(), more.end());
    return all;
  }
  static double in_summary(const Outcome& outcome, const std::string& name) {
    for (const SummaryRow& row : summary_of(outcome)) {
      if (row.metric.name == name) return row.estimate.mean;
    }
    FAIL("no metric " << name);
    return not_available;
  }
  [[nodiscard]] const Outcome& scenario() const { return study_.outcomes.front(); }
  [[nodiscard]] const Outcome& comparator() const {
    return study_.outcomes[scenario().member.comparator];
  }

  Study study_;
};

}  // namespace

TEST_CASE("documents: most of what is lost is lost because of service") {
  const Effect documents("documents");
  CHECK(documents.of("loss_10y") > 11'000.0);
  CHECK(documents.of("loss_service_quality_10y") > 2.0 * documents.of("loss_product_quality_10y"));
  CHECK(documents.of("loss_poor_service_10y") > 2.0 * documents.of("loss_not_valued_10y"));
}

TEST_CASE("evidence: sober figures leave less than a tenth of the worth at equal churn") {
  const Effect documents("documents");
  const Effect evidence("evidence");
  CHECK(evidence.of("value_10y") < 0.1 * documents.of("value_10y"));
  CHECK(evidence.of("value_10y") > 1'000.0);
  CHECK(evidence.of("survival_5y") == Approx(documents.of("survival_5y")).epsilon(1e-9));
}

TEST_CASE("neglected-counter: two dimensions a point lower cost 3,000 yuan and a seventh of all") {
  const Effect neglected("neglected-counter");
  CHECK(neglected.on("value_10y") < -3'000.0);
  CHECK(neglected.on("survival_5y") < -0.14);
  CHECK(neglected.on("loss_service_quality_10y") > 3'000.0);
  CHECK(neglected.break_even() < 0.0);
}

TEST_CASE("trained-front-line: training brings 3,000 yuan and pays many times over") {
  const Effect trained("trained-front-line");
  CHECK(trained.on("value_10y") > 3'000.0);
  CHECK(trained.on("survival_5y") > 0.14);
  CHECK(trained.break_even() > 5.0 * trained.programme());
}

TEST_CASE("complaint-desk: the desk brings a little more than it costs") {
  const Effect desk("complaint-desk");
  CHECK(desk.on("value_10y") > 50.0);
  CHECK(desk.on("value_10y") < 200.0);
  CHECK(desk.on("survival_5y") > 0.008);
  CHECK(desk.on("complaints_10y") > 3.0 * desk.of_comparator("complaints_10y"));
  CHECK(desk.break_even() > desk.programme());
}

TEST_CASE("surprise-recovery: surprises keep more customers than the desk, at a higher cost") {
  const Effect surprise("surprise-recovery");
  const Effect desk("complaint-desk");
  CHECK(surprise.on("value_10y") > 30.0);
  CHECK(surprise.of("survival_5y") > desk.of("survival_5y") + 0.0008);
  CHECK(surprise.of("value_10y") < desk.of("value_10y") - 20.0);
  CHECK(surprise.of("keeping_cost_10y") > desk.of("keeping_cost_10y"));
  CHECK(surprise.break_even() > surprise.programme());
}

TEST_CASE("retention-desk: asking everybody to stay brings 1,700 yuan") {
  const Effect retention("retention-desk");
  CHECK(retention.on("value_10y") > 1'700.0);
  CHECK(retention.on("survival_5y") > 0.08);
  CHECK(retention.on("keeping_cost_10y") > 0.0);
  CHECK(retention.break_even() > 20.0 * retention.programme());
}

TEST_CASE("reliable-delivery: one dimension a point higher brings 1,500 yuan after its cost") {
  const Effect reliable("reliable-delivery");
  CHECK(reliable.on("value_10y") > 1'500.0);
  CHECK(reliable.on("survival_5y") > 0.09);
  CHECK(reliable.break_even() > 4.0 * reliable.programme());
}

TEST_CASE("replace-the-lost: every replacement is dearer than a customer of an unspoilt market") {
  const Effect replaced("replace-the-lost");
  CHECK(replaced.on("business_value_10y") > 11'000.0);
  CHECK(replaced.on("value_10y") < -250.0);  // newcomers who leave talk to the first customers
  CHECK(replaced.on("survival_5y") < -0.01);

  const RunResult& result = replaced.result();
  double paid = 0.0;
  for (std::size_t row = 1; row < result.rows; ++row) {
    const double joined = result.curve(curve::customers_joined, row).mean -
                          result.curve(curve::customers_joined, row - 1).mean;
    const double cost =
        result.curve(curve::replacement, row).mean - result.curve(curve::replacement, row - 1).mean;
    REQUIRE(joined > 0.0);
    if (row == 1) {
      CHECK(cost / joined == Approx(118.0));  // nobody has heard anything yet
    } else {
      REQUIRE(cost / joined > 118.0);
    }
    paid += cost;
  }
  CHECK(paid > 1.1 * 118.0 * result.curve(curve::customers_joined, 520).mean);
}

TEST_CASE("advertise-instead: newcomers bring 8,000 yuan and take first customers with them") {
  const Effect advertised("advertise-instead");
  const Effect trained("trained-front-line");
  const double joined = advertised.result().curve(curve::customers_joined, 520).mean;
  CHECK(joined > 1'000.0);
  CHECK(1'000.0 * advertised.of("replacement_cost_10y") / joined > 4.0 * 118.0);
  CHECK(advertised.of("replacement_cost_10y") ==
        Approx(10.0 * trained.programme()).epsilon(2e-4));  // the same budget
  CHECK(advertised.on("business_value_10y") > 7'500.0);
  CHECK(advertised.on("business_value_10y") > trained.on("business_value_10y") + 4'000.0);
  CHECK(advertised.on("value_10y") < -200.0);  // newcomers who leave talk to the first customers
  CHECK(advertised.on("survival_5y") < -0.008);
  CHECK(advertised.on("loss_service_quality_10y") > 3'000.0);
  CHECK(trained.on("loss_service_quality_10y") < -3'000.0);
}

TEST_CASE("gold-service: everything together brings 4,500 yuan and pays for itself") {
  const Effect gold("gold-service");
  CHECK(gold.on("value_10y") > 4'500.0);
  CHECK(gold.on("survival_5y") > 0.25);
  CHECK(gold.break_even() > 3.5 * gold.programme());
  for (const char* part :
       {"trained-front-line", "surprise-recovery", "retention-desk", "reliable-delivery"}) {
    INFO(part);
    CHECK(gold.of("value_10y") > Effect(part).of("value_10y") + 1'000.0);
  }
}

TEST_CASE("friendly-telephone: sympathy on the telephone brings 2,700 yuan and pays many times") {
  const Effect friendly("friendly-telephone");
  CHECK(friendly.on("value_10y") > 2'700.0);
  CHECK(friendly.on("survival_5y") > 0.12);
  CHECK(friendly.break_even() > 10.0 * friendly.programme());
}

TEST_CASE("slow-answers: a telephone line without standards of time costs 4,000 yuan") {
  const Effect slow("slow-answers");
  CHECK(slow.on("value_10y") < -4'000.0);
  CHECK(slow.on("survival_5y") < -0.18);
  CHECK(slow.break_even() < 0.0);
}

TEST_CASE("staff-who-stay: suited staff and half the turnover bring 2,900 yuan") {
  const Effect staff("staff-who-stay");
  CHECK(staff.on("value_10y") > 2'900.0);
  CHECK(staff.on("survival_5y") > 0.14);
  CHECK(staff.break_even() > 5.0 * staff.programme());
}

TEST_CASE("service-programme: 200,000 yuan a year bring 2,000 yuan and people matter most") {
  const Effect programme("service-programme");
  CHECK(programme.of("programme_cost_10y") == Approx(2'000.0));
  CHECK(programme.on("value_10y") > 2'000.0);
  CHECK(programme.on("value_10y") < 3'000.0);
  CHECK(programme.on("survival_5y") > 0.18);
  const LeverGains gains = programme.lever_gains();
  CHECK(gains.single.size() == lever_count);
  for (const auto& [lever, gain] : gains.single) {
    INFO(lever_names[index(lever)]);
    const bool pays = corner_of(lever) == ServiceCorner::people || lever == LeverName::leadership;
    CHECK((gain.net > 0.0) == pays);
  }
}

TEST_CASE("rising-expectations: half of better service is got used to") {
  const Effect rising("rising-expectations");
  CHECK(rising.on("value_10y") > 3'500.0);
  const Effect never("rising-expectations", {{"expectation.adaptation_share", "0", "--set"}});
  CHECK(never.on("value_10y") > rising.on("value_10y") + 1'000.0);
  CHECK(rising.on("survival_5y") > 0.15);
}

TEST_CASE("modest-promise: half a point less promised and kept brings 3,000 yuan") {
  const Effect modest("modest-promise");
  CHECK(modest.on("value_10y") > 3'000.0);
  CHECK(modest.in_summary("satisfaction_degree") >
        modest.in_summary_of_comparator("satisfaction_degree") + 0.3);
  CHECK(modest.on("survival_5y") > 0.12);
}

TEST_CASE("first-impression: a better look brings 1,400 yuan and newcomers complain less") {
  const Effect look("first-impression");
  CHECK(look.on("value_10y") > 1'400.0);
  CHECK(look.on("survival_1y") > 0.02);
  CHECK(look.on("complaints_10y") < 0.0);
}

TEST_CASE("moments-of-truth: the telephone or the delivery costs most and never the counter") {
  const Effect moments("moments-of-truth");
  CHECK(moments.on("value_10y") < -1'000.0);
  CHECK(moments.in_summary("loss_at_counter_10y") < 0.3 * moments.of("loss_poor_service_10y"));
  CHECK(moments.in_summary("loss_at_telephone_10y") > moments.in_summary("loss_at_counter_10y"));
  CHECK(moments.in_summary("loss_at_delivery_10y") > moments.in_summary("loss_at_counter_10y"));
}

TEST_CASE("speak-up: fewer reasons for silence bring half as many complaints more") {
  const Effect speak("speak-up");
  CHECK(speak.of("complaints_10y") > 1.4 * speak.of_comparator("complaints_10y"));
  CHECK(speak.on("value_10y") > 15.0);
}

TEST_CASE("sized-surprise: the best size keeps more customers and costs more") {
  const Effect best("sized-surprise");
  const Effect usual("surprise-recovery");
  CHECK(best.on("survival_5y") > usual.on("survival_5y") + 0.0002);
  CHECK(best.of("keeping_cost_10y") > usual.of("keeping_cost_10y") + 1.0);
}

TEST_CASE("four-illusions: two thirds only seem loyal and more of them remain at equal churn") {
  const Effect illusions("four-illusions");
  CHECK(illusions.of("survival_5y") == Approx(0.5).epsilon(1e-9));
  CHECK(illusions.result().curve(curve::falsely_loyal_share, 0).mean == Approx(0.65));
  CHECK(std::abs(illusions.of("falsely_loyal_share_10y") - 0.65) > 0.01);
}

TEST_CASE("competitor-enters: the illusions break and product causes take over") {
  const Effect rival("competitor-enters");
  CHECK(rival.on("value_10y") < -400.0);
  CHECK(rival.on("loss_product_quality_10y") > 1'000.0);
  CHECK(rival.on("falsely_loyal_share_10y") < -0.01);
  CHECK(rival.on("survival_1y") == 0.0);
}

TEST_CASE("a lead in service is worth three times as much as one in the product") {
  const Effect product("product-lead");
  const Effect service("service-lead");
  CHECK(product.on("value_10y") > 35.0);
  CHECK(service.on("value_10y") > 3.0 * product.on("value_10y"));
  CHECK(product.on("loss_better_product_10y") < -50.0);
  CHECK(service.on("loss_better_product_10y") < -200.0);
}

TEST_CASE("price-rise: the higher price brings more than it drives away") {
  const Effect rise("price-rise");
  CHECK(rise.on("value_10y") > 400.0);
  CHECK(rise.on("loss_cheaper_product_10y") > 150.0);
  CHECK(rise.on("survival_5y") < -0.003);
}

TEST_CASE("advocates: recommendations win hundreds of customers who cost nothing") {
  const Effect advocates("advocates");
  CHECK(advocates.of("customers_recommended_10y") > 300.0);
  CHECK(advocates.of("people_recommended_to_10y") > 15'000.0);
  CHECK(advocates.of("replacement_cost_10y") == 0.0);
  CHECK(advocates.on("business_value_10y") > 8'000.0);
}

TEST_CASE("established: customers of long standing are worth 900 yuan more than new ones") {
  const Effect old("established");
  const Effect fresh("documents");
  CHECK(old.of("value_10y") > fresh.of("value_10y") + 900.0);
  CHECK(old.of("survival_5y") > 0.53);
  CHECK(old.of("net_value_10y") == old.of("value_10y"));
}

TEST_CASE("gold-service does not pay within its first year and pays within five") {
  const Effect gold("gold-service");
  CHECK(gold.on("value_1y") < -50.0);
  CHECK(gold.on("value_5y") > 1'000.0);
}

TEST_CASE("evidence-gold-service: by sober figures gold service keeps customers and loses money") {
  const Effect gold("evidence-gold-service");
  CHECK(gold.on("survival_5y") > 0.25);
  CHECK(gold.on("value_10y") < -600.0);
  CHECK(gold.break_even() > 50.0);
  CHECK(gold.break_even() < 0.5 * gold.programme());
}

TEST_CASE("documents-arithmetic: one offended customer costs twelve times 26,000 yuan") {
  const Effect one("documents-arithmetic");
  CHECK(1'000.0 * one.of("loss_10y") == Approx(312'000.0).epsilon(1e-12));
  CHECK(1'000.0 * one.of("winning_back_memo_10y") == Approx(1'416.0).epsilon(1e-12));
  CHECK(one.of("customers_lost_10y") == Approx(12.0));
}

TEST_CASE("timm: 66 hear of it and 17 are lost") {
  const Effect timm("timm");
  CHECK(timm.of("people_told_10y") == 66.0);
  CHECK(timm.of("customers_lost_10y") == Approx(17.0).epsilon(1e-12));
  CHECK(1'000.0 * timm.of("loss_10y") == Approx(442'000.0).epsilon(1e-12));
}

TEST_CASE("girard and the icebergs: many hear of it, and nobody leaves") {
  for (const auto& [name, people] :
       {std::pair{"girard", 26'000.0}, {"iceberg-10", 250.0}, {"iceberg-20", 500.0}}) {
    INFO(name);
    const Effect effect(name);
    CHECK(effect.of("people_told_10y") == Approx(people).epsilon(1e-12));
    CHECK(effect.of("customers_lost_10y") == 0.0);
    CHECK(effect.of("survival_10y") == Approx(1.0).epsilon(1e-12));
  }
}
