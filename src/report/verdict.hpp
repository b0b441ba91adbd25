#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "report/figures.hpp"

namespace retain::report {

/// What a scenario is against the one that it is compared with.
enum class Direction { better, worse, within_chance, same, alone };

/// A figure of the first screen.
struct Fact {
  std::string label;
  std::string value;
  std::string note;
  double number = not_available;  ///< of the value, where it is one
  std::string_view unit = {};     ///< of the number, as in data files
  std::string of = {};            ///< beside the number instead of its unit: "of 1,000"
};

/// What page, workbook and terminal say of a scenario first.
struct Verdict {
  Direction direction;
  std::string sentence;
  /// The whole business in yuan; cost against what it may cost; how sure that is.
  std::array<Fact, 3> facts;
  /// What the verdict rests on, a sentence each: what is compared, the documents' boldest figures
  /// in force.
  std::vector<std::string> grounds;
};

/// Better or worse by the value of the whole business, or no further away than chance goes.
[[nodiscard]] Direction direction_of(const Figures& figures);

/// The verdict on `all[scenario]`. `called` are the names of all scenarios as people read them.
[[nodiscard]] Verdict verdict_on(std::size_t scenario, std::span<const Figures> all,
                                 std::span<const std::string> called);

/// The scenario that comes first: of those that are compared, the one that gains most; where none
/// is better, the one that loses most; where none is compared, the first.
[[nodiscard]] std::size_t leading_scenario(std::span<const Figures> all);

/// The scenarios that are compared, by the difference in the value of the business, the highest
/// first; those that are compared with the same one stand together, behind the best of them.
[[nodiscard]] std::vector<std::size_t> ranked_scenarios(std::span<const Figures> all);

/// The one scenario that all of them are compared with that are compared; none where they differ.
[[nodiscard]] std::optional<std::size_t> common_comparator(std::span<const Figures> all);

/// That scenarios are compared with different ones, and what their figures say then; empty where
/// all are compared with the same one.
[[nodiscard]] std::string note_on_comparators(std::span<const Figures> all);

/// How many of the scenarios are better, worse and too near to tell; empty where fewer than two are
/// compared.
[[nodiscard]] std::string tally_of_verdicts(std::span<const Figures> all);

}  // namespace retain::report
