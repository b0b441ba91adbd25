#include "report/write_report.hpp"

#include "report/page.hpp"

namespace retain {

void write_report(const Report& report, const std::filesystem::path& folder) {
  write_page(report, folder);
}

}  // namespace retain
