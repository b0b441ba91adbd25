// study_times LIBRARY THREADS: seconds of the studies of decisions, and of the analysis of
// Ishigami's function. One line each: name, count, seconds (median of five rounds).
#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <numbers>
#include <string>
#include <vector>

#include "decision/variance_based.hpp"
#include "study/decide.hpp"
#include "study/figure.hpp"
#include "study/global_sensitivity.hpp"
#include "study/load_scenarios.hpp"
#include "study/optimum.hpp"
#include "study/tornado.hpp"

namespace {

using namespace retain;
using namespace retain::study;

void report(const char* name, std::size_t count, const std::function<void()>& work) {
  constexpr int rounds = 5;
  std::vector<double> seconds;
  for (int round = 0; round < rounds; ++round) {
    const auto start = std::chrono::steady_clock::now();
    work();
    seconds.push_back(
        std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
  }
  std::sort(seconds.begin(), seconds.end());
  std::printf("%s %zu %.6f\n", name, count, seconds[rounds / 2]);
  std::fflush(stdout);
}

const std::vector<Override> two_laws{
    {"money.margin", "{ law = \"uniform\", min = 0.1, max = 0.6 }", "--set"},
    {"churn.share_lost", "{ law = \"uniform\", min = 0.3, max = 0.7 }", "--set"}};

PointStudy study_of(const std::vector<std::string>& names, const char* library,
                    const std::vector<Override>& overrides = {}) {
  return {load_scenarios(names, overrides, library), std::nullopt};
}

void time_tornado(const char* library, std::int64_t threads) {
  const PointStudy points = study_of({"gym-quick-answers"}, library);
  const TornadoRequest request{.figure = usual_figure(0, points), .threads = threads};
  report("tornado", count_tornado_keys(points, request),
         [&] { static_cast<void>(tornado(points, request, {})); });
}

void time_draws(const char* library, std::int64_t threads) {
  const PointStudy points = study_of({"gold-service"}, library, two_laws);
  const UncertainInputs inputs(points.scenarios());
  const std::vector<PointFigure> figures{usual_figure(0, points).of(0)};
  for (const std::uint32_t each : {256U, 512U, 1024U}) {
    const DrawPlan plan{.points = each};
    report("draws", inputs.draws(plan).count(),
           [&] { static_cast<void>(draw_figures(points, inputs, plan, figures, threads, {})); });
  }
  const DrawPlan plan{.points = usual_sensitivity_points};
  report("global", inputs.draws(plan).count() * (inputs.numbers().size() + 2), [&] {
    static_cast<void>(global_sensitivity(points, inputs, figures.front(), plan, threads, {}));
  });
}

void time_decide(const char* library, std::int64_t threads) {
  const PointStudy points =
      study_of({"documents", "retention-desk", "gold-service"}, library, two_laws);
  const UncertainInputs inputs(points.scenarios());
  DecideRequest request;
  request.plan.points = 256;
  request.threads = threads;
  report("decide", inputs.draws(request.plan).count(),
         [&] { static_cast<void>(decide(points, inputs, request, {})); });
}

void time_optimum(const char* library, std::int64_t threads) {
  const PointStudy points = study_of({"service-programme"}, library);
  const OptimumRequest request{
      .figure = optimised_figure(), .budget = 50'000, .steps = 1, .threads = threads};
  report("optimum", request.steps, [&] { static_cast<void>(optimise(points, request, {})); });
}

/// sin x1 + 7 sin^2 x2 + 0.1 x3^4 sin x1 on (-pi, pi), of coordinates of the unit cube.
double ishigami(const std::array<double, 3>& u) {
  const auto at = [&](std::size_t k) { return std::numbers::pi * (2.0 * u[k] - 1.0); };
  const double wave = std::sin(at(1));
  return std::sin(at(0)) + 7.0 * wave * wave + 0.1 * std::pow(at(2), 4) * std::sin(at(0));
}

void time_ishigami() {
  constexpr std::size_t inputs = 3;
  constexpr std::uint32_t each = 64;
  constexpr std::size_t draws = std::size_t{uncertainty::randomisations} * each;
  report("ishigami", draws * (inputs + 2), [] {
    const uncertainty::UnitPoints points(uncertainty::Sampling::sobol, 1, 2 * inputs);
    std::vector<double> at_a, at_b, moved(inputs * draws);
    for (std::uint32_t draw = 0; draw < draws; ++draw) {
      std::array<double, inputs> a{}, b{};
      for (std::size_t k = 0; k < inputs; ++k) {
        a[k] = points(draw / each, draw % each, k);
        b[k] = points(draw / each, draw % each, inputs + k);
      }
      at_a.push_back(ishigami(a));
      at_b.push_back(ishigami(b));
      for (std::size_t k = 0; k < inputs; ++k) {
        std::array<double, inputs> mixed = a;
        mixed[k] = b[k];
        moved[k * draws + draw] = ishigami(mixed);
      }
    }
    static_cast<void>(decision::variance_shares(at_a, at_b, {moved, inputs}));
  });
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) return EXIT_FAILURE;
  const std::int64_t threads = std::strtol(argv[2], nullptr, 10);
  time_tornado(argv[1], threads);
  time_draws(argv[1], threads);
  time_decide(argv[1], threads);
  time_optimum(argv[1], threads);
  time_ishigami();
}
