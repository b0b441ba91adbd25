#include <catch2/catch.hpp>
#include <cmath>

#include "support/shipped_study.hpp"

using namespace retain::study;
using namespace retain::test;

namespace {

constexpr double rounding_of_print = 1e-7;

/// The expected engine's figures of a shipped scenario.
class Figures {
 public:
  explicit Figures(const std::string& name)
      : outcome_(shipped_study({name}, {with_expected_engine}).outcomes.front()) {}

  void check(const std::string& name, double wanted) const {
    INFO(outcome_.member.plan.scenario.name << " " << name);
    const double got = metric(outcome_, name).mean;
    CHECK(std::abs(got - wanted) <= rounding_of_print * std::abs(wanted));
  }

 private:
  Outcome outcome_;
};

}  // namespace

TEST_CASE("the figures of the shipped service-quality scenarios are those of the model") {
  struct Golden {
    const char* scenario;
    double value_10y;
    double survival_5y;
  };
  for (const Golden& golden : {Golden{"documents", 13970.3832, 0.5},
                               {"evidence", 1051.4571, 0.5},
                               {"neglected-counter", 10711.3927, 0.34639218},
                               {"trained-front-line", 17172.0797, 0.65882448},
                               {"complaint-desk", 14048.8068, 0.50975785},
                               {"surprise-recovery", 14016.7689, 0.51083436},
                               {"retention-desk", 15842.1915, 0.58537014},
                               {"reliable-delivery", 15672.3177, 0.59808092},
                               {"replace-the-lost", 13676.5988, 0.48634630},
                               {"gold-service", 18786.1115, 0.77462133},
                               {"evidence-gold-service", 325.7960, 0.76580942}}) {
    const Figures figures(golden.scenario);
    figures.check("value_10y", golden.value_10y);
    figures.check("survival_5y", golden.survival_5y);
  }
}

TEST_CASE("without newcomers the business is worth what its first customers are") {
  const Figures documents("documents");
  documents.check("business_value_10y", 13970.3832);
  documents.check("loss_10y", 12029.6168);
}

TEST_CASE("a business that replaces the lost is worth what its newcomers bring besides") {
  Figures("replace-the-lost").check("business_value_10y", 25797.3070);
}
