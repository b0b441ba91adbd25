#pragma once

#include "base/error.hpp"

namespace retain::base {

/// Contract of a function: throws an internal error when `holds` is false. Always on: every use
/// stands outside the inner loops, where its cost cannot be measured.
/// `caller` is the name of the calling function; std::source_location is missing with clang 14.
inline void expects(bool holds, const char* contract, const char* caller = __builtin_FUNCTION()) {
  if (!holds) {
    throw Error(ExitCode::internal,
                std::string("internal error: ") + caller + " expects that " + contract);
  }
}

}  // namespace retain::base
