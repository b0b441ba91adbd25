#pragma once

#include <string>
#include <vector>

#include "base/message.hpp"
#include "report/report.hpp"

/// What page and workbook say of what is not known beside chance.
namespace retain::message {

inline constexpr Message uncertainty_title{"Luck and not knowing", "运气与不知道"};
inline constexpr Message uncertainty_text{
    "Value of the business at the end, yuan a customer. 'Not known' is the spread over what the "
    "numbers of the scenario may be, in the mean of very many customers; 'chance' that over "
    "replications with every number at its point; 'both' has both. Knowing more makes the first "
    "smaller, never the second.",
    "期末业务总价值（每位客户，元）。“不知道”是情景中各数可能取值造成的离散（对大量客户的均值）；"
    "“偶然性”是各数取点值时各次重复的离散；“两者”兼有。弄清更多会缩小前者，绝不会缩小后者。"};
inline constexpr Message heading_what{"figure", "所看的数字"};
inline constexpr Message heading_band_of_draws{"5 to 95 % of what is not known",
                                               "不知道部分的 5 至 95 %"};
inline constexpr Message heading_sd_inputs{"sd, not known", "标准差：不知道"};
inline constexpr Message heading_sd_chance{"sd, chance", "标准差：偶然性"};
inline constexpr Message heading_sd_both{"sd, both", "标准差：两者"};
inline constexpr Message heading_share_unknown{"share not known", "不知道的份额"};
inline constexpr Message fan_title{"{}: value of a customer, 5 to 95 %", "{}：客户价值，5 至 95 %"};
inline constexpr Message fan_inputs{"not known", "不知道"};
inline constexpr Message fan_both{"not known and chance", "不知道与偶然性"};

}  // namespace retain::message

namespace retain::report {

/// A figure with its spreads by source. Not available where the run has no chance.
struct UncertainRow {
  std::string title;  ///< "Gold service - Documents"
  const ReportUncertain* inputs = nullptr;
  const ReportUncertain* chance = nullptr;
  const ReportUncertain* both = nullptr;

  /// Of the variance, what is not known: inputs / (inputs + chance).
  [[nodiscard]] double share_unknown() const;
};

/// The differences of scenarios that are compared, and the values of the others.
[[nodiscard]] std::vector<UncertainRow> uncertain_rows(const Report& report);

/// In one sentence: over which range the first difference may be, and what makes it so.
[[nodiscard]] std::string uncertainty_finding(const Report& report);

}  // namespace retain::report
