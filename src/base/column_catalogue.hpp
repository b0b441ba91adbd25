#pragma once

#include "base/message.hpp"

/// The part of the catalogue that says what the files of a results folder and their columns mean.
namespace retain::message {

inline constexpr Message package_title{"Results of retain"};
inline constexpr Message package_description{
    "Customer retention simulated week by week. Money is in yuan, cumulative and discounted to the "
    "start of week 0 unless a unit says otherwise. Per customer means per customer of week 0. An "
    "empty cell means: not available. Quantiles are taken over replications: they say how one "
    "simulated business differs from the next, not how customers differ."};

inline constexpr Message file_lifetime_value{
    "Curves of the customers of week 0, a row per scenario, metric and week."};
inline constexpr Message file_loss{
    "The loss ledger of the whole business, a row per scenario, channel, root cause, week and "
    "basis; every amount stands once with each basis."};
inline constexpr Message file_departures{
    "Counts of the whole business, a row per scenario, metric, root cause, channel and week."};
inline constexpr Message file_summary{"The figures of a scenario, a row per scenario and metric."};
inline constexpr Message file_compare{
    "Scenario minus base, replication by replication on the same random words; none for a scenario "
    "that is its own base."};
inline constexpr Message file_customers{
    "How the customers of week 0 differ, those of all replications taken together: a row per "
    "scenario, measure and statistic."};
inline constexpr Message file_wide{"The curve '{}' by week, a column of means per scenario."};

inline constexpr Message cell_scenario{"Name of the scenario, the stem of its file."};
inline constexpr Message cell_base{"Name of the scenario that is subtracted."};
inline constexpr Message cell_week{
    "Point of time: the start of this week; sums run over the weeks before it."};
inline constexpr Message cell_year{"The same point of time in years, week / 52."};
inline constexpr Message cell_metric{"Name of the quantity that the row holds."};
inline constexpr Message cell_unit{"Unit of the numbers in the row."};
inline constexpr Message cell_root_cause{
    "Why the customers left; empty where a quantity has no root cause."};
inline constexpr Message cell_channel{
    "Part of the loss, customers who left by their own experience (direct) or for a story they "
    "heard (word_of_mouth) among them; empty where a quantity has no parts."};
inline constexpr Message cell_basis{
    "per_customer: divided by the number of customers of week 0; total: the whole business."};
inline constexpr Message cell_mean{
    "Mean over replications; empty where the horizon is too short for the figure."};
inline constexpr Message cell_standard_error{
    "Standard error of the mean; empty for figures without one, with one replication and with the "
    "expected engine."};
inline constexpr Message cell_quantile{
    "Quantile over replications: {0:.0f} % of the simulated businesses lie at or below it; empty "
    "for figures of the run as a whole and with the expected engine."};
inline constexpr Message cell_probability_better{
    "Share of replications in which the scenario is strictly better than its base; empty where "
    "neither direction is better, with one replication and with the expected engine."};
inline constexpr Message cell_measure{
    "lifetime: weeks in which a customer pays, to the horizon at most; value: what he is worth, "
    "each week's costs shared equally by those who pay in it; share_of_value: of the value of "
    "all."};
inline constexpr Message cell_statistic{
    "mean; pNN: NN % of the customers lie at or below it; decile_N: the N-th tenth of the "
    "customers, "
    "from the least to the most valuable."};
inline constexpr Message cell_customer_number{
    "The statistic; empty for shares of a value that is not positive."};
inline constexpr Message cell_wide{"Mean of '{}' in the scenario '{}'."};

inline constexpr Message file_relax{
    "What one offended customer costs in ten years after each relaxed assumption."};
inline constexpr Message cell_step{"Number of the step; 0 is the documents' arithmetic."};
inline constexpr Message cell_relaxed{
    "The assumption relaxed in this step, on top of those before."};
inline constexpr Message cell_expected_loss{"What the offence costs, by the expected engine."};
inline constexpr Message cell_agents_loss{
    "The same by the agents: mean of the paired differences with and without the offence."};
inline constexpr Message cell_change{"Change of the expected loss by this step."};

}  // namespace retain::message
