#include "report/workbook/worksheet_chart.hpp"

#include <catch2/catch.hpp>

#include "report/small_report.hpp"
#include "report/workbook/relaxation_worksheet.hpp"
#include "report/workbook/workbook_file.hpp"

using namespace retain::report;
using namespace retain::test;

namespace {

std::vector<ChartSeries> series_of(std::vector<double> numbers) {
  return {{CellRange{"worksheet", 0, 1, 0, {1.0, 2.0}}, "first", {}},
          {CellRange{"worksheet", 0, 1, 1, std::move(numbers)}, "second", {}}};
}

}  // namespace

TEST_CASE("areas are stacked only where nothing is negative") {
  CHECK(can_be_stacked(series_of({0.0, 3.0})));
  CHECK(can_be_stacked(series_of({not_available, 3.0})));
  CHECK_FALSE(can_be_stacked(series_of({3.0, -1e-9})));
}

TEST_CASE("the bars of a waterfall reach from one step to the next on both sides of zero") {
  const TemporaryFolder folder;
  Report report;
  report.relaxation = {{"", 300.0, 300.0, not_available, 9.0, not_available},
                       {"churn", 120.0, 120.0, 1.0, 9.0, -180.0},
                       {"listeners", -40.0, -40.0, 1.0, 9.0, -160.0},
                       {"leaving", -90.0, -90.0, 1.0, 9.0, -50.0}};
  WorkbookFile workbook(folder.path() / "book.xlsx", "book");
  const RelaxationWorksheet worksheet(workbook, report);
  const auto bars = [&](RelaxationWorksheet::Part part) { return worksheet.bars(part).numbers; };
  CHECK(bars(RelaxationWorksheet::hidden_above) == std::vector<double>{0, 120, 0, 0, 0});
  CHECK(bars(RelaxationWorksheet::shown_above) == std::vector<double>{300, 180, 120, 0, 0});
  CHECK(bars(RelaxationWorksheet::hidden_below) == std::vector<double>{0, 0, 0, -40, 0});
  CHECK(bars(RelaxationWorksheet::shown_below) == std::vector<double>{0, 0, -40, -50, -90});
}
