#include "fit/profile_interval.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <optional>

#include "base/check.hpp"
#include "maths/bracketed_root.hpp"
#include "maths/elementary.hpp"
#include "maths/normal.hpp"

namespace retain::fit {
namespace {

/// How far below the maximum the ends lie.
double allowed_drop() {
  constexpr double tail = (1.0 - stats::coverage) / 2.0;
  const double z = maths::normal_quantile({1.0 - tail, tail});
  return 0.5 * z * z;
}

/// All numbers of a list but one.
Eigen::VectorXi others_than(Eigen::Index parameter, Eigen::Index size) {
  Eigen::VectorXi others(size - 1);
  for (Eigen::Index i = 0; i < size - 1; ++i) {
    others(i) = static_cast<int>(i < parameter ? i : i + 1);
  }
  return others;
}

/// The likelihood along one parameter, highest over the others. Searches begin at the maximum and
/// where the last one ended that left something of the drop.
class Profile {
 public:
  Profile(const LikelihoodFunction& likelihood, const Maximum& maximum, Eigen::Index parameter,
          double reach)
      : likelihood_(likelihood),
        maximum_(maximum),
        parameter_(parameter),
        reach_(reach),
        others_(others_than(parameter, maximum.place.size())),
        at_(maximum.place),
        inside_(maximum.place) {}

  void restart() { inside_ = maximum_.place; }

  /// What is left of the allowed drop where the parameter has this logarithm.
  double left_at(double coordinate) {
    at_(parameter_) = coordinate;
    if (others_.size() > 0) {
      const std::array<Eigen::VectorXd, 2> starts{inside_(others_), maximum_.place(others_)};
      const auto among_others = [this](const Eigen::VectorXd& place) {
        return without_parameter(place);
      };
      at_(others_) = maximise(among_others, starts, reach_).place;
    }
    const double left = likelihood_(at_).value - maximum_.value + allowed_drop();
    if (left > 0.0) inside_ = at_;
    return left;
  }

  /// Some other parameter has come to the end of what is looked through and would gain beyond it.
  [[nodiscard]] bool is_held() const {
    constexpr double negligible = 1e-2;  // of a logarithm of the likelihood
    const Eigen::VectorXd gradient = likelihood_(at_).gradient;
    for (const int i : others_) {
      const bool is_at_end = std::abs(at_(i)) >= reach_;
      if (is_at_end && gradient(i) * at_(i) > negligible * reach_) return true;
    }
    return false;
  }

 private:
  [[nodiscard]] LogLikelihood without_parameter(const Eigen::VectorXd& place) const {
    Eigen::VectorXd whole = at_;
    whole(others_) = place;
    const LogLikelihood all = likelihood_(whole);
    return {all.value, all.gradient(others_), all.hessian(others_, others_)};
  }

  const LikelihoodFunction& likelihood_;
  const Maximum& maximum_;
  Eigen::Index parameter_;
  double reach_;
  Eigen::VectorXi others_;
  Eigen::VectorXd at_;
  Eigen::VectorXd inside_;
};

/// A logarithm and what is left of the drop there.
struct ProfilePoint {
  double at;
  double left;
};

/// Where the drop is used up between two places, if it is so by the parameter itself.
std::optional<double> crossing(Profile& profile, const ProfilePoint& inside,
                               const ProfilePoint& outside) {
  const auto [low, high] = std::minmax(
      inside, outside, [](const auto& one, const auto& other) { return one.at < other.at; });
  const auto left_at = [&](double at) { return profile.left_at(at); };
  const double end = maths::bracketed_root(left_at, low.at, high.at, low.left, high.left);
  profile.left_at(end);
  return profile.is_held() ? std::nullopt : std::optional(end);
}

/// The logarithm at which the drop is used up, looked for in steps that double, and are halved
/// where the likelihood is not finite.
double end_of(Profile& profile, double center, double first_step, double reach) {
  constexpr double smallest_step = 1e-3;
  const double open = std::copysign(std::numeric_limits<double>::infinity(), first_step);
  profile.restart();
  ProfilePoint inside{center, allowed_drop()};
  for (double step = first_step; std::abs(inside.at) < reach;) {
    const double next = std::clamp(inside.at + step, -reach, reach);
    const ProfilePoint outside{next, profile.left_at(next)};
    if (!std::isfinite(outside.left)) {
      if (std::abs(step) < smallest_step) break;
      step *= 0.25;
      continue;
    }
    if (outside.left <= 0.0) return crossing(profile, inside, outside).value_or(open);
    inside = outside;
    step *= 2.0;
  }
  return open;
}

}  // namespace

Interval profile_interval(const LikelihoodFunction& likelihood, const Maximum& maximum,
                          std::size_t parameter, double reach) {
  const auto number = static_cast<Eigen::Index>(parameter);
  expects(maximum.is_inner && number < maximum.place.size(), "a profile surrounds an optimum");
  Profile profile(likelihood, maximum, number, reach);
  const double center = maximum.place(number);
  constexpr double longest = 1.0;
  const double step = std::min(longest, std::sqrt(maximum.covariance(number, number)));
  return {maths::exp(end_of(profile, center, -2.0 * step, reach)),
          maths::exp(end_of(profile, center, 2.0 * step, reach))};
}

}  // namespace retain::fit
