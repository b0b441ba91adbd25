#pragma once

#include <string>

#include "base/namespaces.hpp"

namespace retain::report {

/// Yuan as people say them, to three digits: "9.5 yuan", "391,000 yuan", "4.82 million yuan";
/// "39.1 万元" and "1.2 亿元" in Chinese. Without a sign for what rounds to zero.
[[nodiscard]] std::string amount_text(double yuan);

/// The same with a plus sign in front of what is above zero.
[[nodiscard]] std::string signed_amount_text(double yuan);

/// A time as people say it: "6 weeks", "1.4 years".
[[nodiscard]] std::string time_text(double weeks);

}  // namespace retain::report
