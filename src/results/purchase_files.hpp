#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "histories/cleaning.hpp"
#include "results/result_file.hpp"
#include "study/purchase_study.hpp"

namespace retain::results {

inline constexpr std::string_view cleaning_file_name = "cleaning.csv";
inline constexpr std::string_view purchase_models_file_name = "models.csv";
inline constexpr std::string_view purchase_counts_file_name = "counts.csv";
inline constexpr std::string_view purchase_track_file_name = "track.csv";
inline constexpr std::string_view holdout_file_name = "holdout.csv";
inline constexpr std::string_view customer_forecasts_file_name = "per_customer.csv";

/// What each rule did to the log. `unit` is the currency of amounts.
[[nodiscard]] WrittenFile write_cleaning(const CleanedLog& log, const std::string& unit,
                                         const std::filesystem::path& folder);

/// Writes every table of a study of purchases: models, counts, track, hold-out where there is one,
/// and the customers.
[[nodiscard]] std::vector<WrittenFile> write_purchase_study(const PurchaseStudy& study,
                                                            const std::string& unit,
                                                            const std::filesystem::path& folder);

}  // namespace retain::results
