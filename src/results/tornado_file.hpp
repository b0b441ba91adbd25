#pragma once

#include <filesystem>

#include "results/result_file.hpp"
#include "study/tornado.hpp"

namespace retain::results {

inline constexpr std::string_view tornado_file_name = "tornado.csv";

/// Source mark of the value that a bar starts from: "document", "assumption", "scenario".
[[nodiscard]] std::string mark_of_bar(const TornadoBar& bar, const PointStudy& points,
                                      std::size_t scenario);

/// Writes tornado.csv: a row per parameter, those with an effect first, levers before beliefs.
WrittenFile write_tornado(const PointStudy& points, const Tornado& tornado, TornadoRange range,
                          const std::filesystem::path& folder);

}  // namespace retain::results
