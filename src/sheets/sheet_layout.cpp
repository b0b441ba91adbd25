#include "sheets/sheet_layout.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>

#include "base/nearest.hpp"
#include "base/phrases.hpp"
#include "base/sentence.hpp"
#include "base/utf8.hpp"
#include "base/words.hpp"
#include "sheets/score_cell.hpp"
#include "sheets/sheet_header.hpp"
#include "sheets/words.hpp"
#include "text/notation.hpp"

namespace retain::message {

constexpr Message sheet_is_empty{"the file holds no scores", "文件中没有评分"};
constexpr Message row_above_header{"this line stands above the header or the scores; delete it",
                                   "该行在表头或评分之上；请删去"};
constexpr Message column_of_other_sheet{"column '{}' belongs to {}, but this is a sheet of {}",
                                        "“{}”列属于{}，而这是{}评分表"};
constexpr Message column_twice{"column '{}' stands here a second time", "“{}”列在此重复出现"};
constexpr Message columns_missing{"columns are missing for {}: {}", "{}缺少以下列：{}"};
constexpr Message unknown_column{"unknown column '{}'", "没有名为“{}”的列"};
constexpr Message delete_column{
    "delete the column; only the first one may hold something else than scores",
    "请删去该列；只有第一列可以不是评分"};
constexpr Message unknown_header{
    "fewer than two columns of this header are known. The self-test has the columns {}; service "
    "affinity has {}; the words of the documents in Chinese are known as well",
    "表头中认得的列不足两列。自测的列是 {}；亲和力的列是 {}；英文列名也认得"};
constexpr Message wrong_width{
    "{} columns and no header; the self-test has {} columns of scores and service affinity {}, "
    "with or without one column in front for the person",
    "共 {} 列且没有表头；自测有 {} 列评分，亲和力有 {} 列，前面可另有一列表示人员"};

}  // namespace retain::message

namespace retain::sheets {
namespace {

constexpr std::size_t longest_name = 24;  ///< characters of a header cell that are shown

bool is_blank(const CsvCell& cell) {
  return trimmed(cell.text).empty();
}

std::size_t filled_cells(const CsvRow& row) {
  return row.size() - static_cast<std::size_t>(std::ranges::count_if(row, is_blank));
}

bool holds_a_number(const CsvRow& row, char separator) {
  return std::ranges::any_of(row, [&](const CsvCell& cell) {
    return read_score(cell.text, separator).number.has_value();
  });
}

const Message& name_of(SheetKind kind) {
  return kind == SheetKind::self_test ? message::self_test : message::service_affinity;
}

Sentence columns_text(SheetKind kind) {
  return listed(sheet_form(kind).items);
}

/// Items by their names, as people read them.
Sentence items_text(const SheetForm& form, const std::vector<std::string>& names) {
  std::vector<Sentence> named;
  for (const SheetItem& item : form.items) {
    if (std::ranges::count(names, item.english) > 0) named.emplace_back(item);
  }
  return listed(named);
}

/// The kind whose items are as many as these columns, with or without one in front for the person.
std::optional<SheetKind> kind_of_width(std::size_t columns) {
  for (const SheetKind kind : {SheetKind::self_test, SheetKind::affinity}) {
    const std::size_t items = sheet_form(kind).items.size();
    if (columns == items || columns == items + 1) return kind;
  }
  return {};
}

/// True when the items are numbered from 1 on, as many as a kind has.
bool is_numbered_header(const CsvRow& row) {
  const std::size_t width = width_of(row);
  const std::optional<SheetKind> kind = kind_of_width(width);
  if (!kind) return false;
  const std::size_t items = sheet_form(*kind).items.size();
  for (std::size_t i = 0; i < items; ++i) {
    if (item_number(row[width - items + i].text) != i + 1) return false;
  }
  return true;
}

/// Finds the header and what its columns are.
class LayoutFinder {
 public:
  LayoutFinder(const CsvTable& table, SheetProblems& problems)
      : table_(table), problems_(problems) {}

  [[nodiscard]] std::optional<SheetLayout> find() {
    const auto named = std::ranges::find_if(table_.rows, is_header);
    if (named != table_.rows.end()) {
      const auto row = static_cast<std::size_t>(named - table_.rows.begin());
      refuse_rows_above(row);
      return by_names(row);
    }
    std::size_t first = next_filled_row(0);
    if (first < table_.rows.size() && is_title(table_.rows[first])) {
      const std::size_t second = next_filled_row(first + 1);
      if (second < table_.rows.size()) refuse_rows_above(second);
      first = second;
    }
    if (first >= table_.rows.size()) {
      problems_.add({}, message::sheet_is_empty);
      return {};
    }
    return without_names(first);
  }

 private:
  /// One cell of text alone, but not a row whose separators are no separators.
  [[nodiscard]] bool is_title(const CsvRow& row) const {
    return filled_cells(row) == 1 && !holds_a_number(row, table_.separator) &&
           !notation_error(row.front().text);
  }

  [[nodiscard]] std::size_t next_filled_row(std::size_t row) const {
    while (row < table_.rows.size() && filled_cells(table_.rows[row]) == 0) ++row;
    return row;
  }

  void refuse_rows_above(std::size_t header) {
    for (std::size_t row = 0; row < header; ++row) {
      if (filled_cells(table_.rows[row]) == 0) continue;
      problems_.add(table_.rows[row].front().place, message::row_above_header);
    }
  }

  [[nodiscard]] static SheetKind kind_named(const CsvRow& header) {
    std::map<SheetKind, int> votes;
    for (const CsvCell& cell : header) {
      if (const auto item = item_named(cell.text)) ++votes[item->kind];
    }
    return votes[SheetKind::affinity] > votes[SheetKind::self_test] ? SheetKind::affinity
                                                                    : SheetKind::self_test;
  }

  SheetLayout by_names(std::size_t row) {
    const CsvRow& header = table_.rows[row];
    SheetLayout layout{kind_named(header), true, false, row + 1, {}};
    const SheetForm& form = sheet_form(layout.kind);
    std::vector<bool> found(form.items.size(), false);
    for (const CsvCell& cell : header) {
      SheetColumn& column = layout.columns.emplace_back();
      column.name = shortened(printable(trimmed(cell.text)), longest_name);
      const auto item = item_named(cell.text);
      if (!item) continue;
      column.item = item->item;
      column.use = ColumnUse::refused;
      if (item->kind != layout.kind) {
        problems_.add(cell.place, Sentence(message::column_of_other_sheet, column.name,
                                           name_of(item->kind), name_of(layout.kind)));
      } else if (found[item->item]) {
        problems_.add(cell.place, Sentence(message::column_twice, column.name));
      } else {
        column.use = ColumnUse::score;
        found[item->item] = true;
      }
    }
    std::vector<std::string> missing;
    for (std::size_t i = 0; i < found.size(); ++i) {
      if (!found[i]) missing.emplace_back(form.items[i].english);
    }
    missing = sort_out_the_others(header, missing, layout);
    if (!missing.empty()) {
      problems_.add(header.front().place, Sentence(message::columns_missing, name_of(layout.kind),
                                                   items_text(form, missing)));
    }
    return layout;
  }

  /// Columns that are no items: the first is the person's, unless a missing item was meant. Gives
  /// the items that no column was meant for.
  std::vector<std::string> sort_out_the_others(const CsvRow& header,
                                               std::vector<std::string> missing,
                                               SheetLayout& layout) {
    for (std::size_t i = 0; i < header.size(); ++i) {
      SheetColumn& column = layout.columns[i];
      if (column.use != ColumnUse::unnamed) continue;
      const std::string near = nearest_name(trimmed(header[i].text), missing);
      if (i == 0 && near.empty()) {
        column.use = ColumnUse::person;
      } else if (!is_blank(header[i])) {
        column.use = ColumnUse::refused;
        problems_.add(header[i].place, Sentence(message::unknown_column, column.name),
                      near.empty() ? Sentence(message::delete_column)
                                   : Sentence(message::did_you_mean, near));
        std::erase(missing, near);
      }
    }
    return missing;
  }

  /// A header of numbers or of unknown names, or none at all.
  std::optional<SheetLayout> without_names(std::size_t first) {
    const CsvRow& row = table_.rows[first];
    if (width_of(row) == 1) {
      if (const auto habit = notation_error(problems_.text.line(row.front().place.line))) {
        Place place = habit->place;
        place.line = row.front().place.line;
        problems_.add(place, habit->text, habit->hint);
        return {};
      }
    }
    const bool numbered = is_numbered_header(row);
    const bool unknown = !numbered && !holds_a_number(row, table_.separator);
    const std::size_t width = numbered || unknown ? width_of(row) : usual_width(first);
    const std::optional<SheetKind> kind = kind_of_width(width);
    if (unknown) {
      problems_.add(row.front().place,
                    Sentence(message::unknown_header, columns_text(SheetKind::self_test),
                             columns_text(SheetKind::affinity)));
    } else if (!kind) {
      problems_.add(
          row.front().place,
          Sentence(message::wrong_width, width, sheet_form(SheetKind::self_test).items.size(),
                   sheet_form(SheetKind::affinity).items.size()),
          table_.separator == ',' ? Sentence(message::perhaps_decimal_commas) : "");
    }
    if (!kind) return {};
    SheetLayout layout = by_order(*kind, width);
    layout.numbered = numbered;
    layout.first_row = numbered || unknown ? first + 1 : first;
    return layout;
  }

  /// The width of most rows: single rows may lack cells or have too many. Widths that fit a kind
  /// go first, and of equally many the larger, since a row may lack its last cells.
  [[nodiscard]] std::size_t usual_width(std::size_t first) const {
    std::map<std::size_t, std::size_t> rows_of_width;
    for (std::size_t row = first; row < table_.rows.size(); ++row) {
      if (filled_cells(table_.rows[row]) > 0) ++rows_of_width[width_of(table_.rows[row])];
    }
    return std::ranges::max_element(rows_of_width, {},
                                    [](const auto& entry) {
                                      const auto& [width, rows] = entry;
                                      return std::tuple(kind_of_width(width).has_value(), rows,
                                                        width);
                                    })
        ->first;
  }

  static SheetLayout by_order(SheetKind kind, std::size_t width) {
    const SheetForm& form = sheet_form(kind);
    SheetLayout layout{.kind = kind};
    if (width > form.items.size()) layout.columns.push_back({ColumnUse::person, 0, {}});
    for (std::size_t i = 0; i < form.items.size(); ++i) {
      layout.columns.push_back({ColumnUse::score, i, std::string(form.items[i].english)});
    }
    return layout;
  }

  const CsvTable& table_;
  SheetProblems& problems_;
};

}  // namespace

std::optional<SheetLayout> layout_of(const CsvTable& table, SheetProblems& problems) {
  return LayoutFinder(table, problems).find();
}

bool is_header(const CsvRow& row) {
  constexpr std::size_t fewest = 2;
  const auto named = static_cast<std::size_t>(std::ranges::count_if(
      row, [](const CsvCell& cell) { return item_named(cell.text).has_value(); }));
  return named >= std::max(fewest, filled_cells(row) / 2);
}

std::size_t width_of(const CsvRow& row) {
  std::size_t width = row.size();
  while (width > 0 && is_blank(row[width - 1])) --width;
  return width;
}

}  // namespace retain::sheets
