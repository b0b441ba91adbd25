#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "results/result_file.hpp"
#include "study/study.hpp"

namespace retain::results {

inline constexpr const char* levers_file_name = "levers.csv";

/// In place of a lever: all of them.
inline constexpr const char* all_levers = "together";

/// What a scenario spends on a lever and what it brought, yuan of the whole business, added up and
/// discounted.
struct LeverRow {
  std::string scenario;
  std::string lever;       ///< or all_levers
  std::string corner;      ///< of the service triangle; empty for all
  std::int64_t weeks = 0;  ///< over which amounts are added up
  double per_year = 0;     ///< spent
  double cost = 0;         ///< spent over the whole time
  double bought = 0;       ///< before it is paid for
  double net = 0;
  double net_per_customer = 0;  ///< of week 0
};

/// The levers of a scenario on which it spends, and all together; empty without spending.
[[nodiscard]] std::vector<LeverRow> lever_rows(const Outcome& outcome);

/// Writes levers.csv: the rows of every scenario.
[[nodiscard]] WrittenFile write_levers(const Study& study, const std::filesystem::path& folder);

}  // namespace retain::results
