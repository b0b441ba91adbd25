#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "base/namespaces.hpp"

namespace retain::model {

/// The fifteen sub-scores of service affinity (document 001), in its order: five of patience, five
/// of politeness, five of communication.
enum class SubScore {
  proactive,
  patient,
  responsible,
  self_reliant,
  attentive,
  complete_process,
  standard_wording,
  warm_voice,
  sincere_tone,
  right_pace,
  clear_speech,
  listening,
  eliciting_opinions,
  expression,
  emotion_control
};

inline constexpr std::size_t sub_score_count = 15;
inline constexpr std::array<std::string_view, sub_score_count> sub_score_names{
    "proactive",          "patient",          "responsible",      "self_reliant",
    "attentive",          "complete_process", "standard_wording", "warm_voice",
    "sincere_tone",       "right_pace",       "clear_speech",     "listening",
    "eliciting_opinions", "expression",       "emotion_control"};

/// What each sub-score is about, and its heading in document 001.
inline constexpr std::array<std::string_view, sub_score_count> sub_score_phrases{
    "proactive",
    "patient and thorough",
    "taking responsibility",
    "self-reliant",
    "attention to the customer",
    "a complete process",
    "standard wording",
    "a warm voice",
    "a sincere tone",
    "the right pace",
    "clear speech",
    "listening",
    "eliciting opinions",
    "expression",
    "control of emotions"};
inline constexpr std::array<std::string_view, sub_score_count> sub_score_headings{
    "积极主动",     "耐心周到",     "责任承担",     "自信自立", "关注客户",
    "服务流程全面", "服务用语规范", "语音亲切",     "语气诚恳", "语速恰当",
    "普通话能力",   "倾听能力",     "意见征求能力", "表达能力", "控制情绪的能力"};

inline constexpr double lowest_sub_score = 0.0;
inline constexpr double highest_sub_score = 10.0;

template <class Value>
using PerSubScore = std::array<Value, sub_score_count>;

[[nodiscard]] constexpr std::size_t index(SubScore score) {
  return static_cast<std::size_t>(score);
}

/// How the telephone line treats customers, 0..10 each; 7 is the reference level.
struct Affinity {
  PerSubScore<double> score{7.0, 7.0, 7.0, 7.0, 7.0, 7.0, 7.0, 7.0,
                            7.0, 7.0, 7.0, 7.0, 7.0, 7.0, 7.0};
  bool hygiene = false;  ///< a warm voice and good wording only matter when they are missing
};

/// Standards of time of document 001. The defaults keep each standard just so; they are the
/// reference levels from which the block shifts responsiveness and empathy.
struct Timing {
  double answered_within_5s = 0.9;  ///< share of known questions answered within five seconds
  double longest_silence = 30.0;    ///< second, while something is looked up
  double nuisance_call = 10.0;      ///< minute, the longest that a nuisance call blocks the line
  double unvaried_voice = 15.0;     ///< second, the longest stretch without variation in the voice
  double syllables_per_minute = 150;  ///< 200 and above is fast, 100 and below slow
  double effect = 0.5;                ///< points of a dimension per step away from a standard
};

/// The people who serve: the self-test of ten items (document 000), and how many of them leave.
struct Staff {
  double self_test_mean = 70.0;     ///< points, 10..100
  double self_test_sd = 12.0;       ///< points
  double turnover = 0.3;            ///< share of the staff that leaves in a year
  double suitability_effect = 2.0;  ///< points of a dimension per share of suited less unsuited
  double turnover_effect = 3.0;     ///< points of a dimension per share of turnover
  double mood_spread = 0.0;  ///< share that bad moods in the team add to the spread of visits
};

/// The eight levers of document 004, in its order.
enum class LeverName {
  leadership,
  selection,
  training,
  morale,
  intermediaries,
  feedback,
  facilities,
  evaluation
};

inline constexpr std::size_t lever_count = 8;
inline constexpr std::array<std::string_view, lever_count> lever_names{
    "leadership",     "selection", "training",   "morale",
    "intermediaries", "feedback",  "facilities", "evaluation"};

template <class Value>
using PerLever = std::array<Value, lever_count>;

[[nodiscard]] constexpr std::size_t index(LeverName lever) {
  return static_cast<std::size_t>(lever);
}

/// What the whole effect of each lever changes. 0 is no effect: the sizes stand in data.
struct LeverEffects {
  double leadership_amplifies = 0.0;        ///< share added to the effects of the other levers
  double selection_self_test = 0.0;         ///< points of the self-test
  double training_resolved = 0.0;           ///< share of complaints
  double training_assurance = 0.0;          ///< points
  double training_responsiveness = 0.0;     ///< points
  double morale_turnover_cut = 0.0;         ///< share of the turnover avoided
  double morale_empathy = 0.0;              ///< points
  double intermediaries_contact_cut = 0.0;  ///< share of money.keep_cost saved
  double intermediaries_time_cut = 0.0;     ///< share of value.time saved
  double intermediaries_empathy = 0.0;      ///< points
  double feedback_complain = 0.0;           ///< share of the dissatisfied who complain, added
  double feedback_quickly = 0.0;            ///< share of the resolved, added
  double facilities_tangibles = 0.0;        ///< points
  double facilities_acquisition = 0.0;      ///< share added to the customers won in a week
  double evaluation_empathy = 0.0;          ///< points; wrong incentives take some
  double evaluation_spread_cut = 0.0;       ///< share of service.spread.* avoided
  double evaluation_scale_cut = 0.0;        ///< share of the others' scales saved
};

/// Money spent on the levers, and what it does.
struct Levers {
  PerLever<double> per_year{};                                     ///< yuan
  PerLever<double> scale{5e4, 5e4, 5e4, 5e4, 5e4, 5e4, 5e4, 5e4};  ///< kappa, yuan per year
  LeverEffects effect;
};

}  // namespace retain::model
