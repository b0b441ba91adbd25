#include "business/measures/curves.hpp"

#include <catch2/catch.hpp>
#include <set>
#include <tuple>

using namespace retain::business;

TEST_CASE("every curve has a name of its own and a unit") {
  std::set<std::tuple<std::string, std::optional<Cause>, std::string>> names;
  for (const CurveName& name : curve_names()) {
    names.insert({name.metric, name.cause, name.channel});
    CHECK_FALSE(name.unit.empty());
  }
  CHECK(curve_names().size() == curve::count);
  CHECK(names.size() == curve::count);
}

TEST_CASE("curves stand where their positions say") {
  const auto& names = curve_names();
  CHECK(names[curve::active].metric == "active");
  CHECK(names[curve::survival].metric == "survival");
  CHECK(names[curve::net_value].metric == "net_value");
  CHECK(names[curve::replacement].channel == "replacement");
  CHECK(names[curve::keeping].channel == "keeping");
  CHECK(names[curve::programme].channel == "programme");
  CHECK(names[curve::won_back].channel == "won_back");
  CHECK(names[curve::ledger_total].channel == "total");
  CHECK(names[curve::memo].channel == "memo");
  CHECK(names[curve::customers_joined].metric == "customers_joined");
  CHECK(names[curve::complaints].metric == "complaints");
  CHECK(names[curve::people_told].metric == "people_told");
  CHECK(names[curve::people_reached].metric == "people_reached");
  CHECK(names[curve::refusing_share].metric == "refusing_share");
}

TEST_CASE("curves by cause and channel stand in the order of causes, then channels") {
  for (const auto& [first, metric] :
       {std::pair{curve::missing_margin, "loss"}, {curve::customers_lost, "customers_lost"}}) {
    for (const Cause cause : all_causes) {
      for (const Channel channel : all_channels) {
        const CurveName& name = curve_names()[curve::by_cause(first, index(cause), index(channel))];
        CHECK(name.metric == metric);
        CHECK(name.cause == cause);
        CHECK(name.channel == channel_names[index(channel)]);
      }
    }
  }
}
