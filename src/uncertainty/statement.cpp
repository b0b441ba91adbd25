#include "uncertainty/statement.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <cmath>

namespace retain::message {

constexpr Message outside_range{"{} = {} must lie between {} and {}",
                                "{} = {} 必须在 {} 与 {} 之间"};
constexpr Message not_whole{"{} = {} must be a whole number", "{} = {} 必须是整数"};

}  // namespace retain::message

namespace retain::uncertainty {

std::string to_text(const Statement& statement) {
  std::vector<std::string> parts;
  if (statement.law) parts.push_back(fmt::format("law = \"{}\"", *statement.law));
  for (const StatedNumber& stated : stated_numbers) {
    const std::optional<double>& number = statement.*stated.number;
    if (number) parts.push_back(fmt::format("{} = {}", stated.name, *number));
  }
  if (statement.values) {
    parts.push_back(fmt::format("values = [{}]", fmt::join(*statement.values, ", ")));
  }
  if (statement.weights) {
    parts.push_back(fmt::format("weights = [{}]", fmt::join(*statement.weights, ", ")));
  }
  return parts.empty() ? "{}" : fmt::format("{{ {} }}", fmt::join(parts, ", "));
}

std::optional<Refusal> objection_to(std::string_view name, double number, const Domain& domain) {
  const auto [lowest, highest] = domain.range;
  if (!(lowest <= number && number <= highest)) {
    return Refusal{{message::outside_range, name, number, lowest, highest}};
  }
  if (domain.is_whole && number != std::floor(number)) {
    return Refusal{{message::not_whole, name, number}};
  }
  return std::nullopt;
}

}  // namespace retain::uncertainty
