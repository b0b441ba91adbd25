#include <algorithm>
#include <array>
#include <charconv>
#include <limits>
#include <optional>
#include <vector>

#include "app/command.hpp"
#include "app/commands/trace_data.hpp"
#include "app/commands/trace_text.hpp"
#include "app/commands/trace_weeks.hpp"
#include "app/shipped_scenarios.hpp"
#include "app/terminal/standard_streams.hpp"
#include "app/words.hpp"
#include "base/phrases.hpp"
#include "base/sentence.hpp"
#include "model/cause.hpp"
#include "study/load_scenarios.hpp"
#include "study/study.hpp"
#include "text/suggestion.hpp"

namespace retain::message {

constexpr Message trace_needs_customer{
    "'retain trace' needs a customer: --customer 0, or --why-left poor_service for the first one "
    "who left for this cause",
    "“retain trace”需要指定客户：--customer 0，或用 --why-left poor_service "
    "找出第一个因此离开的客户"};
constexpr Message trace_one_customer{
    "--customer names a customer and --why-left looks for one; write one of the two",
    "--customer 指定客户，--why-left 寻找客户；两者只能写一个"};
constexpr Message trace_one_scenario{
    "'retain trace' tells one scenario; write --beside {} for a second one",
    "“retain trace”只讲一个情景；第二个请写 --beside {}"};
constexpr Message channel_needs_cause{"--channel is for --why-left",
                                      "--channel 须与 --why-left 同用"};
constexpr Message bad_customer_number{
    "--customer {}: must be the number of a customer; they count from 0",
    "--customer {}：必须是客户编号；从 0 起计"};
constexpr Message customer_out_of_range{
    "--customer {}: the customers of {} in replication {} have the numbers 0 to {}",
    "--customer {0}：{1} 的第 {2} 次重复中，客户编号为 0 到 {3}"};
constexpr Message nobody_left{"In replication {} of {} nobody leaves for {}{}.\n",
                              "在 {1} 的第 {0} 次重复中，没有人{3}因“{2}”离开。\n"};
constexpr Message nobody_by_direct{" by their own experience", "凭自身经历"};
constexpr Message nobody_by_word_of_mouth{" for what they heard", "听到坏口碑后"};

}  // namespace retain::message

namespace retain::app::commands {
namespace {

constexpr Message help_trace{
    R"(retain trace SCENARIO - the weeks of one customer, as a story

Examples
  retain trace documents --customer 17
  retain trace documents --why-left poor_service --channel word_of_mouth
  retain trace documents --customer 17 --beside gold-service
  retain trace plan.toml --customer 3 --replication 8 --format csv

It is a customer of 'retain run' with the same scenario and seed: same points, same fate.
SCENARIO is a file (plan.toml) or the name of a shipped scenario (documents).

Options
  --customer N         the number of the customer; numbers count from 0, later joiners at the end
  --why-left CAUSE     instead: the first customer who left for this root cause (better_product,
                       cheaper_product, not_valued, poor_service, other)
  --channel NAME       with --why-left: direct (their own experience) or word_of_mouth
  --replication R      of the repetitions of the run, which count from 0 (default 0)
  --beside SCENARIO    the same customer in a second scenario, on the same random numbers
  --set KEY=VALUE      change a parameter; may be repeated, see 'retain params'
  --seed N             seed of the random numbers
  --customers N        customers acquired in week 0
  --weeks N            length of the simulation
  --format NAME        text, csv (a row a week) or json
  --lang NAME          language: en, zh, or auto for that of the environment (default)
  --help               this text
)",
    R"(retain trace SCENARIO - 一位客户每周的经历，写成故事

示例
  retain trace documents --customer 17
  retain trace documents --why-left poor_service --channel word_of_mouth
  retain trace documents --customer 17 --beside gold-service
  retain trace plan.toml --customer 3 --replication 8 --format csv

故事取自情景和随机种子相同的 'retain run'：同一位客户，积分相同，去留相同。
SCENARIO 是文件（plan.toml）或内置情景的名称（documents）。

选项
  --customer N         客户编号；从 0 起计，后来加入者排在其后
  --why-left CAUSE     或者：第一个因此根本原因离开的客户（better_product、
                       cheaper_product、not_valued、poor_service、other）
  --channel NAME       与 --why-left 同用：direct（自身经历）或 word_of_mouth（口碑）
  --replication R      运行的第几次重复，从 0 起计（默认 0）
  --beside SCENARIO    同一客户在第二个情景中的经历，随机数相同
  --set KEY=VALUE      改变一个参数；可重复使用，见 'retain params'
  --seed N             随机种子
  --customers N        第 0 周获得的客户数
  --weeks N            模拟的周数
  --format NAME        text、csv（每周一行）或 json
  --lang NAME          语言：en、zh，或 auto（环境的语言，默认）
  --help               显示本说明
)"};

struct TypedTrace {
  std::vector<std::string> scenarios;
  TypedOverrides overrides;
  std::string customer, why_left, channel, replication, beside, format;
};

struct TraceOptions {
  std::string scenario;
  std::string beside;                     ///< a second scenario; empty: none
  std::optional<std::uint32_t> customer;  ///< the number, or
  std::optional<Cause> why_left;          ///< the first who left for this cause,
  std::optional<Channel> channel;         ///< by this channel; empty: by any
  std::int64_t replication;
  std::vector<Override> overrides;
  OutputFormat format;
};

void add_options(OptionList& list, TypedTrace& typed) {
  list.add("SCENARIO", typed.scenarios);
  list.add("--set", typed.overrides.settings);
  list.add("--customer", typed.customer);
  list.add("--why-left", typed.why_left);
  list.add("--channel", typed.channel);
  list.add("--replication", typed.replication);
  list.add("--beside", typed.beside);
  list.add("--seed", typed.overrides.seed);
  list.add("--customers", typed.overrides.customers);
  list.add("--weeks", typed.overrides.weeks);
  list.add("--format", typed.format);
}

/// The value of this name in a list; none when the option was not typed.
template <class Value, std::size_t count>
std::optional<Value> choice_of(const char* option, const std::string& typed,
                               const std::array<std::string_view, count>& names) {
  if (typed.empty()) return std::nullopt;
  const auto found = std::ranges::find(names, typed);
  if (found != names.end()) return static_cast<Value>(found - names.begin());
  const std::vector<std::string> known(names.begin(), names.end());
  refuse_usage(Sentence(message::bad_option_value, option, typed, listed(names)) +
               appended(did_you_mean(typed, known)));
}

/// The number of a customer; how many there are is known after the replication.
std::optional<std::uint32_t> customer_of(const std::string& typed) {
  if (typed.empty()) return std::nullopt;
  std::uint32_t number = 0;
  const auto [end, error] = std::from_chars(typed.data(), typed.data() + typed.size(), number);
  if (error != std::errc() || end != typed.data() + typed.size()) {
    refuse_usage(Sentence(message::bad_customer_number, typed));
  }
  return number;
}

TraceOptions parse(const TypedTrace& typed) {
  constexpr std::int64_t most_replications = std::numeric_limits<std::uint32_t>::max();
  const std::vector<std::string> scenarios = parse_scenarios(typed.scenarios, "trace");
  if (scenarios.size() > 1) refuse_usage(Sentence(message::trace_one_scenario, scenarios[1]));
  const TraceOptions options{
      .scenario = scenarios.front(),
      .beside = typed.beside,
      .customer = customer_of(typed.customer),
      .why_left = choice_of<Cause>("--why-left", typed.why_left, cause_names),
      .channel = choice_of<Channel>("--channel", typed.channel, channel_names),
      .replication = parse_count("--replication", typed.replication, 0, most_replications),
      .overrides = parse_overrides(typed.overrides),
      .format = parse_format(typed.format)};
  if (options.customer && options.why_left) refuse_usage(Sentence(message::trace_one_customer));
  if (options.channel && !options.why_left) refuse_usage(Sentence(message::channel_needs_cause));
  if (!options.customer && !options.why_left) refuse_usage(Sentence(message::trace_needs_customer));
  return options;
}

/// The scenarios of the trace, calibrated in their references.
std::vector<Member> members_of(const TraceOptions& options) {
  std::vector<std::string> names{options.scenario};
  if (!options.beside.empty()) names.push_back(options.beside);
  const std::vector<LoadedScenario> loaded =
      load_scenarios(names, options.overrides, shipped_scenarios_folder());
  std::vector<Member> members;
  for (ScenarioRequest& request : requests_of(loaded)) {
    request.comparator.reset();
    members.push_back(plan_study({request}, std::nullopt).front());
  }
  const std::int64_t replications = members.front().scenario.simulation.replications;
  if (options.replication >= replications) {
    throw Error(ExitCode::usage, Sentence(message::bad_option_count, "--replication",
                                          options.replication, 0, replications - 1));
  }
  return members;
}

CustomerStory story_in(const Plan& plan, std::uint32_t replication, std::uint32_t customer) {
  CustomerStory story = tell_story(plan, replication, customer);
  if (customer >= story.seen.ever_joined) {
    throw Error(ExitCode::usage,
                Sentence(message::customer_out_of_range, customer, plan.scenario.name, replication,
                         story.seen.ever_joined - 1));
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

ExitCode run(const TraceOptions& options) {
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

}  // namespace

Command trace_command() {
  return {.name = "trace",
          .help = help_trace,
          .add_options = options_of_command<TypedTrace, TraceOptions>(add_options, parse, run)};
}

}  // namespace retain::app::commands
