#include "model/market.hpp"

#include <algorithm>
#include <cmath>

namespace retain {
namespace {

/// Keeps the cost of a replacement finite: at most 20 prospects are paid for one who joins.
constexpr double highest_refusing_share = 0.95;

}  // namespace

double reached_share(double circle, double size, double talkers) {
  const double missed_by_one = 1.0 - std::min(1.0, circle / size);
  return 1.0 - std::pow(missed_by_one, talkers);
}

double next_taint(double taint, double talkers, const WordOfMouth& word_of_mouth,
                  const Market& market, double market_size) {
  const double remembered = std::exp2(-1.0 / market.forget_half_life);
  const double reached = reached_share(word_of_mouth.circle, market_size, talkers);
  return remembered * (taint + (1.0 - taint) * reached);
}

double refusing_share(double taint, const Market& market) {
  return std::min(taint * market.refusal, highest_refusing_share);
}

}  // namespace retain
