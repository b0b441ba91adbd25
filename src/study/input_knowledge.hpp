#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "decision/knowledge.hpp"
#include "study/drawn_figures.hpp"

namespace retain::study {

/// What somebody may come to know of the uncertain numbers of a study: one number, whatever laws
/// several scenarios have on its quantile, or a group of shares.
class InputKnowledge {
 public:
  InputKnowledge(const UncertainInputs& inputs, const DrawPlan& plan, const DrawnFigures& drawn);

  [[nodiscard]] std::size_t size() const { return items_.size(); }
  /// "money.margin"; with its scenario for a quantile of its own: "plan:money.margin"; the section
  /// of a group of shares.
  [[nodiscard]] const std::string& name(std::size_t item) const { return items_[item].name; }
  [[nodiscard]] bool is_group(std::size_t item) const { return items_[item].is_group; }

  /// Of one or two items; a group stands alone.
  [[nodiscard]] Knowledge of(const std::vector<std::size_t>& items) const;

  /// The item of this name, which is known to be one.
  [[nodiscard]] std::size_t position(std::string_view name) const;

 private:
  struct Item {
    std::string name;
    bool is_group = false;
    bool is_discrete = false;
    std::vector<std::size_t> rows;  ///< of a group those of its shares, else one
  };

  [[nodiscard]] decision::Input input(std::size_t item) const;

  std::vector<Item> items_;
  std::vector<std::vector<double>> rows_;  ///< quantiles, or values of what is discrete or grouped
};

}  // namespace retain::study
