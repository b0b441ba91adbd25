#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/sentence.hpp"
#include "model/score_sheet.hpp"

namespace retain::sheets {

/// What happens with people some of whose scores are missing.
enum class IncompletePeople { refuse, leave_out };

struct ReadSheet {
  ScoreSheet sheet;
  std::int64_t left_out = 0;    ///< people some of whose scores are missing
  std::vector<Sentence> notes;  ///< what was assumed or left out; each one line
};

/// Reads a score sheet: a CSV file with one row a person.
/// Throws Error with every problem of the file at once.
[[nodiscard]] ReadSheet read_score_sheet(const std::filesystem::path& path,
                                         IncompletePeople incomplete);

}  // namespace retain::sheets
