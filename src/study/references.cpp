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
constexpr Message comparator_title{"Comparator of {}", "{}（比较对象）"};

}  // namespace retain::message

namespace retain::study {
namespace {

/// Gives references their names.
class ReferenceNaming {
 public:
  void take(const Scenario& scenario) { taken_.insert_or_assign(scenario.name, scenario); }

  [[nodiscard]] References named(const Lineage& lineage) {
    References references{reference_of(lineage.scenario, lineage.firm), std::nullopt};
    name(references.reference, lineage, "-reference", message::reference_title);
    if (lineage.kind == ComparatorKind::none) return references;
    references.comparator = lineage.comparator;
    if (delivered_alike(lineage.comparator, references.reference)) {
      call_like(references.reference, *references.comparator);
    } else {
      name(*references.comparator, lineage, "-comparator", message::comparator_title);
    }
    return references;
  }

 private:
  void name(Scenario& reference, const Lineage& lineage, const std::string& suffix,
            const Message& title) {
    reference.name.clear();
    reference.compare_with.clear();
    if (delivered_alike(lineage.scenario, reference)) {
      call_like(lineage.scenario, reference);
    } else if (const Scenario* file = file_of(reference, lineage)) {
      call_like(*file, reference);
    } else {
      call_after(lineage.scenario, suffix, title, reference);
    }
    take(reference);
  }

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

  void call_after(const Scenario& scenario, const std::string& suffix, const Message& title,
                  Scenario& reference) const {
    reference.name = scenario.name + suffix;
    while (!is_free(reference.name, reference)) reference.name += suffix;
    reference.title = say_in_data(title, scenario.title);
    reference.title_zh =
        say_in(Language::chinese, title, display_title(scenario, Language::chinese));
  }

  std::map<std::string, Scenario> taken_;
};

}  // namespace

std::vector<References> references_of(const std::vector<Lineage>& lineages) {
  ReferenceNaming naming;
  for (const Lineage& lineage : lineages) naming.take(lineage.scenario);
  std::vector<References> references;
  for (const Lineage& lineage : lineages) references.push_back(naming.named(lineage));
  return references;
}

}  // namespace retain::study
