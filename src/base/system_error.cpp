#include "base/system_error.hpp"

#include <algorithm>
#include <system_error>

#include "base/system_reasons.hpp"

namespace retain::base {

Sentence system_error_text(int error_number) {
  const auto found = std::ranges::find(message::system_reasons, error_number,
                                       &message::SystemReason::error_number);
  if (found == message::system_reasons.end()) return std::generic_category().message(error_number);
  return found->text;
}

}  // namespace retain::base
