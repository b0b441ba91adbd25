#include "app/commands/run_precision.hpp"

#include <algorithm>

#include "app/terminal/wrapping.hpp"
#include "base/sentence.hpp"
#include "report/numbers.hpp"

namespace retain::message {

constexpr Message most_is_for_precision{"--most is for --precision", "--most 只用于 --precision"};
constexpr Message precision_of_certain{
    "--precision '{}': the expected engine has no chance; write .inputs for what is not known, or "
    "--engine agents",
    "--precision '{}'：expected 引擎没有偶然性；对不知道的部分请写 .inputs，或写 --engine agents"};
constexpr Message precision_without_laws{
    "--precision '{}': nothing is uncertain in these scenarios; give numbers a law, or leave "
    ".inputs out",
    "--precision '{}'：这些情景中没有不确定的数；请给数值写分布，或去掉 .inputs"};
constexpr Message precision_without_base{
    "--precision '{}': the scenario '{}' is compared with nothing; leave .difference out",
    "--precision '{0}'：情景“{1}”没有比较对象；请去掉 .difference"};
constexpr Message precision_reached{"{}: {} ± {}, after {}.", "{}：{} ± {}，经过 {} 次。"};
constexpr Message precision_missed{
    "{}: {} ± {} after {}, not as exact as asked; --most allows more.",
    "{0}：经过 {3} 次为 {1} ± {2}，未达到所要求的精度；可用 --most 允许更多次。"};
constexpr Message precision_of_nothing{
    "{}: {} ± {} after {}: a percentage of a number that may be 0 says nothing; ask for yuan.",
    "{0}：经过 {3} 次为 {1} ± {2}：对可能为 0 的数按百分比要求没有意义；请用元。"};

}  // namespace retain::message

namespace retain::app::commands {
namespace {

constexpr std::int64_t first_count = 256;
constexpr std::int64_t usual_most = 65'536;
constexpr std::int64_t largest_most = 1'048'576;

}  // namespace

void add_precision_options(OptionList& list, TypedPrecision& typed) {
  list.add("--precision", typed.goal);
  list.add("--most", typed.most);
}

PrecisionOptions parse_precision_options(const TypedPrecision& typed) {
  if (typed.goal.empty() && !typed.most.empty()) refuse_usage(message::most_is_for_precision);
  const std::int64_t most = parse_count("--most", typed.most, first_count, largest_most);
  return {typed.goal, most > 0 ? most : usual_most};
}

PrecisionSearch::PrecisionSearch(const PrecisionOptions& options, const RequestedRun& run)
    : count_(first_count), most_(options.most) {
  if (options.goal.empty()) return;
  goal_ = parse_precision(options.goal, run.scenarios);
  const LoadedScenario& loaded = run.scenarios[goal_->scenario];
  if (is_of_replications() && !is_random(loaded.scenario.simulation.engine)) {
    refuse_usage(Sentence(message::precision_of_certain, options.goal));
  }
  if (goal_->figure.is_difference && !loaded.is_compared(run.comparator)) {
    refuse_usage(Sentence(message::precision_without_base, options.goal, loaded.scenario.name));
  }
  if (is_of_draws() && !any_uncertain(run.scenarios)) {
    refuse_usage(Sentence(message::precision_without_laws, options.goal));
  }
}

bool PrecisionSearch::is_of_replications() const {
  return goal_ && goal_->figure.source != Source::inputs;
}

bool PrecisionSearch::is_over(const Precision& precision) {
  precision_ = precision;
  if (precision.reaches(*goal_) || 2 * count_ > most_) return true;
  count_ *= 2;
  return false;
}

std::string PrecisionSearch::text() const {
  if (!goal_) return {};
  const Message& says = is_met()                                 ? message::precision_reached
                        : precision_.is_share_of_nothing(*goal_) ? message::precision_of_nothing
                                                                 : message::precision_missed;
  const double half = precision_.half_width;
  return paragraph(say(says, goal_->text, grouped(number_text(precision_.value, half)),
                       grouped(number_text(half, half)), count_text(count_)));
}

void set_replications(RequestedRun& run, std::int64_t replications) {
  for (LoadedScenario& loaded : run.scenarios) {
    loaded.scenario.simulation.replications = replications;
    loaded.reference.simulation.replications = replications;
    if (loaded.comparator) loaded.comparator->simulation.replications = replications;
  }
}

}  // namespace retain::app::commands
