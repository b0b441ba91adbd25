#include "scenario/firm_template.hpp"

#include <fmt/format.h>

#include <array>

#include "base/sentence.hpp"
#include "base/units.hpp"
#include "scenario/parameter_view.hpp"
#include "text/suggestion.hpp"

namespace retain::message {

constexpr Message firm_head{
    "# What is a customer of ours worth, and why do they leave?\n"
    "#\n"
    "# Figures of the firm. Where a line begins with #key, the figure of '{0}'\n"
    "# holds until you remove the # and write your own. 'retain params' lists\n"
    "# everything else that may be stated.\n",
    "# 我们的一位客户值多少钱，他们为何离开？\n"
    "#\n"
    "# 这是企业自己的数字。以 #键 开头的行沿用“{0}”的数字，\n"
    "# 直到您删去 # 并写上自己的数字。retain params 列出其余可写的一切。\n"};
constexpr Message plan_head{
    "# Does it pay to answer faster?\n"
    "#\n"
    "# A plan changes levers, what management can change, and is compared with\n"
    "# the firm that it extends.\n",
    "# 更快地答复合算吗？\n"
    "#\n"
    "# 方案改变管理措施，并与它所扩展的企业比较。\n"};
constexpr Message plan_title{"{}, faster answers", "{}，答复更快"};
constexpr Message remark_customers{"setting: customers today", "运行设置：现有客户数"};
constexpr Message remark_spend{"world: yuan that a customer spends in a month",
                               "客户与市场：一位客户每月的消费额（元）"};
constexpr Message remark_margin{"world: share of spend that is gain",
                                "客户与市场：毛利占消费额的比例"};
constexpr Message remark_discount{"world: discount rate per year", "客户与市场：年贴现率"};
constexpr Message remark_dissatisfied{"world: share of visits that disappoints",
                                      "客户与市场：令客户不满意的光顾所占比例"};
constexpr Message remark_acquisition{"world: yuan to win a new customer",
                                     "客户与市场：吸引一位新客户的成本（元）"};
constexpr Message remark_policy{"lever: new customers replace leavers",
                                "管理措施：由新客户补上流失的客户"};
constexpr Message remark_replaced{"lever: share of leavers that is replaced",
                                  "管理措施：流失客户中被补上的比例"};
constexpr Message remark_churn{"world: share of customers lost in a month",
                               "客户与市场：每月流失的客户比例"};
constexpr Message remark_churn_guessed{"world: lost in a month, a guess, not yours",
                                       "客户与市场：每月流失的比例，为猜测，尚非您的数字"};
constexpr Message remark_visits{"world: visits of a customer in a week",
                                "客户与市场：一位客户每周的接触次数"};
constexpr Message remark_responsiveness{"lever: half a point of ten more, a guess",
                                        "管理措施：高半分（满分十分），为猜测"};
constexpr Message remark_programme{"lever: yuan a year, 5 % of margin, a guess",
                                   "管理措施：每年元数，毛利的 5 %，为猜测"};

}  // namespace retain::message

namespace retain::scenario {
namespace {

struct FirmLine {
  std::string_view key;
  const Message* remark;
};

constexpr std::array firm_lines{
    FirmLine{"cohort.customers", &message::remark_customers},
    FirmLine{"money.spend_per_month", &message::remark_spend},
    FirmLine{"money.margin", &message::remark_margin},
    FirmLine{"money.discount_rate", &message::remark_discount},
    FirmLine{"money.acquisition_cost", &message::remark_acquisition},
    FirmLine{"churn.per_month", &message::remark_churn},
    FirmLine{"acquisition.share", &message::remark_replaced},
    FirmLine{"service.visits_per_week", &message::remark_visits},
    FirmLine{"service.dissatisfied_share", &message::remark_dissatisfied},
};

constexpr double more_responsive = 0.5;   ///< points
constexpr double programme_share = 0.05;  ///< of the margin of a customer in a year

std::string quoted(const std::string& text) {
  return toml_text({nullptr, ValueType::text, {}}, Value{text});
}

/// "margin = 0.35                 # world: share of spend that is gain"
std::string line(std::string_view key, const std::string& value, const Message& remark,
                 Language language) {
  const std::string assignment = fmt::format("{} = {}", last_segment(key), value);
  return fmt::format("{:<28}  # {}\n", assignment, say_in(language, remark));
}

std::string firm_line(const FirmLine& firm, const FirmFigures& figures, const Scenario& world,
                      Language language) {
  const auto own = figures.find(firm.key);
  const bool is_own = own != figures.end();
  std::string before;
  if (firm.key == "acquisition.share") {
    before = (is_own ? "" : "#") +
             line("acquisition.policy", quoted("replace"), message::remark_policy, language);
  }
  if (is_own) return before + line(firm.key, to_text(own->second), *firm.remark, language);
  const std::string of_world = rounded_text(find_parameter(firm.key)->field.get(world));
  // Customers of today have been here for long, which only their churn says.
  if (firm.key == "churn.per_month") {
    return line(firm.key, of_world, message::remark_churn_guessed, language);
  }
  return before + "#" + line(firm.key, of_world, *firm.remark, language);
}

double figure(std::string_view key, const FirmFigures& figures, const Scenario& world) {
  const auto own = figures.find(key);
  return std::get<double>(own != figures.end() ? own->second
                                               : find_parameter(key)->field.get(world));
}

double margin_per_year(const FirmFigures& figures, const Scenario& world) {
  return months_per_year * figure("money.spend_per_month", figures, world) *
         figure("money.margin", figures, world);
}

/// Whole yuan, unless they are few.
std::string yuan_text(double yuan) {
  return yuan < 10.0 ? fmt::format("{:.2g}", yuan) : fmt::format("{:.0f}", yuan);
}

}  // namespace

std::string rounded_text(const Value& value) {
  const auto* number = std::get_if<double>(&value);
  return number != nullptr ? fmt::format("{:.4g}", *number) : to_text(value);
}

std::string firm_text(const std::string& name, const FirmFigures& figures, const Scenario& world,
                      Language language) {
  std::string text = say_in(language, message::firm_head, world_of_new_firm);
  text += fmt::format("extends = {}\ntitle = {}\n", quoted(std::string(world_of_new_firm)),
                      quoted(name));
  std::string_view section;
  for (const FirmLine& firm : firm_lines) {
    if (section_of(firm.key) != section) {
      section = section_of(firm.key);
      text += fmt::format("\n[{}]\n", section);
    }
    text += firm_line(firm, figures, world, language);
  }
  return text;
}

std::string plan_text(const std::string& firm_file, const std::string& name,
                      const FirmFigures& figures, const Scenario& world, Language language) {
  const double level = world.service.level_of(index(Dimension::responsiveness)) + more_responsive;
  std::string text = say_in(language, message::plan_head);
  text += fmt::format("extends = {}\ntitle = {}\n\n[service]\n", quoted(firm_file),
                      quoted(say_in(language, message::plan_title, name)));
  text += line("service.responsiveness", to_text(Value{level}), message::remark_responsiveness,
               language);
  text += "\n[money]\n";
  text += line("money.programme_per_customer",
               yuan_text(programme_share * margin_per_year(figures, world)),
               message::remark_programme, language);
  return text;
}

}  // namespace retain::scenario
