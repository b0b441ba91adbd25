#pragma once

#include <variant>

#include "uncertainty/laws.hpp"

namespace retain::uncertainty {

/// The law that a statement means for a parameter whose number would else be `inherited`, with
/// nothing cut off yet. Refused: what form_of refuses, numbers out of order, a mode outside its
/// bounds, a standard deviation that no beta distribution has, a bound of the scale as a 5 % or 95
/// % point, and a continuous law for whole numbers.
[[nodiscard]] std::variant<Law, Refusal> stated_law(const Statement& statement,
                                                    const Domain& domain, double inherited);

}  // namespace retain::uncertainty
