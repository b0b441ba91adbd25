#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "model/score_sheet.hpp"

namespace retain::sheets {

/// An item of a score sheet.
struct NamedItem {
  SheetKind kind;
  std::size_t item;

  bool operator==(const NamedItem&) const = default;
};

/// The item that a header cell names: by its English name, with or without the section of its key,
/// or by the words of its document, of which the first four characters are enough. Case, blanks,
/// punctuation, a number in front and what stands in brackets make no difference.
[[nodiscard]] std::optional<NamedItem> item_named(std::string_view header);

/// The number in a header cell like 3, Q3, item 3 or 第3题; 0 when it is none of these.
[[nodiscard]] std::size_t item_number(std::string_view header);

/// True for the label of a row of sums or means: total, average, 合计, 平均分 and the like.
[[nodiscard]] bool labels_a_summary(std::string_view cell);

}  // namespace retain::sheets
