#include "engine/blocks/block_books.hpp"

namespace retain::engine::blocks {

BlockBooks::BlockBooks(const Plan& plan, const Block& block, std::size_t replications)
    : block_(&block),
      weeks_(static_cast<std::size_t>(plan.scenario.simulation.weeks)),
      lanes_(replications, Lane{Surroundings(plan), Tally(plan.scenario)}) {}

}  // namespace retain::engine::blocks
