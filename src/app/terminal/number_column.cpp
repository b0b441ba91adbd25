#include "app/terminal/number_column.hpp"

#include "app/terminal/paint.hpp"
#include "app/terminal/signs.hpp"
#include "report/aligned.hpp"

namespace retain::app::terminal {

std::vector<std::string> number_column(std::vector<std::string> cells, const Terminal& terminal) {
  Blanks blanks = terminal_blanks;
  const std::string plus_minus = with_sure_signs(std::string(blanks.plus_minus), terminal);
  blanks.plus_minus = plus_minus;
  for (std::string& cell : cells) cell = grouped(cell);
  return aligned(std::move(cells), blanks);
}

std::vector<std::string> difference_column(std::span<const Cell> differences,
                                           std::vector<std::string> texts,
                                           const Terminal& terminal) {
  for (std::size_t i = 0; i < texts.size(); ++i) {
    texts[i] = with_sign(differences[i].value, std::move(texts[i]), terminal);
  }
  std::vector<std::string> cells = number_column(std::move(texts), terminal);
  for (std::size_t i = 0; i < cells.size(); ++i) {
    cells[i] =
        painted_difference(differences[i].value, differences[i].half_width, cells[i], terminal);
  }
  return cells;
}

}  // namespace retain::app::terminal
