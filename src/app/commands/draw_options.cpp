#include "app/commands/draw_options.hpp"

#include <cmath>

#include "base/sentence.hpp"
#include "text/typed_number.hpp"

namespace retain::message {

constexpr Message unknown_sampling{"--sampling {}: write sobol or random",
                                   "--sampling {}：请写 sobol 或 random"};
constexpr Message price_form{
    "--price {}: write one number, or from:to:step, of 0 or more and at most 10,000 prices",
    "--price {}：请写一个数或 起点:终点:步长；不小于 0，最多 10,000 个价格"};

}  // namespace retain::message

namespace retain::app::commands {
namespace {

constexpr std::int64_t most_draws = 1'048'576;
constexpr double most_prices = 10'000.0;

double price_in(std::string_view text, std::string_view typed) {
  const std::optional<double> number = typed_number(text);
  if (!number || !(*number >= 0.0)) refuse_usage(Sentence(message::price_form, typed));
  return *number;
}

}  // namespace

void add_draw_options(OptionList& list, TypedDraws& typed) {
  list.add("--draws", typed.draws);
  list.add("--sampling", typed.sampling);
}

DrawOptions parse_draws(const TypedDraws& typed, std::uint32_t usual) {
  const std::int64_t draws = parse_count("--draws", typed.draws, 1, most_draws);
  if (!typed.sampling.empty() && typed.sampling != "sobol" && typed.sampling != "random") {
    refuse_usage(Sentence(message::unknown_sampling, typed.sampling));
  }
  return {draws > 0 ? static_cast<std::uint32_t>(draws) : usual,
          typed.sampling == "random" ? Sampling::random : Sampling::sobol};
}

DrawPlan plan_of(const DrawOptions& options, const Scenario& scenario) {
  const auto seed = static_cast<std::uint64_t>(scenario.simulation.seed);
  return {.sampling = options.sampling,
          .seed = static_cast<std::uint32_t>(seed ^ seed >> 32U),
          .points = points_for(options.draws)};
}

std::vector<double> parse_prices(std::string_view typed) {
  const std::size_t first = typed.find(':');
  if (first == std::string_view::npos) return {price_in(typed, typed)};
  const std::size_t second = typed.find(':', first + 1);
  if (second == std::string_view::npos) refuse_usage(Sentence(message::price_form, typed));
  const double from = price_in(typed.substr(0, first), typed);
  const double to = price_in(typed.substr(first + 1, second - first - 1), typed);
  const double step = price_in(typed.substr(second + 1), typed);
  constexpr double nearly_there = 1e-9;
  const double steps = std::floor((to - from) / step + nearly_there);
  if (!(step > 0.0) || !(to >= from) || steps >= most_prices) {
    refuse_usage(Sentence(message::price_form, typed));
  }
  std::vector<double> prices;
  for (double i = 0.0; i <= steps; ++i) prices.push_back(from + i * step);
  return prices;
}

}  // namespace retain::app::commands
