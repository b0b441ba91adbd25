#include "report/boldest_figures.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "base/message.hpp"
#include "base/phrases.hpp"

namespace retain::message {

constexpr Message bold_margin{"margin 100 % of revenue", "毛利为收入的 100 %"};
constexpr Message bold_listeners{"every listener a customer", "每位听者都是客户"};
constexpr Message bold_losses{"every one of them lost", "听者个个流失"};
constexpr Message bold_discount{"no discounting", "不贴现"};
constexpr Message bold_in_some{"{} (in {} of {} scenarios)", "{0}（{2} 个情景中的 {1} 个）"};
constexpr Message bold_line{"It rests on {}: the documents' figures, not yours.",
                            "其前提是{}：这是文档的数字，不是您的。"};

}  // namespace retain::message

namespace retain::report {
namespace {

struct BoldFigure {
  double (*read)(const Scenario&);
  const Message* words;
};

constexpr std::array bold_figures{
    BoldFigure{[](const Scenario& scenario) { return scenario.money.margin; },
               &message::bold_margin},
    BoldFigure{[](const Scenario& scenario) { return scenario.word_of_mouth.own_customers; },
               &message::bold_listeners},
    BoldFigure{[](const Scenario& scenario) { return scenario.word_of_mouth.loss_probability; },
               &message::bold_losses},
    BoldFigure{[](const Scenario& scenario) { return scenario.money.discount_rate; },
               &message::bold_discount}};

}  // namespace

std::string boldest_figures(std::span<const Figures> all) {
  const Scenario documents;
  std::vector<Sentence> in_force;
  for (const BoldFigure& figure : bold_figures) {
    const auto count = std::ranges::count_if(all, [&](const Figures& figures) {
      return figure.read(figures.scenario) == figure.read(documents);
    });
    if (count == 0) continue;
    const Sentence words(*figure.words);
    in_force.push_back(count == std::ssize(all)
                           ? words
                           : Sentence(message::bold_in_some, words, count, all.size()));
  }
  return in_force.empty() ? "" : say(Sentence(message::bold_line, listed(in_force)));
}

}  // namespace retain::report
