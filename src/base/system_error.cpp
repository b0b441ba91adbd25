#include "base/system_error.hpp"

#include <algorithm>
#include <system_error>

#include "base/message.hpp"
#include "base/system_reasons.hpp"

namespace retain::base {

std::string system_error_text(int error_number) {
  const auto found = std::ranges::find(message::system_reasons, error_number,
                                       &message::SystemReason::error_number);
  return found == message::system_reasons.end() ? std::generic_category().message(error_number)
                                                : say(found->text);
}

}  // namespace retain::base
