#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/namespaces.hpp"

namespace retain::histories {

/// What a column of a log may hold.
enum class LogField { customer, date, amount, order, status };
inline constexpr std::array log_fields{LogField::customer, LogField::date, LogField::amount,
                                       LogField::order, LogField::status};

/// "customer", "date", ...: as --map has it.
[[nodiscard]] std::string_view name_of(LogField field);
[[nodiscard]] std::optional<LogField> log_field(std::string_view name);

/// Columns that the user names: the header above a column, or its number from 1 on.
using ColumnMap = std::map<LogField, std::string>;

/// Which column holds what; none for what the log has not.
using LogColumns = std::map<LogField, std::size_t>;

/// The columns under a row of headers, by --map and by the names that shop systems and spreadsheets
/// use in English, Chinese and German. Nothing where the row has no customer, date and amount.
/// Throws Error (usage) when two columns may hold the same and none was named, or a named one is
/// not there though the others are.
[[nodiscard]] std::optional<LogColumns> columns_under(const std::vector<std::string>& headers,
                                                      const ColumnMap& named);

/// Columns by number alone, where the user gave one for customer, date and amount: a log without
/// headers.
[[nodiscard]] std::optional<LogColumns> columns_by_number(const ColumnMap& named);

}  // namespace retain::histories
