#pragma once

#include <string>
#include <vector>

#include "app/options.hpp"
#include "report/claims/source_claims.hpp"

namespace retain::app::commands {

/// The claims about `what` with what of the program stands for each, in the format asked for.
[[nodiscard]] std::string claims_text(const std::vector<SourceDocument>& documents,
                                      const std::string& what, OutputFormat format);

}  // namespace retain::app::commands
