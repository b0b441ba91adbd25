#include <catch2/catch.hpp>
#include <set>

#include "base/unit_catalogue.hpp"
#include "engine/measures/curves.hpp"
#include "model/parameters.hpp"
#include "support/documented.hpp"

using namespace retain;

TEST_CASE("the catalogue names the units of parameters and results and no others") {
  std::set<std::string> used;
  for (const Parameter& parameter : parameters()) used.insert(parameter.info.unit);
  for (const RecordKind& kind : record_kinds()) {
    for (const RecordParameter& parameter : kind.parameters) used.insert(parameter.info.unit);
  }
  for (const CurveName& curve : curve_names()) used.insert(curve.unit);
  for (const test::DocumentedMetric& metric : test::documented_metrics()) used.insert(metric.unit);
  std::set<std::string> named;
  for (const Message& unit : message::units) named.insert(std::string(unit.english));
  CHECK(named == used);
}
