#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "base/message.hpp"
#include "model/scenario.hpp"
#include "stats/estimate.hpp"

namespace retain::study {

/// One assumption of the documents' arithmetic, and the parameters that hold it.
struct Assumption {
  std::string name;     ///< as --order writes it
  const Message* text;  ///< what is relaxed, in words
  /// Parameters that take the values of the goal when it is relaxed.
  std::vector<std::string> keys;
};

/// The assumptions in their usual order: nobody leaves by themselves, every listener is a customer,
/// every listener leaves, revenue counts whole, money of later years counts like today's, and
/// nobody is replaced.
[[nodiscard]] const std::vector<Assumption>& assumptions();

/// What an assumption says once it is relaxed; for an empty name, what nothing relaxed says.
[[nodiscard]] const Message& assumption_text(const std::string& name);

/// What the one offence costs when the assumptions up to here are relaxed.
struct RelaxedLoss {
  std::string relaxed;        ///< the assumption relaxed last; empty for the start
  Estimate expected;          ///< yuan in ten years, of the whole business
  Estimate agents;            ///< the same, the offence taken away replication by replication
  std::int64_t replications;  ///< of the agents
};

struct Relaxation {
  Scenario start;                  ///< with one offence, by the documents' arithmetic
  Scenario goal;                   ///< the world with sober figures
  std::vector<std::string> order;  ///< names of assumptions, each once
  std::int64_t threads = 1;
};

/// Called with the number of steps done, the start included.
using RelaxationProgress = std::function<void(std::size_t done)>;

/// Relaxes one assumption after the other. Each loss is the value of the business without the
/// offence less that with it, in the same world, calibrated anew at each step, on the same random
/// draws. Replications, customers and seed are those of the start.
/// Throws: Error(contradiction) when a step cannot be calibrated.
[[nodiscard]] std::vector<RelaxedLoss> relax(const Relaxation& relaxation,
                                             const RelaxationProgress& progress);

}  // namespace retain::study
