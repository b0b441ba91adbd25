#pragma once

#include <span>
#include <string>

#include "model/lineage.hpp"
#include "report/figures.hpp"

namespace retain::report {

/// What the comparator of this name is that a scenario is compared with, as the rest of a sentence:
/// "itself without its events". `compared` is the file whose levers, events and acquisition it has.
/// Empty where it is that file and nothing else.
[[nodiscard]] std::string comparator_nature(ComparatorKind kind, const std::string& name,
                                            const std::string& compared);

/// The same of the comparator of these figures, in Chinese with titles in place of names: `called`
/// has what all scenarios are called.
[[nodiscard]] std::string comparator_nature(const Figures& figures, std::span<const Figures> all,
                                            std::span<const std::string> called);

}  // namespace retain::report
