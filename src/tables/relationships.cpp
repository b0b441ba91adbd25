#include "tables/relationships.hpp"

#include "tables/xml_reader.hpp"

namespace retain::tables {
namespace {

std::string_view folder_of(std::string_view part) {
  return part.substr(0, part.rfind('/') + 1);
}

/// A target as it is written: from the root when it begins with a slash, else from the folder of
/// the part on.
std::string resolved(std::string_view folder, std::string_view target) {
  std::string path = target.starts_with('/') ? std::string() : std::string(folder);
  path += target;
  std::vector<std::string> steps;
  for (std::size_t begin = 0; begin <= path.size();) {
    const std::size_t end = std::min(path.find('/', begin), path.size());
    const std::string step = path.substr(begin, end - begin);
    if (step == ".." && !steps.empty()) steps.pop_back();
    if (!step.empty() && step != "." && step != "..") steps.push_back(step);
    begin = end + 1;
  }
  std::string part;
  for (const std::string& step : steps) part += (part.empty() ? "" : "/") + step;
  return part;
}

class RelationshipHandler : public XmlHandler {
 public:
  explicit RelationshipHandler(std::string_view folder) : folder_(folder) {}

  void begin(std::string_view element, const XmlAttributes& attributes) override {
    if (element != "Relationship") return;
    if (attributes.find("TargetMode") == "External") return;
    const std::string_view type = attributes.find("Type").value_or("");
    relationships.push_back({std::string(attributes.find("Id").value_or("")),
                             std::string(type.substr(type.rfind('/') + 1)),
                             resolved(folder_, attributes.find("Target").value_or(""))});
  }
  void end(std::string_view) override {}

  std::vector<Relationship> relationships;

 private:
  std::string_view folder_;
};

}  // namespace

std::vector<Relationship> read_relationships(WorkbookArchive& archive, std::string_view part) {
  const std::string_view folder = folder_of(part);
  const std::string_view name = part.substr(folder.size());
  const std::string list = std::string(folder) + "_rels/" + std::string(name) + ".rels";
  if (!archive.has(list)) return {};
  RelationshipHandler handler(folder);
  read_xml(archive, list, largest_part, handler);
  return std::move(handler.relationships);
}

}  // namespace retain::tables
