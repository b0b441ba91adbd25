#include "report/workbook/worksheet_chart.hpp"

#include <catch2/catch.hpp>

#include "report/small_report.hpp"
#include "report/workbook/relaxation_worksheet.hpp"
#include "report/workbook/workbook_file.hpp"

using namespace retain::report;
using namespace retain::test;

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
