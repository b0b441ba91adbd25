#pragma once

#include <span>
#include <string>
#include <vector>

#include "report/figures.hpp"

namespace retain::report {

/// How a sentence calls the scenario that it is about.
enum class Naming { title, title_and_name };

/// What each scenario says, in a few sentences: what a customer is worth, or the difference to the
/// scenario it is compared with, and whether what is spent pays. Differences that chance alone may
/// have made are said to be such. `called` has what each scenario is called, its name or its title.
[[nodiscard]] std::vector<std::string> sentences_of(std::span<const Figures> figures,
                                                    std::span<const std::string> called,
                                                    Naming naming = Naming::title);

}  // namespace retain::report
