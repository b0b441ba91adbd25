#include "app/lever_table.hpp"

#include "app/text_table.hpp"
#include "base/catalogue.hpp"
#include "report/numbers.hpp"
#include "study/lever_gains.hpp"

namespace retain {
namespace {

std::string name_of(ServiceCorner corner) {
  switch (corner) {
    case ServiceCorner::strategy:
      return say(message::corner_strategy);
    case ServiceCorner::system:
      return say(message::corner_system);
    case ServiceCorner::people:
      return say(message::corner_people);
  }
  return {};
}

}  // namespace

std::string lever_table(const Member& member) {
  const Scenario& scenario = member.scenario;
  const LeverGains gains = lever_gains(scenario, member.plan.baseline);
  if (gains.single.empty()) return {};
  const std::string period = period_text(gains.weeks);
  TextTable table({{.title = say(message::column_lever)},
                   {.title = say(message::column_corner)},
                   {.title = say(message::column_lever_spent),
                    .align = Align::right,
                    .unit = say(message::unit_yuan_year)},
                   {.title = say(message::column_bought, period),
                    .align = Align::right,
                    .unit = say(message::unit_yuan)},
                   {.title = say(message::column_lever_net),
                    .align = Align::right,
                    .unit = say(message::unit_yuan)},
                   {.title = say(message::column_lever_net),
                    .align = Align::right,
                    .unit = say(message::unit_yuan_customer)}});
  const auto add = [&](const std::string& lever, const std::string& corner, const LeverGain& gain) {
    const double per_customer = gain.net / static_cast<double>(scenario.cohort.customers);
    table.add_row({lever, corner, whole(gain.per_year), whole(gain.bought()), whole(gain.net),
                   number_text(per_customer, not_available)});
  };
  for (const auto& [lever, gain] : gains.single) {
    add(std::string(lever_names[index(lever)]), name_of(corner_of(lever)), gain);
  }
  add(say(message::levers_together), {}, gains.together);
  return "\n" + say(message::lever_table_head, scenario.name) + table.to_text() +
         say(message::lever_table_note);
}

}  // namespace retain
