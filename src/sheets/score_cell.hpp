#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/sentence.hpp"

namespace retain::sheets {

/// What a cell of scores says: nothing, a number, or something else.
struct ScoreCell {
  bool empty = false;
  bool decimal_comma = false;
  std::optional<double> number;
  Sentence objection;  ///< why it is no number
  Sentence hint;
};

/// Reads a score of a file with this separator: digits with a decimal point or, where commas do not
/// separate cells, a decimal comma.
[[nodiscard]] ScoreCell read_score(std::string_view text, char separator);

/// The text without blanks and tabs at both ends.
[[nodiscard]] std::string_view trimmed(std::string_view text);

}  // namespace retain::sheets
