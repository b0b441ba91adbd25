#include <catch2/catch.hpp>

#include "engine/curves.hpp"
#include "study/lever_gains.hpp"
#include "study/summary.hpp"
#include "support/shipped_study.hpp"

using namespace retain;

// What each shipped scenario is there to show: the direction of its effect and a size that it has
// at least, by the expected engine. Yuan are per customer of week 0 over ten years.

namespace {

/// A scenario beside its reference.
class Effect {
 public:
  explicit Effect(const std::string& name)
      : study_(shipped_study({name}, {with_expected_engine})) {}

  [[nodiscard]] double of(const std::string& name) const { return metric(scenario(), name).mean; }
  [[nodiscard]] double of_base(const std::string& name) const { return metric(base(), name).mean; }
  [[nodiscard]] double on(const std::string& name) const { return of(name) - of_base(name); }
  [[nodiscard]] double break_even() const { return scenario().break_even->mean; }
  [[nodiscard]] double programme() const {
    return scenario().member.plan.scenario.money.programme_per_customer;
  }
  [[nodiscard]] const RunResult& result() const { return scenario().result; }
  [[nodiscard]] LeverGains lever_gains() const {
    const Member& member = scenario().member;
    return retain::lever_gains(member.scenario, member.plan.baseline);
  }

 private:
  [[nodiscard]] const Outcome& scenario() const { return study_.outcomes.front(); }
  [[nodiscard]] const Outcome& base() const { return study_.outcomes[scenario().member.base]; }

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
  CHECK(desk.on("complaints_10y") > 3.0 * desk.of_base("complaints_10y"));
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
