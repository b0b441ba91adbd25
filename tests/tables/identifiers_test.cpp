#include <catch2/catch.hpp>

#include "tables/identifiers.hpp"
#include "tables/read_tables.hpp"

using namespace retain::test;
using namespace retain::tables;
using Catch::Contains;

namespace {

const ColumnSource id_column{{"orders.xlsx", "Orders"}, 27, "customer"};

std::optional<std::string> id_of(const TableCell& cell) {
  return identifier(cell, 3, id_column);
}

std::optional<std::string> id_of(const std::string& text) {
  return id_of(TableCell{text, CellKind::text});
}

Refusal refusal_of_id(const TableCell& cell) {
  return refusal_of([&] { (void)id_of(cell); });
}

}  // namespace

TEST_CASE("identifiers are text") {
  CHECK(id_of("0012") == "0012");
  CHECK(id_of(" A-12\u3000") == "A-12");
  CHECK(id_of("12.0") == "12.0");
  CHECK(id_of("张三") == "张三");
  CHECK_FALSE(id_of(" "));
  CHECK_FALSE(id_of(TableCell{}));
  CHECK(id_of(TableCell{"TRUE", CellKind::boolean, 1.0}) == "TRUE");
}

TEST_CASE("numbers of a spreadsheet are identifiers without decimals") {
  CHECK(id_of(TableCell{"12", CellKind::number, 12.0}) == "12");
  CHECK(id_of(TableCell{"123456789012345", CellKind::number, 123456789012345.0}) ==
        "123456789012345");
  CHECK(id_of(TableCell{"1e+14", CellKind::number, 1e14}) == "100000000000000");
  CHECK(id_of(TableCell{"12.5", CellKind::number, 12.5}) == "12.5");
}

TEST_CASE("identifiers that a spreadsheet has destroyed are refused") {
  CHECK(refusal_of_id({"1.2E+17", CellKind::text}).text ==
        "orders.xlsx, sheet 'Orders', cell AB3: '1.2E+17' is what a spreadsheet made of a longer "
        "identifier; its last digits are lost: export the table again with this column as text");
  CHECK(refusal_of_id({"1.2E+17", CellKind::text}).exit_code == ExitCode::scenario);
  CHECK_FALSE(refusal_of_id({"1,2E+17", CellKind::text}).text.empty());
  CHECK_FALSE(refusal_of_id({"1E+17", CellKind::text}).text.empty());
  CHECK_FALSE(
      refusal_of_id({"110101199003074480", CellKind::number, 110101199003074480.0}).text.empty());
  for (const std::string id :
       {"12E5", "E+17", "AB1E+17", "1.2E17", "1.2E+x", "110101199003074477"}) {
    CHECK(id_of(id) == id);
  }
}

TEST_CASE("cells that say nothing are no identifiers") {
  CHECK_THAT(refusal_of_id({"#REF!", CellKind::error}).text, Contains("'#REF!' is an error"));
  CHECK_THAT(refusal_of_id({"", CellKind::formula_without_value, 0.0, true}).text,
             Contains("was not calculated"));
}
