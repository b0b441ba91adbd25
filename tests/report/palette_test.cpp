#include "report/palette.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <set>

using namespace retain::report;

namespace {

/// Relative luminance as WCAG 2.2 defines it.
double luminance(Colour colour) {
  const auto channel = [&](int shift) {
    const double part = static_cast<double>((colour >> shift) & 0xffU) / 255.0;
    return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * channel(16) + 0.7152 * channel(8) + 0.0722 * channel(0);
}

double contrast(Colour one, Colour other) {
  const auto [dark, light] = std::minmax({luminance(one), luminance(other)});
  return (light + 0.05) / (dark + 0.05);
}

}  // namespace

TEST_CASE("contrast is that of the standard") {
  CHECK(contrast(0x000000, 0xffffff) == Approx(21.0));
  CHECK(contrast(0x777777, 0xffffff) == Approx(4.48).margin(0.01));
}

TEST_CASE("every mark is seen on light and on dark paper, and every text is read") {
  for (const Shade& shade : all_shades()) {
    if (shade.name == shade::paper.name || shade.name == shade::rule.name) continue;
    CAPTURE(shade.name);
    CHECK(contrast(shade.on_light, shade::paper.on_light) >= 3.0);
    CHECK(contrast(shade.on_dark, shade::paper.on_dark) >= 3.0);
  }
  for (const Shade& shade : {shade::ink, shade::soft, shade::better, shade::worse, shade::chosen}) {
    CAPTURE(shade.name);
    CHECK(contrast(shade.on_light, shade::paper.on_light) >= 4.5);
    CHECK(contrast(shade.on_dark, shade::paper.on_dark) >= 4.5);
  }
}

TEST_CASE("a colour stands for one thing") {
  std::set<Colour> light;
  std::set<Colour> dark;
  std::set<std::string_view> names;
  for (const Shade& shade : all_shades()) {
    light.insert(shade.on_light);
    dark.insert(shade.on_dark);
    names.insert(shade.name);
  }
  CHECK(light.size() == all_shades().size());
  CHECK(dark.size() == all_shades().size());
  CHECK(names.size() == all_shades().size());
}
