#pragma once

#include <variant>

#include "uncertainty/statement.hpp"

namespace retain::uncertainty {

/// The ways to state a law.
enum class Form {
  interval,    ///< low, high
  moments,     ///< mean, sd: the law follows the parameter's scale
  around,      ///< sd, around the inherited number
  plus_minus,  ///< half the interval, around the inherited number
  pert,        ///< min, mode, max
  triangular,
  uniform,
  normal,
  lognormal,
  gamma,
  beta,  ///< a, b
  discrete,
};

/// How the statement states its law. Refused: an unknown law, numbers that state none, and what is
/// not finite.
[[nodiscard]] std::variant<Form, Refusal> form_of(const Statement& statement);

}  // namespace retain::uncertainty
