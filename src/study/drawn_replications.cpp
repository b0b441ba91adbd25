#include "study/drawn_replications.hpp"

#include <optional>

#include "business/accounts.hpp"
#include "business/measures/metrics.hpp"
#include "engine/agents/agents.hpp"
#include "model/reference.hpp"

namespace retain::study {

DrawnReplications::Result DrawnReplications::at(std::uint32_t point, std::uint32_t replication,
                                                bool with_curves) const {
  std::vector<double> row(draws_.numbers().size());
  draws_.values(further_set, point, row);
  const std::vector<Change> changes = inputs_.changes(row);
  Known known;
  Result result;
  std::vector<const Books*> own, other;
  for (std::size_t i = 0; i < points_.scenarios().size(); ++i) {
    const auto plans = if_possible([&] { return points_.plans_at(changes, i); });
    if (!plans) return {};
    own.push_back(&books_of(plans->own, replication, known));
    other.push_back(points_.comparator_name(i).empty()
                        ? nullptr
                        : &books_of(plans->comparator, replication, known));
  }
  for (const PointFigure& figure : figures_) {
    const std::size_t metric = replication_metric(figure.measure);
    const double value = own[figure.scenario]->metrics[metric];
    result.figures.push_back(figure.is_difference ? value - other[figure.scenario]->metrics[metric]
                                                  : value);
  }
  for (std::size_t i = 0; with_curves && i < own.size(); ++i) {
    result.curves.push_back(own[i]->curves);
  }
  return result;
}

const DrawnReplications::Books& DrawnReplications::books_of(const Plan& plan,
                                                            std::uint32_t replication,
                                                            Known& known) {
  for (const Books& books : known) {
    if (books.hazard == plan.baseline.baseline_hazard &&
        same_values(books.scenario, plan.scenario)) {
      return books;
    }
  }
  AgentEngine engine(plan);
  const Accounts accounts = book(engine.run(replication), plan.scenario);
  known.push_back(
      {plan.scenario,
       plan.baseline.baseline_hazard,
       measure(accounts, plan.scenario),
       {accounts.curves.begin(),
        accounts.curves.begin() + static_cast<std::ptrdiff_t>(value_curves * accounts.rows)}});
  return known.back();
}

}  // namespace retain::study
