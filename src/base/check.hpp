#pragma once

#include <source_location>

#include "base/error.hpp"

namespace retain {

/// Contract of a function: throws an internal error when `holds` is false. Always on: every use
/// stands outside the inner loops, where its cost cannot be measured.
inline void expects(bool holds, const char* contract,
                    std::source_location where = std::source_location::current()) {
  if (!holds) {
    throw Error(ExitCode::internal, std::string("internal error: ") + where.function_name() +
                                        " expects that " + contract);
  }
}

}  // namespace retain
