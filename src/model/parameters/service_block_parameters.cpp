#include <fmt/format.h>

#include <utility>

#include "model/parameters/parameter_fields.hpp"
#include "model/parameters/parameter_groups.hpp"

namespace retain::model::parameters {

using namespace field;

namespace {

template <SubScore score>
Parameter affinity_parameter() {
  constexpr std::size_t i = index(score);
  return {{fmt::format("service.affinity.{}", sub_score_names[i]), "points 0..10", lowest_sub_score,
           highest_sub_score, Role::lever, SourceMark::assumption,
           fmt::format("Score of service affinity for {}; 7 is the reference level.",
                       sub_score_phrases[i]),
           fmt::format("亲和力评分“{}”；7 为参照水平。", sub_score_headings[i])},
          number_at<score, &Scenario::service, &Service::affinity, &Affinity::score>()};
}

}  // namespace

std::vector<Parameter> affinity_parameters() {
  std::vector<Parameter> list = []<std::size_t... i>(std::index_sequence<i...>) {
    return std::vector<Parameter>{affinity_parameter<static_cast<SubScore>(i)>()...};
  }
  (std::make_index_sequence<sub_score_count>());
  list.push_back({{"service.affinity.hygiene", "flag", 0, 0, Role::world, SourceMark::assumption,
                   "Whether a warm voice and standard wording only matter when they are missing.",
                   "亲切的语音和规范的用语是否只是保健因素：缺少时才起作用。"},
                  flag<&Scenario::service, &Service::affinity, &Affinity::hygiene>()});
  return list;
}

std::vector<Parameter> timing_parameters() {
  return {
      {{"service.timing.answered_within_5s", "share", 0, 1, Role::lever, SourceMark::assumption,
        "Share of known questions that are answered within the documents' five seconds; the "
        "reference level is 0.9.",
        "已知问题在文档要求的 5 秒内得到解答的比例；参照水平为 0.9。"},
       number<&Scenario::service, &Service::timing, &Timing::answered_within_5s>()},
      {{"service.timing.longest_silence", "second", 1, 3600, Role::lever, SourceMark::document,
        "Longest silence while something is looked up.", "查询期间最长的静默时间。"},
       number<&Scenario::service, &Service::timing, &Timing::longest_silence>()},
      {{"service.timing.nuisance_call", "minute", 0.1, 600, Role::lever, SourceMark::document,
        "Longest time that a nuisance call blocks the line.", "骚扰电话占用线路的最长时间。"},
       number<&Scenario::service, &Service::timing, &Timing::nuisance_call>()},
      {{"service.timing.unvaried_voice", "second", 1, 3600, Role::lever, SourceMark::document,
        "Longest stretch without variation in the voice; attention falls after 15 seconds.",
        "声音无变化的最长时间；15 秒后注意力下降。"},
       number<&Scenario::service, &Service::timing, &Timing::unvaried_voice>()},
      {{"service.timing.syllables_per_minute", "per minute", 1, 1000, Role::lever,
        SourceMark::document,
        "Rate of speech: about 150 is right, 200 and above is fast, 100 and below is slow.",
        "语速：150 左右适中，200 以上为快速，100 以下为慢速。"},
       number<&Scenario::service, &Service::timing, &Timing::syllables_per_minute>()},
      {{"service.timing.effect", "points", 0, 10, Role::world, SourceMark::assumption,
        "Points of responsiveness or empathy per step away from a standard of time.",
        "每偏离时间标准一级，反应度或同理度变化的分数。"},
       number<&Scenario::service, &Service::timing, &Timing::effect>()},
  };
}

std::vector<Parameter> staff_parameters() {
  return {
      {{"staff.self_test_mean", "points 10..100", 10, 100, Role::lever, SourceMark::assumption,
        "Mean of the staff in the self-test of ten items.", "员工十项自测的平均分。"},
       number<&Scenario::staff, &Staff::self_test_mean>()},
      {{"staff.self_test_sd", "points", 0.01, 100, Role::lever, SourceMark::assumption,
        "Standard deviation of the staff in the self-test.", "员工自测得分的标准差。"},
       number<&Scenario::staff, &Staff::self_test_sd>()},
      {{"staff.turnover", "share", 0, 1, Role::lever, SourceMark::assumption,
        "Share of the staff that leaves in a year.", "每年离职员工的比例。"},
       number<&Scenario::staff, &Staff::turnover>()},
      {{"staff.suitability_effect", "points", 0, 10, Role::world, SourceMark::assumption,
        "Points of empathy, assurance and responsiveness per share of suited less unsuited staff.",
        "非常适合者比例减不适合者比例每增加 1，同理度、专业度、反应度提高的分数。"},
       number<&Scenario::staff, &Staff::suitability_effect>()},
      {{"staff.turnover_effect", "points", 0, 10, Role::world, SourceMark::assumption,
        "Points of empathy, assurance and responsiveness lost per share of turnover.",
        "员工流动率每增加 1，同理度、专业度、反应度降低的分数。"},
       number<&Scenario::staff, &Staff::turnover_effect>()},
      {{"staff.mood_spread", "share", 0, 10, Role::lever, SourceMark::assumption,
        "Share that bad moods, spreading through the team, add to the spread between visits.",
        "坏情绪在团队中传播使各次接触差异增加的比例。"},
       number<&Scenario::staff, &Staff::mood_spread>()},
  };
}

}  // namespace retain::model::parameters
