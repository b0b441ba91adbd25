#include "study/figure.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "base/error.hpp"
#include "base/phrases.hpp"
#include "base/sentence.hpp"
#include "study/words.hpp"
#include "text/suggestion.hpp"

namespace retain::message {

constexpr Message unknown_metric{"'{}': there is no metric '{}'{}", "“{}”：没有指标“{}”{}"};
constexpr Message unknown_part{
    "'{}': '{}' is neither difference nor a source (chance, inputs, both) nor a statistic (mean, "
    "se, sd, lower, upper, p05, p25, p50, p75, p95), or stands in the wrong place",
    "“{}”：“{}”既不是 difference，也不是来源（chance、inputs、both）或统计量（mean、se、sd、lower、"
    "upper、p05、p25、p50、p75、p95），或位置不对"};
constexpr Message figure_not_expected{"{}: the expected engine has no {}; leave it out",
                                      "{}：expected 引擎没有 {}；请去掉"};

}  // namespace retain::message

namespace retain::study {
namespace {

constexpr std::array<std::string_view, 4> source_names{"", "chance", "inputs", "both"};
constexpr std::array<std::string_view, 11> statistic_names{
    "", "mean", "se", "sd", "lower", "upper", "p05", "p25", "p50", "p75", "p95"};
constexpr std::string_view difference_name = "difference";

std::vector<std::string_view> parts_of(std::string_view typed) {
  std::vector<std::string_view> parts;
  for (std::size_t begin = 0;;) {
    const std::size_t dot = typed.find('.', begin);
    parts.push_back(typed.substr(begin, dot - begin));
    if (dot == std::string_view::npos) return parts;
    begin = dot + 1;
  }
}

const MetricName* metric_named(std::string_view name, std::span<const MetricName> metrics) {
  const auto found = std::ranges::find(metrics, name, &MetricName::name);
  return found == metrics.end() ? nullptr : &*found;
}

[[noreturn]] void refuse_metric(std::string_view typed, std::string_view name,
                                std::span<const MetricName> metrics) {
  std::vector<std::string> names;
  for (const MetricName& metric : metrics) names.push_back(metric.name);
  throw Error(ExitCode::usage,
              Sentence(message::unknown_metric, typed, name, appended(did_you_mean(name, names))));
}

/// Position of a name behind the empty one.
template <class Kind, std::size_t count>
std::optional<Kind> kind_named(std::string_view name,
                               const std::array<std::string_view, count>& names) {
  const auto found = std::find(names.begin() + 1, names.end(), name);
  if (found == names.end()) return std::nullopt;
  return static_cast<Kind>(found - names.begin());
}

std::optional<std::size_t> scenario_of(std::string_view name,
                                       std::span<const LoadedScenario> scenarios) {
  for (std::size_t i = 0; i < scenarios.size(); ++i) {
    if (scenarios[i].scenario.name == name) return i;
  }
  return std::nullopt;
}

}  // namespace

std::string_view name_of(Source source) {
  return source_names[static_cast<std::size_t>(source)];
}

std::string_view name_of(Statistic statistic) {
  return statistic_names[static_cast<std::size_t>(statistic)];
}

Figure parse_figure(std::string_view typed, std::span<const LoadedScenario> scenarios,
                    std::span<const MetricName> metrics) {
  const std::vector<std::string_view> parts = parts_of(typed);
  Figure figure;
  std::size_t next = 0;
  const MetricName* metric = metric_named(parts.front(), metrics);
  if (metric == nullptr && parts.size() > 1) {
    figure.scenario = scenario_of(parts.front(), scenarios);
    metric = metric_named(parts[1], metrics);
    if (metric != nullptr && !figure.scenario) {
      throw Error(ExitCode::usage, Sentence(message::scenario_not_in_study, parts.front()));
    }
    ++next;
  }
  if (metric == nullptr) refuse_metric(typed, parts[figure.scenario ? 1 : 0], metrics);
  figure.metric = *metric;
  ++next;
  const auto is_next = [&](std::string_view name) {
    return next < parts.size() && parts[next] == name;
  };
  if (is_next(difference_name)) {
    figure.is_difference = true;
    ++next;
  }
  if (next < parts.size()) {
    if (const auto source = kind_named<Source>(parts[next], source_names)) {
      figure.source = *source;
      ++next;
    }
  }
  if (next < parts.size()) {
    if (const auto statistic = kind_named<Statistic>(parts[next], statistic_names)) {
      figure.statistic = *statistic;
      ++next;
    }
  }
  if (next < parts.size()) {
    throw Error(ExitCode::usage, Sentence(message::unknown_part, typed, parts[next]));
  }
  return figure;
}

std::string figure_text(const Figure& figure) {
  std::string text = figure.metric.name;
  const auto append = [&](std::string_view part) {
    if (!part.empty()) (text += '.') += part;
  };
  if (figure.is_difference) append(difference_name);
  append(name_of(figure.source));
  append(name_of(figure.statistic));
  return text;
}

Figure usual_figure(std::size_t scenario, const PointStudy& points) {
  Figure figure;
  figure.metric = metric_name(at_end(Quantity::business_value));
  figure.is_difference = !points.comparator_name(scenario).empty();
  return figure;
}

void expect_expected(const Figure& figure) {
  const bool is_mean = figure.statistic == Statistic::none || figure.statistic == Statistic::mean;
  if (figure.source == Source::none && is_mean) return;
  const std::string_view what =
      figure.source != Source::none ? name_of(figure.source) : name_of(figure.statistic);
  throw Error(ExitCode::usage, Sentence(message::figure_not_expected, figure_text(figure), what));
}

}  // namespace retain::study
