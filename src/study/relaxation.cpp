#include "study/relaxation.hpp"

#include <algorithm>

#include "base/check.hpp"
#include "base/sentence.hpp"
#include "business/measures/metrics.hpp"
#include "engine/calibration.hpp"
#include "engine/run.hpp"
#include "model/parameters/parameters.hpp"
#include "model/reference.hpp"
#include "study/compare.hpp"
#include "study/evaluate.hpp"

namespace retain::message {

constexpr Message relax_start{"one offended customer, reckoned as the documents do",
                              "一位被得罪的客户，按文档的算法"};
constexpr Message relax_churn{"customers leave anyway", "客户本来也会流失"};
constexpr Message relax_listeners{"not every listener is a customer", "听者不都是客户"};
constexpr Message relax_leaving{"not every listener leaves", "听者不都离开"};
constexpr Message relax_margin{"margin instead of revenue", "按毛利而不按收入"};
constexpr Message relax_discount{"discounting", "贴现"};
constexpr Message relax_replacement{"the lost are replaced", "流失者得到替补"};

}  // namespace retain::message

namespace retain::study {
namespace {

/// Replacing the lost belongs to no world: it is what the firm may do in any.
constexpr const char* replacement = "replacement";

void relax_one(const Assumption& assumption, const Scenario& goal, Scenario& scenario) {
  if (assumption.name == replacement) scenario.acquisition.policy = AcquisitionPolicy::replace;
  for (const std::string& key : assumption.keys) {
    const Parameter& parameter = *find_parameter(key);
    parameter.field.set(scenario, parameter.field.get(goal));
  }
}

const Assumption& assumption_named(const std::string& name) {
  const auto found = std::ranges::find(assumptions(), name, &Assumption::name);
  expects(found != assumptions().end(), "an order has the names of assumptions");
  return *found;
}

/// Value of the whole business without the offence less that with it, in yuan, by both engines.
RelaxedLoss loss_of(const std::string& relaxed, const Scenario& scenario, std::int64_t threads) {
  const Baseline baseline = calibrate(reference_of(scenario, Scenario{}));
  DeliveredScenario world = deliver(scenario);
  world.simulation.engine = EngineKind::agents;
  const Plan offended = make_plan(world, baseline);
  world.events.clear();
  const Plan spared = make_plan(world, baseline);
  constexpr MeasureId value = in_ten_years(Quantity::business_value);
  const Estimate expected = exact(evaluate(spared, value) - evaluate(offended, value));
  const RunResult offended_run = run_plan(offended, threads, {});
  const RunResult spared_run = run_plan(spared, threads, {});
  const Estimate agents = compare(spared_run, offended_run)[replication_metric(value)].estimate;
  const auto customers = static_cast<double>(scenario.cohort.customers);
  return {relaxed, scaled(expected, customers), scaled(agents, customers),
          scenario.simulation.replications};
}

}  // namespace

const std::vector<Assumption>& assumptions() {
  static const std::vector<Assumption> all{
      {"churn", &message::relax_churn, {"churn.share_lost", "service.visits_per_week"}},
      {"listeners", &message::relax_listeners, {"word_of_mouth.own_customers"}},
      {"leaving", &message::relax_leaving, {"word_of_mouth.loss_probability"}},
      {"margin", &message::relax_margin, {"money.margin"}},
      {"discount", &message::relax_discount, {"money.discount_rate"}},
      {replacement, &message::relax_replacement, {}}};
  return all;
}

const Message& assumption_text(const std::string& name) {
  return name.empty() ? message::relax_start : *assumption_named(name).text;
}

std::vector<RelaxedLoss> relax(const Relaxation& relaxation, const RelaxationProgress& progress) {
  Scenario scenario = relaxation.start;
  std::vector<RelaxedLoss> losses;
  const auto take_loss = [&](const std::string& relaxed) {
    losses.push_back(loss_of(relaxed, scenario, relaxation.threads));
    if (progress) progress(losses.size());
  };
  take_loss({});
  for (const std::string& name : relaxation.order) {
    relax_one(assumption_named(name), relaxation.goal, scenario);
    take_loss(name);
  }
  return losses;
}

}  // namespace retain::study
