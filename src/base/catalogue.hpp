#pragma once

#include "base/message.hpp"

/// Every sentence that a person may see, apart from the sentences of the parameter registry.
namespace retain::message {

// Values and rules of a scenario.
inline constexpr Message out_of_range{"must be between {} and {}"};
inline constexpr Message out_of_range_percent{"must be between {} and {}; write {} for {} %"};
inline constexpr Message not_finite{"must be a finite number"};
inline constexpr Message not_a_choice{"must be one of: {}"};
inline constexpr Message shares_do_not_sum{"the shares of [{}] sum to {}, not to 1"};
inline constexpr Message event_after_horizon{
    "week {} lies outside the simulation, whose last week is {} (weeks count from 0)"};
inline constexpr Message event_ends_before_start{"last_week {} lies before week {}"};
inline constexpr Message event_more_than_customers{
    "{} customers a week are more than the {} customers of the cohort"};
inline constexpr Message departure_must_leave{
    "a departure always leaves; write kind = \"offence\" for customers who stay"};
inline constexpr Message market_too_small{"a market of {} people is smaller than the {} customers"};
inline constexpr Message told_exceeds_circle{"{} people told are more than the circle of {} people"};

// Calibration.
inline constexpr Message calibration_contradiction{
    "{}: the figures contradict each other: no hazard makes {} account for {} of the customers "
    "lost within {} years (the nearest found is {}). Look at churn.share_lost, churn.causes.{}, "
    "cancellation.saved.{} and [word_of_mouth]; nothing was simulated."};

// Defects of the program itself.
inline constexpr Message ledger_broken{
    "internal error: the loss ledger does not explain the value: without losses {} yuan, actual {} "
    "yuan, ledger {} yuan. Please report this with the scenario file."};

}  // namespace retain::message
