#include "report/page.hpp"

#include "io/atomic_file.hpp"
#include "io/report_files.hpp"

namespace retain {

void write_page(const Report& report, const std::filesystem::path& folder) {
  AtomicFile file(folder / page_file_name);
  file.write(report.name(0));
  file.commit();
}

}  // namespace retain
