#include "random/draw_block.hpp"

#include <catch2/catch.hpp>
#include <memory>
#include <vector>

#include "base/error.hpp"

using namespace retain::random;

namespace {

/// Customer numbers with gaps, as they are when some have left.
std::vector<std::uint32_t> numbers_with_gaps(std::size_t count) {
  std::vector<std::uint32_t> numbers(count);
  for (std::size_t i = 0; i < count; ++i) {
    numbers[i] = static_cast<std::uint32_t>(3 * i + i / 7 + 1'000'003);
  }
  return numbers;
}

/// Words of the block that are not those of Draws::bits.
int wrong_words(std::size_t count, std::uint32_t week, InstructionSet set) {
  const Draws draws(99, 4);
  const std::vector<std::uint32_t> customers = numbers_with_gaps(count);
  const auto block = std::make_unique<DrawBlock>(set);
  block->set_customers(draws, customers);
  block->fill(week);
  const std::uint32_t first_week = week - week % weeks_per_draw_block;
  int wrong = 0;
  for (std::uint32_t offset = 0; offset < weeks_per_draw_block; ++offset) {
    for (std::size_t i = 0; i < count; ++i) {
      const Address address = encounter_address(customers[i], first_week + offset);
      wrong += block->of_week(first_week + offset)[i] == draws.bits(address, offset) ? 0 : 1;
    }
  }
  return wrong;
}

/// The same with every instruction set that this processor has.
int wrong_words(std::size_t count, std::uint32_t week) {
  int wrong = 0;
  for (const InstructionSet set : instruction_sets()) wrong += wrong_words(count, week, set);
  return wrong;
}

}  // namespace

TEST_CASE("a block of encounter draws is bit for bit what the addresses give") {
  for (std::size_t count = 0; count <= 50; ++count) CHECK(wrong_words(count, 0) == 0);
  for (const std::size_t count : {255U, 256U, 257U, 500U, 511U, 512U})
    CHECK(wrong_words(count, 8) == 0);
}

TEST_CASE("any week of four fills the draws of all four") {
  for (const std::uint32_t week : {0U, 1U, 2U, 3U, 4U, 7U, 517U, 519U, 5199U}) {
    CHECK(wrong_words(33, week) == 0);
  }
}

TEST_CASE("four weeks of a customer share one address, the next four have another") {
  CHECK(encounter_address(5, 7).week == encounter_address(5, 4).week);
  CHECK(encounter_address(5, 8).week != encounter_address(5, 7).week);
}

TEST_CASE("customers who come later get their draws and leave those of the others alone") {
  const Draws draws(99, 4);
  const std::vector<std::uint32_t> customers = numbers_with_gaps(200);
  for (const InstructionSet set : instruction_sets()) {
    const auto block = std::make_unique<DrawBlock>(set);
    std::vector<std::uint32_t> first_few(customers.begin(), customers.begin() + 77);
    block->set_customers(draws, first_few);
    block->fill(9);
    CHECK(block->customers() == 77);
    block->set_customers(draws, customers, 77);
    block->fill(9, 77);
    CHECK(block->customers() == 200);
    for (const std::uint32_t week : {8U, 9U, 10U, 11U, 13U}) {
      if (week == 13) block->fill(week);
      for (std::size_t i = 0; i < customers.size(); ++i) {
        CHECK(block->of_week(week)[i] ==
              draws.bits(encounter_address(customers[i], week), week % 4));
      }
    }
  }
}

TEST_CASE("more customers than a block holds are refused") {
  const std::vector<std::uint32_t> customers = numbers_with_gaps(draw_block_size + 1);
  const auto block = std::make_unique<DrawBlock>();
  CHECK_THROWS_AS(block->set_customers(Draws(1, 1), customers), Error);
}
