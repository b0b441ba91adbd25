#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/cause.hpp"
#include "model/dimension.hpp"
#include "model/records.hpp"
#include "model/service_blocks.hpp"

namespace retain::model {

enum class EngineKind { agents, expected };

/// True when an engine draws what happens: replications differ, and have a spread.
[[nodiscard]] constexpr bool is_random(EngineKind engine) {
  return engine == EngineKind::agents;
}

/// True when an engine holds every single customer, who then can be watched and needs memory.
[[nodiscard]] constexpr bool has_customers(EngineKind engine) {
  return engine == EngineKind::agents;
}

enum class CohortStart { everyone_new, established };
enum class AcquisitionPolicy { none, replace, weekly };
enum class Dispersion { fixed, negative_binomial };
enum class SurpriseEffect { fixed, by_size };

/// Of which customers churn is stated: a new cohort, or the stock of a firm that replaces leavers.
enum class ChurnOf { new_customers, present_customers };

/// Whose churn a file states: this one's, that of the firm beneath it, or what its levers say.
enum class ChurnDescribes { automatic, this_one, beneath };

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
  double share_lost = 0.50;   ///< of `of` in the reference
  double within_years = 5.0;  ///< year
  ChurnOf of = ChurnOf::new_customers;
  PerCause<double> causes{0.15, 0.15, 0.20, 0.45, 0.05};      ///< shares of losses, sum 1
  PerCause<double> sensitivity{0.12, 0.12, 0.17, 0.25, 0.0};  ///< gamma, per loyalty point
  ChurnDescribes describes = ChurnDescribes::automatic;       ///< of the file itself, not inherited
};

struct Service {
  /// 1..10, where a file or --set states it: then blocks do not move it from the reference level.
  PerDimension<std::optional<double>> level{};
  PerDimension<double> weight{0.11, 0.16, 0.19, 0.22, 0.32};  ///< sum 1
  PerDimension<double> spread{1.5, 1.5, 1.5, 1.5, 1.5};       ///< sd between visits, points
  double visits_per_week = 1.0;                               ///< encounters in a week
  double between_visits = 2.0;  ///< sd common to the dimensions of one visit, points
  Affinity affinity;
  Timing timing;
  bool first_impression = false;  ///< newcomers weigh tangibles more
  double first_tangibles = 0.33;  ///< their weight of tangibles; the others in proportion less
  double settling = 0.2;          ///< probability that a newcomer stops being one in a week
  double dissatisfied_share =
      -1.0;                   ///< of encounters in the firm; -1: expectation.zone_below holds
  std::int64_t surveyed = 0;  ///< customers asked in a satisfaction survey; 0: none

  static constexpr double reference_level = 7.0;

  /// The level that is stated, or the reference level.
  [[nodiscard]] double level_of(std::size_t dimension) const {
    return level[dimension].value_or(reference_level);
  }
};

struct Expectation {
  double promise = 7.0;                ///< what customers expect, 1..10
  double zone_below = 2.874;           ///< zone of tolerance below, in sd of the reference
  double zone_above = 1.0;             ///< zone of tolerance above, in sd of the reference
  double adaptation_share = 0.0;       ///< of a change of experience that expectation follows
  double adaptation_half_life = 52.0;  ///< week; also smooths the reputation
  double word_of_mouth_weight = 0.0;   ///< points that a perfect reputation adds
  double speed = 0.0;                  ///< points by which more is expected of responsiveness
};

struct Complaints {
  double complain = 0.04;       ///< share of the dissatisfied
  double resolved = 0.60;       ///< share of complaints
  double quickly = 0.50;        ///< share of the resolved
  double surprise = 0.0;        ///< share of the resolved that get an extra benefit on top
  double surprise_cost = 25.0;  ///< yuan
  double hopeless = 0.0;        ///< share silent because they think that nothing can be done
  double too_costly = 0.0;      ///< share of the others silent because it takes too much time
  std::int64_t bystanders = 0;  ///< colleagues around who could as well take up a complaint
  double diffusion = 0.1;       ///< by each of whom it is less often resolved
  double feelings_first = 0.0;  ///< share of handled complaints that begin with the feelings
  double per_1000_customers_a_year = -1.0;  ///< complaints in the firm; -1: `complain` holds
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
  SurpriseEffect surprise_effect = SurpriseEffect::fixed;
  double feelings_first_points = 1.0;  ///< points that a handled complaint gains when begun so
  double surprise_peak = 1.5;          ///< size of the best surprise, as a share of the price
  double false_product_hazard = 0.3;   ///< multiplies sleeping product causes
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
  Dispersion dispersion = Dispersion::fixed;  ///< distribution of the number of people told
  double dispersion_size = 1.891;             ///< its variance is told + told^2 / dispersion_size
  double circle = 250.0;                      ///< people a customer knows
  double own_customers = 1.0;                 ///< share of listeners who are customers of ours
  double loss_probability = 1.0;              ///< a customer who hears leaves
  std::int64_t generations = 1;  ///< how often a story is passed on, the first telling included
  double retell_probability = 0.0;
  std::int64_t retell_delay = 1;      ///< week; 0: the whole cascade in the same week
  std::int64_t retell_to = 5;         ///< people
  double recommend = 0.0;             ///< probability that a delighted advocate recommends
  std::int64_t advocate_points = 12;  ///< points from which a customer is an advocate
  std::int64_t recommend_to = 5;      ///< people
  double conversion = 0.02;           ///< prospects among them who become customers
};

/// What customers get and give, points 1..10 (customer added value, document 002).
enum class ValuePart { product, service, personal, image, money, time, energy, psychic };

inline constexpr std::size_t value_part_count = 8;
inline constexpr std::array<std::string_view, value_part_count> value_part_names{
    "product", "service", "personal", "image", "money", "time", "energy", "psychic"};

template <class Value>
using PerValuePart = std::array<Value, value_part_count>;

[[nodiscard]] constexpr std::size_t index(ValuePart part) {
  return static_cast<std::size_t>(part);
}

/// Four values and four costs of our offer against the competitors'.
struct AddedValue {
  PerValuePart<double> level{7.0, 7.0, 7.0, 7.0, 4.0, 4.0, 4.0, 4.0};
  double effect = 0.2;               ///< theta, per point
  double points_per_price = 10.0;    ///< points of money cost per share of the price
  double product_half_life = 26.0;   ///< week in which half of a product or price lead is copied
  double service_half_life = 260.0;  ///< week in which half of any other lead is copied
};

struct Market {
  double size = 0.0;  ///< people who could be customers; 0: size_per_customer times the customers
  double size_per_customer = 20.0;
  double refusal = 0.0;              ///< a prospect who heard bad refuses
  double forget_half_life = 52.0;    ///< week
  double advertising_effect = 2.0;   ///< customers a week who answer to advertising without bound
  double advertising_scale = 236.0;  ///< yuan a week that bring 63 % of the effect
  double assurance_effect = 0.0;     ///< growth of the logarithmic inflow per point of assurance
};

struct Acquisition {
  AcquisitionPolicy policy = AcquisitionPolicy::none;
  double share = 1.0;                 ///< of leavers replaced; policy replace
  double per_week = 0.0;              ///< customers acquired in week 0; policy weekly
  double growth_per_year = 0.0;       ///< share by which that grows; policy weekly
  double advertising_per_week = 0.0;  ///< yuan, whatever it brings; policy weekly
};

/// Everything a scenario file can say, resolved: the input of the model.
struct Scenario {
  std::string name;          ///< stem of the file: lower case a-z, 0-9 and -
  std::string title;         ///< free text
  std::string title_zh;      ///< in Chinese; empty: title
  std::string compare_with;  ///< a scenario or file, as the file itself names it; may be empty
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
  AddedValue value;
  Staff staff;
  Levers levers;
  std::vector<Event> events;
  std::vector<Segment> segments;
  std::vector<Touchpoint> touchpoints;

  /// People who could be customers, M of docs/model.md.
  [[nodiscard]] double market_size() const {
    return market.size > 0.0 ? market.size
                             : market.size_per_customer * static_cast<double>(cohort.customers);
  }
};

}  // namespace retain::model
