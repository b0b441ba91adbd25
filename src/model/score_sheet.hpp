#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "base/namespaces.hpp"

namespace retain::model {

/// What a score sheet holds of each person: the self-test of document 000, ten items, or the
/// sub-scores of service affinity of document 001, fifteen.
enum class SheetKind { self_test, affinity };

/// One column of scores.
struct SheetItem {
  std::string_view name;     ///< in English headers and in keys
  std::string_view chinese;  ///< the words of the document, in Chinese headers
};

/// What people read for an item in the language of the program: its name, or the document's words.
[[nodiscard]] std::string_view spoken_name(const SheetItem& item);

/// The columns of a sheet of this kind and the scale of its scores.
struct SheetForm {
  std::vector<SheetItem> items;
  double lowest;
  double highest;
};

[[nodiscard]] const SheetForm& sheet_form(SheetKind kind);

/// The scores of a number of people; each has one for every item of the form.
struct ScoreSheet {
  SheetKind kind = SheetKind::self_test;
  std::vector<std::vector<double>> people;
};

}  // namespace retain::model
