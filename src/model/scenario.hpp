#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/cause.hpp"

namespace retain {

/// The five dimensions of service quality, in the order of every table.
enum class Dimension { tangibles, empathy, assurance, responsiveness, reliability };

inline constexpr std::size_t dimension_count = 5;

template <class Value>
using PerDimension = std::array<Value, dimension_count>;

[[nodiscard]] constexpr std::size_t index(Dimension dimension) {
  return static_cast<std::size_t>(dimension);
}

enum class EngineKind { agents, expected };
enum class CohortStart { everyone_new };
enum class AcquisitionPolicy { none, replace, weekly };
enum class EventKind { offence, departure };
enum class Dispersion { fixed, negative_binomial };

struct Simulation {
  std::int64_t weeks = 520;
  std::int64_t replications = 1000;
  std::int64_t seed = 1;
  EngineKind engine = EngineKind::agents;
};

struct Cohort {
  std::int64_t customers = 1000;  ///< acquired in week 0
  CohortStart start = CohortStart::everyone_new;
};

struct Money {
  double spend_per_week = 50.0;         ///< yuan per customer and week
  double margin = 1.0;                  ///< share of spend
  double discount_rate = 0.0;           ///< per year
  double keep_cost = 19.0;              ///< yuan per customer satisfied again, or asked to stay
  double acquisition_cost = 118.0;      ///< yuan per new customer
  double programme_per_customer = 0.0;  ///< yuan per customer and year
  double programme_fixed = 0.0;         ///< yuan per year
};

struct Churn {
  double share_lost = 0.50;                                   ///< of a cohort in the reference
  double within_years = 5.0;                                  ///< year
  PerCause<double> causes{0.15, 0.15, 0.20, 0.45, 0.05};      ///< shares of losses, sum 1
  PerCause<double> sensitivity{0.12, 0.12, 0.17, 0.25, 0.0};  ///< gamma, per loyalty point
};

struct Service {
  PerDimension<double> level{7.0, 7.0, 7.0, 7.0, 7.0};        ///< 1..10
  PerDimension<double> weight{0.11, 0.16, 0.19, 0.22, 0.32};  ///< sum 1
  PerDimension<double> spread{1.5, 1.5, 1.5, 1.5, 1.5};       ///< sd between visits, points
  double visits_per_week = 1.0;  ///< probability of an encounter in a week
  double between_visits = 2.0;   ///< sd common to the dimensions of one visit, points
};

struct Expectation {
  double promise = 7.0;       ///< what customers expect, 1..10
  double zone_below = 2.874;  ///< zone of tolerance below, in sd of the reference
  double zone_above = 1.0;    ///< zone of tolerance above, in sd of the reference
};

struct Complaints {
  double complain = 0.04;       ///< share of the dissatisfied
  double resolved = 0.60;       ///< share of complaints
  double quickly = 0.50;        ///< share of the resolved
  double surprise = 0.0;        ///< share of the resolved that get an extra benefit on top
  double surprise_cost = 25.0;  ///< yuan
};

/// Loyalty points that an encounter gives, by its outcome. May be fractional.
struct OutcomePoints {
  double delighted = 1.0;
  double silent = -12.0;
  double unresolved = -11.0;
  double resolved = -7.0;
  double quickly_resolved = -2.0;
  double surprised = 1.0;
};

struct Loyalty {
  double memory_half_life = 26.0;  ///< week
  std::int64_t lowest = -24;       ///< points
  std::int64_t highest = 24;       ///< points
  OutcomePoints points;
};

struct Cancellation {
  double attempt = 0.0;       ///< share of those who wish to leave that one tries to keep
  double reason_found = 0.8;  ///< share of attempts in which the reason is identified
  PerCause<double> saved{0.3, 0.3, 0.3, 0.3, 0.0};  ///< share of identified reasons
};

struct Attention {
  double contacts_per_year = 4.0;  ///< personal contacts; the reference level is 4
  double effect = 0.1;             ///< delta, per contact and year
};

struct WordOfMouth {
  double told = 11.0;  ///< people told by a leaver for a service cause, on average
  Dispersion dispersion = Dispersion::fixed;  ///< law of the number of people told
  double dispersion_size = 1.891;             ///< its variance is told + told^2 / dispersion_size
  double circle = 250.0;                      ///< people a customer knows
  double own_customers = 1.0;                 ///< share of listeners who are customers of ours
  double loss_probability = 1.0;              ///< a customer who hears leaves
  std::int64_t generations = 1;  ///< how often a story is passed on, the first telling included
  double retell_probability = 0.0;
  std::int64_t retell_delay = 1;  ///< week; 0: the whole cascade in the same week
  std::int64_t retell_to = 5;     ///< people
};

struct Market {
  double size = 0.0;  ///< people who could be customers; 0: size_per_customer times the customers
  double size_per_customer = 20.0;
  double refusal = 0.0;              ///< a prospect who heard bad refuses
  double forget_half_life = 52.0;    ///< week
  double advertising_effect = 2.0;   ///< customers a week who answer to advertising without bound
  double advertising_scale = 236.0;  ///< yuan a week that bring 63 % of the effect
};

struct Acquisition {
  AcquisitionPolicy policy = AcquisitionPolicy::none;
  double share = 1.0;                 ///< of leavers replaced; policy replace
  double per_week = 0.0;              ///< customers acquired; policy weekly
  double advertising_per_week = 0.0;  ///< yuan, whatever it brings; policy weekly
};

/// Something that happens to `customers` of the active customers in each week from `week` to
/// `last_week`, at the very start of the week.
struct Event {
  std::int64_t week = 0;
  std::int64_t last_week = -1;  ///< -1: the same week
  EventKind kind = EventKind::departure;
  std::int64_t customers = 1;
  Cause cause = Cause::poor_service;
  bool tells = true;   ///< they tell others (when the cause is a service cause)
  bool leaves = true;  ///< they leave

  [[nodiscard]] std::int64_t final_week() const { return last_week < 0 ? week : last_week; }
  [[nodiscard]] bool happens_in(std::int64_t w) const { return week <= w && w <= final_week(); }
};

/// Everything a scenario file can say, resolved: the input of the model.
struct Scenario {
  std::string name;   ///< stem of the file: lower case a-z, 0-9 and -
  std::string title;  ///< free text
  Simulation simulation;
  Cohort cohort;
  Money money;
  Churn churn;
  Service service;
  Expectation expectation;
  Complaints complaints;
  Loyalty loyalty;
  Cancellation cancellation;
  Attention attention;
  WordOfMouth word_of_mouth;
  Market market;
  Acquisition acquisition;
  std::vector<Event> events;

  /// People who could be customers, M of docs/model.md.
  [[nodiscard]] double market_size() const {
    return market.size > 0.0 ? market.size
                             : market.size_per_customer * static_cast<double>(cohort.customers);
  }
};

}  // namespace retain
