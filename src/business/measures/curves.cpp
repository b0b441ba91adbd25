#include "business/measures/curves.hpp"

#include "business/measures/ledger.hpp"
#include "business/measures/measure.hpp"

namespace retain::business::measures {
namespace {

/// The curves of cause x channel from position `first` on.
void name_by_cause(std::vector<CurveName>& names, std::size_t first, Topic topic,
                   const std::string& metric, std::string_view unit) {
  for (const Cause cause : all_causes) {
    for (const Channel channel : all_channels) {
      names[curve::by_cause(first, index(cause), index(channel))] = {
          topic, metric, cause, std::string(channel_names[index(channel)]), std::string(unit)};
    }
  }
}

std::vector<CurveName> make_curve_names() {
  constexpr std::string_view unit_of_ledger = "yuan";
  const std::string loss = measure_key(Quantity::loss);
  std::vector<CurveName> names(curve::count);
  name_by_cause(names, curve::missing_margin, Topic::loss, loss, unit_of_ledger);
  for (const LedgerPart& part : ledger_parts()) {
    if (!part.curve) continue;
    names[*part.curve] = {Topic::loss, loss, std::nullopt, std::string(part.key),
                          std::string(unit_of_ledger)};
  }
  for (const Measure& measure : measure_table()) {
    if (!measure.curve) continue;
    const CurveFacts& facts = *measure.curve;
    const std::string metric = measure_key(measure.quantity);
    if (facts.has_causes) {
      name_by_cause(names, facts.position, facts.topic, metric, facts.unit);
    } else {
      names[facts.position] = {facts.topic, metric, std::nullopt, {}, std::string(facts.unit)};
    }
  }
  return names;
}

}  // namespace

const std::vector<CurveName>& curve_names() {
  static const std::vector<CurveName> names = make_curve_names();
  return names;
}

}  // namespace retain::business::measures
