#include "study/uncertain_inputs.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "base/error.hpp"
#include "base/message.hpp"
#include "scenario/resolution.hpp"

namespace retain::message {

constexpr Message too_many_uncertain{"{} numbers are uncertain; a study takes at most {}",
                                     "有 {} 个不确定的数；一次研究最多 {} 个"};

}  // namespace retain::message

namespace retain::study {
namespace {

constexpr double low_tail = 0.05;
constexpr double high_tail = 0.95;

bool is_same(const Distribution& one, const Distribution& other) {
  return one.text() == other.text() && one.point() == other.point() && one.mean() == other.mean() &&
         one.sd() == other.sd();
}

bool is_same(const ShareGroup& one, const ShareGroup& other) {
  return one.sample_size == other.sample_size &&
         std::ranges::equal(one.shares, other.shares, [](const auto& a, const auto& b) {
           return a.key == b.key && a.share == b.share;
         });
}

/// A part of a scenario that has uncertain numbers of its own, and its values at the point.
struct Part {
  const UncertainValues& uncertain;
  const Scenario& values;
  Reach reach;
  std::string name;  ///< whose laws these are
};

std::vector<Part> parts_of(const LoadedScenario& loaded) {
  std::vector<Part> parts{
      {loaded.uncertainty.own, loaded.scenario, Reach::as_set, loaded.scenario.name},
      {loaded.uncertainty.firm, loaded.reference, Reach::reference, loaded.firm}};
  if (loaded.comparator) {
    const std::string& name = loaded.compared.empty() ? loaded.comparator->name : loaded.compared;
    parts.push_back({loaded.uncertainty.comparator, *loaded.comparator, Reach::comparator, name});
  }
  return parts;
}

}  // namespace

/// Collects the inputs of all scenarios.
class UncertainInputs::Collection {
 public:
  explicit Collection(UncertainInputs& inputs) : inputs_(inputs) {}

  void add(const LoadedScenario& loaded, std::span<const LoadedScenario> scenarios) {
    for (const Part& part : parts_of(loaded)) {
      const bool is_own = part.reach == Reach::as_set;
      for (const UncertainNumber& number : part.uncertain.numbers) {
        const bool is_belief = reaches_references(number.slot.parameter());
        if (is_belief && !is_own) continue;
        add_target(number.slot.key(), owner_of(number, part), part, is_belief, loaded, scenarios);
      }
      if (!is_own) continue;
      for (const UncertainShares& shares : part.uncertain.shares) {
        const std::string owner = owner_of(shares, part);
        for (const ValueSlot& slot : shares.slots) {
          add_target(slot.key(), owner, part, true, loaded, scenarios);
        }
      }
      for (const Correlation& correlation : part.uncertain.correlations) add(correlation);
    }
  }

  /// Of which beliefs the own laws of scenarios differ, so many scenarios there are.
  [[nodiscard]] std::vector<std::string> differing_beliefs(std::size_t scenarios) const {
    std::map<std::string, std::vector<std::string>> owners;
    for (const Found& found : found_) {
      if (found.is_belief) owners[found.key].push_back(found.owner);
    }
    std::vector<std::string> keys;
    for (const auto& [key, names] : owners) {
      const bool are_same =
          names.size() == scenarios &&
          std::ranges::count(names, names.front()) == static_cast<std::ptrdiff_t>(names.size());
      if (!are_same) keys.push_back(key);
    }
    return keys;
  }

  /// Gives targets the positions of their numbers, once all are known.
  void settle(const std::vector<DrawnNumber>& numbers) {
    for (const auto& [key, owner, is_belief, slot, target] : found_) {
      const auto place = std::ranges::find_if(numbers, [&](const DrawnNumber& number) {
        return number.key == key && number.scenario == owner;
      });
      inputs_.targets_.push_back(
          {target.key, target.reach, static_cast<std::size_t>(place - numbers.begin())});
    }
    for (const DrawnNumber& number : numbers) {
      const auto found = std::ranges::find(found_, number.key, &Found::key);
      inputs_.is_belief_.push_back(found->is_belief);
      inputs_.slots_.push_back(found->slot);
    }
  }

 private:
  struct Found {
    std::string key;
    std::string owner;
    bool is_belief;
    ValueSlot slot;
    Target target;
  };

  std::string owner_of(const UncertainNumber& number, const Part& part) {
    const std::string key = number.slot.key();
    std::vector<uncertainty::Input>& known = inputs_.inputs_.numbers;
    for (const uncertainty::Input& input : known) {
      const bool shares_quantile = !input.is_independent && !number.is_independent;
      const bool is_one_statement = origins_[{input.key, input.scenario}] == number.origin;
      if (input.key == key && is_same(input.distribution, number.distribution) &&
          (shares_quantile || is_one_statement)) {
        return input.scenario;
      }
    }
    const std::string owner = free_name(key, part.name);
    known.push_back({key, owner, number.is_independent, number.distribution});
    origins_[{key, owner}] = number.origin;
    return owner;
  }

  std::string owner_of(const UncertainShares& shares, const Part& part) {
    ShareGroup group{.shares = {}, .sample_size = shares.sample_size, .scenario = part.name};
    for (const ValueSlot& slot : shares.slots) {
      group.shares.push_back({slot.key(), std::get<double>(slot.get(part.values))});
    }
    std::vector<ShareGroup>& known = inputs_.inputs_.groups;
    for (const ShareGroup& other : known) {
      if (is_same(other, group)) return other.scenario;
    }
    for (const ShareGroup::Share& share : group.shares) {
      group.scenario = free_name(share.key, group.scenario);
    }
    for (const ShareGroup::Share& share : group.shares) owned_.insert({share.key, group.scenario});
    known.push_back(group);
    return group.scenario;
  }

  std::string free_name(const std::string& key, std::string name) {
    while (owned_.contains({key, name})) name += "-comparator";
    owned_.insert({key, name});
    return name;
  }

  void add_target(const std::string& key, const std::string& owner, const Part& part,
                  bool is_belief, const LoadedScenario& loaded,
                  std::span<const LoadedScenario> scenarios) {
    inputs_.keys_.emplace_back(fmt::format("{}:{}", loaded.scenario.name, key), scenarios);
    const Reach reach = part.reach == Reach::as_set && !is_belief ? Reach::scenario : part.reach;
    const VariedKey& varied = inputs_.keys_.back();
    found_.push_back({key, owner, is_belief, varied.slot(), {&varied, reach, 0}});
  }

  void add(const Correlation& correlation) {
    std::vector<Correlation>& known = inputs_.inputs_.correlations;
    const bool is_known = std::ranges::any_of(known, [&](const Correlation& other) {
      return other.between == correlation.between && other.rank == correlation.rank;
    });
    if (!is_known) known.push_back(correlation);
  }

  UncertainInputs& inputs_;
  std::vector<Found> found_;
  std::set<std::pair<std::string, std::string>> owned_;
  std::map<std::pair<std::string, std::string>, std::string> origins_;
};

namespace {

InputSummary summary_of(const uncertainty::Input& input) {
  const Distribution& law = input.distribution;
  return {.key = input.key,
          .scenario = input.scenario,
          .law = law.text(),
          .group = {},
          .point = law.point(),
          .mean = law.mean(),
          .sd = law.sd(),
          .p05 = law.quantile(low_tail),
          .p50 = law.quantile(0.5),
          .p95 = law.quantile(high_tail)};
}

std::vector<InputSummary> summaries_of(const ShareGroup& group) {
  std::vector<double> shares;
  for (const ShareGroup::Share& share : group.shares) shares.push_back(share.share);
  const auto made = make_dirichlet(shares, group.sample_size);
  const auto& law = std::get<Dirichlet>(made);
  std::vector<InputSummary> summaries;
  for (std::size_t i = 0; i < shares.size(); ++i) {
    const auto quantile = [&](double probability) {
      return shares[i] > 0.0 ? law.quantile(i, probability) : 0.0;
    };
    const std::string& key = group.shares[i].key;
    summaries.push_back({.key = key,
                         .scenario = group.scenario,
                         .law = fmt::format("{} = {}", sample_size_key, group.sample_size),
                         .group = key.substr(0, key.rfind('.')),
                         .point = shares[i],
                         .mean = law.mean(i),
                         .sd = law.sd(i),
                         .p05 = quantile(low_tail),
                         .p50 = quantile(0.5),
                         .p95 = quantile(high_tail)});
  }
  return summaries;
}

}  // namespace

UncertainInputs::UncertainInputs(std::span<const LoadedScenario> scenarios) {
  Collection collection(*this);
  for (const LoadedScenario& loaded : scenarios) collection.add(loaded, scenarios);
  if (inputs_.numbers.empty() && inputs_.groups.empty()) return;
  numbers_ = draws({}).numbers();
  if (numbers_.size() > most_uncertain) {
    throw Error(ExitCode::scenario,
                Sentence(message::too_many_uncertain, numbers_.size(), most_uncertain));
  }
  collection.settle(numbers_);
  differing_ = collection.differing_beliefs(scenarios.size());
  std::vector<InputSummary> all;
  for (const uncertainty::Input& input : inputs_.numbers) all.push_back(summary_of(input));
  for (const ShareGroup& group : inputs_.groups) {
    std::ranges::move(summaries_of(group), std::back_inserter(all));
  }
  for (const DrawnNumber& number : numbers_) {
    InputSummary summary = *std::ranges::find_if(all, [&](const InputSummary& candidate) {
      return candidate.key == number.key && candidate.scenario == number.scenario;
    });
    const auto laws = std::ranges::count(numbers_, number.key, &DrawnNumber::key);
    if (laws == 1) summary.scenario.clear();
    summaries_.push_back(std::move(summary));
  }
}

InputDraws UncertainInputs::draws(const DrawPlan& plan) const {
  auto made = make_draws(inputs_, plan);
  if (const auto* refusal = std::get_if<Refusal>(&made)) {
    throw Error(ExitCode::scenario, refusal->text);
  }
  return std::get<InputDraws>(std::move(made));
}

std::vector<Change> UncertainInputs::changes(std::span<const double> row) const {
  std::vector<Change> changes;
  for (const Target& target : targets_) {
    changes.push_back({target.key, target.key->value_at(row[target.number]), target.reach});
  }
  return changes;
}

}  // namespace retain::study
