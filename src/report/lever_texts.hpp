#pragma once

#include <string>
#include <string_view>

#include "base/message.hpp"
#include "results/levers_file.hpp"

/// What is said of levers, wherever they are shown.
namespace retain::message {

inline constexpr Message lever_table_head{"What the levers of {} brought to the whole business",
                                          "“{}”的各项措施为整个业务带来了什么"};
inline constexpr Message column_lever{"lever", "措施"};
inline constexpr Message column_corner{"belongs to", "所属"};
inline constexpr Message column_bought{"bought, {}", "带来（{}）"};
inline constexpr Message column_lever_net{"net", "净额"};
inline constexpr Message unit_yuan_customer{"yuan per customer", "元/客户"};
inline constexpr Message lever_table_note{
    "Expected values, discounted: with each lever against without it, the others kept. The rows do "
    "not add up: levers make each other stronger or leave each other less to do.",
    "期望值，已贴现：有该措施与没有该措施之差，其余措施不变。各行不能相加："
    "措施之间会互相增强，也会使彼此的余地变小。"};

}  // namespace retain::message

namespace retain::report {

/// The lever of a row as people read it: its key, in Chinese its name; or "all together".
[[nodiscard]] std::string lever_text(const LeverRow& row);

/// A lever by its key; in Chinese by its name.
[[nodiscard]] std::string lever_title(const std::string& lever);

/// "strategy", "system", "people", or nothing.
[[nodiscard]] std::string corner_text(std::string_view corner);

}  // namespace retain::report
