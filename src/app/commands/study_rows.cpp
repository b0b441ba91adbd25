#include "app/commands/study_rows.hpp"

#include <charconv>

#include "text/csv_text.hpp"
#include "text/json_value.hpp"

namespace retain::app::commands {
namespace {

Json json_of(const std::string& cell) {
  if (cell.empty()) return {};
  double number = 0.0;
  const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), number);
  const bool is_number = error == std::errc() && end == cell.data() + cell.size();
  return is_number ? Json(number) : Json(cell);
}

}  // namespace

std::string StudyRows::as_csv() const {
  std::string text = csv_line(columns);
  for (const std::vector<std::string>& row : rows) text += csv_line(row);
  return text;
}

std::string StudyRows::as_json() const {
  Json list = Json::array();
  for (const std::vector<std::string>& row : rows) {
    Json entry;
    for (std::size_t i = 0; i < columns.size(); ++i) entry[columns[i]] = json_of(row[i]);
    list.push_back(std::move(entry));
  }
  return list.dump(2) + "\n";
}

}  // namespace retain::app::commands
