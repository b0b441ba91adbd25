#include "study/references.hpp"

#include <map>
#include <string>
#include <utility>

#include "base/message.hpp"
#include "base/plain_name.hpp"
#include "model/delivery.hpp"
#include "model/reference.hpp"
#include "model/title.hpp"

namespace retain::message {

constexpr Message reference_title{"Reference of {}", "{}（参照情景）"};

}  // namespace retain::message

namespace retain::study {
namespace {

/// Gives references their names.
class ReferenceNaming {
 public:
  void take(const Scenario& scenario) { taken_.insert_or_assign(scenario.name, scenario); }

  [[nodiscard]] Scenario named(const Lineage& lineage) {
    Scenario reference = reference_of(lineage.scenario, lineage.root);
    reference.name.clear();
    if (delivered_alike(lineage.scenario, reference)) {
      call_like(lineage.scenario, reference);
    } else if (const Scenario* file = file_of(reference, lineage)) {
      call_like(*file, reference);
    } else {
      call_after(lineage.scenario, reference);
    }
    take(reference);
    return reference;
  }

 private:
  [[nodiscard]] bool is_free(const std::string& name, const Scenario& values) const {
    const auto found = taken_.find(name);
    return found == taken_.end() || delivered_alike(found->second, values);
  }

  /// The file of the chain that is the reference, or nullptr.
  [[nodiscard]] const Scenario* file_of(const Scenario& reference, const Lineage& lineage) const {
    for (const Scenario& file : lineage.files) {
      const bool can_be_called_so = is_plain_name(file.name) && is_free(file.name, reference);
      if (can_be_called_so && delivered_alike(file, reference)) return &file;
    }
    return nullptr;
  }

  static void call_like(const Scenario& same, Scenario& reference) {
    reference.name = same.name;
    reference.title = same.title;
    reference.title_zh = same.title_zh;
  }

  void call_after(const Scenario& scenario, Scenario& reference) const {
    reference.name = scenario.name + "-reference";
    while (!is_free(reference.name, reference)) reference.name += "-reference";
    reference.title = say_in_data(message::reference_title, scenario.title);
    reference.title_zh = say_in(Language::chinese, message::reference_title,
                                display_title(scenario, Language::chinese));
  }

  std::map<std::string, Scenario> taken_;
};

}  // namespace

std::vector<Scenario> references_of(const std::vector<Lineage>& lineages) {
  ReferenceNaming naming;
  for (const Lineage& lineage : lineages) naming.take(lineage.scenario);
  std::vector<Scenario> references;
  for (const Lineage& lineage : lineages) references.push_back(naming.named(lineage));
  return references;
}

}  // namespace retain::study
