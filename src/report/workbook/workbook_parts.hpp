#pragma once

#include <filesystem>
#include <string_view>

#include "base/namespaces.hpp"

namespace retain::report::workbook {

/// True when every part of a workbook is there to its last tag. libxlsxwriter makes each part in a
/// temporary file and does not notice when that one could not be written to the end.
[[nodiscard]] bool is_complete_workbook(const std::filesystem::path& file);

/// True for XML as a program writes it whose elements all end in their order: no comments, no
/// character data blocks, no < or > but those of tags.
[[nodiscard]] bool has_closed_elements(std::string_view xml);

}  // namespace retain::report::workbook
