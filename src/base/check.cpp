#include "base/check.hpp"

#include "base/error.hpp"

namespace retain::message {

constexpr Message broken_contract{"internal error: {} expects that {}", "内部错误：{} 要求 {}"};

}  // namespace retain::message

namespace retain::base {

void refuse_broken_contract(const char* contract, const char* caller) {
  throw Error(ExitCode::internal, Sentence(message::broken_contract, caller, contract));
}

}  // namespace retain::base
