#include <catch2/catch.hpp>
#include <set>

#include "base/unit_names.hpp"
#include "business/measures/curves.hpp"
#include "model/parameters/parameters.hpp"
#include "support/documented.hpp"

using namespace retain::business;
using namespace retain::test;

TEST_CASE("the list names the units of parameters and results and no others") {
  std::set<std::string> used;
  for (const Parameter& parameter : registry()) used.insert(parameter.info.unit);
  for (const RecordKind& kind : record_kinds()) {
    for (const RecordParameter& parameter : kind.parameters) used.insert(parameter.info.unit);
  }
  for (const CurveName& curve : curve_names()) used.insert(curve.unit);
  for (const retain::test::DocumentedMetric& metric : retain::test::documented_metrics())
    used.insert(metric.unit);
  std::set<std::string> named;
  for (const Message& unit : retain::message::units) named.insert(std::string(unit.english));
  CHECK(named == used);
}
