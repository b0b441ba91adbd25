#include "app/terminal/bars.hpp"

#include <catch2/catch.hpp>
#include <limits>

#include "app/terminal/no_terminal.hpp"

using namespace retain::app;
using retain::test::no_terminal;

namespace {

const Terminal block_drawing{.is_terminal = true, .has_blocks = true};
const Terminal without_blocks{.is_terminal = true};

}  // namespace

TEST_CASE("a bar is as long as its number to the largest, in eighths of a block") {
  CHECK(bar(8.0, 8.0, 4, block_drawing) == "████");
  CHECK(bar(4.0, 8.0, 4, block_drawing) == "██");
  CHECK(bar(4.25, 8.0, 4, block_drawing) == "██▏");
  CHECK(bar(1e-9, 8.0, 4, block_drawing) == "▏");
}

TEST_CASE("without block characters a bar is made of signs") {
  CHECK(bar(4.0, 8.0, 4, no_terminal) == "##");
  CHECK(bar(1e-9, 8.0, 4, no_terminal) == "#");
}

TEST_CASE("nothing and less has no bar") {
  for (const Terminal& terminal : {no_terminal, block_drawing}) {
    CHECK(bar(0.0, 8.0, 4, terminal).empty());
    CHECK(bar(-1.0, 8.0, 4, terminal).empty());
    CHECK(bar(1.0, 0.0, 4, terminal).empty());
  }
}

TEST_CASE("a difference goes to the left below zero and to the right above") {
  CHECK(bar_from_zero(10.0, 10.0, block_drawing) == "     │█████");
  CHECK(bar_from_zero(-10.0, 10.0, block_drawing) == "█████│");
  CHECK(bar_from_zero(5.0, 10.0, block_drawing) == "     │██▌");
  CHECK(bar_from_zero(-5.0, 10.0, block_drawing) == "  ▐██│");
  CHECK(bar_from_zero(-0.001, 10.0, block_drawing) == "    ▐│");
  CHECK(bar_from_zero(0.0, 10.0, block_drawing) == "     │");
}

TEST_CASE("without block characters a difference goes left and right all the same") {
  CHECK(bar_from_zero(10.0, 10.0, without_blocks) == "     |#####");
  CHECK(bar_from_zero(-10.0, 10.0, without_blocks) == "#####|");
  CHECK(bar_from_zero(5.0, 10.0, without_blocks) == "     |###");
  CHECK(bar_from_zero(-0.001, 10.0, without_blocks) == "    #|");
  CHECK(bar_from_zero(0.0, 10.0, without_blocks) == "     |");
}

TEST_CASE("a difference has no bar where there is no terminal or nothing to compare") {
  CHECK(bar_from_zero(5.0, 10.0, no_terminal).empty());
  CHECK(bar_from_zero(5.0, 0.0, block_drawing).empty());
  CHECK(bar_from_zero(std::numeric_limits<double>::quiet_NaN(), 10.0, block_drawing).empty());
}
