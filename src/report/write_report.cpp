#include "report/write_report.hpp"

#include "report/page/page.hpp"
#include "report/spreadsheets/spreadsheets.hpp"
#include "report/workbook/workbook.hpp"

namespace retain::report {

void write_report(const Report& report, const std::filesystem::path& folder) {
  write_page(report, folder);
  write_workbook(report, folder);
  write_spreadsheets(report, folder);
}

}  // namespace retain::report
