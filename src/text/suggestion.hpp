#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/sentence.hpp"

namespace retain::text {

/// "did you mean 'reliability'?", or nothing when no name is near.
[[nodiscard]] Sentence did_you_mean(std::string_view word, std::span<const std::string> names);

/// The key that was probably meant by `word`, which is no key of the table `section` (dotted,
/// empty: the top of a file), in full: a neighbour in that table first, then any key by its last
/// segment, then any key. Empty when none is near.
[[nodiscard]] std::string nearest_key(std::string_view section, std::string_view word);

/// "did you mean 'reliability'?" for a key that was meant in the table `section` of a file; keys of
/// other tables are named in full, and of those of the top it is said where they belong. Empty for
/// an empty key.
[[nodiscard]] Sentence did_you_mean_key(std::string_view section, std::string_view key);

/// "did you mean 'service.reliability'?" for a dotted key on the command line.
[[nodiscard]] Sentence did_you_mean_full_key(std::string_view key);

/// True for what stands at the top of a file, above its tables: extends, titles, lists of tables.
[[nodiscard]] bool is_name_of_top(std::string_view word);

/// True when some parameter's key begins with `name` and a dot.
[[nodiscard]] bool is_section(std::string_view name);

/// Every section: "simulation", ..., "churn.causes", ...
[[nodiscard]] std::vector<std::string> section_names();

/// The part of a dotted key before its last dot, empty without a dot; and the part after it.
[[nodiscard]] std::string_view section_of(std::string_view key);
[[nodiscard]] std::string_view last_segment(std::string_view key);

}  // namespace retain::text
