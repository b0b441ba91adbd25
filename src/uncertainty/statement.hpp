#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/sentence.hpp"

namespace retain::uncertainty {

/// On which scale a parameter's interval is symmetrical: as it is, by its logarithm (amounts), or
/// by the logarithm of the odds of its place between the bounds of its range (shares, point
/// scales).
enum class Scale { identity, log, logit };

/// Bounds of numbers; those of a parameter belong to its range.
struct Bounds {
  double lowest;
  double highest;

  bool operator==(const Bounds&) const = default;
};

/// What an uncertain parameter may be. The bounds are finite on the logit scale.
struct Domain {
  Scale scale;
  Bounds range;
  bool is_whole = false;  ///< takes whole numbers alone
};

/// How an uncertain number is stated, as a file writes it: { low = 0.2, high = 0.4 }.
struct Statement {
  std::optional<std::string> law = {};
  std::optional<double> low = {};   ///< 5 % of the law lie below
  std::optional<double> high = {};  ///< 5 % lie above
  std::optional<double> mean = {};
  std::optional<double> sd = {};
  std::optional<double> min = {};
  std::optional<double> mode = {};
  std::optional<double> max = {};
  std::optional<double> plus_minus = {};  ///< half the 90 % interval around the inherited number
  std::optional<double> a = {};
  std::optional<double> b = {};
  std::optional<std::vector<double>> values = {};
  std::optional<std::vector<double>> weights = {};
  std::optional<double> value = {};  ///< the point, where it is not the mean
  bool independent = false;          ///< of the statements of other scenarios on the same key

  bool operator==(const Statement&) const = default;
};

/// A number by which a law is stated.
struct StatedNumber {
  std::string_view name;
  std::optional<double> Statement::*number;
};

/// Those numbers, in the order in which texts name them.
inline constexpr std::array<StatedNumber, 10> stated_numbers{
    {{"low", &Statement::low},
     {"high", &Statement::high},
     {"mean", &Statement::mean},
     {"sd", &Statement::sd},
     {"min", &Statement::min},
     {"mode", &Statement::mode},
     {"max", &Statement::max},
     {"plus_minus", &Statement::plus_minus},
     {"a", &Statement::a},
     {"b", &Statement::b}}};

/// The law as a file would state it, without point and independence:
/// { law = "uniform", min = 0, max = 1 }.
[[nodiscard]] std::string to_text(const Statement& statement);

/// Why something cannot be had, and what was probably meant, which may be empty.
struct Refusal {
  Sentence text;
  Sentence hint = {};
};

/// Why the parameter cannot have this number, which is stated as `name`, if so.
[[nodiscard]] std::optional<Refusal> objection_to(std::string_view name, double number,
                                                  const Domain& domain);

}  // namespace retain::uncertainty
