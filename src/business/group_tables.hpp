#pragma once

#include <optional>
#include <vector>

#include "business/plan.hpp"
#include "model/conditions.hpp"
#include "model/week_table.hpp"

namespace retain::business {

/// The week tables of all groups under the conditions of a week.
class GroupTables {
 public:
  /// Tables of week 0. The plan must outlive them.
  explicit GroupTables(const Plan& plan);

  /// Tables under these conditions; true when they are others than before.
  bool adopt(const Conditions& conditions) {
    if (conditions == conditions_) return false;
    change(conditions);
    return true;
  }

  /// The same, but only what customers pay for and complain about is right in them from now on.
  void adopt_payment(const Conditions& conditions);

  /// By group. They stay where they are.
  [[nodiscard]] const std::vector<WeekTable>& tables() const { return tables_; }
  [[nodiscard]] const Conditions& conditions() const { return conditions_; }

 private:
  void change(const Conditions& conditions);
  /// The model of the tables, which is only built once conditions change.
  [[nodiscard]] const WeekModel& model();

  const Plan& plan_;
  std::optional<WeekModel> model_;
  Conditions conditions_;
  std::vector<WeekTable> tables_;
};

}  // namespace retain::business
