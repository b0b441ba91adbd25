#include "app/terminal/signs.hpp"

#include <string_view>

#include "base/language.hpp"

namespace retain::app::terminal {

bool are_signs_narrow(const Terminal& terminal) {
  return !terminal.is_east_asian && spoken_language() != Language::chinese;
}

bool draws_blocks(const Terminal& terminal) {
  return terminal.has_blocks && are_signs_narrow(terminal);
}

std::string with_sure_signs(std::string text, const Terminal& terminal) {
  constexpr std::string_view sign = "±";
  constexpr std::string_view sure = "+/-";
  if (are_signs_narrow(terminal)) return text;
  for (std::size_t at = text.find(sign); at != std::string::npos;
       at = text.find(sign, at + sure.size())) {
    text.replace(at, sign.size(), sure);
  }
  return text;
}

}  // namespace retain::app::terminal
