#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "business/path.hpp"
#include "business/word_of_mouth.hpp"
#include "model/complaint.hpp"
#include "model/week_table.hpp"

namespace retain::business {

/// Who is there between two weeks.
struct Standing {
  ByScope<double> active;
  double falsely_loyal;  ///< of them, who stay for another reason than loyalty
};

/// What became of the customers whom a forced event met.
struct EventImpact {
  PerRecovery<ByScope<double>> complaints{};  ///< of an offence: by how they ended
  Originators originators;
};

/// What came of the week's intents to leave.
struct Leaving {
  ByScope<double> attempts;  ///< to keep those who wish to leave
  Originators originators;   ///< leavers for a service cause
};

/// Where the losses of a part of a week are noted.
class Losses {
 public:
  /// Heads, and what they spent in a week in yuan.
  Losses(Departures& customers, Departures& spend) : customers_(customers), spend_(spend) {}

  /// By comparison and not by an index, so that a compiler may see which of them nobody reads.
  void note(Cause cause, Channel channel, double customers, double spend) const {
    for (std::size_t c = 0; c < cause_count; ++c) {
      if (c != index(cause)) continue;
      customers_[c][index(channel)] += customers;
      spend_[c][index(channel)] += spend;
    }
  }

 private:
  Departures& customers_;
  Departures& spend_;
};

/// Who the customers are: how an engine holds them, and what the parts of a week do to them.
/// BusinessWeek calls these members in the order of the week; a replication or a run begins with
/// the customers of week 0, before anything has happened to them.
class Population {
 public:
  virtual ~Population() = default;

  /// The tables of the weeks to come, by group. They stay where they are until the next call.
  virtual void use(const std::vector<WeekTable>& tables) = 0;

  /// A week begins.
  virtual void begin(std::uint32_t week) = 0;

  [[nodiscard]] virtual Standing standing() const = 0;

  /// A forced event, one of those that meet customers. The round has its number.
  [[nodiscard]] virtual EventImpact meet(const Event& event, const Round& round,
                                         const Losses& lost) = 0;

  /// Active customers by group. Valid until the next call of any member.
  [[nodiscard]] virtual std::span<const ByScope<double>> headcounts(std::uint32_t week) = 0;

  /// Encounters, complaints and fading. Until the week `quiet_until` nothing but leaving and
  /// joining couples customers or changes their tables, so they may live ahead, or once asked.
  virtual void live(std::uint32_t week, std::uint32_t quiet_until) = 0;

  /// People to whom delighted advocates recommend the firm (equation 43).
  [[nodiscard]] virtual double recommended_to(std::uint32_t week) const = 0;

  /// Intents to leave, attempts to retain, and leaving.
  [[nodiscard]] virtual Leaving leave(std::uint32_t week, const Losses& lost) = 0;

  /// Customers among the listeners hear the stories; some of them leave.
  virtual void lose_listeners(const Stories& stories, const Round& round, const Losses& lost) = 0;

  /// So many people join, who live from the next week on; who joined before is a week older.
  /// Returns what they spend in a week, yuan at the usual price.
  [[nodiscard]] virtual double join(double people, std::uint32_t week) = 0;
};

}  // namespace retain::business
