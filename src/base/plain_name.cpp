#include "base/plain_name.hpp"

#include <algorithm>

namespace retain::base {

bool is_plain_name(std::string_view name) {
  const auto allowed = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  };
  return !name.empty() && name.front() != '-' && std::ranges::all_of(name, allowed);
}

}  // namespace retain::base
