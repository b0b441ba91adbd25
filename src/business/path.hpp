#pragma once

#include <vector>

#include "model/cause.hpp"

namespace retain::business {

/// A number of the customers acquired in week 0, and of everybody, newcomers included.
template <class Value>
struct ByScope {
  Value cohort{};
  Value business{};
};

/// Customers lost in a week, by root cause and channel; the whole business.
using Departures = PerCause<PerChannel<double>>;

[[nodiscard]] inline double total(const Departures& lost) {
  double sum = 0;
  for (std::size_t c = 0; c < cause_count; ++c) sum += lost[c][0] + lost[c][1];
  return sum;
}

/// What happened in one week. Counts of people; in the expected engine their means.
struct WeekFlows {
  ByScope<double> active;            ///< at the start of the week, before its events
  ByScope<double> paying;            ///< after the forced events of the week
  ByScope<double> spend;             ///< of those who pay, yuan at the usual price
  Departures lost_before_payment{};  ///< by forced events and the stories they cause
  Departures lost_after_payment{};
  Departures lost_spend_before{};     ///< what those lost before payment spent in a week, yuan
  Departures lost_spend_after{};      ///< the same of those lost after payment
  ByScope<double> attempts;           ///< to keep customers who wish to leave
  double complaints = 0;              ///< of regular encounters, in the mean
  ByScope<double> handled;            ///< of them handled with success
  ByScope<double> surprised;          ///< of them with an extra benefit
  double offence_complaints = 0;      ///< complaints of customers met by an offence
  ByScope<double> offence_handled;    ///< of them handled with success
  ByScope<double> offence_surprised;  ///< of them with an extra benefit
  double joined = 0;                  ///< new customers, who pay from the next week
  double joined_spend = 0;            ///< what they spend in a week, yuan at the usual price
  double acquired = 0;                ///< of them at the acquisition cost
  double recommended = 0;             ///< of them won by recommendation
  double told = 0;                    ///< listeners of the week's bad stories
  double recommended_to = 0;          ///< listeners of recommendations
  double spreaders = 0;               ///< people who told bad stories, their own or another's
  double awareness =
      0;  ///< share of the market aware of bad stories, week start; 0 without refusal
  double reputation = 0;     ///< -1..1, week start
  double falsely_loyal = 0;  ///< active customers who stay for another reason, week start
  double price = 0;          ///< share added to the usual price

  [[nodiscard]] double lost() const {
    return total(lost_before_payment) + total(lost_after_payment);
  }
};

/// One run of the business: a row per week, and a last row that holds only the state at the end.
struct Path {
  std::vector<WeekFlows> weeks;
  std::vector<double> cohort_start = {};   ///< customers of week 0 by segment
  std::vector<double> cohort_paying = {};  ///< of them those who pay, weeks x segments
};

}  // namespace retain::business
