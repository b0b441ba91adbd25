#pragma once

#include "base/message.hpp"

/// Sentences that several files say.
namespace retain::message {

inline constexpr Message package_title{"Results of retain", "retain 的结果"};
inline constexpr Message cell_scenario{"Name of the scenario, the stem of its file.",
                                       "情景名称，即其文件名（不含扩展名）。"};
inline constexpr Message cell_comparator{"Name of the scenario that is subtracted.",
                                         "被减去的情景的名称。"};
inline constexpr Message cell_metric{"Name of the quantity that the row holds.",
                                     "该行所含指标的名称。"};
inline constexpr Message cell_varied{"Value of the parameter {}.", "参数 {} 的值。"};
inline constexpr Message cell_unit_of_parameter{"Unit of the parameter.", "参数的单位。"};
inline constexpr Message cell_role_of_parameter{
    "lever: what one decides; world: what one does not know.",
    "lever：可以决定的；world：无法确知的。"};
inline constexpr Message cell_unit{"Unit of the numbers in the row.", "该行数值的单位。"};
inline constexpr Message cell_standard_error{
    "Standard error of the mean; empty for figures without one, with one replication and with "
    "the expected engine.",
    "均值的标准误；没有标准误的数字、只有一次重复或使用 expected 引擎时为空。"};
inline constexpr Message nothing_written{"nothing was written", "未写出任何文件"};
inline constexpr Message not_a_folder{"it is not a folder", "它不是文件夹"};
inline constexpr Message folder_is_mounted{"it is a mount point; choose a folder in it",
                                           "它是挂载点；请选用其中的文件夹"};

}  // namespace retain::message
