#pragma once

#include <vector>

#include "fit/purchase_history.hpp"
#include "fit/spend_model.hpp"
#include "histories/cleaning.hpp"

namespace retain::histories {

/// When each customer bought, up to a day, in the order of the log; those who came later are left
/// out.
[[nodiscard]] std::vector<PurchaseHistory> purchase_histories(const CleanedLog& log,
                                                              std::int64_t until);

/// What they spent a repeat purchase, yuan, up to a day; only of those who have repeat purchases
/// with spend.
[[nodiscard]] std::vector<SpendHistory> spend_histories(const CleanedLog& log, std::int64_t until);

}  // namespace retain::histories
