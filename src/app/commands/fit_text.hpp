#pragma once

#include <string>

#include "app/options.hpp"
#include "histories/cleaning.hpp"
#include "histories/log_reader.hpp"
#include "study/purchase_study.hpp"

namespace retain::app::commands {

/// What was read, and what each rule kept, changed and left out.
[[nodiscard]] std::string reading_text(const ReadLog& read, const CleanedLog& log,
                                       const std::string& unit);

/// What the purchases say: the models side by side, and to a reader what the chosen one means.
[[nodiscard]] std::string purchase_text(const PurchaseStudy& study, const PurchaseRequest& request,
                                        const std::string& unit, OutputFormat format);

}  // namespace retain::app::commands
