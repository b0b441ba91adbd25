#pragma once

#include <string>
#include <string_view>

#include "base/namespaces.hpp"

namespace retain::report {

// What people read in place of a name of the data files, in the language of the program. A name
// that is not known, because another version wrote it, stands for itself.

/// "value_10y": lifetime value, 10 years.
[[nodiscard]] std::string measure_label(std::string_view name);

/// "poor_service": poor service.
[[nodiscard]] std::string cause_label(std::string_view cause);

/// "word_of_mouth", "keeping", or "direct@counter".
[[nodiscard]] std::string channel_label(std::string_view channel);

/// "p05", "decile_3", "mean".
[[nodiscard]] std::string statistic_label(std::string_view statistic);

/// A source mark: "assumption".
[[nodiscard]] std::string mark_label(std::string_view mark);

/// The text with a capital at its beginning, as titles have it: "People told".
[[nodiscard]] std::string capitalised(std::string text);

/// "yuan per customer".
[[nodiscard]] std::string unit_label(std::string_view unit);

}  // namespace retain::report
