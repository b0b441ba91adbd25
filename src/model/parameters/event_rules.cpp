#include "model/parameters/record_rules.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/sentence.hpp"
#include "model/parameters/parameters.hpp"

namespace retain::message {

constexpr Message event_after_horizon{
    "{} = {} lies outside the simulation, whose last week is {} (weeks count from 0)",
    "{} = {} 超出模拟期；最后一周是第 {} 周（从 0 起计）"};
constexpr Message event_ends_before_start{"{} = {} lies before its first week, {}",
                                          "{} = {} 早于事件的第一周（第 {} 周）"};
constexpr Message event_more_than_customers{
    "{} = {} a week is more than the {} customers of the cohort",
    "{} = {}（每周）超过了 {} 位客户的总数"};
constexpr Message departure_must_leave{
    "a departure always leaves; write kind = \"offence\" for customers who stay",
    "departure 的客户必然离开；若客户留下，请写 kind = \"offence\""};
constexpr Message field_of_other_kinds{"{} is for events of kind {}; this one is of kind {}",
                                       "{} 只用于 {} 类事件；此事件的类别是 {}"};
constexpr Message two_kinds{"{} and {}", "{} 和 {}"};
constexpr Message event_changes_nothing{"an event of kind {} changes nothing while {} is 0",
                                        "{1} 为 0 时，{0} 类事件不起任何作用"};

}  // namespace retain::message

namespace retain::model::parameters {
namespace {

/// A field of an event that only some kinds use.
struct FieldOfKinds {
  std::string_view name;
  std::string_view kind;
  std::string_view other_kind;  ///< that uses it as well; empty for none
  bool (*is_used_by)(EventKind);
};

constexpr bool moves_product(EventKind kind) {
  return kind == EventKind::product || kind == EventKind::competitor;
}

constexpr bool moves_price(EventKind kind) {
  return kind == EventKind::price || kind == EventKind::competitor;
}

constexpr bool moves_quality(EventKind kind) {
  return kind == EventKind::service;
}

constexpr std::array fields_of_kinds{
    FieldOfKinds{"customers", "offence", "departure", meets_customers},
    FieldOfKinds{"cause", "offence", "departure", meets_customers},
    FieldOfKinds{"tells", "offence", "departure", meets_customers},
    FieldOfKinds{"leaves", "offence", "departure", meets_customers},
    FieldOfKinds{"quality", "service", "", moves_quality},
    FieldOfKinds{"product", "product", "competitor", moves_product},
    FieldOfKinds{"price", "price", "competitor", moves_price},
};

/// Judges one event of a scenario.
class EventRules {
 public:
  EventRules(const Scenario& scenario, std::size_t number, std::vector<Violation>& found)
      : scenario_(scenario),
        event_(scenario.events[number]),
        number_(number),
        kind_name_(to_text(value_of("kind"))),
        found_(found) {}

  void check() {
    check_weeks();
    for (const FieldOfKinds& field : fields_of_kinds) check_use(field);
    check_effect();
    check_customers();
  }

 private:
  [[nodiscard]] std::string key(std::string_view name) const {
    return fmt::format("event.{}.{}", number_ + 1, name);
  }

  static const RecordParameter& parameter(std::string_view name) {
    return *find_record_kind("event")->find(fmt::format("event.{}", name));
  }

  [[nodiscard]] Value value_of(std::string_view name) const {
    return parameter(name).get(scenario_, number_);
  }

  [[nodiscard]] bool is_default(std::string_view name) const {
    Scenario fresh;
    fresh.events.emplace_back();
    return value_of(name) == parameter(name).get(fresh, 0);
  }

  void check_weeks() {
    const std::string first = key("week");
    const std::string last = key("last_week");
    const std::int64_t weeks = scenario_.simulation.weeks;
    if (event_.week >= weeks) {
      found_.push_back({{first, "simulation.weeks"},
                        Sentence(message::event_after_horizon, first, event_.week, weeks - 1)});
    } else if (event_.final_week() < event_.week) {
      found_.push_back(
          {{last, first},
           Sentence(message::event_ends_before_start, last, event_.last_week, event_.week)});
    } else if (event_.final_week() >= weeks) {
      found_.push_back({{last, first, "simulation.weeks"},
                        Sentence(message::event_after_horizon, last, event_.last_week, weeks - 1)});
    }
  }

  void check_use(const FieldOfKinds& field) {
    if (field.is_used_by(event_.kind) || is_default(field.name)) return;
    const Sentence kinds = field.other_kind.empty()
                               ? Sentence(field.kind)
                               : Sentence(message::two_kinds, field.kind, field.other_kind);
    found_.push_back({{key(field.name), key("kind")},
                      Sentence(message::field_of_other_kinds, key(field.name), kinds, kind_name_)});
  }

  /// A competitor wakes habitual customers even when it offers nothing more.
  void check_effect() {
    if (meets_customers(event_.kind) || event_.kind == EventKind::competitor) return;
    const auto* moved = std::ranges::find_if(
        fields_of_kinds, [&](const FieldOfKinds& field) { return field.is_used_by(event_.kind); });
    if (!is_default(moved->name)) return;
    found_.push_back({{key(moved->name), key("kind")},
                      Sentence(message::event_changes_nothing, kind_name_, key(moved->name))});
  }

  void check_customers() {
    if (!meets_customers(event_.kind)) return;
    if (event_.customers > scenario_.cohort.customers) {
      found_.push_back({{key("customers"), "cohort.customers", key("kind")},
                        Sentence(message::event_more_than_customers, key("customers"),
                                 event_.customers, scenario_.cohort.customers)});
    }
    if (event_.kind == EventKind::departure && !event_.leaves) {
      found_.push_back({{key("leaves"), key("kind")}, message::departure_must_leave});
    }
  }

  const Scenario& scenario_;
  const Event& event_;
  std::size_t number_;
  std::string kind_name_;
  std::vector<Violation>& found_;
};

}  // namespace

std::vector<Violation> violations_of_events(const Scenario& scenario) {
  std::vector<Violation> found;
  for (std::size_t number = 0; number < scenario.events.size(); ++number) {
    EventRules(scenario, number, found).check();
  }
  return found;
}

}  // namespace retain::model::parameters
