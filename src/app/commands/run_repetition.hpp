#pragma once

#include <string>
#include <vector>

#include "results/recorded_run.hpp"

namespace retain::app::commands {

/// What may make a repeated run differ from the recorded one: another version of the program,
/// another layout of the draws. Empty when neither is the case.
[[nodiscard]] std::string differences_of_program(const RecordedRun& recorded);

/// The data files of a repeated run beside those that its manifest names.
struct Agreement {
  std::string text;  ///< how many are the same, and each that is not
  bool complete;     ///< every one of both is the same
};

[[nodiscard]] Agreement agreement(const RecordedRun& recorded,
                                  const std::vector<WrittenFile>& written,
                                  const std::string& manifest);

}  // namespace retain::app::commands
