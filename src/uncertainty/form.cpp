#include "uncertainty/form.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>

#include "base/nearest.hpp"
#include "base/words.hpp"

namespace retain::message {

constexpr Message unknown_law{
    "no law is called '{}'; by name there are {}; without a name, a law follows from its numbers",
    "没有名为“{}”的分布；有名称的分布：{}；不写名称时，分布由所写的数决定"};
constexpr Message no_law_of_these{"{} states no law", "{} 不能确定一个分布"};
constexpr Message forms_of_laws{
    "write {{ low, high }}, {{ mean, sd }}, {{ min, mode, max }}, {{ sd }}, {{ plus_minus }} or "
    "{{ values, weights }}",
    "请写 {{ low, high }}、{{ mean, sd }}、{{ min, mode, max }}、{{ sd }}、{{ plus_minus }} 或 "
    "{{ values, weights }}"};
constexpr Message law_takes{"law = \"{}\" takes {{ {} }}", "law = \"{}\" 须写 {{ {} }}"};
constexpr Message not_finite{"{} must be a finite number", "{} 必须是有限的数"};

}  // namespace retain::message

namespace retain::uncertainty {
namespace {

struct KnownForm {
  std::string_view law;  ///< empty: none is named
  std::string_view names;
  Form form;
};

constexpr std::array<KnownForm, 13> known_forms{{{"", "low, high", Form::interval},
                                                 {"", "mean, sd", Form::moments},
                                                 {"", "sd", Form::around},
                                                 {"", "plus_minus", Form::plus_minus},
                                                 {"", "min, mode, max", Form::pert},
                                                 {"", "values, weights", Form::discrete},
                                                 {"", "values", Form::discrete},
                                                 {"uniform", "min, max", Form::uniform},
                                                 {"triangular", "min, mode, max", Form::triangular},
                                                 {"normal", "mean, sd", Form::normal},
                                                 {"lognormal", "mean, sd", Form::lognormal},
                                                 {"gamma", "mean, sd", Form::gamma},
                                                 {"beta", "a, b", Form::beta}}};

/// "low, high"
std::string names_in(const Statement& statement) {
  std::vector<std::string_view> names;
  for (const StatedNumber& stated : stated_numbers) {
    if (statement.*stated.number) names.push_back(stated.name);
  }
  if (statement.values) names.emplace_back("values");
  if (statement.weights) names.emplace_back("weights");
  return fmt::format("{}", fmt::join(names, ", "));
}

/// The name of the first number that is none.
std::string_view not_finite_in(const Statement& statement) {
  const auto is_finite = [](double number) { return std::isfinite(number); };
  for (const StatedNumber& stated : stated_numbers) {
    if (!std::isfinite((statement.*stated.number).value_or(0.0))) return stated.name;
  }
  if (statement.values && !std::ranges::all_of(*statement.values, is_finite)) return "values";
  if (statement.weights && !std::ranges::all_of(*statement.weights, is_finite)) return "weights";
  return std::isfinite(statement.value.value_or(0.0)) ? std::string_view() : "value";
}

Refusal no_such_law(const std::string& name) {
  std::vector<std::string> names;
  for (const KnownForm& known : known_forms) {
    if (!known.law.empty()) names.emplace_back(known.law);
  }
  const std::string near = nearest_name(name, names);
  return {{message::unknown_law, name, fmt::format("{}", fmt::join(names, ", "))},
          near.empty() ? Sentence() : Sentence(message::did_you_mean, near)};
}

}  // namespace

std::variant<Form, Refusal> form_of(const Statement& statement) {
  const std::string_view bad = not_finite_in(statement);
  if (!bad.empty()) return Refusal{{message::not_finite, bad}};
  if (statement.law && statement.law->empty()) return no_such_law(*statement.law);
  const std::string law = statement.law.value_or("");
  const std::string names = names_in(statement);
  const KnownForm* of_law = nullptr;
  for (const KnownForm& known : known_forms) {
    if (known.law != law) continue;
    if (known.names == names) return known.form;
    of_law = &known;
  }
  if (of_law == nullptr) return no_such_law(law);
  if (statement.law) return Refusal{{message::law_takes, law, of_law->names}};
  return Refusal{{message::no_law_of_these, to_text(statement)}, message::forms_of_laws};
}

}  // namespace retain::uncertainty
