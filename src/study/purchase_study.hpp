#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "fit/holdout.hpp"
#include "fit/purchase_counts.hpp"
#include "fit/purchase_model.hpp"
#include "fit/spend_model.hpp"
#include "histories/cleaning.hpp"
#include "stats/interval.hpp"

namespace retain::study {

/// What is asked of a log of purchases.
struct PurchaseRequest {
  std::optional<PurchaseModel> model = {};  ///< none: that of the lowest information criterion
  std::optional<double> held_out = {};  ///< weeks at the end; none: a third of the data, 0: nothing
  double years = 10.0;                  ///< over which what remains is valued
  double discount_rate = 0.08;          ///< a year
};

/// What is said of data or fit that a reader must know. Each is a question that they may have.
enum class PurchaseNote {
  not_told_apart,    ///< another model has an information criterion less than 2 higher
  nobody_leaves,     ///< the models that know leaving came to its boundary
  fixed_price,       ///< everyone spends the same a purchase
  infinite_spend,    ///< the law of spend has no mean
  spend_and_count,   ///< who buys more often spends more or less: rank correlation beyond 0.3
  log_begins_later,  ///< many of the customers who come first were there before
};

/// The weeks that were kept from the estimate.
struct Holdout {
  double weeks;
  PurchaseFit fit;  ///< of the data before
  std::vector<HoldoutGroup> groups;
  double expected;
  std::int64_t actual;
};

/// Purchases after the first, of all customers, by the end of a week of the data.
struct TrackPoint {
  double week;
  std::int64_t actual;
  double expected;
};

/// A customer and what remains of them.
struct CustomerForecast {
  std::string customer;
  std::int64_t first_day;  ///< since 1970-01-01, as the next
  std::int64_t last_day;
  PurchaseHistory history;
  double mean_spend;            ///< yuan a repeat purchase; not available without one
  std::optional<double> alive;  ///< none where the model holds everyone like them for alive
  double purchases_52w;
  double expected_spend;  ///< yuan a purchase
  double revenue;         ///< yuan, discounted, over the years asked for
};

struct PurchaseStudy {
  std::int64_t first_day;
  std::int64_t last_day;
  std::int64_t repeat_buyers;
  std::int64_t repeats;
  std::vector<PurchaseFit> fits;  ///< in the order of purchase_models
  std::size_t chosen;
  std::vector<Interval> intervals;  ///< of the parameters of the chosen one, 95 %
  std::optional<SpendFit> spend;           ///< none for a fixed price
  double mean_spend;                       ///< yuan a purchase over all customers
  double rank_correlation;                 ///< of spend a purchase with the number of purchases
  CountHistogram histogram;                ///< to 7 and more
  std::vector<TrackPoint> track;
  std::optional<Holdout> holdout;
  std::vector<PurchaseNote> notes;
  std::vector<CustomerForecast> customers;

  [[nodiscard]] const PurchaseFit& best() const { return fits[chosen]; }
};

/// Fits, checks and forecasts.
/// Throws: Error(contradiction) where the data determine no answer, with what is missing.
[[nodiscard]] PurchaseStudy study_purchases(const CleanedLog& log, const PurchaseRequest& request);

}  // namespace retain::study
