#pragma once

#include <span>
#include <string>
#include <string_view>

#include "base/namespaces.hpp"

/// Words of shop systems and spreadsheets that are no customers and no sales, in lower case.
namespace retain::histories {

[[nodiscard]] bool is_total_word(std::string_view cell);
[[nodiscard]] bool is_anonymous(std::string_view customer);
[[nodiscard]] bool is_test_customer(std::string_view customer);
[[nodiscard]] bool is_void_status(std::string_view status);
[[nodiscard]] bool is_refunded_status(std::string_view status);

/// Whether a text is like a pattern, where * stands for any text; letters A to Z of either case.
[[nodiscard]] bool is_like(std::string_view text, std::string_view pattern);

}  // namespace retain::histories
