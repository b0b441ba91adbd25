#include "model/levers.hpp"
#include "model/parameters/parameter_fields.hpp"
#include "model/parameters/parameter_groups.hpp"

namespace retain::model::parameters {

using namespace field;

namespace {

/// A size of an effect: a belief, 0 unless a file states it.
template <auto Member>
Parameter effect(std::string key, std::string unit, double lowest, double highest,
                 std::string english, std::string chinese) {
  return {{std::move(key), std::move(unit), lowest, highest, Role::world, SourceMark::assumption,
           std::move(english), std::move(chinese)},
          number<&Scenario::levers, &Levers::effect, Member>()};
}

/// What is spent on a lever and the scale on which spending works.
template <LeverName Name>
std::vector<Parameter> spending() {
  const Message& name = lever_name_text(Name);
  const std::string english(name.english);
  const std::string chinese(name.chinese);
  const std::string table = "lever." + std::string(lever_names[index(Name)]);
  return {{{table + ".per_year", "yuan per year", 0, most_yuan, Role::lever, SourceMark::assumption,
            "Spent on " + english + " in a year.", "每年用于“" + chinese + "”的支出。"},
           number_at<Name, &Scenario::levers, &Levers::per_year>()},
          {{table + ".scale", "yuan per year", 1, most_yuan, Role::world, SourceMark::assumption,
            "Spending on " + english + " that brings 63 % of its whole effect.",
            "使“" + chinese + "”达到全部效果 63 % 的年支出。"},
           number_at<Name, &Scenario::levers, &Levers::scale>()}};
}

template <class... Lists>
std::vector<Parameter> joined(Lists... lists) {
  std::vector<Parameter> all;
  (all.insert(all.end(), lists.begin(), lists.end()), ...);
  return all;
}

using List = std::vector<Parameter>;

List levers_of_people() {
  return joined(
      spending<LeverName::leadership>(),
      List{effect<&LeverEffects::leadership_amplifies>(
          "lever.leadership.amplifies", "share", 0, 10,
          "Share that leadership adds to the effects of the other levers.",
          "领导力使其他措施效果增加的比例。")},
      spending<LeverName::selection>(),
      List{effect<&LeverEffects::selection_self_test>(
          "lever.selection.self_test", "points", 0, 90,
          "Points that selection adds to the mean of the self-test.",
          "选拔使自测平均分提高的分数。")},
      spending<LeverName::training>(),
      List{effect<&LeverEffects::training_resolved>(
               "lever.training.resolved", "share", 0, 1,
               "Share of complaints that training resolves besides.",
               "培训使投诉解决比例增加的幅度。"),
           effect<&LeverEffects::training_assurance>("lever.training.assurance", "points", -9, 9,
                                                     "Points that training adds to assurance.",
                                                     "培训使专业度提高的分数。"),
           effect<&LeverEffects::training_responsiveness>(
               "lever.training.responsiveness", "points", -9, 9,
               "Points that training adds to responsiveness.", "培训使反应度提高的分数。")},
      spending<LeverName::morale>(),
      List{effect<&LeverEffects::morale_turnover_cut>(
               "lever.morale.turnover_cut", "share", 0, 1,
               "Share of the staff turnover that morale avoids.", "士气使员工流动率降低的比例。"),
           effect<&LeverEffects::morale_empathy>("lever.morale.empathy", "points", -9, 9,
                                                 "Points that morale adds to empathy.",
                                                 "士气使同理度提高的分数。")});
}

List levers_of_the_firm() {
  return joined(
      spending<LeverName::intermediaries>(),
      List{effect<&LeverEffects::intermediaries_contact_cut>(
               "lever.intermediaries.contact_cut", "share", 0, 1,
               "Share of money.keep_cost that intermediaries save.",
               "中介渠道节省 money.keep_cost 的比例。"),
           effect<&LeverEffects::intermediaries_time_cut>(
               "lever.intermediaries.time_cut", "share", 0, 1,
               "Share of value.time that intermediaries save the customer.",
               "中介渠道为客户节省 value.time 的比例。"),
           effect<&LeverEffects::intermediaries_empathy>(
               "lever.intermediaries.empathy", "points", -9, 9,
               "Points that intermediaries add to empathy; negative: they are less personal.",
               "中介渠道使同理度变化的分数；负数表示更缺人情味。")},
      spending<LeverName::feedback>(),
      List{effect<&LeverEffects::feedback_complain>(
               "lever.feedback.complain", "share", 0, 1,
               "Share of the dissatisfied whom a feedback system makes complain besides.",
               "反馈系统使投诉比例增加的幅度。"),
           effect<&LeverEffects::feedback_quickly>(
               "lever.feedback.quickly", "share", 0, 1,
               "Share of the resolved complaints that a feedback system makes quick besides.",
               "反馈系统使迅速解决比例增加的幅度。")},
      spending<LeverName::facilities>(),
      List{effect<&LeverEffects::facilities_tangibles>(
               "lever.facilities.tangibles", "points", -9, 9,
               "Points that facilities add to tangibles.", "设施使有形度提高的分数。"),
           effect<&LeverEffects::facilities_acquisition>(
               "lever.facilities.acquisition", "share", 0, 10,
               "Share that facilities add to the customers won in a week.",
               "设施使每周新增客户增加的比例。")},
      spending<LeverName::evaluation>(),
      List{effect<&LeverEffects::evaluation_empathy>(
               "lever.evaluation.empathy", "points", -9, 9,
               "Points that evaluation adds to empathy; negative: incentives on numbers are wrong.",
               "评价使同理度变化的分数；负数表示按数字激励的方式有误。"),
           effect<&LeverEffects::evaluation_spread_cut>(
               "lever.evaluation.spread_cut", "share", 0, 1,
               "Share of the spread between visits that evaluation avoids.",
               "评价使各次接触差异减少的比例。"),
           effect<&LeverEffects::evaluation_scale_cut>(
               "lever.evaluation.scale_cut", "share", 0, 1,
               "Share by which evaluation makes the other levers cheaper.",
               "评价使其他措施所需支出减少的比例。")});
}

}  // namespace

std::vector<Parameter> lever_parameters() {
  return joined(levers_of_people(), levers_of_the_firm());
}

}  // namespace retain::model::parameters
