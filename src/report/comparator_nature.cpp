#include "report/comparator_nature.hpp"

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

std::string comparator_nature(ComparatorKind kind, const std::string& name,
                              const std::string& compared) {
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
      return say(message::nature_whole, name);
  }
  if (compared.empty() || compared == name) return {};
  return say(message::nature_of_actions, compared);
}

}  // namespace retain::report
