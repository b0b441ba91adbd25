#include "report/labels.hpp"

#include <catch2/catch.hpp>

#include "base/language.hpp"
#include "business/measures/curves.hpp"
#include "business/measures/metrics.hpp"
#include "support/messages.hpp"

using namespace retain::report;
using namespace retain::test;

namespace {

/// Speaks a language for the time of a test.
class Spoken {
 public:
  explicit Spoken(Language language) { set_language(language); }
  ~Spoken() { set_language(Language::english); }
  Spoken(const Spoken&) = delete;
  Spoken& operator=(const Spoken&) = delete;
};

bool is_name_of_data(const std::string& label) {
  return label.find('_') != std::string::npos;
}

bool is_latin(const std::string& label) {
  return label.find_first_not_of(" abcdefghijklmnopqrstuvwxyz_,.:%0123456789()-") ==
         std::string::npos;
}

}  // namespace

TEST_CASE("every curve, metric, channel and unit has a name for people") {
  for (const CurveName& curve : curve_names()) {
    INFO(curve.metric << " " << curve.channel);
    CHECK_FALSE(is_name_of_data(measure_label(curve.metric)));
    CHECK_FALSE(is_name_of_data(channel_label(curve.channel)));
  }
  for (const MetricName& metric : replication_metrics()) {
    INFO(metric.name);
    CHECK_FALSE(is_name_of_data(measure_label(metric.name)));
  }
}

TEST_CASE("every curve, metric, channel and unit has a Chinese name") {
  const Spoken chinese(Language::chinese);
  for (const CurveName& curve : curve_names()) {
    INFO(curve.metric << " " << curve.channel << " " << curve.unit);
    CHECK_FALSE(is_latin(measure_label(curve.metric)));
    if (!curve.channel.empty()) CHECK_FALSE(is_latin(channel_label(curve.channel)));
    CHECK_FALSE(is_latin(unit_label(curve.unit)));
  }
  for (const MetricName& metric : replication_metrics()) {
    INFO(metric.name);
    CHECK_FALSE(is_latin(measure_label(metric.name)));
    CHECK_FALSE(is_latin(unit_label(metric.unit)));
  }
}

TEST_CASE("every row of the table of measures has a label in both languages with the same gaps") {
  for (const Measure& measure : measure_table()) {
    INFO(measure.key);
    CHECK_FALSE(is_name_of_data(std::string(measure.label.english)));
    CHECK(retain::test::has_chinese(measure.label.chinese));
    CHECK(retain::test::gaps_of(std::string(measure.label.english)) ==
          retain::test::gaps_of(std::string(measure.label.chinese)));
    const bool takes_subject = measure.about.has_value() || measure.subject != Subject::none;
    CHECK(retain::test::gaps_of(std::string(measure.label.english)).size() ==
          (takes_subject ? 1U : 0U));
  }
}

TEST_CASE("names that another version wrote stand for themselves") {
  CHECK(measure_label("loyalty") == "loyalty");
  CHECK(measure_label("loyalty_10y") == "loyalty, 10 years");
  CHECK(measure_label("loss_bad_luck_10y") == "loss: bad_luck, 10 years");
  CHECK(measure_label("value_3y") == "lifetime value, 3 years");
  CHECK(cause_label("bad_luck") == "bad_luck");
  CHECK(channel_label("refunds") == "refunds");
}

TEST_CASE("names say their time, cause, touchpoint and statistic") {
  CHECK(measure_label("value_10y") == "lifetime value, 10 years");
  CHECK(measure_label("survival_1y") == "survival, 1 year");
  CHECK(measure_label("loss_poor_service_10y") == "loss: poor service, 10 years");
  CHECK(measure_label("loss_at_counter_10y") == "loss at the moment of truth counter, 10 years");
  CHECK(measure_label("value_end") == "lifetime value, at the end");
  CHECK(measure_label("loss_at_counter_end") == "loss at the moment of truth counter, at the end");
  CHECK(measure_label("loss_at_end_end") == "loss at the moment of truth end, at the end");
  CHECK(measure_label("avoidable_other_10y") == "avoidable loss: other causes, 10 years");
  CHECK(measure_label("loss_product_quality_10y") == "loss: product, 10 years");
  CHECK(measure_label("half_life") == "half-life");
  CHECK(channel_label("direct@counter") == "own experience (counter)");
  CHECK(statistic_label("p05") == "percentile 5");
  CHECK(statistic_label("p50") == "percentile 50");
  CHECK(statistic_label("p01") == "percentile 1");
  CHECK(statistic_label("decile_3") == "decile 3 of customers");
}
