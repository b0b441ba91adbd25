#include "business/measures/ledger.hpp"

#include "base/message.hpp"
#include "business/words.hpp"

namespace retain::business::measures {

const std::array<LedgerPart, ledger_part_count>& ledger_parts() {
  static constexpr std::array<LedgerPart, ledger_part_count> parts{
      LedgerPart{LedgerChannel::direct,
                 channel_names[index(Channel::direct)],
                 {"own experience", "自身经历"},
                 std::nullopt,
                 "margin that is missing because customers left by their own experience or by an "
                 "event"},
      LedgerPart{LedgerChannel::word_of_mouth,
                 channel_names[index(Channel::word_of_mouth)],
                 {"word of mouth", "口碑"},
                 std::nullopt,
                 "margin that is missing because customers left for a story they heard, under the "
                 "root cause of the person who told it"},
      LedgerPart{LedgerChannel::replacement,
                 "replacement",
                 {"winning new customers", "获取新客户"},
                 curve::replacement,
                 "cost of new customers, advertising included"},
      LedgerPart{LedgerChannel::keeping,
                 "keeping",
                 {"satisfying customers again", "重新让客户满意"},
                 curve::keeping,
                 "cost of handled complaints, surprises and attempts to retain"},
      LedgerPart{LedgerChannel::programme,
                 "programme",
                 {"programmes", "服务计划"},
                 curve::programme,
                 "cost of the programme"},
      LedgerPart{LedgerChannel::won_back,
                 "won_back",
                 {"margin of the replacements", "替补客户带来的毛利"},
                 curve::won_back,
                 "margin that newcomers brought; negative"},
      LedgerPart{LedgerChannel::total,
                 "total",
                 {"total", "合计"},
                 curve::ledger_total,
                 "the sum of all rows above"},
      LedgerPart{LedgerChannel::memo,
                 "memo",
                 {"winning the lost back (memo)", "赢回流失客户（备查）"},
                 curve::memo,
                 "cost of winning the lost back; not part of the sum, and 0 when the firm "
                 "acquires"}};
  return parts;
}

const LedgerPart& ledger_part(LedgerChannel channel) {
  return ledger_parts()[static_cast<std::size_t>(channel)];
}

const Message& cause_name_text(Cause cause) {
  static constexpr PerCause<Message> texts{
      Message{"a better product", "更好的产品"}, Message{"a cheaper product", "更便宜的产品"},
      message::cause_not_valued, message::cause_poor_service, Message{"other causes", "其他原因"}};
  return texts[index(cause)];
}

}  // namespace retain::business::measures
