#include <array>

#include "model/parameters/parameter_fields.hpp"
#include "model/parameters/parameter_groups.hpp"

namespace retain::model::parameters {
namespace {

using namespace field;

constexpr std::array<std::string_view, 2> engine_names{"agents", "expected"};
constexpr std::array<std::string_view, 2> start_names{"new", "established"};
constexpr std::array<std::string_view, 2> dispersion_names{"fixed", "negative_binomial"};
constexpr std::array<std::string_view, 3> policy_names{"none", "replace", "weekly"};
constexpr std::array<std::string_view, 2> churn_of_names{"new", "present"};
constexpr std::array<std::string_view, 3> describes_names{"auto", "this", "beneath"};
constexpr std::array<std::string_view, 2> surprise_effect_names{"fixed", "by_size"};

std::vector<Parameter> simulation_parameters() {
  return {
      {{"title", "text", 0, 0, Role::setting, SourceMark::setting,
        "Title of the scenario, free text in any language.", "情景标题，可用任何语言。"},
       text<&Scenario::title>()},
      {{"title_zh", "text", 0, 0, Role::setting, SourceMark::setting,
        "Chinese title of the scenario, shown instead of title where the program speaks Chinese.",
        "情景的中文标题；程序以中文显示时代替 title。"},
       text<&Scenario::title_zh>()},
      {{"compare_with", "text", 0, 0, Role::setting, SourceMark::setting,
        "Scenario or file to compare with, instead of the nearest one that this file extends; a "
        "file that extends this one does not inherit it.",
        "与之比较的情景或文件，代替本文件所扩展的最近一个；扩展本文件的文件不继承此项。"},
       text<&Scenario::compare_with>()},
      {{"simulation.weeks", "week", 1, 5200, Role::setting, SourceMark::document,
        "Length of the simulation; the documents reckon with ten years of 52 weeks.",
        "模拟的周数；文档按每年 52 周、共十年计算。"},
       count<&Scenario::simulation, &Simulation::weeks>()},
      {{"simulation.replications", "count", 1, 1e6, Role::setting, SourceMark::setting,
        "Independent repetitions of the whole business.", "整个业务独立重复模拟的次数。"},
       count<&Scenario::simulation, &Simulation::replications>()},
      {{"simulation.seed", "count", 0, 4294967295, Role::setting, SourceMark::setting,
        "Seed of the random numbers; the same seed gives the same results.",
        "随机数种子；种子相同则结果相同。"},
       count<&Scenario::simulation, &Simulation::seed>()},
      {{"simulation.engine", "name", 0, 0, Role::setting, SourceMark::setting,
        "agents simulates every customer, expected computes the large-population limit.",
        "agents 逐个模拟客户，expected 计算大总体极限。"},
       choice<engine_names, &Scenario::simulation, &Simulation::engine>()},
      {{"cohort.customers", "customer", 1, 1e8, Role::setting, SourceMark::setting,
        "Customers acquired in week 0.", "第 0 周获得的客户数。"},
       count<&Scenario::cohort, &Cohort::customers>()},
      {{"cohort.start", "name", 0, 0, Role::setting, SourceMark::setting,
        "State of the customers in week 0: new has no loyalty points yet, established is the "
        "steady "
        "state of the reference when every leaver is replaced.",
        "第 0 周客户的状态：new 表示尚无忠诚积分，established "
        "表示参照情景中流失者均被替补时的稳态。"},
       choice<start_names, &Scenario::cohort, &Cohort::start>()},
  };
}

std::vector<Parameter> money_parameters() {
  return {
      {{"money.spend_per_week", "yuan", 0, most_yuan, Role::world, SourceMark::document,
        "What an active customer spends in a week.", "在册客户每周的消费额。"},
       number<&Scenario::money, &Money::spend_per_week>()},
      {{"money.margin", "share", 0, 1, Role::world, SourceMark::document,
        "Share of spend that is counted as gain; the documents count the whole revenue.",
        "毛利率：消费额中计为收益的比例；文档按全部收入计算。"},
       number<&Scenario::money, &Money::margin>()},
      {{"money.discount_rate", "share", 0, 1, Role::world, SourceMark::document,
        "Discount rate per year; the documents do not discount.", "年贴现率；文档不贴现。"},
       number<&Scenario::money, &Money::discount_rate>()},
      {{"money.keep_cost", "yuan", 0, most_yuan, Role::world, SourceMark::document,
        "Cost of satisfying one existing customer again, or of one attempt to keep a leaver.",
        "使一位老客户重新满意的成本，或一次挽留的成本。"},
       number<&Scenario::money, &Money::keep_cost>()},
      {{"money.acquisition_cost", "yuan", 0, most_yuan, Role::world, SourceMark::document,
        "Cost of attracting one new customer.", "吸引一位新客户的成本。"},
       number<&Scenario::money, &Money::acquisition_cost>()},
      {{"money.programme_per_customer", "yuan per year", 0, most_yuan, Role::lever,
        SourceMark::assumption, "Cost of the service programme per active customer and year.",
        "服务计划每位在册客户每年的成本。"},
       number<&Scenario::money, &Money::programme_per_customer>()},
      {{"money.programme_fixed", "yuan per year", 0, 1e12, Role::lever, SourceMark::assumption,
        "Fixed cost of the service programme per year.", "服务计划每年的固定成本。"},
       number<&Scenario::money, &Money::programme_fixed>()},
  };
}

std::vector<Parameter> churn_parameters() {
  return {
      {{"churn.share_lost", "share", 0, 0.999, Role::world, SourceMark::published,
        "Share of its customers whom the firm loses, within churn.within_years; which customers, "
        "churn.of says.",
        "企业流失的客户比例，在 churn.within_years 年内；指哪些客户由 churn.of 说明。"},
       number<&Scenario::churn, &Churn::share_lost>()},
      {{"churn.within_years", "year", 0.1, 100, Role::world, SourceMark::published,
        "Time within which churn.share_lost is lost.", "流失 churn.share_lost 所用的年数。"},
       number<&Scenario::churn, &Churn::within_years>()},
      {{"churn.of", "name", 0, 0, Role::world, SourceMark::published,
        "Whose churn is stated: new is a cohort from its first week on, present are the customers "
        "whom a firm has in any week, which replaces every leaver; then cohort.start is "
        "established unless stated.",
        "所述流失率属于哪些客户：new 指从第一周起的新客户，present "
        "指流失者均被替补的企业在任一周的现有客户；后者若未写明 cohort.start，则为 established。"},
       choice<churn_of_names, &Scenario::churn, &Churn::of>()},
      {{"churn.describes", "name", 0, 0, Role::setting, SourceMark::setting,
        "Whose churn the file states: this is its own, at its own levers, beneath that of the firm "
        "it extends; auto is this for a firm and beneath for a plan. Not inherited.",
        "文件所述流失率属于谁：this 指它自身（按其措施），beneath "
        "指它所扩展的企业；auto 对企业取 this，对方案取 beneath。不继承。"},
       choice<describes_names, &Scenario::churn, &Churn::describes>()},
      {{"churn.causes.better_product", "share", 0, 1, Role::world, SourceMark::document,
        "Share of losses whose root cause is a better product elsewhere.",
        "根本原因为“发现质量更好的产品”的流失比例。"},
       number_at<Cause::better_product, &Scenario::churn, &Churn::causes>()},
      {{"churn.causes.cheaper_product", "share", 0, 1, Role::world, SourceMark::document,
        "Share of losses whose root cause is a cheaper product elsewhere.",
        "根本原因为“发现更便宜的产品”的流失比例。"},
       number_at<Cause::cheaper_product, &Scenario::churn, &Churn::causes>()},
      {{"churn.causes.not_valued", "share", 0, 1, Role::world, SourceMark::document,
        "Share of losses whose root cause is not feeling valued.",
        "根本原因为“感觉不受重视”的流失比例。"},
       number_at<Cause::not_valued, &Scenario::churn, &Churn::causes>()},
      {{"churn.causes.poor_service", "share", 0, 1, Role::world, SourceMark::document,
        "Share of losses whose root cause is poor service.", "根本原因为“服务太差”的流失比例。"},
       number_at<Cause::poor_service, &Scenario::churn, &Churn::causes>()},
      {{"churn.causes.other", "share", 0, 1, Role::world, SourceMark::document,
        "Share of losses whose root cause is other reasons.", "根本原因为“其他原因”的流失比例。"},
       number_at<Cause::other, &Scenario::churn, &Churn::causes>()},
      {{"churn.sensitivity.better_product", "per point", 0, 2, Role::world, SourceMark::assumption,
        "Fall of the logarithmic hazard of leaving for a better product elsewhere per loyalty "
        "point.",
        "每一忠诚积分使“发现质量更好的产品”流失风险对数下降的幅度。"},
       number_at<Cause::better_product, &Scenario::churn, &Churn::sensitivity>()},
      {{"churn.sensitivity.cheaper_product", "per point", 0, 2, Role::world, SourceMark::assumption,
        "Fall of the logarithmic hazard of leaving for a cheaper product elsewhere per loyalty "
        "point.",
        "每一忠诚积分使“发现更便宜的产品”流失风险对数下降的幅度。"},
       number_at<Cause::cheaper_product, &Scenario::churn, &Churn::sensitivity>()},
      {{"churn.sensitivity.not_valued", "per point", 0, 2, Role::world, SourceMark::assumption,
        "Fall of the logarithmic hazard of leaving for not feeling valued per loyalty point.",
        "每一忠诚积分使“感觉不受重视”流失风险对数下降的幅度。"},
       number_at<Cause::not_valued, &Scenario::churn, &Churn::sensitivity>()},
      {{"churn.sensitivity.poor_service", "per point", 0, 2, Role::world, SourceMark::assumption,
        "Fall of the logarithmic hazard of leaving for poor service per loyalty point.",
        "每一忠诚积分使“服务太差”流失风险对数下降的幅度。"},
       number_at<Cause::poor_service, &Scenario::churn, &Churn::sensitivity>()},
      {{"churn.sensitivity.other", "per point", 0, 2, Role::world, SourceMark::assumption,
        "Fall of the logarithmic hazard of leaving for other reasons per loyalty point.",
        "每一忠诚积分使“其他原因”流失风险对数下降的幅度。"},
       number_at<Cause::other, &Scenario::churn, &Churn::sensitivity>()},
  };
}

std::vector<Parameter> service_parameters() {
  return {
      {{"service.tangibles", "points 1..10", 1, 10, Role::lever, SourceMark::assumption,
        "Level of tangibles: how premises, equipment, staff and papers look. Points of ten; the "
        "reference level is 7.",
        "有形度水平：环境、设备、人员和资料的外观。满分十分，参照水平为 7。"},
       level<Dimension::tangibles>()},
      {{"service.empathy", "points 1..10", 1, 10, Role::lever, SourceMark::assumption,
        "Level of empathy: care and attention for the single customer. Points of ten; the "
        "reference level is 7.",
        "同理度水平：对每位客户的关心和体贴。满分十分，参照水平为 7。"},
       level<Dimension::empathy>()},
      {{"service.assurance", "points 1..10", 1, 10, Role::lever, SourceMark::assumption,
        "Level of assurance: knowledge and courtesy of staff, which inspire trust. Points of ten; "
        "the reference level is 7.",
        "专业度水平：员工的知识和礼貌，令人放心。满分十分，参照水平为 7。"},
       level<Dimension::assurance>()},
      {{"service.responsiveness", "points 1..10", 1, 10, Role::lever, SourceMark::assumption,
        "Level of responsiveness: how promptly customers are helped: answers, queues, waiting. "
        "Points of ten; the reference level is 7.",
        "反应度水平：帮助客户是否及时：答复、排队、等待。满分十分，参照水平为 7。"},
       level<Dimension::responsiveness>()},
      {{"service.reliability", "points 1..10", 1, 10, Role::lever, SourceMark::assumption,
        "Level of reliability: service as promised, right at the first time. Points of ten; the "
        "reference level is 7.",
        "信赖度水平：说到做到，一次做好。满分十分，参照水平为 7。"},
       level<Dimension::reliability>()},
      {{"service.visits_per_week", "encounter", 0, 14, Role::world, SourceMark::assumption,
        "Encounters of a customer in a week: 0.5 is one in every other week, at random; 2.5 is two "
        "and every other week a third.",
        "客户每周的接触次数：0.5 表示平均每两周随机一次；2.5 表示两次，平均每两周再多一次。"},
       number<&Scenario::service, &Service::visits_per_week>()},
      {{"service.between_visits", "points", 0.1, 10, Role::lever, SourceMark::assumption,
        "Standard deviation between visits that the five dimensions share.",
        "五个维度共有的各次接触间标准差。"},
       number<&Scenario::service, &Service::between_visits>()},
      {{"service.weight.tangibles", "share", 0, 1, Role::world, SourceMark::reported,
        "Weight of tangibles in perceived quality.", "有形度在感知质量中的权重。"},
       number_at<Dimension::tangibles, &Scenario::service, &Service::weight>()},
      {{"service.weight.empathy", "share", 0, 1, Role::world, SourceMark::reported,
        "Weight of empathy in perceived quality.", "同理度在感知质量中的权重。"},
       number_at<Dimension::empathy, &Scenario::service, &Service::weight>()},
      {{"service.weight.assurance", "share", 0, 1, Role::world, SourceMark::reported,
        "Weight of assurance in perceived quality.", "专业度在感知质量中的权重。"},
       number_at<Dimension::assurance, &Scenario::service, &Service::weight>()},
      {{"service.weight.responsiveness", "share", 0, 1, Role::world, SourceMark::reported,
        "Weight of responsiveness in perceived quality.", "反应度在感知质量中的权重。"},
       number_at<Dimension::responsiveness, &Scenario::service, &Service::weight>()},
      {{"service.weight.reliability", "share", 0, 1, Role::world, SourceMark::reported,
        "Weight of reliability in perceived quality.", "信赖度在感知质量中的权重。"},
       number_at<Dimension::reliability, &Scenario::service, &Service::weight>()},
      {{"service.spread.tangibles", "points", 0, 10, Role::lever, SourceMark::assumption,
        "Standard deviation of tangibles between visits.", "有形度在各次接触间的标准差。"},
       number_at<Dimension::tangibles, &Scenario::service, &Service::spread>()},
      {{"service.spread.empathy", "points", 0, 10, Role::lever, SourceMark::assumption,
        "Standard deviation of empathy between visits.", "同理度在各次接触间的标准差。"},
       number_at<Dimension::empathy, &Scenario::service, &Service::spread>()},
      {{"service.spread.assurance", "points", 0, 10, Role::lever, SourceMark::assumption,
        "Standard deviation of assurance between visits.", "专业度在各次接触间的标准差。"},
       number_at<Dimension::assurance, &Scenario::service, &Service::spread>()},
      {{"service.spread.responsiveness", "points", 0, 10, Role::lever, SourceMark::assumption,
        "Standard deviation of responsiveness between visits.", "反应度在各次接触间的标准差。"},
       number_at<Dimension::responsiveness, &Scenario::service, &Service::spread>()},
      {{"service.spread.reliability", "points", 0, 10, Role::lever, SourceMark::assumption,
        "Standard deviation of reliability between visits.", "信赖度在各次接触间的标准差。"},
       number_at<Dimension::reliability, &Scenario::service, &Service::spread>()},
      {{"service.dissatisfied_share",
        "share",
        -1,
        1,
        Role::world,
        SourceMark::assumption,
        "Share of encounters that dissatisfy at the levers of the firm whose churn is stated, in "
        "place of expectation.zone_below; -1: not stated.",
        "在所述流失率的企业的措施下，不满意的接触所占的比例，代替 expectation.zone_below；-1 "
        "表示未说明。",
        {"expectation.zone_below"},
        true},
       number<&Scenario::service, &Service::dissatisfied_share>()},
      {{"service.surveyed", "customer", 0, 1e8, Role::setting, SourceMark::setting,
        "Customers asked in a satisfaction survey, for its sampling error; 0 is no survey.",
        "满意度调查的受访客户数，用于计算抽样误差；0 表示不调查。"},
       count<&Scenario::service, &Service::surveyed>()},
  };
}

std::vector<Parameter> first_impression_parameters() {
  return {
      {{"service.first_impression", "flag", 0, 0, Role::world, SourceMark::document,
        "Whether newcomers weigh tangibles more than others do: the eye judges first.",
        "新客户是否更看重有形度：第一印象来自眼睛。"},
       flag<&Scenario::service, &Service::first_impression>()},
      {{"service.first_tangibles", "share", 0, 1, Role::world, SourceMark::assumption,
        "Weight of tangibles for newcomers; the other weights shrink in proportion.",
        "新客户对有形度的权重；其余权重按比例缩小。"},
       number<&Scenario::service, &Service::first_tangibles>()},
      {{"service.settling", "share", 0, 1, Role::world, SourceMark::assumption,
        "Probability that a newcomer is none any more after a week.",
        "新客户一周后不再算新客户的概率。"},
       number<&Scenario::service, &Service::settling>()},
  };
}

std::vector<Parameter> expectation_parameters() {
  return {
      {{"expectation.promise", "points 1..10", 1, 10, Role::lever, SourceMark::assumption,
        "What customers expect on the scale of perceived quality.", "客户在感知质量标度上的期望。"},
       number<&Scenario::expectation, &Expectation::promise>()},
      {{"expectation.zone_below", "sd", 0, 10, Role::world, SourceMark::assumption,
        "Zone of tolerance below expectation, in standard deviations of the reference.",
        "低于期望的容忍区，以参照情景的标准差计。"},
       number<&Scenario::expectation, &Expectation::zone_below>()},
      {{"expectation.zone_above", "sd", 0, 10, Role::world, SourceMark::assumption,
        "Zone of tolerance above expectation, in standard deviations of the reference.",
        "高于期望的容忍区，以参照情景的标准差计。"},
       number<&Scenario::expectation, &Expectation::zone_above>()},
      {{"expectation.adaptation_share", "share", 0, 1, Role::world, SourceMark::assumption,
        "Share of a lasting change of quality by which the expectation follows.",
        "质量持续变化时期望随之变化的比例。"},
       number<&Scenario::expectation, &Expectation::adaptation_share>()},
      {{"expectation.adaptation_half_life", "week", 0.1, 1e6, Role::world, SourceMark::assumption,
        "Time in which experience and reputation take half of a change.",
        "经历与口碑完成一半变化所需的时间。"},
       number<&Scenario::expectation, &Expectation::adaptation_half_life>()},
      {{"expectation.word_of_mouth_weight", "points", 0, 9, Role::world, SourceMark::assumption,
        "Points by which the best reputation raises the expectation, and the worst lowers it.",
        "最佳口碑使期望提高、最差口碑使期望降低的分数。"},
       number<&Scenario::expectation, &Expectation::word_of_mouth_weight>()},
      {{"expectation.speed", "points", 0, 9, Role::world, SourceMark::assumption,
        "Points by which customers expect more of responsiveness than of the rest.",
        "客户对反应度的期望高于其他维度的分数。"},
       number<&Scenario::expectation, &Expectation::speed>()},
  };
}

std::vector<Parameter> complaints_parameters() {
  return {
      {{"complaints.complain", "share", 0, 1, Role::lever, SourceMark::document,
        "Share of dissatisfied customers who complain; 1 complaint stands for 25.",
        "不满客户中投诉的比例；1 个投诉代表 25 个不满客户。"},
       number<&Scenario::complaints, &Complaints::complain>()},
      {{"complaints.resolved", "share", 0, 1, Role::lever, SourceMark::published,
        "Share of complaints that are resolved.", "得到解决的投诉比例。"},
       number<&Scenario::complaints, &Complaints::resolved>()},
      {{"complaints.quickly", "share", 0, 1, Role::lever, SourceMark::assumption,
        "Share of the resolved complaints that are resolved quickly.",
        "已解决投诉中迅速解决的比例。"},
       number<&Scenario::complaints, &Complaints::quickly>()},
      {{"complaints.surprise", "share", 0, 1, Role::lever, SourceMark::assumption,
        "Share of the resolved complaints that get an extra benefit on top.",
        "已解决投诉中另获额外利益的比例。"},
       number<&Scenario::complaints, &Complaints::surprise>()},
      {{"complaints.surprise_cost", "yuan", 0, most_yuan, Role::lever, SourceMark::assumption,
        "Cost of one extra benefit.", "一次额外利益的成本。"},
       number<&Scenario::complaints, &Complaints::surprise_cost>()},
      {{"complaints.hopeless", "share", 0, 1, Role::lever, SourceMark::assumption,
        "Share of those who would complain that keeps silent because nothing could be done.",
        "本会投诉的客户中因认为无法解决而沉默的比例。"},
       number<&Scenario::complaints, &Complaints::hopeless>()},
      {{"complaints.too_costly", "share", 0, 1, Role::lever, SourceMark::assumption,
        "Share of the others that keeps silent because complaining takes too much time.",
        "其余客户中因投诉太费时间而沉默的比例。"},
       number<&Scenario::complaints, &Complaints::too_costly>()},
      {{"complaints.bystanders", "count", 0, 1000, Role::lever, SourceMark::assumption,
        "Colleagues around who could as well take up a complaint; help is likeliest from one "
        "alone.",
        "同样可以受理投诉的其他同事人数；只有一个人在场时获得帮助的可能性最大。"},
       count<&Scenario::complaints, &Complaints::bystanders>()},
      {{"complaints.diffusion", "per person", 0, 10, Role::world, SourceMark::assumption,
        "By how much each bystander makes the resolution of complaints rarer.",
        "每多一位旁观同事使投诉解决减少的程度。"},
       number<&Scenario::complaints, &Complaints::diffusion>()},
      {{"complaints.feelings_first", "share", 0, 1, Role::lever, SourceMark::assumption,
        "Share of the handled complaints that begin with the feelings of the customer.",
        "先满足情感需求再解决问题的投诉比例。"},
       number<&Scenario::complaints, &Complaints::feelings_first>()},
      {{"complaints.per_1000_customers_a_year",
        "complaint",
        -1,
        1e6,
        Role::lever,
        SourceMark::assumption,
        "Complaints that 1,000 customers make in a year at the levers of the firm whose churn is "
        "stated, in place of complaints.complain; -1: not stated.",
        "在所述流失率的企业的措施下，每 1,000 位客户每年的投诉数，代替 complaints.complain；-1 "
        "表示未说明。",
        {"complaints.complain"},
        true},
       number<&Scenario::complaints, &Complaints::per_1000_customers_a_year>()},
  };
}

std::vector<Parameter> loyalty_parameters() {
  return {
      {{"loyalty.memory_half_life", "week", 0.1, 1e6, Role::world, SourceMark::assumption,
        "Time in which half of the loyalty points fade.", "忠诚积分消退一半所需的时间。"},
       number<&Scenario::loyalty, &Loyalty::memory_half_life>()},
      {{"loyalty.lowest", "points", -60, -1, Role::world, SourceMark::assumption,
        "Lowest number of loyalty points.", "忠诚积分的下限。"},
       count<&Scenario::loyalty, &Loyalty::lowest>()},
      {{"loyalty.highest", "points", 1, 60, Role::world, SourceMark::assumption,
        "Highest number of loyalty points.", "忠诚积分的上限。"},
       count<&Scenario::loyalty, &Loyalty::highest>()},
      {{"loyalty.points.delighted", "points", -60, 60, Role::world, SourceMark::assumption,
        "A delighted encounter changes the loyalty points by this much.",
        "超出期望的接触使忠诚积分变化的数值。"},
       number<&Scenario::loyalty, &Loyalty::points, &OutcomePoints::delighted>()},
      {{"loyalty.points.silent", "points", -60, 60, Role::world, SourceMark::assumption,
        "A dissatisfied encounter without complaint changes the loyalty points by this much.",
        "不满而未投诉的接触使忠诚积分变化的数值。"},
       number<&Scenario::loyalty, &Loyalty::points, &OutcomePoints::silent>()},
      {{"loyalty.points.unresolved", "points", -60, 60, Role::world, SourceMark::assumption,
        "A complaint that is not resolved changes the loyalty points by this much.",
        "未解决的投诉使忠诚积分变化的数值。"},
       number<&Scenario::loyalty, &Loyalty::points, &OutcomePoints::unresolved>()},
      {{"loyalty.points.resolved", "points", -60, 60, Role::world, SourceMark::assumption,
        "A complaint resolved, but slowly changes the loyalty points by this much.",
        "已解决但不迅速的投诉使忠诚积分变化的数值。"},
       number<&Scenario::loyalty, &Loyalty::points, &OutcomePoints::resolved>()},
      {{"loyalty.points.quickly_resolved", "points", -60, 60, Role::world, SourceMark::assumption,
        "A complaint resolved quickly changes the loyalty points by this much.",
        "迅速解决的投诉使忠诚积分变化的数值。"},
       number<&Scenario::loyalty, &Loyalty::points, &OutcomePoints::quickly_resolved>()},
      {{"loyalty.points.surprised", "points", -60, 60, Role::world, SourceMark::assumption,
        "A complaint resolved with an extra benefit changes the loyalty points by this much.",
        "以额外利益解决的投诉使忠诚积分变化的数值。"},
       number<&Scenario::loyalty, &Loyalty::points, &OutcomePoints::surprised>()},
      {{"loyalty.feelings_first_points", "points", 0, 60, Role::world, SourceMark::assumption,
        "Points that a handled complaint gains when it begins with the feelings.",
        "先满足情感需求的投诉处理所增加的积分。"},
       number<&Scenario::loyalty, &Loyalty::feelings_first_points>()},
      {{"loyalty.surprise_effect", "name", 0, 0, Role::world, SourceMark::assumption,
        "fixed: every surprise gives its points; by_size: they depend on its cost as a share of "
        "the price, and hold as typed at half the price.",
        "fixed 表示惊喜的积分固定；by_size 表示随其成本占价格的比例变化，占一半时等于所填数值。"},
       choice<surprise_effect_names, &Scenario::loyalty, &Loyalty::surprise_effect>()},
      {{"loyalty.surprise_peak", "share", 0.01, 100, Role::world, SourceMark::published,
        "Cost of the surprise that helps most, as a share of the price; more helps less.",
        "效果最大的惊喜成本占价格的比例；再多反而减弱。"},
       number<&Scenario::loyalty, &Loyalty::surprise_peak>()},
      {{"loyalty.false_product_hazard", "share", 0, 1, Role::world, SourceMark::assumption,
        "Multiplies the product causes of customers who stay for a reward, for want of a choice or "
        "from habit, until an event wakes them.",
        "因奖励、别无选择或习惯而留下的客户，其产品类流失风险在被事件唤醒前所乘的系数。"},
       number<&Scenario::loyalty, &Loyalty::false_product_hazard>()},
  };
}

std::vector<Parameter> cancellation_parameters() {
  return {
      {{"cancellation.attempt", "share", 0, 1, Role::lever, SourceMark::document,
        "Share of customers wishing to leave whom one tries to keep; the documents demand it "
        "always.",
        "对欲离开客户进行挽留的比例；文档要求每次都挽留。"},
       number<&Scenario::cancellation, &Cancellation::attempt>()},
      {{"cancellation.reason_found", "share", 0, 1, Role::lever, SourceMark::assumption,
        "Share of attempts in which the reason is identified.", "挽留中查明原因的比例。"},
       number<&Scenario::cancellation, &Cancellation::reason_found>()},
      {{"cancellation.saved.better_product", "share", 0, 1, Role::lever, SourceMark::assumption,
        "Share of customers kept once the reason is known to be a better product elsewhere.",
        "查明原因为“发现质量更好的产品”后留住的比例。"},
       number_at<Cause::better_product, &Scenario::cancellation, &Cancellation::saved>()},
      {{"cancellation.saved.cheaper_product", "share", 0, 1, Role::lever, SourceMark::assumption,
        "Share of customers kept once the reason is known to be a cheaper product elsewhere.",
        "查明原因为“发现更便宜的产品”后留住的比例。"},
       number_at<Cause::cheaper_product, &Scenario::cancellation, &Cancellation::saved>()},
      {{"cancellation.saved.not_valued", "share", 0, 1, Role::lever, SourceMark::assumption,
        "Share of customers kept once the reason is known to be not feeling valued.",
        "查明原因为“感觉不受重视”后留住的比例。"},
       number_at<Cause::not_valued, &Scenario::cancellation, &Cancellation::saved>()},
      {{"cancellation.saved.poor_service", "share", 0, 1, Role::lever, SourceMark::assumption,
        "Share of customers kept once the reason is known to be poor service.",
        "查明原因为“服务太差”后留住的比例。"},
       number_at<Cause::poor_service, &Scenario::cancellation, &Cancellation::saved>()},
      {{"cancellation.saved.other", "share", 0, 1, Role::lever, SourceMark::assumption,
        "Share of customers kept once the reason is known to be other reasons.",
        "查明原因为“其他原因”后留住的比例。"},
       number_at<Cause::other, &Scenario::cancellation, &Cancellation::saved>()},
  };
}

std::vector<Parameter> attention_parameters() {
  return {
      {{"attention.contacts_per_year", "per year", 0, 365, Role::lever, SourceMark::assumption,
        "Personal contacts with a customer in a year; the reference level is 4.",
        "每年与客户的个人联系次数；参照水平为 4。"},
       number<&Scenario::attention, &Attention::contacts_per_year>()},
      {{"attention.effect", "per contact", 0, 10, Role::world, SourceMark::assumption,
        "Fall of the logarithmic hazard of not feeling valued per yearly contact.",
        "每增加一次年度联系使“不受重视”风险对数下降的幅度。"},
       number<&Scenario::attention, &Attention::effect>()},
  };
}

std::vector<Parameter> word_of_mouth_parameters() {
  return {
      {{"word_of_mouth.told", "people", 0, 10000, Role::world, SourceMark::document,
        "People told, on average, by a customer who leaves for a service cause.",
        "因服务原因离开的客户平均告诉的人数。"},
       number<&Scenario::word_of_mouth, &WordOfMouth::told>()},
      {{"word_of_mouth.dispersion", "name", 0, 0, Role::world, SourceMark::assumption,
        "fixed: everybody tells that many people, negative_binomial: some tell few and some many.",
        "fixed 表示每人告诉的人数相同，negative_binomial 表示有人少有人多。"},
       choice<dispersion_names, &Scenario::word_of_mouth, &WordOfMouth::dispersion>()},
      {{"word_of_mouth.dispersion_size", "people", 0.1, 1e6, Role::world, SourceMark::published,
        "Size of the negative binomial distribution; with 1.891 and a mean of 11, 13 % tell more "
        "than 20 "
        "people.",
        "负二项分布的 size 参数；均值 11、取 1.891 时，13 % 的人告诉 20 人以上。"},
       number<&Scenario::word_of_mouth, &WordOfMouth::dispersion_size>()},
      {{"word_of_mouth.circle", "people", 1, 1e9, Role::world, SourceMark::document,
        "People whom a customer knows.", "一位客户所认识的人数。"},
       number<&Scenario::word_of_mouth, &WordOfMouth::circle>()},
      {{"word_of_mouth.own_customers", "share", 0, 1, Role::world, SourceMark::document,
        "Share of listeners who are customers of ours; the documents count all as customers.",
        "听者中本企业客户的比例；文档把听者全部算作客户。"},
       number<&Scenario::word_of_mouth, &WordOfMouth::own_customers>()},
      {{"word_of_mouth.loss_probability", "share", 0, 1, Role::world, SourceMark::document,
        "Probability that a customer who hears a story leaves; the documents count all as lost.",
        "听到坏口碑的客户离开的概率；文档全部算作流失。"},
       number<&Scenario::word_of_mouth, &WordOfMouth::loss_probability>()},
      {{"word_of_mouth.generations", "count", 1, 10, Role::world, SourceMark::document,
        "How many times a story is told on, the first telling included.",
        "故事传播的代数，首次讲述计为一代。"},
       count<&Scenario::word_of_mouth, &WordOfMouth::generations>()},
      {{"word_of_mouth.retell_probability", "share", 0, 1, Role::world, SourceMark::assumption,
        "Probability that a listener tells the story on.", "听者转述故事的概率。"},
       number<&Scenario::word_of_mouth, &WordOfMouth::retell_probability>()},
      {{"word_of_mouth.retell_delay", "week", 0, 520, Role::world, SourceMark::assumption,
        "Weeks until a listener tells the story on; 0 is the whole cascade in the same week.",
        "转述前的周数；0 表示同一周内完成全部传播。"},
       count<&Scenario::word_of_mouth, &WordOfMouth::retell_delay>()},
      {{"word_of_mouth.retell_to", "people", 0, 10000, Role::world, SourceMark::assumption,
        "People told by a listener who tells the story on.", "转述者所告诉的人数。"},
       count<&Scenario::word_of_mouth, &WordOfMouth::retell_to>()},
      {{"word_of_mouth.recommend", "share", 0, 1, Role::world, SourceMark::assumption,
        "Probability that a delighted advocate recommends us.", "满意的拥护者推荐本企业的概率。"},
       number<&Scenario::word_of_mouth, &WordOfMouth::recommend>()},
      {{"word_of_mouth.advocate_points", "points", 1, 60, Role::world, SourceMark::assumption,
        "Loyalty points from which a customer is an advocate.", "成为拥护者所需的忠诚积分。"},
       count<&Scenario::word_of_mouth, &WordOfMouth::advocate_points>()},
      {{"word_of_mouth.recommend_to", "people", 0, 10000, Role::world, SourceMark::assumption,
        "People to whom an advocate recommends us.", "拥护者推荐的人数。"},
       count<&Scenario::word_of_mouth, &WordOfMouth::recommend_to>()},
      {{"word_of_mouth.conversion", "share", 0, 1, Role::world, SourceMark::assumption,
        "Probability that a prospect to whom we are recommended becomes a customer.",
        "听到推荐的潜在客户成为客户的概率。"},
       number<&Scenario::word_of_mouth, &WordOfMouth::conversion>()},
  };
}

std::vector<Parameter> market_parameters() {
  return {
      {{"market.size", "people", 0, 1e12, Role::world, SourceMark::assumption,
        "People who could be customers; 0 is market.size_per_customer times the customers.",
        "潜在客户总数；0 表示 market.size_per_customer 乘以客户数。"},
       number<&Scenario::market, &Market::size>()},
      {{"market.size_per_customer", "people", 1, 1e6, Role::world, SourceMark::assumption,
        "People who could be customers, per customer of week 0.",
        "第 0 周每位客户对应的潜在客户数。"},
       number<&Scenario::market, &Market::size_per_customer>()},
      {{"market.refusal", "share", 0, 1, Role::world, SourceMark::assumption,
        "Probability that a prospect who heard bad things refuses.",
        "听到坏口碑的潜在客户拒绝的概率。"},
       number<&Scenario::market, &Market::refusal>()},
      {{"market.forget_half_life", "week", 0.1, 1e6, Role::world, SourceMark::assumption,
        "Time in which the market forgets half of what it heard.",
        "市场遗忘一半坏口碑所需的时间。"},
       number<&Scenario::market, &Market::forget_half_life>()},
      {{"market.advertising_effect", "customer per week", 0, 1e5, Role::world,
        SourceMark::assumption,
        "Customers a week whom the largest advertising brings while nobody refuses.",
        "无人拒绝时，广告投入再大每周最多带来的新客户数。"},
       number<&Scenario::market, &Market::advertising_effect>()},
      {{"market.advertising_scale", "yuan per week", 0.01, most_yuan, Role::world,
        SourceMark::assumption,
        "Advertising that brings 63 % of its largest effect; twice as much brings 86 %.",
        "带来最大效果 63 % 的每周广告支出；投入加倍则为 86 %。"},
       number<&Scenario::market, &Market::advertising_scale>()},
      {{"market.assurance_effect", "per point", 0, 5, Role::world, SourceMark::assumption,
        "Growth of the logarithmic inflow by advertising and recommendation per point of "
        "assurance.",
        "专业度每高一分，广告与推荐带来的新客户对数增长的幅度。"},
       number<&Scenario::market, &Market::assurance_effect>()},
      {{"acquisition.policy", "name", 0, 0, Role::lever, SourceMark::assumption,
        "replace attracts a new customer for each leaver, weekly wins new customers every week, "
        "none lets them go.",
        "replace 为每位流失者吸引一位新客户，weekly 每周获得新客户，none 不替补。"},
       choice<policy_names, &Scenario::acquisition, &Acquisition::policy>()},
      {{"acquisition.share", "share", 0, 1, Role::lever, SourceMark::assumption,
        "Share of leavers who are replaced, under the policy replace.",
        "replace 策略下被替补的流失者比例。"},
       number<&Scenario::acquisition, &Acquisition::share>()},
      {{"acquisition.per_week", "customer per week", 0, 1e5, Role::lever, SourceMark::assumption,
        "Customers acquired every week at money.acquisition_cost, under the policy weekly; in the "
        "first week where they grow.",
        "weekly 策略下每周以 money.acquisition_cost 获得的新客户数；有增长时为第一周的人数。"},
       number<&Scenario::acquisition, &Acquisition::per_week>()},
      {{"acquisition.growth_per_year", "share", -0.9, 10, Role::lever, SourceMark::assumption,
        "Share by which the customers acquired every week grow in a year; advertising stays.",
        "每周获得的客户数一年的增长比例；广告支出不变。"},
       number<&Scenario::acquisition, &Acquisition::growth_per_year>()},
      {{"acquisition.advertising_per_week", "yuan per week", 0, most_yuan, Role::lever,
        SourceMark::assumption,
        "Spent on advertising every week, whatever it brings, under the policy weekly.",
        "weekly 策略下每周的广告支出，不论效果如何。"},
       number<&Scenario::acquisition, &Acquisition::advertising_per_week>()},
  };
}

}  // namespace

const std::vector<Parameter>& registry() {
  static const std::vector<Parameter> all = [] {
    std::vector<Parameter> list;
    for (const auto& group :
         {simulation_parameters(), money_parameters(), churn_parameters(), service_parameters(),
          first_impression_parameters(), expectation_parameters(), complaints_parameters(),
          loyalty_parameters(), cancellation_parameters(), attention_parameters(),
          word_of_mouth_parameters(), market_parameters(), value_parameters(),
          affinity_parameters(), timing_parameters(), staff_parameters(), lever_parameters()}) {
      list.insert(list.end(), group.begin(), group.end());
    }
    return list;
  }();
  return all;
}

}  // namespace retain::model::parameters
