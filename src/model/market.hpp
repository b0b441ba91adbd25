#pragma once

#include "model/scenario.hpp"

namespace retain::model {

/// Share of a market of `size` people that belongs to the circle of at least one of `spreaders`
/// people, each with a circle of `circle` people drawn independently (equation 14).
[[nodiscard]] double reached_share(double circle, double size, double spreaders);

/// Share of the market aware of bad stories a week later, when `spreaders` told bad stories
/// (equation 15).
[[nodiscard]] double next_awareness(double awareness, double spreaders,
                                    const WordOfMouth& word_of_mouth, const Market& market,
                                    double market_size);

/// Share of prospects who refuse because of what they heard, held below its bound (equation 16).
[[nodiscard]] double refusing_share(double awareness, const Market& market);

/// Customers a week who answer to the advertising of a scenario, on average (equation 16).
[[nodiscard]] double answers_to_advertising(const Scenario& scenario, double awareness);

/// Probability that somebody to whom the firm is recommended becomes a customer while the business
/// has `customers` (equation 44).
[[nodiscard]] double conversion_of_listeners(const Scenario& scenario, double awareness,
                                             double customers);

/// People whom a week can win at most while the business has `customers` (section 6.3).
[[nodiscard]] double prospects(const Scenario& scenario, double customers);

}  // namespace retain::model
