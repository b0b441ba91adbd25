#include "report/workbook/workbook_parts.hpp"

#include <catch2/catch.hpp>
#include <cstdlib>

#include "report/small_report.hpp"
#include "report/workbook/workbook.hpp"

using namespace retain::report;
using namespace retain::test;

TEST_CASE("XML whose elements all end is complete") {
  CHECK(has_closed_elements("<?xml version=\"1.0\"?>\n<a x=\"1\"><b/><c d=\"2\">text</c></a>"));
  CHECK(has_closed_elements("<a/>"));
}

TEST_CASE("XML that was cut off is found wherever it ends") {
  const std::string whole = "<?xml version=\"1.0\"?>\n<a x=\"1\"><b/><c>text</c></a>";
  for (std::size_t size = 0; size < whole.size(); ++size) {
    INFO(size);
    CHECK_FALSE(has_closed_elements(whole.substr(0, size)));
  }
}

TEST_CASE("XML that misses a piece in its middle is found") {
  CHECK_FALSE(has_closed_elements("<a><b></a>"));
  CHECK_FALSE(has_closed_elements("<a></b></a>"));
  CHECK_FALSE(has_closed_elements("<a><b<c/></a>"));
  CHECK_FALSE(has_closed_elements("<a/><b/>"));
}

TEST_CASE("a workbook that was cut off is not complete") {
  const TemporaryFolder folder;
  write_workbook(small_report(), folder.path());
  const std::string whole = folder.read("report.xlsx");
  CHECK(is_complete_workbook(folder.path() / "report.xlsx"));
  for (const std::size_t size : {std::size_t{0}, whole.size() / 2, whole.size() - 30}) {
    INFO(size);
    CHECK_FALSE(is_complete_workbook(folder.write("short.xlsx", whole.substr(0, size))));
  }
  std::string damaged = whole;
  damaged[whole.size() / 2] = static_cast<char>(damaged[whole.size() / 2] ^ 1);
  CHECK_FALSE(is_complete_workbook(folder.write("damaged.xlsx", damaged)));
}
