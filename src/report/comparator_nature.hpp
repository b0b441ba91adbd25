#pragma once

#include <string>

#include "model/lineage.hpp"

namespace retain::report {

/// What the comparator of this name is that a scenario is compared with, as the rest of a sentence:
/// "itself without its events". `compared` is the file whose levers, events and acquisition it has.
/// Empty where it is that file and nothing else.
[[nodiscard]] std::string comparator_nature(ComparatorKind kind, const std::string& name,
                                            const std::string& compared);

}  // namespace retain::report
