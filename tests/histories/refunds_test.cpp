#include "histories/refunds.hpp"

#include <catch2/catch.hpp>

using namespace retain::histories;

namespace {

Sale sale(std::int64_t line, std::int64_t day, std::int64_t cents, std::string order = "") {
  return {line, day, 0, cents, std::move(order)};
}

std::vector<std::int64_t> lines(const std::vector<Sale>& sales) {
  std::vector<std::int64_t> found;
  for (const Sale& one : sales) found.push_back(one.line);
  return found;
}

using Lines = std::vector<std::int64_t>;

}  // namespace

TEST_CASE("a refund is set against the order that it names, wherever that stands") {
  const Refunded result = set_against({sale(1, 20, -500, "A"), sale(2, 10, 500, "A"),
                                       sale(3, 15, 500, "B"), sale(4, 12, -200, "B")});
  CHECK(lines(result.whole) == Lines{2});
  CHECK(lines(result.whole_refunds) == Lines{1});
  CHECK(lines(result.partial) == Lines{4});
  REQUIRE(result.purchases.size() == 1);
  CHECK(result.purchases[0].line == 3);
  CHECK(result.purchases[0].cents == 300);
}

TEST_CASE("without an order it is set against the latest earlier sale of the same amount") {
  const Refunded result = set_against(
      {sale(1, 1, 500), sale(2, 2, 500), sale(3, 3, 700), sale(4, 4, -500), sale(5, 5, 500)});
  CHECK(lines(result.whole) == Lines{2});
  CHECK(lines(result.purchases) == Lines{1, 3, 5});
  CHECK(result.unmatched.empty());
}

TEST_CASE("else it is taken off the latest earlier sales, and what is left over is told") {
  const Refunded result =
      set_against({sale(1, 1, 300), sale(2, 2, 400), sale(3, 3, -600), sale(4, 4, 1000)});
  CHECK(lines(result.whole) == Lines{2});
  REQUIRE(result.purchases.size() == 2);
  CHECK(result.purchases[0].cents == 100);
  CHECK(result.purchases[1].cents == 1000);
  CHECK(lines(result.partial) == Lines{3});

  const Refunded more = set_against({sale(1, 1, 300), sale(2, 2, -500), sale(3, 3, 50)});
  CHECK(lines(more.whole) == Lines{1});
  REQUIRE(more.unmatched.size() == 1);
  CHECK(more.unmatched[0].cents == -200);
  CHECK(lines(more.purchases) == Lines{3});

  const Refunded before = set_against({sale(1, 1, -500), sale(2, 2, 500)});
  CHECK(lines(before.unmatched) == Lines{1});
  CHECK(lines(before.purchases) == Lines{2});
}

TEST_CASE("an order whose status is refunded was no purchase, and its refund is not taken twice") {
  Sale refunded = sale(1, 1, 300, "A");
  refunded.was_refunded = true;
  const Refunded result = set_against({refunded, sale(2, 2, -300, "A"), sale(3, 1, 300)});
  CHECK(lines(result.whole) == Lines{1});
  CHECK(lines(result.whole_refunds) == Lines{2});
  CHECK(lines(result.purchases) == Lines{3});
}
