#include "study/verify.hpp"

#include <algorithm>
#include <cmath>
#include <functional>

#include "base/check.hpp"
#include "base/message.hpp"
#include "base/units.hpp"
#include "engine/calibration.hpp"
#include "stats/interval.hpp"
#include "study/words.hpp"

namespace retain::message {

constexpr Message figure_one_lost_week{"one customer lost: loss after a week, yuan",
                                       "流失一位客户：一周的损失，元"};
constexpr Message figure_one_lost_year{"one customer lost: loss after a year, yuan",
                                       "流失一位客户：一年的损失，元"};
constexpr Message figure_one_lost_decade{"one customer lost: loss after ten years, yuan",
                                         "流失一位客户：十年的损失，元"};
constexpr Message figure_people_told{"people told", "被告知的人数"};
constexpr Message figure_people_told_year{"people told in a year", "一年内被告知的人数"};
constexpr Message figure_customers_lost{"customers lost with those who heard",
                                        "连同听者共流失的客户数"};
constexpr Message figure_all_lost_week{"all of them: loss after a week, yuan",
                                       "全部流失客户：一周的损失，元"};
constexpr Message figure_all_lost_year{"all of them: loss after a year, yuan",
                                       "全部流失客户：一年的损失，元"};
constexpr Message figure_all_lost_decade{"all of them: loss after ten years, yuan",
                                         "全部流失客户：十年的损失，元"};
constexpr Message figure_winning_back{"attracting as many new customers, yuan",
                                      "吸引同样多的新客户，元"};
constexpr Message figure_keeping{"satisfying the one customer again, yuan",
                                 "使这一位客户重新满意，元"};
constexpr Message figure_ratio{"attracting one against keeping one, ratio",
                               "吸引一位与留住一位的成本之比"};
constexpr Message figure_reached{"people in the circle of one who tells", "讲述者的熟人圈人数"};
constexpr Message figure_complaints{"complaints", "投诉数"};
constexpr Message figure_share_better_product{"share of losses: a better product",
                                              "流失比例：质量更好的产品"};
constexpr Message figure_share_cheaper_product{"share of losses: a cheaper product",
                                               "流失比例：更便宜的产品"};
constexpr Message figure_share_not_valued{"share of losses: not feeling valued",
                                          "流失比例：感觉不受重视"};
constexpr Message figure_share_poor_service{"share of losses: poor service", "流失比例：服务太差"};
constexpr Message figure_share_other{"share of losses: other", "流失比例：其他原因"};
constexpr Message figure_survival_1y{"survival after a year", "一年后的存续率"};
constexpr Message figure_survival_5y{"survival after five years", "五年后的存续率"};
constexpr Message figure_survival_10y{"survival after ten years", "十年后的存续率"};
constexpr Message figure_revenue{"revenue of a customer in ten years, yuan",
                                 "一位客户十年的收入，元"};
constexpr Message figure_margin{"margin of a customer in ten years, discounted, yuan",
                                "一位客户十年的毛利（贴现），元"};

}  // namespace retain::message

namespace retain::study {
namespace {

/// Sums of whole yuan and people carry rounding errors of this relative size at most.
constexpr double documented_rounding = 1e-9;

/// The preset's one offence ends with the customer complaining and being satisfied again.
constexpr std::string_view satisfied_again = message::satisfied_again.english;

using Reading = std::function<Estimate(const RunResult&)>;

struct DocumentFigure {
  std::string scenario;
  const Message& text;
  std::string source;
  double wanted;
  double tolerance;  ///< half a unit of the last digit printed, or that rounding
  Reading read;
};

/// Sum of curves at a row. The standard errors are added up, which is never too small.
Reading sum_of(const std::vector<std::size_t>& curves, std::size_t row, double factor = 1.0) {
  return [=](const RunResult& result) {
    Estimate sum = exact(0.0);
    sum.standard_error = 0.0;
    for (const std::size_t which : curves) {
      const Estimate& part = result.curve(which, row);
      sum.mean += factor * part.mean;
      sum.standard_error += factor * part.standard_error;
    }
    return sum;
  };
}

Reading at(std::size_t curve, std::size_t row, double factor = 1.0) {
  return sum_of({curve}, row, factor);
}

std::vector<std::size_t> both_channels(std::size_t first, Cause cause) {
  return {curve::by_cause(first, index(cause), index(Channel::direct)),
          curve::by_cause(first, index(cause), index(Channel::word_of_mouth))};
}

constexpr std::size_t one_year = weeks_per_year;
constexpr std::size_t five_years = 5 * weeks_per_year;
constexpr std::size_t ten_years = 10 * weeks_per_year;

DocumentFigure whole(std::string scenario, const Message& text, std::string source, double wanted,
                     Reading read) {
  return {std::move(scenario),          text,           std::move(source), wanted,
          documented_rounding * wanted, std::move(read)};
}

void add_arithmetic(std::vector<DocumentFigure>& figures) {
  const std::string preset = "documents-arithmetic";
  const auto loss = both_channels(curve::missing_margin, Cause::poor_service);
  const auto lost = both_channels(curve::customers_lost, Cause::poor_service);
  figures.push_back(whole(preset, message::figure_one_lost_week, "002", 50, at(loss[0], 1)));
  figures.push_back(
      whole(preset, message::figure_one_lost_year, "002", 2600, at(loss[0], one_year)));
  figures.push_back(
      whole(preset, message::figure_one_lost_decade, "002", 26000, at(loss[0], ten_years)));
  figures.push_back(
      whole(preset, message::figure_people_told, "002", 11, at(curve::people_told, 1)));
  figures.push_back(whole(preset, message::figure_customers_lost, "002", 12, sum_of(lost, 1)));
  figures.push_back(whole(preset, message::figure_all_lost_week, "002", 600, sum_of(loss, 1)));
  figures.push_back(
      whole(preset, message::figure_all_lost_year, "002", 31200, sum_of(loss, one_year)));
  figures.push_back(
      whole(preset, message::figure_all_lost_decade, "002", 312000, sum_of(loss, ten_years)));
  figures.push_back(whole(preset, message::figure_winning_back, "002", 1416, at(curve::memo, 1)));
  figures.push_back(whole(std::string(satisfied_again), message::figure_keeping, "002", 19,
                          at(curve::keeping, 1)));
  figures.push_back(
      whole(preset, message::figure_reached, "003", 250, at(curve::people_reached, 1)));
}

void add_stories(std::vector<DocumentFigure>& figures) {
  const auto loss = both_channels(curve::missing_margin, Cause::poor_service);
  const auto lost = both_channels(curve::customers_lost, Cause::poor_service);
  figures.push_back(
      whole("timm", message::figure_people_told, "Timm", 66, at(curve::people_told, 1)));
  figures.push_back(whole("timm", message::figure_customers_lost, "Timm", 17, sum_of(lost, 1)));
  figures.push_back(
      whole("timm", message::figure_all_lost_year, "Timm", 44200, sum_of(loss, one_year)));
  figures.push_back(
      whole("timm", message::figure_all_lost_decade, "Timm", 442000, sum_of(loss, ten_years)));
  figures.push_back(whole("girard", message::figure_people_told_year, "003", 26000,
                          at(curve::people_told, one_year)));
  for (const auto& [preset, told] : {std::pair{"iceberg-10", 250.0}, {"iceberg-20", 500.0}}) {
    figures.push_back(
        whole(preset, message::figure_complaints, "003", 1, at(curve::complaints, 1)));
    figures.push_back(
        whole(preset, message::figure_people_told, "003", told, at(curve::people_told, 1)));
  }
}

void add_documents(std::vector<DocumentFigure>& figures) {
  const std::string preset = "documents";
  constexpr double eight_digits = 1e-8;
  constexpr double four_digits = 0.5e-4;
  const PerCause<double> share{0.15, 0.15, 0.20, 0.45, 0.05};
  const PerCause<const Message*> text{
      &message::figure_share_better_product, &message::figure_share_cheaper_product,
      &message::figure_share_not_valued, &message::figure_share_poor_service,
      &message::figure_share_other};
  constexpr double lost_within_five_years = 500.0;  // half of the preset's 1000 customers
  for (const Cause cause : all_causes) {
    figures.push_back(whole(preset, *text[index(cause)], "002", share[index(cause)],
                            sum_of(both_channels(curve::customers_lost, cause), five_years,
                                   1.0 / lost_within_five_years)));
  }
  const auto survival = [&](const Message& message, double wanted, std::size_t row) {
    figures.push_back({preset, message, "model", wanted, eight_digits, at(curve::survival, row)});
  };
  survival(message::figure_survival_1y, 0.8312050283, one_year);
  survival(message::figure_survival_5y, 0.5, five_years);
  survival(message::figure_survival_10y, 0.2711940629, ten_years);
  figures.push_back({preset, message::figure_revenue, "model", 13970.6414, four_digits,
                     at(curve::revenue, ten_years)});
  const auto sober = [&](const Message& message, double wanted, std::size_t row) {
    figures.push_back(
        {"evidence", message, "model", wanted, eight_digits, at(curve::survival, row)});
  };
  sober(message::figure_survival_1y, 0.8283465300, one_year);
  sober(message::figure_survival_5y, 0.5, five_years);
  sober(message::figure_survival_10y, 0.2720642048, ten_years);
  constexpr double evidence_margin = 0.10;
  figures.push_back({"evidence", message::figure_margin, "model", 1051.6515, four_digits,
                     at(curve::revenue, ten_years, evidence_margin)});
}

std::vector<DocumentFigure> all_figures() {
  std::vector<DocumentFigure> figures;
  add_arithmetic(figures);
  add_stories(figures);
  add_documents(figures);
  return figures;
}

/// The arithmetic preset with a customer who complains and is satisfied again.
ScenarioRequest satisfied_variant(ScenarioRequest request) {
  request.scenario.name = std::string(satisfied_again);
  request.scenario.complaints.complain = 1.0;
  request.scenario.complaints.resolved = 1.0;
  for (Event& event : request.scenario.events) {
    event.kind = EventKind::offence;
    event.tells = false;
    event.leaves = false;
  }
  return request;
}

struct BothEngines {
  std::string scenario;
  std::int64_t replications;
  RunResult expected;
  RunResult agents;
};

BothEngines run_both(const ScenarioRequest& request, std::int64_t threads) {
  Plan plan = make_plan(request.scenario, calibrate(request.reference));
  plan.scenario.simulation.engine = EngineKind::expected;
  RunResult expected = run_plan(plan, threads, {});
  plan.scenario.simulation.engine = EngineKind::agents;
  return {request.scenario.name, plan.scenario.simulation.replications, std::move(expected),
          run_plan(plan, threads, {})};
}

const BothEngines& run_of(const std::vector<BothEngines>& runs, const std::string& scenario) {
  const auto found = std::ranges::find(runs, scenario, &BothEngines::scenario);
  expects(found != runs.end(), "every preset of verified_presets() is given");
  return *found;
}

/// Attracting one new customer against keeping one, from the costs that the engines booked.
VerifiedFigure cost_ratio(const std::vector<BothEngines>& runs) {
  constexpr double wanted = 6.21;
  constexpr double two_digits = 0.005;
  const Reading winning_back = at(curve::memo, 1);
  const Reading lost = sum_of(both_channels(curve::customers_lost, Cause::poor_service), 1);
  const Reading keeping = at(curve::keeping, 1);
  const BothEngines& left = run_of(runs, "documents-arithmetic");
  const BothEngines& stayed = run_of(runs, std::string(satisfied_again));
  const auto ratio = [&](const RunResult& gone, const RunResult& kept) {
    return exact(winning_back(gone).mean / lost(gone).mean / keeping(kept).mean);
  };
  const Estimate expected = ratio(left.expected, stayed.expected);
  Estimate agents = ratio(left.agents, stayed.agents);
  agents.standard_error = 0.0;  // no cost of these presets is random
  return {left.scenario,
          &message::figure_ratio,
          "002",
          wanted,
          expected,
          agents,
          std::abs(expected.mean - wanted) <= two_digits &&
              std::abs(agents.mean - wanted) <= two_digits};
}

bool agents_meet(const Estimate& agents, std::int64_t replications, double wanted,
                 double tolerance) {
  const double distance = std::abs(agents.mean - wanted);
  const bool is_random = agents.standard_error > 0.0;
  return distance <= (is_random ? beyond_chance(replications) * agents.standard_error : tolerance);
}

}  // namespace

const std::vector<std::string>& verified_presets() {
  static const std::vector<std::string> names{
      "documents-arithmetic", "timm",      "girard",  "iceberg-10",
      "iceberg-20",           "documents", "evidence"};
  return names;
}

std::vector<VerifiedFigure> verify_figures(const std::vector<ScenarioRequest>& presets,
                                           std::int64_t threads) {
  std::vector<BothEngines> runs;
  for (const ScenarioRequest& preset : presets) {
    runs.push_back(run_both(preset, threads));
    if (preset.scenario.name == "documents-arithmetic") {
      runs.push_back(run_both(satisfied_variant(preset), threads));
    }
  }
  std::vector<VerifiedFigure> verified;
  for (const DocumentFigure& figure : all_figures()) {
    const BothEngines& run = run_of(runs, figure.scenario);
    Estimate expected = figure.read(run.expected);
    expected.standard_error = not_available;
    const Estimate agents = figure.read(run.agents);
    const bool holds = std::abs(expected.mean - figure.wanted) <= figure.tolerance &&
                       agents_meet(agents, run.replications, figure.wanted, figure.tolerance);
    verified.push_back(
        {figure.scenario, &figure.text, figure.source, figure.wanted, expected, agents, holds});
  }
  verified.push_back(cost_ratio(runs));
  return verified;
}

}  // namespace retain::study
