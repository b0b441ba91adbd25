#pragma once

#include "app/terminal/terminal.hpp"
#include "support/namespaces.hpp"

namespace retain::test {

/// A pipe or a file: no width, no blocks, no colours.
inline const Terminal no_terminal{};

}  // namespace retain::test
