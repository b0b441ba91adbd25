#include "report/aligned.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/utf8.hpp"

namespace retain::report {
namespace {

constexpr std::string_view plus_minus = " ± ";

/// A number as it is written, in front of its decimal mark and behind it.
struct Written {
  std::string whole;
  std::string fraction;
};

Written split(std::string_view number) {
  const std::size_t mark = number.find('.');
  if (mark == std::string_view::npos) return {std::string(number), {}};
  return {std::string(number.substr(0, mark)), std::string(number.substr(mark + 1))};
}

struct Parts {
  bool is_number = false;
  Written mean;
  bool has_interval = false;
  Written half_width;
};

Parts parts_of(const std::string& cell) {
  constexpr std::string_view beginnings = "+-0123456789";
  constexpr std::string_view letters = "+-±., 0123456789";
  Parts parts;
  // The bytes of ± are letters of their own here, which is harmless: no other sign has both.
  parts.is_number = !cell.empty() && beginnings.find(cell.front()) != std::string_view::npos &&
                    cell.find_first_of("0123456789") != std::string::npos &&
                    cell.find_first_not_of(letters) == std::string::npos;
  if (!parts.is_number) return parts;
  const std::size_t place = cell.find(plus_minus);
  parts.has_interval = place != std::string::npos;
  parts.mean = split(std::string_view(cell).substr(0, place));
  if (parts.has_interval)
    parts.half_width = split(std::string_view(cell).substr(place + plus_minus.size()));
  return parts;
}

/// How much room a column gives to its numbers.
struct Room {
  std::size_t fraction = 0;
  std::size_t half_width_whole = 0;
  std::size_t half_width_fraction = 0;
  bool has_interval = false;
};

std::string repeated(std::string_view text, std::size_t times) {
  std::string all;
  for (std::size_t i = 0; i < times; ++i) all += text;
  return all;
}

/// The fraction with its mark, filled up to `room` digits.
std::string filled(const std::string& fraction, std::size_t room, const Blanks& blanks) {
  if (room == 0) return {};
  const std::string mark = fraction.empty() ? std::string(blanks.mark) : ".";
  return mark + fraction + repeated(blanks.digit, room - fraction.size());
}

std::string in_room(const Parts& parts, const Room& room, const Blanks& blanks) {
  std::string text = parts.mean.whole + filled(parts.mean.fraction, room.fraction, blanks);
  if (!room.has_interval) return text;
  const std::size_t whole = parts.half_width.whole.size();
  const std::size_t sign = character_count(blanks.plus_minus);
  text += parts.has_interval ? fmt::format(" {} ", blanks.plus_minus)
                             : repeated(blanks.digit, sign + 2);
  return text + repeated(blanks.digit, room.half_width_whole - whole) + parts.half_width.whole +
         filled(parts.half_width.fraction, room.half_width_fraction, blanks);
}

}  // namespace

std::vector<std::string> aligned(std::vector<std::string> cells, const Blanks& blanks) {
  std::vector<Parts> all;
  Room room;
  for (const std::string& cell : cells) {
    const Parts parts = parts_of(cell);
    room.fraction = std::max(room.fraction, parts.mean.fraction.size());
    room.half_width_whole = std::max(room.half_width_whole, parts.half_width.whole.size());
    room.half_width_fraction = std::max(room.half_width_fraction, parts.half_width.fraction.size());
    room.has_interval = room.has_interval || parts.has_interval;
    all.push_back(parts);
  }
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (all[i].is_number) cells[i] = in_room(all[i], room, blanks);
  }
  return cells;
}

}  // namespace retain::report
