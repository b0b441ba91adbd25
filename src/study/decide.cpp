#include "study/decide.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/units.hpp"
#include "engine/parallel.hpp"
#include "study/input_knowledge.hpp"

namespace retain::study {
namespace {

constexpr std::size_t value_row = 0;
constexpr std::size_t cost_row = 1;
constexpr std::size_t effect_row = 2;

/// Pairs are looked at among so many inputs, those that are worth most alone.
constexpr std::size_t inputs_in_pairs = 4;

/// Values, costs and effects of the scenarios, in this order; of one scenario alone the differences
/// to what it is compared with, and its own.
std::vector<PointFigure> figures_of(const PointStudy& points, const MeasureId& effect) {
  std::vector<PointFigure> figures;
  const bool is_alone = points.scenarios().size() == 1;
  for (const MeasureId& measure : {at_end(Quantity::business_value), decision_cost, effect}) {
    if (is_alone) figures.push_back({0, measure, true});
    for (std::size_t i = 0; i < points.scenarios().size(); ++i) figures.push_back({i, measure});
  }
  return figures;
}

/// Makes of a difference and the value behind it, by so many columns, the value of the comparator.
void restore_comparator(const PointStudy& points, std::vector<double>& values,
                        std::size_t columns) {
  if (points.scenarios().size() > 1) return;
  for (std::size_t first = 0; first < values.size(); first += 2 * columns) {
    for (std::size_t i = first; i < first + columns; ++i)
      values[i] = values[i + columns] - values[i];
  }
}

/// One of the three figures by scenarios x draws.
DrawTable rows_of(const Decision& decision, std::size_t figure) {
  const std::size_t rows = decision.scenarios.size();
  const std::size_t size = rows * decision.drawn.draws;
  return {std::span(decision.drawn.values).subspan(figure * size, size), rows};
}

std::vector<double> means_of(const DrawTable& table) {
  std::vector<double> means;
  for (std::size_t row = 0; row < table.rows; ++row) {
    const std::span<const double> values = table.row(row);
    means.push_back(mean_of_draws(values.size(), [&](std::size_t i) { return values[i]; }).value);
  }
  return means;
}

void set_frontier(std::span<const double> cost, std::span<const double> effect,
                  std::span<const DrawMean> probability, Decision& decision) {
  const std::vector<FrontierPlace> places = frontier(cost, effect);
  for (std::size_t i = 0; i < places.size(); ++i) {
    decision.frontier.push_back(
        {cost[i], effect[i], places[i], probability.empty() ? DrawMean() : probability[i]});
  }
}

/// All is certain: the frontier at the point, and nothing to know.
Decision decided_at_point(const PointStudy& points, const DecideRequest& request,
                          Decision decision) {
  PointResult at = points.at_point(figures_of(points, request.effect));
  restore_comparator(points, at.values, 1);
  const std::size_t count = decision.scenarios.size();
  const std::span values(at.values);
  for (std::size_t i = 0; i < count; ++i) decision.value.push_back({values[i], {}});
  set_frontier(values.subspan(cost_row * count, count), values.subspan(effect_row * count, count),
               {}, decision);
  decision.best = decision.most_probable =
      static_cast<std::size_t>(std::ranges::max_element(values.first(count)) - values.begin());
  return decision;
}

InformationRow row_of(InformationRow::What what, std::vector<std::string> inputs, double price) {
  InformationRow row;
  row.what = what;
  row.inputs = std::move(inputs);
  row.price = price;
  return row;
}

/// What knowing is worth by one net benefit.
class Worth {
 public:
  Worth(const DrawTable& net, const InputKnowledge& known, double price, std::int64_t threads)
      : net_(net), known_(known), price_(price), threads_(threads) {}

  void everything(std::vector<InformationRow>& rows) const {
    InformationRow row = row_of(InformationRow::What::everything, {}, price_);
    const DrawMean worth = perfect_information(net_);
    row.value = row.raw = worth.value;
    row.interval = worth.interval;
    rows.push_back(std::move(row));
  }

  void inputs(std::vector<InformationRow>& rows) const {
    std::vector<std::vector<std::size_t>> sets;
    for (std::size_t i = 0; i < known_.size(); ++i) sets.push_back({i});
    std::vector<InformationRow> alone = worth_of(sets);
    for (const std::vector<std::size_t>& pair : pairs_of(alone)) sets.push_back(pair);
    sets.erase(sets.begin(), sets.begin() + static_cast<std::ptrdiff_t>(known_.size()));
    std::vector<InformationRow> together = worth_of(sets);
    std::ranges::move(alone, std::back_inserter(rows));
    std::ranges::move(together, std::back_inserter(rows));
  }

  void survey(const SurveyRequest& request, const Belief& belief, double customers,
              std::vector<InformationRow>& rows) const {
    const std::size_t input = known_.position(request.key);
    const decision::Survey survey(belief, ConditionalGain(net_, known_.of({input})));
    const auto add = [&](InformationRow::What what, const SurveyPlan& plan) {
      InformationRow row = row_of(what, {request.key}, price_);
      row.answers = plan.answers;
      row.value = row.raw = plan.per_customer;
      row.cost = plan.cost;
      row.net = plan.net;
      rows.push_back(std::move(row));
    };
    const std::array<std::int64_t, 1> asked{request.answers};
    add(InformationRow::What::survey, survey_plans(survey, asked, customers, request.cost).front());
    if (request.cost <= 0.0) return;
    constexpr std::int64_t most_answers = 100'000;
    add(InformationRow::What::best_survey,
        best_plan(survey_plans(survey, numbers_of_answers(most_answers), customers, request.cost)));
  }

 private:
  [[nodiscard]] std::vector<InformationRow> worth_of(
      const std::vector<std::vector<std::size_t>>& sets) const {
    std::vector<InformationRow> rows(sets.size());
    parallel_for(static_cast<std::int64_t>(sets.size()), threads_,
                 [&](std::int64_t index, std::size_t) {
                   const std::vector<std::size_t>& set = sets[static_cast<std::size_t>(index)];
                   const PartialInformation worth = partial_information(net_, known_.of(set));
                   std::vector<std::string> names;
                   for (const std::size_t input : set) names.push_back(known_.name(input));
                   InformationRow& row = rows[static_cast<std::size_t>(index)];
                   row = row_of(InformationRow::What::inputs, std::move(names), price_);
                   row.value = worth.value;
                   row.raw = worth.gain.value;
                   row.interval = worth.gain.interval;
                   row.plug_in = worth.plug_in;
                 });
    return rows;
  }

  /// Pairs of single numbers among those that are worth most alone.
  [[nodiscard]] std::vector<std::vector<std::size_t>> pairs_of(
      const std::vector<InformationRow>& alone) const {
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < alone.size(); ++i) {
      if (!known_.is_group(i)) order.push_back(i);
    }
    std::ranges::stable_sort(order, [&](std::size_t one, std::size_t other) {
      return alone[one].raw > alone[other].raw;
    });
    order.resize(std::min(order.size(), inputs_in_pairs));
    std::ranges::sort(order);
    std::vector<std::vector<std::size_t>> pairs;
    for (std::size_t i = 0; i < order.size(); ++i) {
      for (std::size_t j = i + 1; j < order.size(); ++j) pairs.push_back({order[i], order[j]});
    }
    return pairs;
  }

  DrawTable net_;
  const InputKnowledge& known_;
  double price_;
  std::int64_t threads_;
};

void set_information(const DrawTable& net, const InputKnowledge& known, double price,
                     const DecideRequest& request, const std::vector<Belief>& beliefs,
                     Decision& decision) {
  const Worth worth(net, known, price, request.threads);
  worth.everything(decision.information);
  worth.inputs(decision.information);
  for (std::size_t i = 0; i < beliefs.size(); ++i) {
    worth.survey(request.surveys[i], beliefs[i], decision.customers, decision.information);
  }
}

}  // namespace

std::vector<double> usual_prices(const PointStudy& points) {
  constexpr int steps = 100;
  const Money& money = points.scenario(0).money;
  const double most = 2.0 * weeks_per_year * money.margin * money.spend_per_week;
  std::vector<double> prices;
  for (int i = 0; i <= steps; ++i) prices.push_back(most * i / steps);
  return prices;
}

Decision decide(const PointStudy& points, const UncertainInputs& inputs,
                const DecideRequest& request, const ShareDone& progress) {
  Decision decision;
  if (points.scenarios().size() == 1) decision.scenarios.push_back(points.comparator_name(0));
  for (const LoadedScenario& loaded : points.scenarios()) {
    decision.scenarios.push_back(loaded.scenario.name);
  }
  decision.customers = static_cast<double>(points.scenario(0).cohort.customers);
  std::vector<Belief> beliefs;
  for (const SurveyRequest& survey : request.surveys) {
    beliefs.push_back(belief_before(survey, inputs));
  }
  if (inputs.empty()) return decided_at_point(points, request, std::move(decision));

  decision.drawn = draw_figures(points, inputs, request.plan, figures_of(points, request.effect),
                                request.threads, progress);
  fill_left_out(decision.drawn);
  restore_comparator(points, decision.drawn.values, decision.drawn.draws);
  const DrawTable value = rows_of(decision, value_row);
  const DrawTable cost = rows_of(decision, cost_row);
  const DrawTable effect = rows_of(decision, effect_row);
  set_frontier(means_of(cost), means_of(effect), probability_on_frontier(cost, effect), decision);
  for (std::size_t row = 0; row < value.rows; ++row) {
    const std::span<const double> values = value.row(row);
    decision.value.push_back(
        mean_of_draws(values.size(), [&](std::size_t i) { return values[i]; }));
  }
  decision.probability = probability_best(value);
  decision.best = best_in_mean(value);
  decision.most_probable = static_cast<std::size_t>(
      std::ranges::max_element(decision.probability, {}, &DrawMean::value) -
      decision.probability.begin());
  decision.choices = choices_by_price(
      cost, effect, request.prices.empty() ? usual_prices(points) : request.prices);
  const InputKnowledge known(inputs, request.plan, decision.drawn);
  set_information(value, known, not_available, request, beliefs, decision);
  if (request.prices.size() == 1) {
    const std::vector<double> net = net_benefits(cost, effect, request.prices.front());
    set_information({net, value.rows}, known, request.prices.front(), request, beliefs, decision);
  }
  return decision;
}

}  // namespace retain::study
