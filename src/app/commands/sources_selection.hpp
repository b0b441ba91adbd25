#pragma once

#include <string>
#include <vector>

#include "report/claims/source_claims.hpp"

namespace retain::app::commands {

/// The claims about `what`: a document, a claim, a parameter, a table of parameters or a shipped
/// scenario; all claims when it is empty. Documents without such a claim are left out.
/// Throws Error (usage) with the nearest name when there is nothing of this name.
[[nodiscard]] std::vector<SourceDocument> claims_about(const std::string& what,
                                                       std::vector<SourceDocument> documents);

}  // namespace retain::app::commands
