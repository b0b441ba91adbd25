#include "model/score_sheet.hpp"

#include <catch2/catch.hpp>
#include <cmath>
#include <set>
#include <string>

#include "model/parameters/parameters.hpp"
#include "model/service_quality.hpp"

using namespace retain::model;

TEST_CASE("the items of a sheet have names and words of their own") {
  std::set<std::string_view> names;
  std::set<std::string_view> words;
  for (const SheetKind kind : {SheetKind::self_test, SheetKind::affinity}) {
    for (const SheetItem& item : sheet_form(kind).items) {
      CHECK(names.insert(item.english).second);
      CHECK(words.insert(item.chinese).second);
    }
  }
  CHECK(sheet_form(SheetKind::self_test).items.size() == 10);
  CHECK(sheet_form(SheetKind::affinity).items.size() == 15);
}

TEST_CASE("every score of service affinity is a parameter with the scale of the sheet") {
  const SheetForm& form = sheet_form(SheetKind::affinity);
  for (const SheetItem& item : form.items) {
    const Parameter* parameter = find_parameter("service.affinity." + std::string(item.english));
    REQUIRE(parameter != nullptr);
    CHECK(parameter->info.lowest == form.lowest);
    CHECK(parameter->info.highest == form.highest);
    CHECK(parameter->info.chinese.find(item.chinese) != std::string::npos);
  }
}

TEST_CASE("ten items of the self-test reach the range of its mean") {
  const SheetForm& form = sheet_form(SheetKind::self_test);
  const ParameterInfo& mean = find_parameter("staff.self_test_mean")->info;
  CHECK(10.0 * form.lowest == mean.lowest);
  CHECK(10.0 * form.highest == mean.highest);
}

TEST_CASE(
    "who is on a bound of the self-test is to be trained, in counts as in the normal "
    "distribution") {
  CHECK(staff_group(80.0) == StaffGroup::to_train);
  CHECK(staff_group(std::nextafter(80.0, 100.0)) == StaffGroup::suited);
  CHECK(staff_group(50.0) == StaffGroup::to_train);
  CHECK(staff_group(std::nextafter(50.0, 0.0)) == StaffGroup::unsuited);
  for (const double total : {10.0, 49.0, 51.0, 79.0, 81.0, 100.0}) {
    const StaffShares shares = staff_shares({.self_test_mean = total, .self_test_sd = 0.01});
    const StaffGroup group = staff_group(total);
    CHECK(shares.suited == Approx(group == StaffGroup::suited ? 1.0 : 0.0));
    CHECK(shares.unsuited == Approx(group == StaffGroup::unsuited ? 1.0 : 0.0));
  }
}
