#include "results/data_package.hpp"

#include "base/message.hpp"
#include "results/words.hpp"
#include "text/json_value.hpp"

namespace retain::message {

constexpr Message package_description{
    "Customer retention simulated week by week. Money is in yuan, cumulative and discounted to "
    "the start of week 0 unless a unit says otherwise. Per customer means per customer of week "
    "0. An empty cell means: not available. Quantiles are taken over replications: they say how "
    "one simulated business differs from the next, not how customers differ.",
    "逐周模拟的客户留存。除非单位另有说明，金额以元计，为累计值，并贴现到第 0 周初。“每位客户”"
    "指第 0 周的每位客户。空单元格表示没有该值。分位数取自各次重复："
    "它们说明一次模拟的业务与另一次有多大差别，而不是客户之间的差别。"};

}  // namespace retain::message

namespace retain::results {
namespace {

constexpr const char* data_package_file_name = "datapackage.json";

/// The types of the table schema.
const char* type_name(CellType type) {
  switch (type) {
    case CellType::text:
      return "string";
    case CellType::whole_number:
      return "integer";
    case CellType::number:
      return "number";
  }
  return "any";
}

Json to_json(const ColumnInfo& column) {
  Json field{
      {"name", column.name}, {"type", type_name(column.type)}, {"description", column.meaning}};
  if (!column.unit.empty()) field["unit"] = column.unit;
  if (!column.unit_column.empty()) field["unitField"] = column.unit_column;
  return field;
}

/// A name of a resource has lower-case letters, digits and . - _ only: no slash.
std::string resource_name(std::string file) {
  file.resize(file.size() - std::filesystem::path(file).extension().string().size());
  for (char& letter : file) {
    if (letter == '/') letter = '-';
  }
  return file;
}

Json to_json(const WrittenFile& file) {
  Json fields = Json::array();
  for (const ColumnInfo& column : file.table.columns) fields.push_back(to_json(column));
  return {{"name", resource_name(file.name)},
          {"path", file.name},
          {"profile", "tabular-data-resource"},
          {"description", file.table.meaning},
          {"format", "csv"},
          {"mediatype", "text/csv"},
          {"encoding", "utf-8"},
          {"hash", "sha256:" + file.sha256},
          {"dialect", {{"delimiter", ","}, {"lineTerminator", "\n"}, {"header", true}}},
          {"schema", {{"fields", fields}, {"missingValues", {""}}}}};
}

}  // namespace

WrittenFile write_data_package(const std::vector<WrittenFile>& files,
                               const std::filesystem::path& folder) {
  Json package{{"name", "retain-results"},
               {"profile", "tabular-data-package"},
               {"title", say_in_data(message::package_title)},
               {"description", say_in_data(message::package_description)},
               {"resources", Json::array()}};
  for (const WrittenFile& file : files) {
    if (!file.table.columns.empty()) package["resources"].push_back(to_json(file));
  }
  const std::string text = package.dump(2) + "\n";
  AtomicFile file(folder / data_package_file_name);
  file.write(text);
  file.commit();
  return {data_package_file_name, std::nullopt, sha256_of(text)};
}

}  // namespace retain::results
