#include "study/input_knowledge.hpp"

#include <algorithm>

#include "text/suggestion.hpp"

namespace retain::study {

InputKnowledge::InputKnowledge(const UncertainInputs& inputs, const DrawPlan& plan,
                               const DrawnFigures& drawn) {
  const InputDraws source = inputs.draws(plan);
  const std::vector<InputDimension>& dimensions = source.input_dimensions();
  for (const InputDimension& dimension : dimensions) {
    const std::size_t row = rows_.size();
    rows_.emplace_back();
    if (dimension.is_grouped || dimension.is_discrete) {
      const auto number = std::ranges::find(inputs.numbers(), dimension.key, &DrawnNumber::key);
      const auto values = drawn.input(static_cast<std::size_t>(number - inputs.numbers().begin()));
      rows_.back().assign(values.begin(), values.end());
    } else {
      rows_.back().resize(drawn.draws);
    }
    const std::string section(section_of(dimension.key));
    if (dimension.is_grouped) {
      const auto group = std::ranges::find(items_, section, &Item::name);
      if (group != items_.end()) {
        group->rows.push_back(row);
      } else {
        items_.push_back({section, true, false, {row}});
      }
      continue;
    }
    const std::string name =
        dimension.scenario.empty() ? dimension.key : dimension.scenario + ":" + dimension.key;
    items_.push_back({name, false, dimension.is_discrete, {row}});
  }
  std::vector<double> at(dimensions.size());
  for (std::size_t draw = 0; draw < drawn.draws; ++draw) {
    source.quantiles(draw, at);
    for (std::size_t k = 0; k < at.size(); ++k) {
      if (!dimensions[k].is_grouped && !dimensions[k].is_discrete) rows_[k][draw] = at[k];
    }
  }
}

decision::Input InputKnowledge::input(std::size_t item) const {
  const Item& wanted = items_[item];
  return {wanted.is_discrete ? InputKind::discrete : InputKind::continuous,
          rows_[wanted.rows.front()]};
}

Knowledge InputKnowledge::of(const std::vector<std::size_t>& items) const {
  if (items.size() == 2) return {input(items.front()), input(items.back())};
  const Item& wanted = items_[items.front()];
  if (!wanted.is_group) return Knowledge(input(items.front()));
  std::vector<std::span<const double>> shares;
  for (const std::size_t row : wanted.rows) shares.emplace_back(rows_[row]);
  return Knowledge(shares);
}

std::size_t InputKnowledge::position(std::string_view name) const {
  return static_cast<std::size_t>(std::ranges::find(items_, name, &Item::name) - items_.begin());
}

}  // namespace retain::study
