#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "decision/best.hpp"
#include "decision/frontier.hpp"
#include "decision/information.hpp"
#include "decision/survey.hpp"
#include "study/drawn_figures.hpp"
#include "study/survey.hpp"

namespace retain::study {

struct DecideRequest {
  MeasureId effect = at_end(Quantity::active_years);
  std::vector<double> prices;  ///< yuan for one unit of the effect; empty: usual_prices
  std::vector<SurveyRequest> surveys;
  DrawPlan plan;
  std::int64_t threads = 1;
};

/// What the cost of the frontier is.
inline constexpr MeasureId decision_cost = at_end(Quantity::spending);

/// A scenario on the plane of cost and effect, per customer. With uncertain numbers both are means
/// over the draws.
struct FrontierRow {
  double cost;
  double effect;
  FrontierPlace place;
  DrawMean probability;  ///< of being on the frontier; not available without uncertain numbers
};

/// What somebody is paid for knowing, per customer, by the value of the business or by the net
/// benefit at a price.
struct InformationRow {
  enum class What { everything, inputs, survey, best_survey } what;
  std::vector<std::string> inputs;
  double price = not_available;  ///< of one unit of the effect; not available: business value
  std::int64_t answers = 0;      ///< of a survey
  double value = 0.0;            ///< yuan per customer, 0 or more
  Interval interval;
  double raw = not_available;      ///< as estimated; may be negative
  double plug_in = not_available;  ///< biased upward
  double cost = not_available;     ///< yuan, of a survey
  double net = not_available;      ///< yuan, of a survey for all customers
};

/// What to choose, how sure that is, and what knowing more would be worth.
struct Decision {
  std::vector<std::string> scenarios;
  std::vector<FrontierRow> frontier;
  std::vector<DrawMean> value;        ///< of the business at the end, yuan per customer
  std::vector<DrawMean> probability;  ///< of having the largest value; empty where all is certain
  std::size_t best = 0;               ///< in the mean
  std::size_t most_probable = 0;
  std::vector<ChoiceAtPrice> choices;
  std::vector<InformationRow> information;
  double customers = 0.0;
  DrawnFigures drawn;  ///< values, costs and effects of the scenarios, in this order
};

/// 101 prices of an active year from 0 to twice what one brings: 52 margin spend of the first
/// scenario.
[[nodiscard]] std::vector<double> usual_prices(const PointStudy& points);

/// Compares scenarios in the limit of many customers, each uncertain number in each draw the same
/// for all that share it; one scenario alone with what it is compared with, which has its beliefs.
/// Chance is no part of it: no information removes it.
/// Throws: Error(usage) for a survey of what is not uncertain or where updating is not exact;
/// Error(contradiction) when too many draws cannot be.
[[nodiscard]] Decision decide(const PointStudy& points, const UncertainInputs& inputs,
                              const DecideRequest& request, const ShareDone& progress);

}  // namespace retain::study
