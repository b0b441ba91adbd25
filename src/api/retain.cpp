#include "retain/retain.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <optional>
#include <type_traits>
#include <utility>
#include <variant>

#include "api/program.hpp"
#include "base/error.hpp"
#include "base/message.hpp"
#include "business/measures/metrics.hpp"
#include "results/manifest.hpp"
#include "results/results.hpp"
#include "results/results_folder.hpp"
#include "study/decisive_beliefs.hpp"
#include "study/evaluate.hpp"
#include "study/load_scenarios.hpp"
#include "study/study.hpp"
#include "study/summary.hpp"

namespace retain::message {

constexpr Message no_such_scenario{"no scenario of the plan has the name '{}'",
                                   "计划中没有名为“{}”的情景"};
constexpr Message no_such_measure{"there is no measure '{}'", "没有名为“{}”的指标"};

}  // namespace retain::message

namespace retain::api {

struct Scenarios::Content {
  std::vector<scenario::LoadedScenario> loaded;
};

struct Plan::Content {
  std::vector<scenario::LoadedScenario> loaded;
  std::optional<std::string> comparator;
  std::vector<study::Member> members;
};

struct Results::Content {
  std::vector<scenario::LoadedScenario> loaded;
  std::optional<std::string> comparator;
  study::Study study;
  std::int64_t threads;
  double wall_seconds;
};

namespace {

std::string as_text(const base::Sentence::Argument& argument) {
  return std::visit(
      [](const auto& content) -> std::string {
        if constexpr (std::is_same_v<std::decay_t<decltype(content)>, base::Sentence>) {
          return content.in(base::Language::english);
        } else {
          return fmt::format("{}", content);
        }
      },
      argument.content);
}

/// Does the work, and tells its errors as failures of the library.
template <class Work>
auto guarded(const Work& work) {
  try {
    return work();
  } catch (const base::Error& error) {
    std::vector<std::string> arguments;
    for (const auto& argument : error.sentence().arguments()) {
      arguments.push_back(as_text(argument));
    }
    throw Failure(static_cast<int>(error.exit_code()), std::string(error.sentence().message_id()),
                  std::move(arguments), error.text(base::Language::english),
                  error.text(base::Language::chinese));
  }
}

const study::Member& member_of(const Plan& plan, const std::string& name) {
  const auto& members = plan.content().members;
  const auto found = std::ranges::find_if(
      members, [&](const study::Member& member) { return member.is_called(name); });
  if (found == members.end()) {
    throw base::Error(base::ExitCode::usage, base::Sentence(message::no_such_scenario, name));
  }
  return *found;
}

business::MeasureId measure_named(const std::string& measure) {
  const auto& metrics = business::replication_metrics();
  const auto found = std::ranges::find(metrics, measure, &business::MetricName::name);
  if (found == metrics.end()) {
    throw base::Error(base::ExitCode::usage, base::Sentence(message::no_such_measure, measure));
  }
  return found->id;
}

Estimate as_estimate(const stats::Estimate& estimate) {
  return {estimate.mean,    estimate.standard_error, estimate.band[0], estimate.band[1],
          estimate.band[2], estimate.band[3],        estimate.band[4]};
}

std::vector<std::string> names_of(const std::vector<study::Member>& members) {
  std::vector<std::string> names;
  for (const study::Member& member : members) names.push_back(member.scenario.name);
  return names;
}

}  // namespace

Failure::Failure(int code, std::string message_id, std::vector<std::string> arguments,
                 const std::string& english, std::string chinese)
    : std::runtime_error(english),
      code_(code),
      message_id_(std::move(message_id)),
      arguments_(std::move(arguments)),
      chinese_(std::move(chinese)) {}

std::string Failure::text(Language language) const {
  return language == Language::chinese ? chinese_ : what();
}

std::vector<std::string> Scenarios::names() const {
  std::vector<std::string> names;
  for (const scenario::LoadedScenario& loaded : content_->loaded) {
    names.push_back(loaded.scenario.name);
  }
  return names;
}

std::vector<std::string> Plan::names() const {
  return names_of(content_->members);
}

Scenarios load(const std::vector<std::string>& files_or_names, const std::vector<Setting>& settings,
               const std::filesystem::path& library) {
  return guarded([&] {
    std::vector<scenario::Override> overrides;
    for (const Setting& setting : settings) {
      overrides.push_back({setting.key, setting.value, setting.key});
    }
    const std::filesystem::path shipped = library.empty() ? api::scenario_library() : library;
    return Scenarios(std::make_shared<Scenarios::Content>(
        Scenarios::Content{study::load_scenarios(files_or_names, overrides, shipped)}));
  });
}

Plan plan(const Scenarios& scenarios, const std::string& comparator) {
  return guarded([&] {
    Plan::Content content{scenarios.content().loaded, std::nullopt, {}};
    if (!comparator.empty()) content.comparator = comparator;
    const std::vector<std::string> names = scenarios.names();
    if (content.comparator && std::ranges::find(names, comparator) == names.end()) {
      throw base::Error(base::ExitCode::usage,
                        base::Sentence(message::no_such_scenario, comparator));
    }
    content.members = study::plan_study(study::requests_of(content.loaded), content.comparator);
    return Plan(std::make_shared<Plan::Content>(std::move(content)));
  });
}

Results run(const Plan& plan, const RunOptions& options) {
  return guarded([&] {
    const auto start = std::chrono::steady_clock::now();
    const auto& members = plan.content().members;
    double all = 0;
    std::vector<double> before;
    for (const study::Member& member : members) {
      before.push_back(all);
      all += static_cast<double>(member.scenario.simulation.replications);
    }
    study::StudyProgress progress;
    if (options.progress) {
      progress = [&](std::size_t member, double share, double) {
        const auto replications =
            static_cast<double>(members[member].scenario.simulation.replications);
        options.progress((before[member] + share * replications) / all);
      };
    }
    study::Study study = study::run_study(members, options.threads, progress);
    study::find_decisive_beliefs(study, options.threads);
    const double seconds =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    return Results(std::make_shared<Results::Content>(
        Results::Content{plan.content().loaded, plan.content().comparator, std::move(study),
                         options.threads, seconds}));
  });
}

Estimate Results::measure(const std::string& scenario, const std::string& measure) const {
  return guarded([&] {
    for (const study::Outcome& outcome : content_->study.outcomes) {
      if (!outcome.member.is_called(scenario)) continue;
      for (const study::SummaryRow& row : study::summary_of(outcome)) {
        if (row.metric.name == measure) return as_estimate(row.estimate);
      }
      throw base::Error(base::ExitCode::usage, base::Sentence(message::no_such_measure, measure));
    }
    throw base::Error(base::ExitCode::usage, base::Sentence(message::no_such_scenario, scenario));
  });
}

std::vector<double> evaluate(const Plan& plan, const std::string& scenario,
                             const std::vector<std::string>& measures) {
  return guarded([&] {
    std::vector<business::MeasureId> ids;
    for (const std::string& measure : measures) ids.push_back(measure_named(measure));
    return study::evaluate(member_of(plan, scenario).plan, ids);
  });
}

std::filesystem::path write(const Results& results, const std::filesystem::path& folder) {
  return guarded([&] {
    const Results::Content& content = results.content();
    results::ResultsFolder place(folder.string(), files::Existing::refuse,
                                 content.loaded.front().scenario.name);
    const results::Making making{.version = api::version(),
                                 .commit = api::commit(),
                                 .threads = content.threads,
                                 .wall_seconds = content.wall_seconds};
    results::write_manifest(
        results::manifest_of(content.study, content.loaded, content.comparator, making,
                             results::write_data_files(content.study, place.files())),
        place.files());
    (void)place.publish();
    return place.path();
  });
}

}  // namespace retain::api
