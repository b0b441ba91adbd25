#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "base/message.hpp"
#include "business/measures/curves.hpp"

namespace retain::business::measures {

/// The parts of the loss ledger, its sum and its memo, in the order of the files.
enum class LedgerChannel {
  direct,
  word_of_mouth,
  replacement,
  keeping,
  programme,
  won_back,
  total,
  memo
};

struct LedgerPart {
  LedgerChannel channel;
  std::string_view key;  ///< in data files
  Message label;
  std::optional<curve::Position> curve;  ///< empty for channels of departures: one for each cause
  std::string_view meaning;              ///< for the documentation
};

inline constexpr std::size_t ledger_part_count = 8;
[[nodiscard]] const std::array<LedgerPart, ledger_part_count>& ledger_parts();
[[nodiscard]] const LedgerPart& ledger_part(LedgerChannel channel);

/// What people read in place of the name of a root cause.
[[nodiscard]] const Message& cause_name_text(Cause cause);

}  // namespace retain::business::measures
