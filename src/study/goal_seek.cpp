#include "study/goal_seek.hpp"

#include <cmath>
#include <utility>

#include "base/error.hpp"
#include "base/sentence.hpp"
#include "business/measures/metrics.hpp"
#include "stats/interval.hpp"
#include "stats/moments.hpp"
#include "study/simulated_point.hpp"
#include "text/typed_number.hpp"

namespace retain::message {

constexpr Message target_form{
    "--target {}: write FIGURE=NUMBER, FIGURE=FIGURE, parity or parity:SCENARIO",
    "--target {}：请写 指标=数值、指标=指标、parity 或 parity:情景"};
constexpr Message ends_form{"--between {}: write from:to, the smaller end first",
                            "--between {}：请写 起点:终点，小的在前"};
constexpr Message ends_outside{"--between {}: {} lies between {} and {}",
                               "--between {}：{} 须在 {} 与 {} 之间"};
constexpr Message sides_are_one{"--target {}: both sides are the same figure",
                                "--target {}：两边是同一个数字"};
constexpr Message ends_needed{
    "{} may be anything from {} to {}: say between which ends with --between",
    "{} 可取 {} 至 {} 之间的任何值：请用 --between 给出两端"};
constexpr Message no_number_to_vary{"{} is no number that could be sought",
                                    "{} 不是可以求解的数值"};

}  // namespace retain::message

namespace retain::study {
namespace {

constexpr double widest_range = 1e4;

Target parity_of(std::size_t scenario) {
  return {"parity", {scenario, at_end(Quantity::business_value), true}, std::nullopt, 0.0};
}

double number_typed(std::string_view text, std::string_view typed, const Message& form) {
  if (const auto number = typed_number(text)) return *number;
  throw Error(ExitCode::usage, Sentence(form, typed));
}

bool looks_like_number(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789+-.eE") == std::string_view::npos;
}

PointFigure figure_typed(std::string_view text, const PointStudy& points) {
  const Figure figure = parse_figure(text, points.scenarios());
  expect_expected(figure);
  return figure.of(figure.scenario.value_or(0));
}

/// Of one replication after the other: a figure of the agents.
std::vector<double> samples_of(const PointFigure& figure, const RunResult& own,
                               const RunResult& comparator) {
  const std::size_t metric = replication_metric(figure.measure);
  std::vector<double> values = own.replications.kept(metric);
  if (!figure.is_difference) return values;
  const std::vector<double> theirs = comparator.replications.kept(metric);
  for (std::size_t i = 0; i < values.size(); ++i) values[i] -= theirs[i];
  return values;
}

}  // namespace

Way way_of_key(std::string_view typed, const PointStudy& points) {
  Way way;
  way.keys.emplace_back(typed, points.scenarios());
  const VariedKey& key = way.keys.front();
  if (!key.is_number()) throw Error(ExitCode::usage, Sentence(message::no_number_to_vary, typed));
  way.name = key.name();
  way.unit = key.parameter().info->unit;
  way.changes = [](const std::vector<VariedKey>& keys, double x) {
    std::vector<Change> changes(1);
    changes.front().key = &keys.front();
    changes.front().value = keys.front().value_at(x);
    return changes;
  };
  return way;
}

Target parse_target(std::string_view typed, const PointStudy& points) {
  if (typed == "parity") return parity_of(0);
  constexpr std::string_view parity_with = "parity:";
  if (typed.starts_with(parity_with)) {
    const std::string value = measure_key(at_end(Quantity::business_value));
    const std::string other(typed.substr(parity_with.size()));
    Target target{std::string(typed), {0, at_end(Quantity::business_value), false}, std::nullopt};
    target.other = figure_typed(other + "." + value, points);
    return target;
  }
  const std::size_t equals = typed.find('=');
  if (equals == std::string_view::npos) {
    throw Error(ExitCode::usage, Sentence(message::target_form, typed));
  }
  const std::string_view right = typed.substr(equals + 1);
  Target target{std::string(typed), figure_typed(typed.substr(0, equals), points), std::nullopt};
  if (looks_like_number(right)) {
    target.number = number_typed(right, typed, message::target_form);
  } else {
    target.other = figure_typed(right, points);
  }
  if (target.other == target.figure) {
    throw Error(ExitCode::usage, Sentence(message::sides_are_one, typed));
  }
  return target;
}

std::pair<double, double> ends_of(const std::string& typed, const Way& way) {
  const ParameterInfo& info = *way.keys.front().parameter().info;
  if (typed.empty()) {
    if (info.highest - info.lowest <= widest_range) return {info.lowest, info.highest};
    throw Error(ExitCode::usage,
                Sentence(message::ends_needed, way.name, info.lowest, info.highest));
  }
  const std::size_t colon = typed.find(':');
  if (colon == std::string::npos) throw Error(ExitCode::usage, Sentence(message::ends_form, typed));
  const std::string_view text = typed;
  const double low = number_typed(text.substr(0, colon), typed, message::ends_form);
  const double high = number_typed(text.substr(colon + 1), typed, message::ends_form);
  if (!(low < high)) throw Error(ExitCode::usage, Sentence(message::ends_form, typed));
  const bool is_one_key = way.keys.size() == 1 && way.keys.front().name() == way.name;
  if (is_one_key && (low < info.lowest || high > info.highest)) {
    throw Error(ExitCode::usage,
                Sentence(message::ends_outside, typed, way.name, info.lowest, info.highest));
  }
  return {low, high};
}

Better better_of(const Target& target) {
  const bool compares = target.figure.is_difference && !target.other && target.number == 0.0;
  return compares ? metric_name(target.figure.measure).better : Better::neither;
}

BetterSides better_sides(const Root& root, const Goal& goal) {
  const bool is_turned = better_of(goal.target) == Better::lower;
  return {.above = root.at < goal.high && root.positive_above != is_turned,
          .below = root.at > goal.low && root.positive_below != is_turned};
}

RootSearch seek_goal(const PointStudy& points, const Goal& goal, std::int64_t threads) {
  std::vector<PointFigure> figures{goal.target.figure};
  if (goal.target.other) figures.push_back(*goal.target.other);
  const Objective objective = [&](double x) {
    const PointResult at = points.at(goal.way.changes(goal.way.keys, x), figures);
    if (at.values.empty()) return not_available;
    return at.values.front() - (goal.target.other ? at.values.back() : goal.target.number);
  };
  return find_roots(objective, goal.low, goal.high, threads);
}

Confirmation confirm(const PointStudy& points, const Goal& goal, double x,
                     std::int64_t replications, std::int64_t threads,
                     const std::function<void(double share)>& progress) {
  constexpr double most_runs = 4.0;  // two sides, each with what it is compared with
  SimulatedPoint point(
      points, goal.way.changes(goal.way.keys, x), threads,
      [&](double runs) {
        if (progress) progress(runs / most_runs);
      },
      replications);
  const auto samples = [&](const PointFigure& figure) {
    const SimulatedPoint::Pair pair = point.of(figure.scenario);
    return samples_of(figure, pair.own, pair.comparator);
  };
  std::vector<double> values = samples(goal.target.figure);
  std::vector<double> others(values.size(), goal.target.number);
  if (goal.target.other) others = samples(*goal.target.other);
  Moments moments;
  for (std::size_t i = 0; i < values.size(); ++i) moments.add(values[i] - others[i]);
  const auto count = static_cast<double>(values.size());
  const double error = std::sqrt(moments.variance() / count);
  constexpr double noticeable = 4.5;
  return {moments.mean(), interval_width(replications) * error,
          std::abs(moments.mean()) > noticeable * error};
}

}  // namespace retain::study
