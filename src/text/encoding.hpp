#pragma once

#include <string_view>

#include "base/namespaces.hpp"

namespace retain::text {

inline constexpr std::string_view utf16 = "UTF-16";
inline constexpr std::string_view gbk = "GBK";

/// What bytes look like: `utf16` whenever they do, and `gbk` for bytes that are not UTF-8; empty
/// when they look like neither. Latin letters that happen to fit GBK are not taken for it.
[[nodiscard]] std::string_view likely_encoding(std::string_view bytes);

}  // namespace retain::text
