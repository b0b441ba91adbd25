#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "text/csv_reader.hpp"

namespace retain::tables {

/// The encoding of bytes, named as iconv names it: UTF-8, UTF-16LE and UTF-16BE by their marks,
/// GB18030, GBK or WINDOWS-1252. Nothing when the bytes look like none of them. The last character
/// may be cut off.
[[nodiscard]] std::optional<std::string> chosen_encoding(std::string_view bytes);

/// Turns bytes of an encoding into UTF-8 as they are read, without a byte order mark.
/// Throws Error (usage) for an encoding that iconv does not know.
/// The reader throws Error (input_output) with the file and the line of bytes that are not of the
/// encoding.
[[nodiscard]] ByteReader decoded(ByteReader bytes, const std::string& encoding,
                                 const std::string& file);

}  // namespace retain::tables
