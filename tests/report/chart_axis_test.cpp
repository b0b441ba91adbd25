#include "report/workbook/chart_axis.hpp"

#include <catch2/catch.hpp>
#include <cmath>
#include <vector>

#include "support/namespaces.hpp"

using namespace retain::report;
using namespace retain::test;

TEST_CASE("an axis of a workbook has round ends around its numbers and zero") {
  const ChartAxis axis = axis_over(std::vector{120.0, 13'642.6, std::nan("")});
  CHECK(axis.low == 0.0);
  CHECK(axis.high == 15'000.0);
  CHECK(axis.step == 5'000.0);
  const ChartAxis below = axis_over(std::vector{-0.3, 0.9});
  CHECK(below.low == Approx(-0.5));
  CHECK(below.high == Approx(1.0));
}

TEST_CASE("an axis of a workbook without numbers is one all the same") {
  CHECK(axis_over({}).high > axis_over({}).low);
}

TEST_CASE("an axis of time has whole years, at most twelve steps, and no label beyond its end") {
  const ChartAxis ten = time_axis(10.0, true, 0.4);
  CHECK(ten.step == 1.0);
  CHECK(ten.high == Approx(14.0));
  CHECK(label_format(ten) == "[<=10]0;\"\"");
  CHECK(time_axis(20.0, true, 0.0).step == 2.0);
  CHECK(time_axis(60.0, false, 0.0).step == 8.0);
  CHECK(label_format(time_axis(2.5, true, 0.2)) == "[<=2]0;\"\"");
}

TEST_CASE("names of lines that end apart stay where they are") {
  CHECK(apart(std::vector{5.0, 1.0, 9.0}, 2.0, 0.0, 10.0) == std::vector{5.0, 1.0, 9.0});
}

TEST_CASE("names of lines that end at one height move apart around it") {
  CHECK(apart(std::vector{5.0, 5.0, 5.0}, 1.0, 0.0, 10.0) == std::vector{4.0, 5.0, 6.0});
  CHECK(apart(std::vector{5.5, 5.0}, 1.5, 0.0, 10.0) == std::vector{6.0, 4.5});
}

TEST_CASE("names of lines stay on the chart") {
  CHECK(apart(std::vector{10.0, 10.0}, 1.0, 0.0, 10.0) == std::vector{9.0, 10.0});
  CHECK(apart(std::vector{0.0, 0.0}, 1.0, 0.0, 10.0) == std::vector{0.0, 1.0});
}
