// A program that uses retain as a library: it prints what an evaluation and a run give, and writes
// the results into the folder that it is told.

#include <cstdio>
#include <retain/retain.hpp>

namespace api = retain::api;

int main(int count, char** arguments) {
  if (count != 3) return 2;
  const std::string library = arguments[1];
  const std::string folder = arguments[2];

  const api::Scenarios scenarios = api::load(
      {"gold-service"}, {{"cohort.customers", "100"}, {"simulation.replications", "8"}}, library);
  const api::Plan plan = api::plan(scenarios);
  for (const std::string& name : plan.names()) std::printf("%s\n", name.c_str());
  const std::vector<double> values =
      api::evaluate(plan, "gold-service", {"value_10y", "survival_5y"});
  std::printf("%.2f %.4f\n", values[0], values[1]);

  double done = 0;
  const api::Results results =
      api::run(plan, {.threads = 2, .progress = [&](double share) { done = share; }});
  const api::Estimate value = results.measure("gold-service", "value_10y");
  std::printf("%.9g %.9g %.2f\n", value.mean, value.standard_error, done);
  api::write(results, folder);

  try {
    static_cast<void>(api::evaluate(plan, "gold-service", {"value_11y"}));
  } catch (const api::Failure& failure) {
    std::printf("%d %s | %s | %s | %s\n", failure.code(), failure.what(),
                failure.message_id().c_str(), failure.arguments().front().c_str(),
                failure.text(api::Language::chinese).c_str());
  }
  try {
    static_cast<void>(api::load({"gold-service"}, {{"service.relaibility", "8"}}, library));
  } catch (const api::Failure& failure) {
    std::printf("%d\n", failure.code());
  }
}
