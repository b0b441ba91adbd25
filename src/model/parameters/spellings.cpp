#include <algorithm>

#include "base/units.hpp"
#include "maths/elementary.hpp"
#include "model/parameters/parameter_groups.hpp"
#include "model/parameters/parameters.hpp"

namespace retain::model::parameters {
namespace {

/// 1 - (1 - lost)^times: what is lost of what loses the share `lost` in each of so many times.
double lost_in(double times, double lost) {
  return -maths::expm1(times * maths::log1p(-lost));
}

double lost_within(double years, const Churn& churn) {
  return lost_in(years / churn.within_years, churn.share_lost);
}

std::vector<Parameter> spellings_of_money() {
  return {
      {{"money.spend_per_month",
        "yuan",
        0,
        most_yuan,
        Role::world,
        SourceMark::document,
        "What an active customer spends in a month, a twelfth of a year: short for "
        "money.spend_per_week, 12/52 of it.",
        "在册客户每月的消费额（一月为一年的十二分之一）：即 money.spend_per_week 的另一种写法，"
        "后者为其 12/52。",
        {"money.spend_per_week"}},
       {ValueType::number,
        {},
        [](const Scenario& s) {
          return Value{s.money.spend_per_week * weeks_per_year / months_per_year};
        },
        [](Scenario& s, const Value& value) {
          s.money.spend_per_week = std::get<double>(value) * months_per_year / weeks_per_year;
        }}},
      {{"money.spend_per_year",
        "yuan",
        0,
        most_yuan,
        Role::world,
        SourceMark::document,
        "What an active customer spends in a year of 52 weeks: short for money.spend_per_week.",
        "在册客户每年（52 周）的消费额：即 money.spend_per_week 的另一种写法。",
        {"money.spend_per_week"}},
       {ValueType::number,
        {},
        [](const Scenario& s) { return Value{s.money.spend_per_week * weeks_per_year}; },
        [](Scenario& s, const Value& value) {
          s.money.spend_per_week = std::get<double>(value) / weeks_per_year;
        }}},
  };
}

std::vector<Parameter> spellings_of_churn() {
  return {
      {{"churn.per_month",
        "share",
        0,
        0.4,
        Role::world,
        SourceMark::published,
        "Share of its present customers that the reference loses in a month, on average over a "
        "year: short for churn.share_lost, 1 - (1 - it)^12, within one year, of present.",
        "参照情景的现有客户平均每月流失的比例（按一年计）：即 churn.of 为 present、一年内 "
        "churn.share_lost 的另一种写法，后者为 1 - (1 - 该值)^12。",
        {"churn.share_lost", "churn.within_years", "churn.of"}},
       {ValueType::number,
        {},
        [](const Scenario& s) { return Value{lost_within(1.0 / months_per_year, s.churn)}; },
        [](Scenario& s, const Value& value) {
          s.churn.share_lost = lost_in(months_per_year, std::get<double>(value));
          s.churn.within_years = 1.0;
          s.churn.of = ChurnOf::present_customers;
        }}},
      {{"churn.per_year",
        "share",
        0,
        0.999,
        Role::world,
        SourceMark::published,
        "Share of its present customers that the reference loses in a year: short for "
        "churn.share_lost within one year, of present.",
        "参照情景的现有客户每年流失的比例：即 churn.of 为 present、一年内 churn.share_lost "
        "的另一种写法。",
        {"churn.share_lost", "churn.within_years", "churn.of"}},
       {ValueType::number,
        {},
        [](const Scenario& s) { return Value{lost_within(1.0, s.churn)}; },
        [](Scenario& s, const Value& value) {
          s.churn.share_lost = std::get<double>(value);
          s.churn.within_years = 1.0;
          s.churn.of = ChurnOf::present_customers;
        }}},
  };
}

std::vector<Parameter> spellings_of_service() {
  return {
      {{"service.visits_per_month",
        "encounter",
        0,
        60,
        Role::world,
        SourceMark::assumption,
        "Encounters of a customer in a month, a twelfth of a year: short for "
        "service.visits_per_week, 12/52 of it.",
        "客户每月的接触次数（一月为一年的十二分之一）：即 service.visits_per_week "
        "的另一种写法，后者为其 12/52。",
        {"service.visits_per_week"}},
       {ValueType::number,
        {},
        [](const Scenario& s) {
          return Value{s.service.visits_per_week * weeks_per_year / months_per_year};
        },
        [](Scenario& s, const Value& value) {
          s.service.visits_per_week = std::get<double>(value) * months_per_year / weeks_per_year;
        }}},
  };
}

}  // namespace

const std::vector<Parameter>& spellings() {
  static const std::vector<Parameter> all = [] {
    std::vector<Parameter> list;
    for (const auto& group : {spellings_of_money(), spellings_of_churn(), spellings_of_service()}) {
      list.insert(list.end(), group.begin(), group.end());
    }
    return list;
  }();
  return all;
}

const std::vector<const Parameter*>& registry_with_spellings() {
  static const std::vector<const Parameter*> all = [] {
    std::vector<const Parameter*> list;
    for (const Parameter& stored : registry()) {
      list.push_back(&stored);
      for (const Parameter& spelling : spellings()) {
        if (spelling.info.spells.back() == stored.info.key) list.push_back(&spelling);
      }
    }
    return list;
  }();
  return all;
}

std::vector<std::string> keys_set_by(const ParameterInfo& info) {
  return info.spells.empty() ? std::vector{info.key} : info.spells;
}

bool spell_the_same(const ParameterInfo& one, const ParameterInfo& other) {
  if (one.key == other.key || (one.spells.empty() && other.spells.empty())) return false;
  const std::vector<std::string> set = keys_set_by(other);
  return std::ranges::any_of(keys_set_by(one), [&](const std::string& key) {
    return std::ranges::find(set, key) != set.end();
  });
}

}  // namespace retain::model::parameters
