#pragma once

#include <string>
#include <vector>

namespace retain {

/// One line of a CSV file (RFC 4180, but ended by LF): cells with a comma, a quote or a line end
/// stand in quotes.
[[nodiscard]] std::string csv_line(const std::vector<std::string>& cells);

}  // namespace retain
