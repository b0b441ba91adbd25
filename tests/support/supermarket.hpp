#pragma once

namespace retain::test {

/// market.toml: a supermarket that wins back nine in ten of those who leave.
inline constexpr const char* supermarket = R"(title = "Supermarket"
[cohort]
customers = 8000
start = "established"
[money]
spend_per_week = 150
margin = 0.22
discount_rate = 0.06
[churn]
share_lost = 0.12
within_years = 1
[word_of_mouth]
own_customers = 0.3
loss_probability = 0.02
[acquisition]
policy = "replace"
share = 0.9
)";

/// market-tills.toml: its plan for quicker tills.
inline constexpr const char* tills = R"(extends = "market.toml"
[service]
responsiveness = 7.6
[money]
programme_fixed = 180000
)";

}  // namespace retain::test
