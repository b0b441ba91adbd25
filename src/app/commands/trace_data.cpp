#include "app/commands/trace_data.hpp"

#include <fmt/format.h>

#include "text/csv_text.hpp"
#include "text/json_value.hpp"

namespace retain::app::commands {
namespace {

/// Names of causes in the order in which they were heard.
std::string heard_text(const WatchedWeek& week) {
  std::vector<std::string_view> names;
  for (const Cause cause : week.heard) names.push_back(cause_names[index(cause)]);
  return fmt::format("{}", fmt::join(names, " "));
}

/// Kinds of the events that met the customer, an offence with what came of it.
std::string events_text(const Scenario& scenario, const WatchedWeek& week) {
  std::vector<std::string> texts;
  for (const EventMet& met : week.events) {
    const bool is_offence = scenario.events[met.event].kind == EventKind::offence;
    texts.push_back(is_offence
                        ? fmt::format("offence:{}", recovery_names[index(met.recovery.value())])
                        : "departure");
  }
  return fmt::format("{}", fmt::join(texts, " "));
}

/// The names of what `name_of` names among a week's encounters, in their order; null for none.
template <class NameOf>
Json names_of(const std::vector<WeekOutcome>& encounters, NameOf name_of) {
  std::vector<std::string_view> names;
  for (const WeekOutcome& encounter : encounters) {
    const std::string_view name = name_of(encounter);
    if (!name.empty()) names.push_back(name);
  }
  return names.empty() ? Json() : Json(fmt::format("{}", fmt::join(names, " ")));
}

/// The cells of a week that say what its encounters were; empty for who does not get to them.
void add_outcome(const Scenario& scenario, const WatchedWeek& week, Json& row) {
  const std::vector<WeekOutcome> encounters = week.encounters();
  row["encounter"] = names_of(
      encounters, [](const WeekOutcome& outcome) { return meeting_names[index(outcome.meeting)]; });
  row["touchpoint"] = names_of(encounters, [&](const WeekOutcome& outcome) -> std::string_view {
    if (outcome.meeting == Meeting::none || scenario.touchpoints.empty()) return {};
    return scenario.touchpoints[outcome.touchpoint].name;
  });
  row["complaint"] = names_of(encounters, [](const WeekOutcome& outcome) -> std::string_view {
    if (outcome.meeting != Meeting::dissatisfied) return {};
    return recovery_names[index(outcome.recovery)];
  });
  int gained = 0;
  for (const WeekOutcome& outcome : encounters) gained += outcome.gained;
  row["points_gained"] = week.outcome ? Json(gained) : Json();
  row["points_faded"] = week.outcome ? Json(week.outcome->faded) : Json();
}

Json row_of(const CustomerStory& story, const WatchedWeek& week, double margin) {
  Json row{{"week", week.week},
           {"newcomer", week.is_newcomer},
           {"points_start", week.points_at_start},
           {"events", events_text(story.scenario, week)},
           {"pays", week.outcome.has_value()},
           {"margin", margin}};
  add_outcome(story.scenario, week, row);
  row["points_after_fading"] = week.points_after_fading;
  row["wish"] = week.intent ? Json(cause_names[index(week.intent->cause)]) : Json();
  row["attempted"] = week.intent ? Json(week.intent->attempted) : Json();
  row["kept"] = week.intent ? Json(week.intent->saved) : Json();
  row["heard"] = heard_text(week);
  row["root_cause"] = week.left ? Json(cause_names[index(week.left->cause)]) : Json();
  row["channel"] = week.left ? Json(channel_names[index(week.left->channel)]) : Json();
  row["told"] = week.told;
  row["points_end"] = week.points_at_end;
  return row;
}

std::string cell_of(const Json& value) {
  if (value.is_null()) return {};
  if (value.is_number_float()) return csv_number(value.get<double>());
  return value.is_string() ? value.get<std::string>() : value.dump();
}

}  // namespace

std::string story_csv(const std::vector<CustomerStory>& stories) {
  std::vector<std::string> cells{"scenario", "replication", "customer"};
  static const CustomerStory nobody{};
  const Json pattern = row_of(nobody, WatchedWeek{}, 0.0);
  for (const auto& [name, value] : pattern.items()) cells.push_back(name);
  std::string text = csv_line(cells);
  for (const CustomerStory& story : stories) {
    for (std::size_t i = 0; i < story.seen.weeks.size(); ++i) {
      cells = {story.scenario.name, fmt::format("{}", story.replication),
               fmt::format("{}", story.seen.customer)};
      const Json row = row_of(story, story.seen.weeks[i], story.margins[i]);
      for (const Json& value : row) cells.push_back(cell_of(value));
      text += csv_line(cells);
    }
  }
  return text;
}

std::string story_json(const std::vector<CustomerStory>& stories) {
  Json list = Json::array();
  const std::optional<std::uint32_t> parting =
      stories.size() == 2 ? parting_week(stories.front(), stories.back()) : std::nullopt;
  for (const CustomerStory& story : stories) {
    Json weeks = Json::array();
    for (std::size_t i = 0; i < story.seen.weeks.size(); ++i) {
      weeks.push_back(row_of(story, story.seen.weeks[i], story.margins[i]));
    }
    const auto& segments = story.scenario.segments;
    const std::optional<Leaver>& left = story.left();
    list.push_back(
        {{"scenario", story.scenario.name},
         {"replication", story.replication},
         {"customer", story.seen.customer},
         {"seed", story.scenario.simulation.seed},
         {"segment", segments.empty() ? Json() : Json(segments[story.seen.segment].name)},
         {"left_in_week", left ? Json(left->week) : Json()},
         {"root_cause", left ? Json(cause_names[index(left->cause)]) : Json()},
         {"channel", left ? Json(channel_names[index(left->channel)]) : Json()},
         {"followers_that_week", story.followers()},
         {"weeks_paid", story.worth.weeks_paid},
         {"margin", story.worth.margin},
         {"margin_discounted", story.worth.discounted},
         {"margin_missing", story.worth.missing},
         {"parts_in_week", parting ? Json(*parting) : Json()},
         {"weeks", weeks}});
  }
  return list.dump(2) + "\n";
}

}  // namespace retain::app::commands
