#pragma once

#include <cstdint>

#include "model/scenario.hpp"

namespace retain::model {

struct Baseline;

/// What a week is like for every customer, beyond the scenario's constants.
struct Conditions {
  double expectation = 0.0;   ///< points added to what customers expect
  double quality = 0.0;       ///< points added to every dimension of service quality
  double product_lead = 0.0;  ///< points of added value beyond the reference, money apart
  double price_lead = 0.0;    ///< points of money cost below the reference
  double price = 0.0;         ///< share added to the price
  bool competitor = false;    ///< a competitor has entered
  bool dearer = false;        ///< a price has been raised

  friend bool operator==(const Conditions&, const Conditions&) = default;
};

/// True when customers with the same points leave at the same hazards (equations 38 and 39).
[[nodiscard]] inline bool leave_alike(const Conditions& one, const Conditions& other) {
  return one.product_lead == other.product_lead && one.price_lead == other.price_lead &&
         one.competitor == other.competitor && one.dearer == other.dearer;
}

/// The conditions from week to week: events, the expectation that follows experience and
/// reputation (equations 35 and 36), and leads that competitors copy (equation 38).
class Climate {
 public:
  /// `scenario` must outlive the climate.
  Climate(const Scenario& scenario, const Baseline& baseline);

  /// Conditions of a week, which comes right after those that were closed.
  [[nodiscard]] Conditions conditions(std::int64_t week) const {
    return is_usual_ ? usual_ : changed(week);
  }

  /// Ends a week in which so many people heard good and bad things about the firm.
  void close(std::int64_t week, double good_tellings, double bad_tellings);

  /// False when conditions only change at the weeks of events.
  [[nodiscard]] bool drifts() const { return drifts_; }

  /// True when all weeks have the conditions of the first.
  [[nodiscard]] bool is_constant() const { return is_usual_; }

  /// First week after `week` in which an event changes the conditions; weeks when there is none.
  [[nodiscard, gnu::pure]] std::int64_t next_change(std::int64_t week) const;

  [[nodiscard]] double reputation() const { return reputation_; }  ///< R, -1..1

 private:
  [[nodiscard]] double event_quality(std::int64_t week) const;
  [[nodiscard]] PerValuePart<double> leads(std::int64_t week) const;

  [[nodiscard]] Conditions changed(std::int64_t week) const;

  const Scenario* scenario_;
  PerValuePart<double> own_lead_{};  ///< points of value beyond the reference, events apart
  PerValuePart<double> copying_{};   ///< part of a lead that is copied in a week
  double following_;                 ///< part of a change that expectation takes in a week
  double reference_experience_;
  double experience_;  ///< X, points
  double reputation_ = 0.0;
  PerValuePart<double> copied_{};  ///< points by which competitors followed
  bool drifts_ = false;
  bool follows_ = false;  ///< expectation moves with experience
  bool copies_ = false;   ///< competitors have something to copy
  Conditions usual_;      ///< of every week, when nothing ever changes
  bool is_usual_ = false;
};

/// Points by which the levels of added value lie above those of the reference; costs count
/// negative, so that a lead is always good.
[[nodiscard]] PerValuePart<double> value_leads(const AddedValue& own, const AddedValue& reference);

}  // namespace retain::model
