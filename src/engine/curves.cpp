#include "engine/curves.hpp"

#include "base/check.hpp"

namespace retain {
namespace {

std::vector<CurveName> make_curve_names() {
  std::vector<CurveName> names;
  const auto add = [&](Topic topic, std::string metric, std::string unit,
                       std::string channel = {}) {
    names.push_back({topic, std::move(metric), std::nullopt, std::move(channel), std::move(unit)});
  };
  const auto add_by_cause = [&](Topic topic, const std::string& metric, const std::string& unit) {
    for (const Cause cause : all_causes) {
      for (const std::string_view channel : channel_names) {
        names.push_back({topic, metric, cause, std::string(channel), unit});
      }
    }
  };
  add(Topic::lifetime_value, "active", "customer");
  add(Topic::lifetime_value, "survival", "share");
  for (const char* metric : {"revenue", "cost", "value", "net_value"}) {
    add(Topic::lifetime_value, metric, "yuan per customer");
  }
  add_by_cause(Topic::loss, "loss", "yuan");
  for (const char* channel : {"replacement", "keeping", "programme", "won_back", "total", "memo"}) {
    add(Topic::loss, "loss", "yuan", channel);
  }
  add_by_cause(Topic::departures, "customers_lost", "customer");
  add(Topic::departures, "customers_joined", "customer");
  add(Topic::departures, "complaints", "complaint");
  add(Topic::departures, "people_told", "people");
  add(Topic::departures, "people_reached", "people");
  add(Topic::departures, "refusing_share", "share");
  add(Topic::departures, "customers_recommended", "customer");
  add(Topic::departures, "people_recommended_to", "people");
  add(Topic::departures, "reputation", "-1..1");
  add(Topic::departures, "falsely_loyal_share", "share");
  expects(names.size() == curve::count, "every curve has a name");
  return names;
}

}  // namespace

const std::vector<CurveName>& curve_names() {
  static const std::vector<CurveName> names = make_curve_names();
  return names;
}

}  // namespace retain
