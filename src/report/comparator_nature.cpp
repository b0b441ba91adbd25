#include "report/comparator_nature.hpp"

#include <algorithm>

#include "base/message.hpp"

namespace retain::message {

constexpr Message nature_of_actions{
    "the same firm and market, but with the levers, events and acquisition of '{}'",
    "同一企业和市场，但措施、事件和获客取自“{}”"};
constexpr Message nature_without_events{"itself without its events", "即它自身，但不含其事件"};
constexpr Message nature_as_file{
    "itself as its file stands, without the levers, events and acquisition of --set",
    "即文件所写的它自身，不含 --set 设定的措施、事件和获客"};
constexpr Message nature_whole{"'{}' whole, with its own beliefs", "整个取“{}”，连同它自己的世界"};

}  // namespace retain::message

namespace retain::report {
namespace {

/// `shown` and `shown_compared` are how people read `name` and `compared`.
std::string nature_of(ComparatorKind kind, const std::string& name, const std::string& compared,
                      const std::string& shown, const std::string& shown_compared) {
  switch (kind) {
    case ComparatorKind::none:
      return {};
    case ComparatorKind::file:
      break;
    case ComparatorKind::without_events:
      return say(message::nature_without_events);
    case ComparatorKind::as_file:
      return say(message::nature_as_file);
    case ComparatorKind::whole:
      return say(message::nature_whole, shown);
  }
  if (compared.empty() || compared == name) return {};
  return say(message::nature_of_actions, shown_compared);
}

}  // namespace

std::string comparator_nature(ComparatorKind kind, const std::string& name,
                              const std::string& compared) {
  return nature_of(kind, name, compared, name, compared);
}

std::string comparator_nature(const Figures& figures, std::span<const Figures> all,
                              std::span<const std::string> called) {
  const auto shown = [&](const std::string& name) {
    const auto found = std::ranges::find_if(
        all, [&](const Figures& other) { return other.scenario.name == name; });
    const bool has_title = spoken_language() == Language::chinese && found != all.end();
    return has_title ? called[static_cast<std::size_t>(found - all.begin())] : name;
  };
  return nature_of(figures.kind, figures.comparator, figures.compared, shown(figures.comparator),
                   shown(figures.compared));
}

}  // namespace retain::report
