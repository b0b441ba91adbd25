#include "fit/profile_interval.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

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

/// The likelihood along one parameter, highest over the others; each search begins where the last
/// one ended.
class Profile {
 public:
  Profile(const LikelihoodFunction& likelihood, const Maximum& maximum, Eigen::Index parameter,
          double reach)
      : likelihood_(likelihood),
        maximum_(maximum),
        parameter_(parameter),
        reach_(reach),
        others_(others_than(parameter, maximum.place.size())),
        at_(maximum.place) {}

  void restart() { at_ = maximum_.place; }

  /// What is left of the allowed drop where the parameter has this logarithm.
  double left_at(double coordinate) {
    at_(parameter_) = coordinate;
    double value = 0.0;
    if (others_.size() == 0) {
      value = likelihood_(at_).value;
    } else {
      const std::array<Eigen::VectorXd, 1> starts{at_(others_)};
      const Maximum found =
          maximise([this](const Eigen::VectorXd& place) { return without_parameter(place); },
                   starts, reach_);
      at_(others_) = found.place;
      value = found.value;
    }
    return value - maximum_.value + allowed_drop();
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
};

/// The logarithm at which the drop is reached, looked for in steps that double.
double end_of(Profile& profile, double center, double step, double reach) {
  profile.restart();
  double inside = center;
  double left_inside = allowed_drop();
  for (;; step *= 2.0) {
    const double outside = std::clamp(inside + step, -reach, reach);
    const double left = profile.left_at(outside);
    if (!(left > 0.0)) {
      if (std::isnan(left)) return stats::not_available;
      return maths::bracketed_root([&](double at) { return profile.left_at(at); },
                                   std::min(inside, outside), std::max(inside, outside),
                                   step > 0.0 ? left_inside : left,
                                   step > 0.0 ? left : left_inside);
    }
    if (std::abs(outside) >= reach) {
      return std::copysign(std::numeric_limits<double>::infinity(), step);
    }
    inside = outside;
    left_inside = left;
  }
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
