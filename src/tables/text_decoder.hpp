#pragma once

#include <string>

#include "text/csv_reader.hpp"

namespace retain::tables {

/// Turns bytes of an encoding into UTF-8 as they are read, without a byte order mark.
/// Throws Error (usage) for an encoding that iconv does not know.
/// The reader throws Error (input_output) with the file and the line of bytes that are not of the
/// encoding.
[[nodiscard]] ByteReader decoded(ByteReader bytes, const std::string& encoding,
                                 const std::string& file);

}  // namespace retain::tables
