#pragma once

#include <string>
#include <string_view>
#include <variant>

#include "uncertainty/laws.hpp"
#include "uncertainty/statement.hpp"

namespace retain::uncertainty {

/// Shares of a law outside the range of its parameter: above the first a note is due, above the
/// second the statement is refused.
inline constexpr double cut_to_note = 0.01;
inline constexpr double most_cut = 0.2;

/// The law of an uncertain number, given that it lies in the range of its parameter.
class Distribution {
 public:
  /// `text` is the law as a file states it. What is cut off is at most most_cut.
  Distribution(Law law, const Bounds& range, std::string text);

  /// The number below which it lies with this probability, in [0, 1).
  [[nodiscard]] double quantile(double probability) const;

  [[nodiscard]] double mean() const { return mean_; }
  [[nodiscard]] double sd() const { return sd_; }

  /// Share of the law as stated that lies outside the range.
  [[nodiscard]] double cut() const { return cut_.below + cut_.above; }

  /// The number that stands for the law where one is asked for.
  [[nodiscard]] double point() const { return point_; }
  void set_point(double point) { point_ = point; }

  [[nodiscard]] const Law& law() const { return law_; }
  [[nodiscard]] bool is_discrete() const { return std::holds_alternative<DiscreteLaw>(law_); }

  /// "{ low = 0.2, high = 0.4 }", and the name of the law: "logit-normal".
  [[nodiscard]] const std::string& text() const { return text_; }
  [[nodiscard]] std::string_view name() const { return name_of(law_); }

 private:
  Law law_;
  Bounds range_;
  std::string text_;
  Tails cut_;  ///< outside the range
  double mean_;
  double sd_;
  double point_;
};

/// The distribution that a statement means for a parameter whose number would else be `inherited`,
/// or why there is none: what stated_law refuses, a point that the parameter cannot have, more than
/// most_cut outside the range, and numbers of a size with which nothing can be calculated. Without
/// `value` the point is the mean, of a whole number the whole number next to it.
[[nodiscard]] std::variant<Distribution, Refusal> make_distribution(const Statement& statement,
                                                                    const Domain& domain,
                                                                    double inherited);

}  // namespace retain::uncertainty
