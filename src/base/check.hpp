#pragma once

#include "base/namespaces.hpp"

namespace retain::base {

/// Throws: Error(internal), which says that a contract of `caller` does not hold.
[[noreturn]] void refuse_broken_contract(const char* contract, const char* caller);

/// Contract of a function: throws an internal error when `holds` is false. Always on: every use
/// stands outside the inner loops, where its cost cannot be measured.
/// `caller` is the name of the calling function; std::source_location is missing with clang 14.
inline void expects(bool holds, const char* contract, const char* caller = __builtin_FUNCTION()) {
  if (!holds) refuse_broken_contract(contract, caller);
}

}  // namespace retain::base
