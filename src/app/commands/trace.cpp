#include <vector>

#include "app/commands.hpp"
#include "app/shipped_scenarios.hpp"
#include "app/terminal/standard_streams.hpp"
#include "app/commands/trace_data.hpp"
#include "app/commands/trace_text.hpp"
#include "base/catalogue.hpp"
#include "io/scenario_file.hpp"
#include "study/study.hpp"

namespace retain {
namespace {

/// The scenarios of the trace, calibrated in their references.
std::vector<Member> members_of(const TraceOptions& options) {
  std::vector<std::string> names{options.scenario};
  if (!options.beside.empty()) names.push_back(options.beside);
  std::vector<ScenarioRequest> requests;
  for (const LoadedScenario& loaded :
       load_scenarios(names, options.overrides, shipped_scenarios_folder())) {
    requests.push_back({loaded.scenario, loaded.reference});
  }
  std::vector<Member> members = plan_study(requests, std::nullopt);
  std::erase_if(members, [](const Member& member) { return !member.was_asked_for; });
  const std::int64_t replications = members.front().scenario.simulation.replications;
  if (options.replication >= replications) {
    throw Error(ExitCode::usage, say(message::bad_option_count, "--replication",
                                     options.replication, 0, replications - 1));
  }
  return members;
}

CustomerStory story_in(const Plan& plan, std::uint32_t replication, std::uint32_t customer) {
  CustomerStory story = tell_story(plan, replication, customer);
  if (customer >= story.seen.ever_joined) {
    throw Error(ExitCode::usage, say(message::customer_out_of_range, customer, plan.scenario.name,
                                     replication, story.seen.ever_joined - 1));
  }
  return story;
}

std::string formatted(const std::vector<CustomerStory>& stories, OutputFormat format) {
  switch (format) {
    case OutputFormat::text:
      return story_text(stories);
    case OutputFormat::csv:
      return story_csv(stories);
    case OutputFormat::json:
      return story_json(stories);
  }
  return {};
}

/// A search that finds nobody is answered; what a program reads has no rows then.
void tell_nobody(const std::string& scenario, const TraceOptions& options) {
  std::string by;
  if (options.channel) {
    by = say(*options.channel == Channel::direct ? message::nobody_by_direct
                                                 : message::nobody_by_word_of_mouth);
  }
  const std::string text =
      say(message::nobody_left, options.replication, scenario, cause_text(*options.why_left), by);
  if (options.format == OutputFormat::text) {
    print_result(text);
    return;
  }
  print_notice(text);
  print_result(formatted({}, options.format));
}

}  // namespace

ExitCode trace_command(const TraceOptions& options) {
  const std::vector<Member> members = members_of(options);
  const auto replication = static_cast<std::uint32_t>(options.replication);
  std::optional<std::uint32_t> customer = options.customer;
  if (options.why_left) {
    const std::optional<Leaver> leaver =
        first_leaver(members.front().plan, replication, *options.why_left, options.channel);
    if (leaver) customer = leaver->customer;
  }
  if (!customer) {
    tell_nobody(members.front().scenario.name, options);
    return ExitCode::done;
  }
  std::vector<CustomerStory> stories;
  for (const Member& member : members) {
    stories.push_back(story_in(member.plan, replication, *customer));
  }
  print_result(formatted(stories, options.format));
  return ExitCode::done;
}

}  // namespace retain
