#include "study/point_study.hpp"

#include <algorithm>
#include <deque>
#include <map>
#include <utility>

#include "base/error.hpp"
#include "base/message.hpp"
#include "base/words.hpp"
#include "engine/calibration.hpp"
#include "model/observed_service.hpp"
#include "model/parameters/rules.hpp"
#include "model/reference.hpp"
#include "study/evaluate.hpp"

namespace retain::message {

constexpr Message shares_exceed{"the shares that are varied come to {}, more than 1",
                                "变动的各份额合计为 {}，超过 1"};
constexpr Message shares_have_no_rest{
    "no share is left of which the others of {} could take a part",
    "{} 的其余份额均为 0，无法分摊剩余部分"};

}  // namespace retain::message

namespace retain::study {
namespace {

/// A scenario with what it is calibrated in and compared with, at a point.
struct Settled {
  Scenario scenario;
  Scenario reference;
  Scenario comparator;
};

double share_of(const Value& value) {
  return std::get<double>(value);
}

/// Whether a part (the scenario itself, its reference or its comparator) has the changed value.
bool concerns(const Change& change, std::size_t scenario, Reach part) {
  if (!change.key->reaches(scenario)) return false;
  if (change.reach != Reach::as_set) return change.reach == part;
  return part == Reach::scenario || change.key->is_belief();
}

bool is_changed(std::span<const Change> changes, std::size_t scenario, Reach part) {
  return std::ranges::any_of(
      changes, [&](const Change& change) { return concerns(change, scenario, part); });
}

/// Scales the shares that nobody varies: x_j (1 - sum of the varied) / (1 - their sum before).
Sentence scale_others(const std::vector<ValueSlot>& group, std::span<const Change> changes,
                      std::size_t scenario, Reach part, Scenario& target) {
  double sum = 0.0;
  double others = 0.0;
  std::vector<const ValueSlot*> left;
  for (const ValueSlot& slot : group) {
    const auto change = std::ranges::find_if(changes, [&](const Change& candidate) {
      return concerns(candidate, scenario, part) && candidate.key->key() == slot.key();
    });
    if (change != changes.end()) {
      sum += share_of(change->value);
    } else {
      others += share_of(slot.get(target));
      left.push_back(&slot);
    }
  }
  constexpr double rounding = 1e-12;
  if (sum > 1.0 + rounding) return {message::shares_exceed, fmt::format("{:.12g}", sum)};
  const double rest = std::max(0.0, 1.0 - sum);
  if (others <= 0.0) {
    return rest > rounding ? Sentence(message::shares_have_no_rest, group.front().key())
                           : Sentence();
  }
  for (const ValueSlot* slot : left) {
    slot->set(target, Value{share_of(slot->get(target)) * rest / others});
  }
  return {};
}

/// States the changes that concern a part of a scenario.
Sentence state(std::span<const Change> changes, std::size_t scenario, Reach part,
               Scenario& target) {
  for (const Change& change : changes) {
    if (!concerns(change, scenario, part)) continue;
    const VariedKey& key = *change.key;
    const ParameterView view = key.parameter();
    Sentence out_of_range = objection(*view.info, view.type, view.choices, change.value);
    if (!out_of_range.empty()) {
      return {message::bad_value, key.key(), to_text(change.value), std::move(out_of_range)};
    }
    key.state(scenario, change.value, target);
  }
  for (const Change& change : changes) {
    const VariedKey& key = *change.key;
    if (key.share_group().empty() || !concerns(change, scenario, part)) continue;
    Sentence objection = scale_others(key.share_group(), changes, scenario, part, target);
    if (!objection.empty()) return objection;
  }
  return {};
}

/// What objects to the values, were it a rule between parameters or what was observed of service.
Sentence settle(Settled& settled) {
  for (Violation& broken : violations(settled.scenario)) return std::move(broken.text);
  for (Scenario* scenario : {&settled.scenario, &settled.comparator, &settled.reference}) {
    const Scenario reference = settled.reference;
    for (OutOfReach& missed : settle_observed(reference, *scenario)) return std::move(missed.text);
  }
  return {};
}

}  // namespace

std::string_view status_of(const PointResult& result) {
  if (result.objection.empty()) return "ok";
  return result.is_unsolvable ? "unsolvable" : "invalid";
}

/// The evaluation of one point. Scenarios and comparators with equal values are evaluated once.
class PointStudy::Evaluation {
 public:
  Evaluation(const PointStudy& study, std::span<const Change> changes,
             std::span<const PointFigure> figures)
      : study_(study), changes_(changes) {
    for (const PointFigure& figure : figures) {
      if (std::ranges::find(measures_, figure.measure) == measures_.end()) {
        measures_.push_back(figure.measure);
      }
    }
  }

  /// Throws: Error for what cannot be.
  [[nodiscard]] double operator()(const PointFigure& figure) {
    const auto position =
        static_cast<std::size_t>(std::ranges::find(measures_, figure.measure) - measures_.begin());
    const double own = own_of(figure.scenario)[position];
    return figure.is_difference ? own - comparator_of(figure.scenario)[position] : own;
  }

  /// Makes this point that of another study of the same scenarios.
  void settle_in(PointStudy& moved) {
    for (std::size_t i = 0; i < moved.scenarios_.size(); ++i) {
      const Settled& at = settled(i);
      LoadedScenario& loaded = moved.scenarios_[i];
      loaded.scenario = at.scenario;
      loaded.reference = at.reference;
      if (loaded.comparator) loaded.comparator = at.comparator;
      moved.solved_[i] = std::make_shared<const Solved>(Solved{deliver(at.reference), baseline(i)});
    }
  }

  [[nodiscard]] PointPlans plans(std::size_t i) {
    const std::optional<std::size_t> common = study_.comparator_of_all_;
    return {make_plan(settled(i).scenario, baseline(i)),
            common ? make_plan(settled(*common).scenario, baseline(*common))
                   : make_plan(settled(i).comparator, baseline(i))};
  }

 private:
  using Values = std::vector<double>;

  struct Evaluated {
    const Scenario* scenario;
    const Baseline* baseline;
    Values values;
  };

  const Values& own_of(std::size_t i) {
    if (own_.empty()) own_.resize(study_.scenarios_.size());
    if (own_[i] == nullptr) own_[i] = &values_of(settled(i).scenario, baseline(i));
    return *own_[i];
  }

  const Values& comparator_of(std::size_t i) {
    if (study_.comparator_of_all_) return own_of(*study_.comparator_of_all_);
    if (comparator_.empty()) comparator_.resize(study_.scenarios_.size());
    if (comparator_[i] == nullptr) {
      comparator_[i] = &values_of(settled(i).comparator, baseline(i));
    }
    return *comparator_[i];
  }

  const Values& values_of(const Scenario& scenario, const Baseline& baseline) {
    for (const Evaluated& known : evaluated_) {
      if (known.baseline == &baseline && same_values(*known.scenario, scenario)) {
        return known.values;
      }
    }
    evaluated_.push_back(
        {&scenario, &baseline, evaluate(make_plan(scenario, baseline), measures_)});
    return evaluated_.back().values;
  }

  const Settled& settled(std::size_t i) {
    const auto known = settled_.find(i);
    if (known != settled_.end()) return known->second;
    const LoadedScenario& loaded = study_.scenarios_[i];
    Settled made{loaded.scenario, loaded.reference, loaded.comparator.value_or(loaded.scenario)};
    if (is_changed(changes_, i, Reach::scenario) || is_changed(changes_, i, Reach::reference) ||
        is_changed(changes_, i, Reach::comparator)) {
      Sentence objection = state(changes_, i, Reach::scenario, made.scenario);
      if (objection.empty()) {
        objection = state(changes_, i, Reach::reference, made.reference);
      }
      if (objection.empty()) {
        objection = state(changes_, i, Reach::comparator, made.comparator);
      }
      if (objection.empty()) objection = settle(made);
      if (!objection.empty()) throw Error(ExitCode::scenario, std::move(objection));
    }
    return settled_[i] = std::move(made);
  }

  const Baseline& baseline(std::size_t i) {
    if (!is_changed(changes_, i, Reach::reference)) return study_.solved_[i]->baseline;
    const DeliveredScenario reference = deliver(settled(i).reference);
    if (calibrate_alike(study_.solved_[i]->reference, reference)) {
      return study_.solved_[i]->baseline;
    }
    for (const Solved& solved : solved_) {
      if (calibrate_alike(solved.reference, reference)) return solved.baseline;
    }
    solved_.push_back({reference, calibrate(reference, study_.solved_[i]->baseline)});
    return solved_.back().baseline;
  }

  const PointStudy& study_;
  std::span<const Change> changes_;
  std::vector<MeasureId> measures_;
  std::map<std::size_t, Settled> settled_;
  std::vector<const Values*> own_, comparator_;  ///< by scenario
  std::deque<Evaluated> evaluated_;
  std::deque<Solved> solved_;
};

PointStudy::PointStudy(std::vector<LoadedScenario> scenarios,
                       const std::optional<std::string>& comparator)
    : scenarios_(std::move(scenarios)) {
  for (std::size_t i = 0; i < scenarios_.size(); ++i) {
    const LoadedScenario& loaded = scenarios_[i];
    if (comparator && loaded.scenario.name == *comparator) comparator_of_all_ = i;
    const DeliveredScenario reference = deliver(loaded.reference);
    const auto known = std::ranges::find_if(
        solved_, [&](const auto& solved) { return calibrate_alike(solved->reference, reference); });
    solved_.push_back(known == solved_.end()
                          ? std::make_shared<const Solved>(Solved{reference, calibrate(reference)})
                          : *known);
  }
}

std::string PointStudy::comparator_name(std::size_t scenario) const {
  if (comparator_of_all_) {
    return *comparator_of_all_ == scenario ? std::string()
                                           : scenarios_[*comparator_of_all_].scenario.name;
  }
  const LoadedScenario& loaded = scenarios_[scenario];
  return loaded.comparator ? loaded.comparator->name : std::string();
}

PointResult PointStudy::at(std::span<const Change> changes,
                           std::span<const PointFigure> figures) const {
  Evaluation evaluation(*this, changes, figures);
  PointResult result;
  try {
    for (const PointFigure& figure : figures) result.values.push_back(evaluation(figure));
  } catch (const Error& error) {
    const ExitCode code = error.exit_code();
    if (code != ExitCode::scenario && code != ExitCode::contradiction) throw;
    result = {{}, error.sentence(), code == ExitCode::contradiction};
  }
  return result;
}

PointStudy PointStudy::moved_to(std::span<const Change> changes) const {
  PointStudy moved = *this;
  Evaluation(*this, changes, {}).settle_in(moved);
  return moved;
}

PointPlans PointStudy::plans_at(std::span<const Change> changes, std::size_t scenario) const {
  return Evaluation(*this, changes, {}).plans(scenario);
}

}  // namespace retain::study
