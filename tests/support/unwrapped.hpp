#pragma once

#include <string>

#include "support/namespaces.hpp"

namespace retain::test {

/// A printed text with each of its paragraphs on one line.
[[nodiscard]] inline std::string unwrapped(std::string text) {
  for (std::size_t at = text.find('\n'); at != std::string::npos; at = text.find('\n', at + 1)) {
    const bool ends_paragraph = at + 1 == text.size() || text[at + 1] == '\n';
    const bool begins_paragraph = at == 0 || text[at - 1] == '\n';
    if (!ends_paragraph && !begins_paragraph) text[at] = ' ';
  }
  return text;
}

}  // namespace retain::test
