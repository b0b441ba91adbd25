#include "model/levers.hpp"

#include <algorithm>
#include <numeric>

#include "base/check.hpp"
#include "maths/elementary.hpp"
#include "model/parameters/parameters.hpp"

namespace retain::model {
namespace {

using Size = double LeverEffects::*;

/// A lever that adds points to a dimension of service quality.
struct Shift {
  LeverName lever;
  Size size;
  Dimension dimension;
};

constexpr std::array shifts{
    Shift{LeverName::training, &LeverEffects::training_assurance, Dimension::assurance},
    Shift{LeverName::training, &LeverEffects::training_responsiveness, Dimension::responsiveness},
    Shift{LeverName::morale, &LeverEffects::morale_empathy, Dimension::empathy},
    Shift{LeverName::intermediaries, &LeverEffects::intermediaries_empathy, Dimension::empathy},
    Shift{LeverName::evaluation, &LeverEffects::evaluation_empathy, Dimension::empathy},
    Shift{LeverName::facilities, &LeverEffects::facilities_tangibles, Dimension::tangibles},
};

/// How a lever changes the value of a parameter.
enum class Way { adds, adds_share, cuts };

/// A lever that moves a parameter within its range.
struct Move {
  LeverName lever;
  Size size;
  Way way;
  std::string_view key;
};

constexpr std::array moves{
    Move{LeverName::selection, &LeverEffects::selection_self_test, Way::adds,
         "staff.self_test_mean"},
    Move{LeverName::training, &LeverEffects::training_resolved, Way::adds, "complaints.resolved"},
    Move{LeverName::morale, &LeverEffects::morale_turnover_cut, Way::cuts, "staff.turnover"},
    Move{LeverName::intermediaries, &LeverEffects::intermediaries_contact_cut, Way::cuts,
         "money.keep_cost"},
    Move{LeverName::intermediaries, &LeverEffects::intermediaries_time_cut, Way::cuts,
         "value.time"},
    Move{LeverName::feedback, &LeverEffects::feedback_complain, Way::adds, "complaints.complain"},
    Move{LeverName::feedback, &LeverEffects::feedback_quickly, Way::adds, "complaints.quickly"},
    Move{LeverName::facilities, &LeverEffects::facilities_acquisition, Way::adds_share,
         "acquisition.per_week"},
    Move{LeverName::evaluation, &LeverEffects::evaluation_spread_cut, Way::cuts,
         "service.spread.tangibles"},
    Move{LeverName::evaluation, &LeverEffects::evaluation_spread_cut, Way::cuts,
         "service.spread.empathy"},
    Move{LeverName::evaluation, &LeverEffects::evaluation_spread_cut, Way::cuts,
         "service.spread.assurance"},
    Move{LeverName::evaluation, &LeverEffects::evaluation_spread_cut, Way::cuts,
         "service.spread.responsiveness"},
    Move{LeverName::evaluation, &LeverEffects::evaluation_spread_cut, Way::cuts,
         "service.spread.reliability"},
};

double moved(double value, Way way, double amount) {
  switch (way) {
    case Way::adds:
      return value + amount;
    case Way::adds_share:
      return value * (1.0 + amount);
    case Way::cuts:
      return value * (1.0 - std::min(1.0, amount));
  }
  return value;
}

void apply(const Move& move, double amount, Scenario& scenario) {
  const Parameter* parameter = find_parameter(move.key);
  expects(parameter != nullptr, "a lever moves a parameter of the registry");
  const double value = std::get<double>(parameter->field.get(scenario));
  parameter->field.set(scenario, std::clamp(moved(value, move.way, amount), parameter->info.lowest,
                                            parameter->info.highest));
}

}  // namespace

const Message& lever_name_text(LeverName lever) {
  static constexpr PerLever<Message> texts{
      Message{"leadership by example", "领导以身作则"},
      Message{"the selection of excellent staff", "选拔优秀员工"},
      Message{"training", "培训员工"},
      Message{"morale", "鼓舞士气"},
      Message{"intermediaries", "中介渠道"},
      Message{"a standard feedback system", "标准化反馈系统"},
      Message{"service facilities", "服务设施建设"},
      Message{"regular evaluation", "定期评价"}};
  return texts[index(lever)];
}

PerLever<double> lever_effects(const Levers& levers) {
  const auto effect = [&](std::size_t lever, double cheaper) {
    const double spent = levers.per_year[lever];
    return spent > 0.0 ? -maths::expm1(-spent / (levers.scale[lever] * cheaper)) : 0.0;
  };
  const std::size_t evaluation = index(LeverName::evaluation);
  PerLever<double> effects{};
  effects[evaluation] = effect(evaluation, 1.0);
  const double cheaper = 1.0 - levers.effect.evaluation_scale_cut * effects[evaluation];
  for (std::size_t lever = 0; lever < lever_count; ++lever) {
    if (lever != evaluation) effects[lever] = effect(lever, cheaper);
  }
  return effects;
}

PulledLevers pull_levers(const Scenario& scenario) {
  Levers levers = scenario.levers;
  // The more often staff meet customers, the more encouragement they need (document 004).
  levers.scale[index(LeverName::morale)] *= scenario.service.visits_per_week;
  const PerLever<double> effects = lever_effects(levers);
  const double amplified =
      1.0 + levers.effect.leadership_amplifies * effects[index(LeverName::leadership)];
  const auto amount = [&](const auto& line) {
    return levers.effect.*line.size * effects[index(line.lever)] * amplified;
  };

  PulledLevers pulled{scenario, {}};
  for (const Shift& shift : shifts) pulled.shift[index(shift.dimension)] += amount(shift);
  for (const Move& move : moves) {
    const double of_move = amount(move);
    if (of_move != 0.0) apply(move, of_move, pulled.scenario);
  }
  pulled.scenario.money.programme_fixed +=
      std::accumulate(levers.per_year.begin(), levers.per_year.end(), 0.0);
  pulled.scenario.levers = Levers{};
  return pulled;
}

}  // namespace retain::model
