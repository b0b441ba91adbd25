#include <algorithm>
#include <string>
#include <utility>

#include "scenario/resolution.hpp"
#include "scenario/words.hpp"
#include "text/suggestion.hpp"

namespace retain::message {

constexpr Message two_uncertain_shares{
    "two shares of [{}] have a law; give one of them a law, or write sample_size = n in [{}]",
    "[{}] 中有两个份额写有分布；请只给其中一个写分布，或在 [{}] 中写 sample_size = n"};
constexpr Message law_and_sample{"[{}] has both a sample_size and a law of one share; keep one",
                                 "[{}] 同时写有 sample_size 和某个份额的分布；请只保留一个"};

}  // namespace retain::message

namespace retain::scenario {
namespace {

bool is_uncertain(const Resolution& resolution, const std::string& key) {
  return resolution.laws.contains(key) || resolution.samples.contains(std::string(section_of(key)));
}

/// Whether somebody later than the correlation stated a plain number for one of its keys.
bool is_outdated(const Resolution& resolution, const Resolution::Correlated& correlated) {
  return std::ranges::any_of(correlated.correlation.between, [&](const std::string& key) {
    const auto origin = resolution.origins.find(key);
    return !is_uncertain(resolution, key) && origin != resolution.origins.end() &&
           origin->second.step > correlated.origin.step;
  });
}

/// The statement of the copula that a refusal names, or the last one.
const Origin& origin_of(const Refusal& refusal, const Resolution& resolution) {
  const std::string text = refusal.text.in(Language::english);
  for (const auto& [correlation, origin] : resolution.correlations) {
    const bool names_both = std::ranges::all_of(correlation.between, [&](const std::string& key) {
      return text.find(key) != std::string::npos;
    });
    if (names_both) return origin;
  }
  return resolution.correlations.back().origin;
}

}  // namespace

UncertainValues uncertain_values(const Resolution& resolution) {
  UncertainValues values;
  for (const auto& [key, distribution] : resolution.laws) {
    values.numbers.push_back({*find_slot(key), distribution, resolution.independent.contains(key),
                              text_of(resolution.origins.at(key))});
  }
  for (const auto& [section, sample] : resolution.samples) {
    const auto& [size, origin] = sample;
    values.shares.push_back({slots_of_section(section), size, text_of(origin)});
  }
  for (const Resolution::Correlated& correlated : resolution.correlations) {
    if (!is_outdated(resolution, correlated)) {
      values.correlations.push_back(correlated.correlation);
    }
  }
  return values;
}

std::vector<Problem> uncertainty_problems(const Resolution& resolution,
                                          const ScenarioFile& own_file) {
  std::vector<Problem> problems;
  for (const auto& [origin, key, refusal] : resolution.refused) {
    add_problem(problems,
                problem_at(origin, Sentence(message::about_law, key, refusal.text), refusal.hint));
  }
  for (const std::string_view section : sections_of_shares) {
    const std::string name(section);
    const auto laws = std::ranges::count_if(
        resolution.laws, [&](const auto& law) { return section_of(law.first) == section; });
    const auto sample = resolution.samples.find(name);
    if (sample != resolution.samples.end() && laws > 0) {
      add_problem(problems,
                  problem_at(sample->second.origin, Sentence(message::law_and_sample, section)));
    } else if (laws > 1) {
      add_problem(problems,
                  problem_with(resolution, own_file, {name},
                               Sentence(message::two_uncertain_shares, section, section)));
    }
  }
  if (!problems.empty()) return problems;
  const UncertainValues values = uncertain_values(resolution);
  const auto draws = make_draws(inputs_of(values, resolution.scenario), {.points = 1});
  if (const auto* refusal = std::get_if<Refusal>(&draws)) {
    if (!resolution.correlations.empty()) {
      problems.push_back(problem_at(origin_of(*refusal, resolution), refusal->text, refusal->hint));
    } else {
      problems.push_back(
          problem_at(resolution.samples.begin()->second.origin, refusal->text, refusal->hint));
    }
  }
  return problems;
}

}  // namespace retain::scenario
