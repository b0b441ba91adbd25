#pragma once

#include <initializer_list>
#include <string_view>

#include "base/namespaces.hpp"

namespace retain::tables {

/// A text without the blanks around it, of any width.
[[nodiscard]] std::string_view without_outer_blanks(std::string_view text);

/// Goes through a text from its beginning on, without the blanks around it.
class TextScanner {
 public:
  explicit TextScanner(std::string_view text) : whole_(without_outer_blanks(text)), rest_(whole_) {}

  [[nodiscard]] std::string_view whole() const { return whole_; }
  [[nodiscard]] bool is_at_end() const { return rest_.empty(); }
  [[nodiscard]] bool next_is_digit() const;

  /// The digits here, at most so many.
  std::string_view digits(std::size_t most);

  bool skip(std::string_view what);
  bool skip_any(std::initializer_list<std::string_view> candidates);

  /// The character here when it is one of these.
  std::string_view skip_one_of(std::string_view characters);

  void skip_blanks();

 private:
  std::string_view whole_;
  std::string_view rest_;
};

}  // namespace retain::tables
