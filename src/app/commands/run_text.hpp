#pragma once

#include <cstdint>
#include <filesystem>

#include "app/commands/run_request.hpp"
#include "app/options.hpp"
#include "report/figures.hpp"
#include "study/study.hpp"

namespace retain::app::commands {

/// Says what may surprise in the comparisons of a run.
void tell_comparisons(const RequestedRun& run);

/// Says what will be done, what may surprise in its comparisons, and what leaves in the first month
/// where churn is that of the present customers.
void announce(const RequestedRun& run, std::int64_t threads);

/// Says which of the scenarios asked for are the same as another and not simulated again.
void tell_same(const std::vector<Member>& members);

/// Says of references whose agents lose clearly less or more than their files state.
void tell_missed_churn(const Study& study);

/// Whether page, workbook and spreadsheets were made.
enum class MadeReport { no, yes };

/// Prints the comparison of a run, whose figures are given; to a reader first the verdict, then
/// what the numbers mean, `more`, and where the results are.
void print_study(const Study& study, const std::vector<Figures>& figures, const std::string& more,
                 const std::filesystem::path& folder, OutputFormat format, MadeReport report);

}  // namespace retain::app::commands
