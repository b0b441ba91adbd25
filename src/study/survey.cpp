#include "study/survey.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include "base/error.hpp"
#include "base/message.hpp"
#include "base/phrases.hpp"
#include "text/suggestion.hpp"
#include "text/typed_number.hpp"

namespace retain::message {

constexpr Message survey_form{
    "--survey {}: write KEY:n=200, with :sd=2 for the error of one measurement and :cost=5 for "
    "yuan per answer",
    "--survey {}：请写 KEY:n=200；可加 :sd=2（一次测量的误差）和 :cost=5（每个回答的费用，元）"};
constexpr Message survey_of_what{"--survey {}: no uncertain number of these scenarios",
                                 "--survey {}：这些情景中没有这个不确定的数"};
constexpr Message survey_of_one_law{
    "--survey {}: the scenarios have different laws of it; a survey is of one law",
    "--survey {}：各情景的分布不同；调查只针对一个分布"};
constexpr Message survey_not_exact{
    "--survey {}: answers update exactly a beta law between 0 and 1 (yes or no), a normal law "
    "(with sd=) and a gamma law (counts), none of them cut; this is {}",
    "--survey {}：只有 0 到 1 的 beta 分布（是或否）、正态分布（须写 sd=）和 gamma 分布（计数）"
    "且未被截断时，才能用回答精确更新；此处为 {}"};

}  // namespace retain::message

namespace retain::study {
namespace {

/// Cut off by the range of the parameter: so little changes nothing that is printed.
constexpr double no_cut = 1e-6;

[[noreturn]] void refuse_form(std::string_view typed) {
  throw Error(ExitCode::usage, Sentence(message::survey_form, typed));
}

double positive_number(std::string_view digits, std::string_view typed) {
  const std::optional<double> number = typed_number(digits);
  if (!number || !(*number > 0.0)) refuse_form(typed);
  return *number;
}

const Distribution& law_of(const SurveyRequest& survey, const UncertainInputs& inputs) {
  std::vector<std::string> keys;
  const Distribution* law = nullptr;
  for (const uncertainty::Input& input : inputs.inputs().numbers) {
    keys.push_back(input.key);
    if (input.key != survey.key) continue;
    if (law != nullptr) {
      throw Error(ExitCode::usage, Sentence(message::survey_of_one_law, survey.key));
    }
    law = &input.distribution;
  }
  if (law == nullptr) {
    throw Error(ExitCode::usage, Sentence(message::survey_of_what, survey.key) +
                                     appended(did_you_mean(survey.key, keys)));
  }
  return *law;
}

std::optional<Belief> exact_belief(const SurveyRequest& survey, const Distribution& law) {
  if (law.cut() > no_cut) return {};
  if (const auto* beta = std::get_if<BetaLaw>(&law.law())) {
    const bool is_share = beta->between == Bounds{0.0, 1.0};
    if (is_share && !survey.error_sd) return ShareBelief{beta->a, beta->b};
  }
  if (const auto* uniform = std::get_if<UniformLaw>(&law.law())) {
    if (uniform->between == Bounds{0.0, 1.0} && !survey.error_sd) return ShareBelief{1.0, 1.0};
  }
  if (const auto* normal = std::get_if<NormalLaw>(&law.law())) {
    if (normal->scale == uncertainty::Scale::identity && survey.error_sd) {
      return MeanBelief{normal->sd, *survey.error_sd};
    }
  }
  if (const auto* gamma = std::get_if<GammaLaw>(&law.law())) {
    if (!survey.error_sd) return RateBelief{gamma->shape, 1.0 / gamma->unit};
  }
  return {};
}

}  // namespace

SurveyRequest parse_survey(std::string_view typed) {
  const std::size_t colon = typed.find(':');
  if (colon == std::string_view::npos || colon == 0) refuse_form(typed);
  SurveyRequest survey;
  survey.key = typed.substr(0, colon);
  std::string_view rest = typed.substr(colon);
  while (!rest.empty()) {
    rest.remove_prefix(1);
    const std::string_view part = rest.substr(0, rest.find(':'));
    rest.remove_prefix(part.size());
    const auto after = [&](std::string_view name) {
      return positive_number(part.substr(name.size()), typed);
    };
    constexpr double most_answers = 1e6;
    if (part.starts_with("n=")) {
      const double answers = after("n=");
      if (answers != std::floor(answers) || answers > most_answers) refuse_form(typed);
      survey.answers = static_cast<std::int64_t>(answers);
    } else if (part.starts_with("sd=")) {
      survey.error_sd = after("sd=");
    } else if (part.starts_with("cost=")) {
      survey.cost = after("cost=");
    } else {
      refuse_form(typed);
    }
  }
  if (survey.answers == 0) refuse_form(typed);
  return survey;
}

Belief belief_before(const SurveyRequest& survey, const UncertainInputs& inputs) {
  const Distribution& law = law_of(survey, inputs);
  if (const std::optional<Belief> belief = exact_belief(survey, law)) return *belief;
  throw Error(ExitCode::usage, Sentence(message::survey_not_exact, survey.key, law.text()));
}

}  // namespace retain::study
