#include "results/data_package.hpp"

#include "base/catalogue.hpp"
#include "text/json_value.hpp"

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
