#include "app/terminal/text_table.hpp"

#include <algorithm>
#include <limits>
#include <span>
#include <utility>

#include "app/terminal/paint.hpp"
#include "app/terminal/wrapping.hpp"
#include "base/check.hpp"
#include "base/message.hpp"
#include "base/phrases.hpp"

namespace retain::message {

constexpr Message columns_left_out{
    "Left out, the window being too narrow: {}. A pipe (| less -S) has every column.",
    "窗口太窄，未显示的列：{}。输出到管道（| less -S）时显示全部列。"};

}  // namespace retain::message

namespace retain::app::terminal {
namespace {

using Cells = std::vector<std::string>;

constexpr std::string_view gap = "  ";

/// A column that is shown, and how wide it is.
struct ShownColumn {
  std::size_t index;  ///< in the table
  std::size_t width;
  std::size_t narrowest;  ///< width below which it is not wrapped
};

using Layout = std::vector<ShownColumn>;

std::size_t width_of(std::span<const ShownColumn> columns) {
  std::size_t width = gap.size() * (columns.size() - 1);
  for (const ShownColumn& column : columns) width += column.width;
  return width;
}

/// The shown columns, those below one heading together.
std::vector<std::span<ShownColumn>> groups_of(Layout& layout,
                                              const std::vector<TableColumn>& columns) {
  std::vector<std::span<ShownColumn>> groups;
  for (std::size_t begin = 0, end = 0; begin < layout.size(); begin = end) {
    const std::string& group = columns[layout[begin].index].group;
    end = begin + 1;
    while (!group.empty() && end < layout.size() && columns[layout[end].index].group == group)
      ++end;
    groups.push_back(std::span(layout).subspan(begin, end - begin));
  }
  return groups;
}

/// Makes room for the headings of groups.
Layout widened(Layout layout, const std::vector<TableColumn>& columns) {
  constexpr std::size_t around = 4;  // "- " and " -"
  for (const std::span<ShownColumn> group : groups_of(layout, columns)) {
    const std::string& heading = columns[group.front().index].group;
    if (heading.empty()) continue;
    const std::size_t wanted = painted_width(heading) + around;
    const std::size_t missing = wanted - std::min(wanted, width_of(group));
    group.front().width += missing;
    group.front().narrowest += missing;
  }
  return layout;
}

/// Takes width from the widest column that can be wrapped until the layout fits. Gives it back as
/// narrow as it gets when it does not.
Layout narrowed(Layout layout, std::size_t width) {
  const auto room = [](const ShownColumn& column) {
    return column.width > column.narrowest ? column.width : 0;
  };
  while (width_of(layout) > width) {
    const auto widest = std::ranges::max_element(layout, {}, room);
    if (room(*widest) == 0) break;
    --widest->width;
  }
  return layout;
}

ShownColumn measured(std::size_t index, const TableColumn& column, const std::vector<Cells>& rows) {
  constexpr std::size_t readable = 20;  // columns below which text is not wrapped
  const std::size_t head = std::max(painted_width(column.title), painted_width(column.unit));
  ShownColumn shown{index, head, std::max(head, readable)};
  for (const Cells& row : rows) {
    shown.width = std::max(shown.width, painted_width(row[index]));
    shown.narrowest = std::max(shown.narrowest, longest_piece(row[index]));
  }
  if (column.align == Align::right) shown.narrowest = shown.width;
  return shown;
}

/// A line with one cell for each column of the table, those that are not shown included.
std::string line_of(const Cells& cells, const std::vector<TableColumn>& columns,
                    const Layout& layout) {
  std::string line;
  for (const ShownColumn& shown : layout) {
    const std::string& cell = cells[shown.index];
    const std::string blanks(shown.width - painted_width(cell), ' ');
    if (&shown != &layout.front()) line += gap;
    line += columns[shown.index].align == Align::right ? blanks + cell : cell + blanks;
  }
  line.erase(line.find_last_not_of(' ') + 1);
  return line + '\n';
}

/// A row, on as many lines as its longest cell needs.
std::string row_of(const Cells& cells, const std::vector<TableColumn>& columns,
                   const Layout& layout) {
  std::vector<Cells> lines(1, Cells(cells.size()));
  for (const ShownColumn& shown : layout) {
    const Cells parts = wrapped(cells[shown.index], shown.width);
    if (parts.size() > lines.size()) lines.resize(parts.size(), Cells(cells.size()));
    for (std::size_t i = 0; i < parts.size(); ++i) lines[i][shown.index] = parts[i];
  }
  std::string text;
  for (const Cells& line : lines) text += line_of(line, columns, layout);
  return text;
}

/// A heading over so many columns of a terminal.
std::string heading_over(std::size_t width, const std::string& heading, const Terminal& terminal) {
  if (heading.empty()) return std::string(width, ' ');
  const std::size_t room = width - painted_width(heading) - 2;
  return std::string(room / 2, '-') + ' ' + painted(Paint::title, heading, terminal) + ' ' +
         std::string(room - room / 2, '-');
}

/// The line of the headings of groups; empty without groups.
std::string headings_of(Layout layout, const std::vector<TableColumn>& columns,
                        const Terminal& terminal) {
  std::string line;
  bool has_groups = false;
  for (const std::span<ShownColumn> group : groups_of(layout, columns)) {
    const std::string& heading = columns[group.front().index].group;
    has_groups = has_groups || !heading.empty();
    if (!line.empty()) line += gap;
    line += heading_over(width_of(group), heading, terminal);
  }
  if (!has_groups) return {};
  line.erase(line.find_last_not_of(' ') + 1);
  return line + '\n';
}

/// The layout in so many columns of a terminal: wrapped, and where that is not enough without the
/// columns that may be left out.
Layout fitted(const std::vector<TableColumn>& columns, const std::vector<Cells>& rows,
              std::size_t width) {
  const auto rank = [&](const ShownColumn& column) {
    const int leave_out = columns[column.index].leave_out;
    return leave_out == 0 ? std::numeric_limits<int>::max() : leave_out;
  };
  Layout all;
  for (std::size_t i = 0; i < columns.size(); ++i) all.push_back(measured(i, columns[i], rows));
  while (true) {
    Layout layout = narrowed(widened(all, columns), width);
    const auto first = std::ranges::min_element(all, {}, rank);
    if (width_of(layout) <= width || columns[first->index].leave_out == 0) return layout;
    all.erase(first);
  }
}

/// Says which columns a narrow table does without; bars, which have no title, are not missed.
std::string left_out_text(const std::vector<TableColumn>& columns, const Layout& layout,
                          const Terminal& terminal) {
  std::vector<std::string> titles;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const bool is_shown = std::ranges::find(layout, i, &ShownColumn::index) != layout.end();
    if (!is_shown && !columns[i].title.empty()) titles.push_back(columns[i].title);
  }
  if (titles.empty()) return {};
  return paragraph(say(message::columns_left_out, say(listed(titles))), terminal);
}

}  // namespace

TextTable::TextTable(std::vector<TableColumn> columns) : columns_(std::move(columns)) {}

void TextTable::add_row(std::vector<std::string> cells) {
  expects(cells.size() == columns_.size(), "a row has one cell per column");
  rows_.push_back(std::move(cells));
}

void TextTable::add_rows(const std::vector<std::vector<std::string>>& columns) {
  for (std::size_t row = 0; row < columns.front().size(); ++row) {
    std::vector<std::string> cells;
    for (const std::vector<std::string>& column : columns) cells.push_back(column.at(row));
    add_row(std::move(cells));
  }
}

std::string TextTable::to_text(const Terminal& terminal) const {
  const Layout layout = fitted(columns_, rows_, terminal.width);
  Cells titles;
  Cells units;
  Cells rule(columns_.size());
  for (const TableColumn& column : columns_) {
    titles.push_back(painted(Paint::title, column.title, terminal));
    units.push_back(column.unit);
  }
  for (const ShownColumn& shown : layout) rule[shown.index].assign(shown.width, '-');
  std::string text = headings_of(layout, columns_, terminal) + line_of(titles, columns_, layout);
  const bool has_units =
      std::ranges::any_of(columns_, [](const TableColumn& c) { return !c.unit.empty(); });
  if (has_units) text += line_of(units, columns_, layout);
  text += line_of(rule, columns_, layout);
  for (const Cells& row : rows_) text += row_of(row, columns_, layout);
  return text + left_out_text(columns_, layout, terminal);
}

}  // namespace retain::app::terminal
