#pragma once

#include <cstdint>
#include <optional>

#include "fit/retention_curve.hpp"

namespace retain::fit {

/// Expected renewals of a customer just before the renewal number n >= 1, that one included:
/// sum over k >= 0 of v^k S(n + k) / S(n - 1), v = 1 / (1 + discount), with a discount above 0 per
/// period (0.1 for 10 %). DERL: Fader and Hardie, Customer-base valuation in a contractual setting,
/// Marketing Science 29 (2010). With tenure power 1 it is the mean of (1 - theta) / (1 - v (1 -
/// theta)), theta by Beta(a, b + n - 1).
[[nodiscard]] double discounted_renewals(const RetentionCurve& curve, std::int64_t renewal,
                                         double discount);

/// The first so many terms of the same sum, with a discount of 0 or more.
[[nodiscard]] double renewals_within(const RetentionCurve& curve, std::int64_t renewal,
                                     double discount, std::int64_t horizon);

/// Without a discount the sum is finite where a c > 1: S(t) falls like t^-(a c).
[[nodiscard]] bool has_finite_lifetime(const RetentionCurve& curve);

/// The sum without a discount, for tenure power 1: (b + n - 1) / (a - 1). Nothing where it is
/// infinite.
[[nodiscard]] std::optional<double> undiscounted_renewals(const RetentionCurve& curve,
                                                          std::int64_t renewal);

}  // namespace retain::fit
