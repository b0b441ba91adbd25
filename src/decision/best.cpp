#include "decision/best.hpp"

#include <algorithm>

namespace retain::decision {
namespace {

std::vector<DrawMean> means_of_rows(const DrawTable& table) {
  std::vector<DrawMean> means;
  for (std::size_t d = 0; d < table.rows; ++d) {
    const std::span<const double> row = table.row(d);
    means.push_back(mean_of_draws(table.draws(), [&](std::size_t i) { return row[i]; }));
  }
  return means;
}

/// The first of the largest.
std::size_t largest(const std::vector<DrawMean>& means) {
  const auto found = std::ranges::max_element(means, {}, &DrawMean::value);
  return static_cast<std::size_t>(found - means.begin());
}

}  // namespace

std::size_t best_in_mean(const DrawTable& net) {
  expects_draws(net);
  return largest(means_of_rows(net));
}

std::vector<DrawMean> probability_best(const DrawTable& net) {
  expects_draws(net);
  const std::size_t draws = net.draws();
  std::vector<double> best(net.row(0).begin(), net.row(0).end());
  std::vector<double> holders(draws, 1.0);
  for (std::size_t d = 1; d < net.rows; ++d) {
    const std::span<const double> row = net.row(d);
    for (std::size_t i = 0; i < draws; ++i) {
      holders[i] = row[i] > best[i] ? 1.0 : holders[i] + (row[i] == best[i] ? 1.0 : 0.0);
      best[i] = std::max(best[i], row[i]);
    }
  }
  std::vector<DrawMean> shares;
  for (std::size_t d = 0; d < net.rows; ++d) {
    const std::span<const double> row = net.row(d);
    shares.push_back(mean_of_draws(
        draws, [&](std::size_t i) { return row[i] == best[i] ? 1.0 / holders[i] : 0.0; }));
  }
  return shares;
}

std::vector<double> net_benefits(const DrawTable& cost, const DrawTable& effect, double price) {
  expects(cost.rows == effect.rows && cost.values.size() == effect.values.size(),
          "costs and effects are of the same scenarios and draws");
  std::vector<double> net(cost.values.size());
  for (std::size_t i = 0; i < net.size(); ++i) {
    net[i] = price * effect.values[i] - cost.values[i];
  }
  return net;
}

std::vector<ChoiceAtPrice> choices_by_price(const DrawTable& cost, const DrawTable& effect,
                                            std::span<const double> prices) {
  expects_draws(cost);
  std::vector<ChoiceAtPrice> choices;
  for (const double price : prices) {
    const std::vector<double> values = net_benefits(cost, effect, price);
    const DrawTable net{values, cost.rows};
    ChoiceAtPrice choice{price, probability_best(net), means_of_rows(net)};
    choice.best_in_mean = largest(choice.mean_net);
    choice.most_probable = largest(choice.probability);
    choices.push_back(std::move(choice));
  }
  return choices;
}

}  // namespace retain::decision
