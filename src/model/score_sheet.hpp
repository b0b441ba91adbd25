#pragma once

#include <cstddef>
#include <vector>

#include "base/message.hpp"

namespace retain::model {

/// What a score sheet holds of each person: the self-test of document 000, ten items, or the
/// sub-scores of service affinity of document 001, fifteen.
enum class SheetKind { self_test, affinity };

/// One column of scores: in English its name, in headers and in keys; in Chinese the words of the
/// document, in headers.
using SheetItem = Message;

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
