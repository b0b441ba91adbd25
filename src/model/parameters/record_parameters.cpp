#include <array>
#include <utility>

#include "model/parameters/parameter_fields.hpp"
#include "model/parameters/parameter_groups.hpp"

namespace retain::model::parameters {
namespace {

constexpr std::array<std::string_view, 6> event_kind_names{"offence", "departure", "competitor",
                                                           "service", "product",   "price"};
constexpr std::array<std::string_view, 5> loyalty_kind_names{"genuine", "satisfied", "rewarded",
                                                             "captive", "habitual"};

/// Parameters of the records that `list` of a scenario holds.
template <class Record>
struct RecordList {
  std::vector<Record> Scenario::*list;

  [[nodiscard]] RecordParameter parameter(ParameterInfo info, Field<Record> field) const {
    return {std::move(info), field.type, field.choices,
            [list = list, field](const Scenario& scenario, std::size_t record) {
              return field.get((scenario.*list)[record]);
            },
            [list = list, field](Scenario& scenario, std::size_t record, const Value& value) {
              field.set((scenario.*list)[record], value);
            }};
  }

  [[nodiscard]] RecordKind kind(std::string name, std::size_t most,
                                std::vector<RecordParameter> parameters) const {
    return {std::move(name),
            most,
            std::move(parameters),
            [list = list](const Scenario& scenario) { return (scenario.*list).size(); },
            [list = list](Scenario& scenario) { (scenario.*list).clear(); },
            [list = list](Scenario& scenario) { (scenario.*list).emplace_back(); }};
  }
};

template <class Record, auto Member>
Field<Record> number() {
  return field::plain<Record, double, Member>(ValueType::number);
}

template <class Record, auto Member>
Field<Record> count() {
  return field::plain<Record, std::int64_t, Member>(ValueType::count);
}

template <class Record, auto Member>
Field<Record> flag() {
  return field::plain<Record, bool, Member>(ValueType::flag);
}

template <class Record, auto Member>
Field<Record> text() {
  return field::plain<Record, std::string, Member>(ValueType::text);
}

template <class Record>
RecordParameter title_parameter(const RecordList<Record>& records, const std::string& kind,
                                const std::string& english, const std::string& chinese) {
  return records.parameter({kind + ".title", "text", 0, 0, Role::world, SourceMark::setting,
                            "Title of the " + english + ", shown to people instead of its name.",
                            chinese + "的标题，显示时代替名称。"},
                           text<Record, &Record::title>());
}

template <class Record>
RecordParameter chinese_title_parameter(const RecordList<Record>& records, const std::string& kind,
                                        const std::string& english, const std::string& chinese) {
  return records.parameter({kind + ".title_zh", "text", 0, 0, Role::world, SourceMark::setting,
                            "Chinese title of the " + english +
                                ", shown instead of title where the program speaks Chinese.",
                            chinese + "的中文标题；程序以中文显示时代替 title。"},
                           text<Record, &Record::title_zh>());
}

RecordKind events() {
  constexpr RecordList<Event> events{&Scenario::events};
  constexpr std::size_t most = 1000;
  const auto setting = [&](std::string key, std::string unit, double lowest, double highest,
                           std::string english, std::string chinese, Field<Event> field) {
    return events.parameter({std::move(key), std::move(unit), lowest, highest, Role::event,
                             SourceMark::setting, std::move(english), std::move(chinese)},
                            field);
  };
  const auto assumed = [&](std::string key, std::string unit, double lowest, double highest,
                           std::string english, std::string chinese, Field<Event> field) {
    return events.parameter({std::move(key), std::move(unit), lowest, highest, Role::event,
                             SourceMark::assumption, std::move(english), std::move(chinese)},
                            field);
  };
  return events.kind(
      "event", most,
      {setting("event.week", "week", 0, 5199, "Week at whose start the event happens.",
               "事件发生的周（周初）。", count<Event, &Event::week>()),
       setting("event.last_week", "week", -1, 5199,
               "Last week of an event that happens every week; -1 is the same week, and for a "
               "competitor, service, product or price the end of the run.",
               "逐周发生的事件的最后一周；-1 表示同一周，对 competitor、service、product、price "
               "则表示直到模拟结束。",
               count<Event, &Event::last_week>()),
       assumed("event.kind", "name", 0, 0,
               "offence makes customers dissatisfied and the complaint tree decides what follows, "
               "departure makes them leave; competitor, service, product and price change the "
               "conditions of everybody.",
               "offence 使客户不满并由投诉树决定后果，departure 使其直接离开；competitor、service、"
               "product、price 改变所有客户的处境。",
               field::choice_of<Event, event_kind_names, &Event::kind>()),
       assumed("event.customers", "customer", 1, 1e8,
               "Customers whom an offence or departure meets in each of its weeks.",
               "offence 或 departure 每周涉及的客户数。", count<Event, &Event::customers>()),
       assumed("event.cause", "name", 0, 0, "Root cause under which the losses are booked.",
               "流失记入的根本原因。", field::choice_of<Event, cause_names, &Event::cause>()),
       assumed("event.tells", "flag", 0, 0,
               "Whether these customers tell others, if the cause is a service cause.",
               "这些客户是否告诉他人（原因为服务原因时）。", flag<Event, &Event::tells>()),
       assumed("event.leaves", "flag", 0, 0, "Whether these customers leave.", "这些客户是否离开。",
               flag<Event, &Event::leaves>()),
       assumed("event.quality", "points", -9, 9,
               "Points that a service event adds to all five dimensions.",
               "service 事件使五个维度变化的分数。", number<Event, &Event::quality>()),
       assumed("event.product", "points", -9, 9,
               "Points that a product event adds to our product value, or by which a competitor "
               "offers more.",
               "product 事件使本企业产品价值变化的分数，或竞争对手高出的分数。",
               number<Event, &Event::product>()),
       assumed("event.price", "share", -1, 10,
               "Share that a price event adds to our price, or by which a competitor is cheaper.",
               "price 事件使本企业价格变化的比例，或竞争对手低价的比例。",
               number<Event, &Event::price>())});
}

RecordKind segments() {
  constexpr RecordList<Segment> segments{&Scenario::segments};
  constexpr std::size_t most = 32;
  const auto believed = [&](std::string key, std::string unit, double lowest, double highest,
                            std::string english, std::string chinese, Field<Segment> field) {
    return segments.parameter({std::move(key), std::move(unit), lowest, highest, Role::world,
                               SourceMark::assumption, std::move(english), std::move(chinese)},
                              field);
  };
  return segments.kind(
      "segment", most,
      {believed("segment.name", "text", 0, 0, "Name of the segment: a-z, 0-9 and -.",
                "客户群名称：小写字母、数字和连字符。", text<Segment, &Segment::name>()),
       title_parameter(segments, "segment", "segment", "客户群"),
       chinese_title_parameter(segments, "segment", "segment", "客户群"),
       believed("segment.share", "share", 0, 1,
                "Share of the segment among the customers who join; all sum to 1.",
                "该客户群在新客户中的比例；总和为 1。", number<Segment, &Segment::share>()),
       segments.parameter({"segment.spend_per_week",
                           "yuan",
                           -1,
                           most_yuan,
                           Role::world,
                           SourceMark::assumption,
                           "What its customers spend in a week; -1 is money.spend_per_week.",
                           "该群客户每周的消费额；-1 表示 money.spend_per_week。",
                           {},
                           true},
                          number<Segment, &Segment::spend_per_week>()),
       believed("segment.need", "points", -9, 9, "Points that its needs add to the expectation.",
                "该群需求使期望提高的分数。", number<Segment, &Segment::need>()),
       believed("segment.hazard", "factor", 0, 1e6, "Multiplies its hazards of leaving.",
                "该群流失风险所乘的系数。", number<Segment, &Segment::hazard>()),
       believed("segment.responsiveness", "factor", 0, 10,
                "Multiplies its sensitivities to loyalty points.",
                "该群对忠诚积分敏感度所乘的系数。", number<Segment, &Segment::responsiveness>()),
       believed("segment.loyalty", "name", 0, 0,
                "Why its customers stay: genuine loyalty, or satisfied, rewarded, captive or "
                "habitual, the four that only look like it.",
                "该群客户留下的原因：genuine 为真正忠诚；satisfied、rewarded、captive、habitual "
                "为四种忠诚假象。",
                field::choice_of<Segment, loyalty_kind_names, &Segment::loyalty>())});
}

template <Dimension Which>
RecordParameter offset(const RecordList<Touchpoint>& touchpoints, const std::string& chinese) {
  const std::string name(dimension_names[index(Which)]);
  return touchpoints.parameter(
      {"touchpoint." + name, "points", -9, 9, Role::lever, SourceMark::assumption,
       "Points that this touchpoint adds to " + name + ".",
       "该接触点使" + chinese + "变化的分数。"},
      field::entry_of<Touchpoint, Which, &Touchpoint::offset>());
}

RecordKind touchpoints() {
  constexpr RecordList<Touchpoint> touchpoints{&Scenario::touchpoints};
  constexpr std::size_t most = 32;
  return touchpoints.kind(
      "touchpoint", most,
      {touchpoints.parameter({"touchpoint.name", "text", 0, 0, Role::world, SourceMark::setting,
                              "Name of the moment of truth: a-z, 0-9 and -.",
                              "关键时刻的名称：小写字母、数字和连字符。"},
                             text<Touchpoint, &Touchpoint::name>()),
       title_parameter(touchpoints, "touchpoint", "moment of truth", "关键时刻"),
       chinese_title_parameter(touchpoints, "touchpoint", "moment of truth", "关键时刻"),
       touchpoints.parameter(
           {"touchpoint.share", "share", 0, 1, Role::world, SourceMark::assumption,
            "Share of the encounters that take place here; all sum to 1.",
            "在此接触点发生的接触比例；总和为 1。"},
           number<Touchpoint, &Touchpoint::share>()),
       offset<Dimension::tangibles>(touchpoints, "有形度"),
       offset<Dimension::empathy>(touchpoints, "同理度"),
       offset<Dimension::assurance>(touchpoints, "专业度"),
       offset<Dimension::responsiveness>(touchpoints, "反应度"),
       offset<Dimension::reliability>(touchpoints, "信赖度")});
}

}  // namespace

const std::vector<RecordKind>& record_kinds() {
  static const std::vector<RecordKind> kinds{events(), segments(), touchpoints()};
  return kinds;
}

}  // namespace retain::model::parameters
