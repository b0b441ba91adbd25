#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/namespaces.hpp"

namespace retain::tables {

enum class Extent { whole, beginning };

/// The encoding of a file of these bytes, or that begins with them, named as iconv names it: UTF-8,
/// UTF-16LE and UTF-16BE by their marks, GB18030, GBK or WINDOWS-1252. Nothing when the bytes look
/// like none of them.
[[nodiscard]] std::optional<std::string> chosen_encoding(std::string_view bytes,
                                                         Extent extent = Extent::whole);

}  // namespace retain::tables
