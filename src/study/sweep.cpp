#include "study/sweep.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <set>
#include <string>

#include "base/error.hpp"
#include "base/message.hpp"
#include "base/phrases.hpp"
#include "base/words.hpp"
#include "engine/parallel.hpp"
#include "scenario/value_reader.hpp"
#include "study/simulated_point.hpp"
#include "study/words.hpp"
#include "text/typed_number.hpp"

namespace retain::message {

constexpr Message axis_form{
    "--vary {}: write KEY=from:to:step, KEY=from:to/number of points, or KEY=value,value",
    "--vary {}：请写 KEY=起点:终点:步长、KEY=起点:终点/点数，或 KEY=值,值"};
constexpr Message step_leads_away{"--vary {}: the step must be positive and lead from {} to {}",
                                  "--vary {}：步长必须为正，并从 {} 通向 {}"};
constexpr Message too_few_points{"--vary {}: at least 2 points, one at each end",
                                 "--vary {}：至少需要两端各一个点"};
constexpr Message value_twice{"--vary {}: the value {} comes twice; numbers have 12 digits",
                              "--vary {}：值 {} 重复出现；数值取 12 位有效数字"};
constexpr Message varied_twice{"--vary names {} twice", "--vary 两次列出 {}"};
constexpr Message too_many_points{
    "{} points, at most {}: vary in larger steps, or raise --most-points",
    "共 {} 个点，至多 {} 个：请加大步长，或提高 --most-points"};

}  // namespace retain::message

namespace retain::study {
namespace {

constexpr double nearly_there = 1e-9;  ///< of a step

[[noreturn]] void refuse(const Message& message, std::string_view typed) {
  throw Error(ExitCode::usage, Sentence(message, typed));
}

/// To 12 digits: 0.1 + 2 * 0.1 is 0.3.
double rounded(double number) {
  return std::stod(fmt::format("{:.12g}", number));
}

Value parse_value(const VariedKey& key, std::string_view text) {
  const ReadValue read = read_value(key.parameter(), text);
  if (read.value) return *read.value;
  throw Error(ExitCode::usage,
              Sentence(message::bad_value, key.name(), text, read.objection) + appended(read.hint));
}

/// A value of a grid in the type of the parameter.
Value value_of(const VariedKey& key, double number) {
  if (key.parameter().type == ValueType::number) return number;
  return parse_value(key, fmt::format("{}", number));
}

double number_in(const VariedKey& key, std::string_view text) {
  const Value value = parse_value(key, text);
  if (const auto* number = std::get_if<double>(&value)) return *number;
  if (const auto* count = std::get_if<std::int64_t>(&value)) {
    return static_cast<double>(*count);
  }
  refuse(message::axis_form, key.name());
}

double plain_number(std::string_view text, std::string_view typed) {
  if (const auto number = typed_number(text)) return *number;
  refuse(message::axis_form, typed);
}

void expect_at_most(std::size_t most, double points) {
  if (points <= static_cast<double>(most)) return;
  throw Error(ExitCode::usage, Sentence(message::too_many_points, points, most));
}

std::vector<Value> stepped(const VariedKey& key, double from, double to, double step,
                           std::string_view typed, std::size_t most) {
  if (!(step > 0.0) || !(to >= from)) {
    throw Error(ExitCode::usage, Sentence(message::step_leads_away, typed, from, to));
  }
  const double steps = std::floor((to - from) / step + nearly_there);
  expect_at_most(most, steps + 1.0);
  std::vector<Value> values;
  for (double i = 0.0; i <= steps; ++i) values.push_back(value_of(key, rounded(from + i * step)));
  return values;
}

std::vector<Value> divided(const VariedKey& key, double from, double to, double count,
                           std::string_view typed, std::size_t most) {
  const bool is_whole = count == std::floor(count);
  if (!is_whole || count < 2.0 || !(to > from)) refuse(message::too_few_points, typed);
  expect_at_most(most, count);
  std::vector<Value> values;
  for (double i = 0.0; i < count; ++i) {
    values.push_back(value_of(key, rounded(from + i * (to - from) / (count - 1.0))));
  }
  return values;
}

std::vector<Value> listed_values(const VariedKey& key, std::string_view text) {
  std::vector<Value> values;
  for (std::size_t begin = 0;;) {
    const std::size_t comma = text.find(',', begin);
    values.push_back(parse_value(key, text.substr(begin, comma - begin)));
    if (comma == std::string_view::npos) return values;
    begin = comma + 1;
  }
}

std::vector<Value> values_of(const VariedKey& key, std::string_view text, std::string_view typed,
                             std::size_t most) {
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos) return listed_values(key, text);
  const std::string_view rest = text.substr(colon + 1);
  const std::size_t mark = rest.find_first_of(":/");
  if (mark == std::string_view::npos) refuse(message::axis_form, typed);
  const double from = number_in(key, text.substr(0, colon));
  const double to = number_in(key, rest.substr(0, mark));
  const double third = plain_number(rest.substr(mark + 1), typed);
  return rest[mark] == ':' ? stepped(key, from, to, third, typed, most)
                           : divided(key, from, to, third, typed, most);
}

void refuse_repeated(const Axis& axis, std::string_view typed) {
  std::set<std::string> seen;
  for (const Value& value : axis.values) {
    std::string text = to_text(value);
    if (seen.contains(text)) {
      throw Error(ExitCode::usage, Sentence(message::value_twice, typed, text));
    }
    seen.insert(std::move(text));
  }
}

std::size_t points_of(const std::vector<Axis>& axes) {
  std::size_t count = 1;
  for (const Axis& axis : axes) count *= axis.values.size();
  return count;
}

}  // namespace

Axis parse_axis(std::string_view typed, std::span<const LoadedScenario> scenarios,
                std::size_t most) {
  const std::size_t equals = typed.find('=');
  if (equals == std::string_view::npos || equals + 1 == typed.size()) {
    refuse(message::axis_form, typed);
  }
  VariedKey key(typed.substr(0, equals), scenarios);
  std::vector<Value> values = values_of(key, typed.substr(equals + 1), typed, most);
  Axis axis{std::move(key), std::move(values)};
  refuse_repeated(axis, typed);
  return axis;
}

std::size_t expect_points(const std::vector<Axis>& axes, std::size_t most) {
  double points = 1.0;
  for (std::size_t i = 0; i < axes.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      const std::optional<std::size_t> one = axes[i].key.scenario();
      const std::optional<std::size_t> other = axes[j].key.scenario();
      const bool meet = !one || !other || one == other;
      if (meet && axes[i].key.key() == axes[j].key.key()) {
        refuse(message::varied_twice, axes[i].key.key());
      }
    }
    points *= static_cast<double>(axes[i].values.size());
  }
  expect_at_most(most, points);
  return static_cast<std::size_t>(points);
}

std::vector<Change> changes_at(const std::vector<Axis>& axes, std::size_t point) {
  std::vector<Change> changes(axes.size());
  for (std::size_t i = axes.size(); i-- > 0;) {
    const std::size_t count = axes[i].values.size();
    changes[i] = {&axes[i].key, axes[i].values[point % count]};
    point /= count;
  }
  return changes;
}

std::vector<PointResult> sweep(const PointStudy& points, const std::vector<Axis>& axes,
                               std::span<const PointFigure> figures, std::int64_t threads,
                               const ShareDone& progress) {
  std::vector<PointResult> results(points_of(axes));
  parallel_for(
      static_cast<std::int64_t>(results.size()), threads,
      [&](std::int64_t index, std::size_t) {
        const auto point = static_cast<std::size_t>(index);
        results[point] = points.at(changes_at(axes, point), figures);
      },
      progress);
  return results;
}

std::vector<PointResult> simulated_sweep(const PointStudy& points, const std::vector<Axis>& axes,
                                         std::span<const PointFigure> figures, std::int64_t threads,
                                         const ShareDone& progress) {
  const std::size_t count = points_of(axes);
  const double most_runs = 2.0 * static_cast<double>(points.scenarios().size());
  std::vector<PointResult> results;
  for (std::size_t i = 0; i < count; ++i) {
    SimulatedPoint point(points, changes_at(axes, i), threads, [&](double runs) {
      const double done = static_cast<double>(i) + runs / most_runs;
      if (progress) progress(done / static_cast<double>(count));
    });
    results.push_back(simulate_at(point, figures));
  }
  return results;
}

}  // namespace retain::study
