#include "report/palette.hpp"

#include <catch2/catch.hpp>
#include <set>

using namespace retain::report;

TEST_CASE("causes and spending, and the channels, have colours of their own") {
  std::set<Colour> in_chart_of_causes(cause_colours.begin(), cause_colours.end());
  std::set<Colour> in_chart_of_channels;
  std::size_t spending = 0;
  for (const auto& [channel, colour] : channel_colours) {
    in_chart_of_channels.insert(colour);
    if (channel == LedgerChannel::direct || channel == LedgerChannel::word_of_mouth) continue;
    ++spending;
    in_chart_of_causes.insert(colour);
  }
  CHECK(in_chart_of_causes.size() == cause_colours.size() + spending);
  CHECK(in_chart_of_channels.size() == channel_colours.size());
}
