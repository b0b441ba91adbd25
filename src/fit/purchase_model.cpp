#include "fit/purchase_model.hpp"

#include <algorithm>
#include <cmath>

#include "fit/jet_likelihood.hpp"
#include "fit/model_terms.hpp"
#include "maths/elementary.hpp"

namespace retain::fit {
namespace {

template <class Terms>
LogLikelihood summed(Terms terms, std::span<const HistoryGroup> groups) {
  using Number = typename Terms::Number;
  Number sum;
  Number of_purchases;
  std::int64_t repeats = -1;
  for (const HistoryGroup& group : groups) {
    if (group.history.repeats != repeats) {
      repeats = group.history.repeats;
      of_purchases = terms.of_purchases(repeats);
    }
    Number of_group = terms.of_times(group.history);
    of_group += of_purchases;
    sum += static_cast<double>(group.customers) * of_group;
  }
  return unpacked(sum);
}

LogLikelihood likelihood_at(PurchaseModel model, std::span<const HistoryGroup> groups,
                            const Eigen::VectorXd& place) {
  using MayLeave = BetaGeometricTerms::MayLeave;
  switch (model) {
    case PurchaseModel::bg_nbd:
      return summed(BetaGeometricTerms(parameters_at<4>(place), MayLeave::after_a_repeat), groups);
    case PurchaseModel::mbg_nbd:
      return summed(BetaGeometricTerms(parameters_at<4>(place), MayLeave::from_the_start), groups);
    case PurchaseModel::pareto_nbd:
      return summed(ParetoTerms(parameters_at<4>(place)), groups);
    case PurchaseModel::nbd:
      break;
  }
  return summed(NbdTerms(parameters_at<2>(place)), groups);
}

/// Mean purchases per week of observation, from which starts set out.
double mean_rate(std::span<const HistoryGroup> groups) {
  double purchases = 0.0;
  double weeks = 0.0;
  for (const HistoryGroup& group : groups) {
    const auto customers = static_cast<double>(group.customers);
    purchases += customers * static_cast<double>(group.history.repeats);
    weeks += customers * group.history.observed;
  }
  return purchases / weeks;
}

/// Gamma laws of purchase rates with the mean rate, spread widely or little, and a few who leave.
std::vector<Eigen::VectorXd> starts_of(PurchaseModel model, std::span<const HistoryGroup> groups) {
  const double rate = mean_rate(groups);
  const bool is_pareto = model == PurchaseModel::pareto_nbd;
  std::vector<Eigen::VectorXd> starts;
  for (const double shape : {0.5, 0.2, 2.0}) {
    const double scale = shape / rate;
    Eigen::VectorXd start(model == PurchaseModel::nbd ? 2 : 4);
    start.head(2) << maths::log(shape), maths::log(scale);
    if (start.size() == 4) start.tail(2) << 0.0, maths::log(is_pareto ? scale : 3.0);
    starts.push_back(start);
  }
  return starts;
}

constexpr double reach = 12.0;

}  // namespace

std::string_view name_of(PurchaseModel model) {
  constexpr std::array<std::string_view, purchase_models.size()> names{"BG/NBD", "MBG/NBD",
                                                                       "Pareto/NBD", "NBD"};
  return names[static_cast<std::size_t>(model)];
}

std::span<const std::string_view> parameter_names(PurchaseModel model) {
  static constexpr std::array<std::string_view, 4> beta_geometric{"r", "alpha", "a", "b"};
  static constexpr std::array<std::string_view, 4> pareto{"r", "alpha", "s", "beta"};
  if (model == PurchaseModel::pareto_nbd) return pareto;
  const std::span<const std::string_view> names = beta_geometric;
  return model == PurchaseModel::nbd ? names.first(2) : names;
}

LikelihoodFunction likelihood_of(PurchaseModel model, std::span<const HistoryGroup> groups) {
  return [=](const Eigen::VectorXd& place) { return likelihood_at(model, groups, place); };
}

PurchaseFit fit_purchases(PurchaseModel model, std::span<const HistoryGroup> groups) {
  PurchaseFit fit;
  fit.maximum = maximise(likelihood_of(model, groups), starts_of(model, groups), reach);
  fit.law.model = model;
  const bool has_errors = fit.maximum.covariance.size() > 0;
  for (Eigen::Index i = 0; i < fit.maximum.place.size(); ++i) {
    fit.law.parameters.push_back(maths::exp(fit.maximum.place[i]));
    if (!has_errors) continue;
    const double on_log = std::sqrt(fit.maximum.covariance(i, i));
    fit.standard_errors.push_back(fit.law.parameters.back() * on_log);
  }
  fit.log_likelihood = fit.maximum.value;
  fit.akaike = 2.0 * static_cast<double>(fit.law.parameters.size()) - 2.0 * fit.log_likelihood;
  return fit;
}

}  // namespace retain::fit
