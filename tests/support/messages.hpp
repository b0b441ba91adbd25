#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "base/utf8.hpp"
#include "support/namespaces.hpp"

namespace retain::test {

/// A message as code writes it.
struct WrittenMessage {
  std::string name;                ///< empty in a list of messages
  std::vector<std::string> texts;  ///< English and Chinese, without the escapes of C++
};

/// What is wrong with messages, one line each.
using Objections = std::vector<std::string>;

namespace detail {

/// Reads string literals, from left to right.
class LiteralReader {
 public:
  explicit LiteralReader(std::string_view code) : code_(code) {}

  /// Literals in a row are one text; a comma begins the next. Stops at any other symbol.
  [[nodiscard]] std::vector<std::string> texts(std::size_t offset) {
    std::vector<std::string> found;
    bool begins_text = true;
    for (offset_ = offset; offset_ < code_.size();) {
      skip_blanks();
      const bool raw = code_.substr(offset_).starts_with("R\"(");
      if (!raw && code_[offset_] == ',') {
        begins_text = true;
        ++offset_;
        continue;
      }
      if (!raw && code_[offset_] != '"') break;
      if (begins_text) found.emplace_back();
      begins_text = false;
      found.back() += raw ? raw_literal() : literal();
    }
    return found;
  }

 private:
  void skip_blanks() {
    while (offset_ < code_.size() && std::string_view(" \n").find(code_[offset_]) != code_.npos) {
      ++offset_;
    }
  }

  std::string raw_literal() {
    const std::size_t begin = offset_ + 3;
    const std::size_t end = code_.find(")\"", begin);
    offset_ = end + 2;
    return std::string(code_.substr(begin, end - begin));
  }

  std::string literal() {
    std::string text;
    for (++offset_; code_[offset_] != '"'; ++offset_) {
      const bool escaped = code_[offset_] == '\\';
      if (escaped) ++offset_;
      text += escaped && code_[offset_] == 'n' ? '\n' : code_[offset_];
    }
    ++offset_;
    return text;
  }

  std::string_view code_;
  std::size_t offset_ = 0;
};

inline bool is_of_a_name(char symbol) {
  return (symbol >= 'a' && symbol <= 'z') || (symbol >= '0' && symbol <= '9') || symbol == '_';
}

/// The name before an opening brace; empty for none and for that of a type.
inline std::string name_before(std::string_view code, std::size_t brace) {
  std::size_t begin = brace;
  while (begin > 0 && is_of_a_name(code[begin - 1])) --begin;
  const bool is_whole = begin < brace && begin > 0 && code[begin - 1] == ' ';
  return is_whole ? std::string(code.substr(begin, brace - begin)) : std::string();
}

}  // namespace detail

/// Every list in braces of string literals.
[[nodiscard]] inline std::vector<WrittenMessage> entries_of(std::string_view code) {
  std::vector<WrittenMessage> entries;
  for (std::size_t brace = code.find('{'); brace != code.npos; brace = code.find('{', brace + 1)) {
    const std::size_t next = code.find_first_not_of(" \n", brace + 1);
    if (next == code.npos) break;
    const bool begins_text = code[next] == '"' || code.substr(next).starts_with("R\"(");
    if (!begins_text) continue;
    // Braces within a text are behind no name and not followed by a quote that begins one.
    const bool in_text = code[brace + 1] == '"' && brace > 0 && code[brace - 1] == '\'';
    if (in_text) continue;
    entries.push_back({detail::name_before(code, brace), detail::LiteralReader(code).texts(next)});
  }
  return entries;
}

/// The messages that a file of code declares by name.
[[nodiscard]] inline std::vector<WrittenMessage> messages_of(std::string_view code) {
  constexpr std::string_view declaration = "constexpr Message ";
  std::vector<WrittenMessage> messages;
  for (std::size_t begin = code.find(declaration); begin != code.npos;
       begin = code.find(declaration, begin + 1)) {
    const std::size_t end = code.find("};\n", begin);
    std::ranges::move(entries_of(code.substr(begin, end + 1 - begin)),
                      std::back_inserter(messages));
  }
  return messages;
}

[[nodiscard]] inline std::string text_of_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw std::runtime_error("cannot be read: " + path.string());
  return {std::istreambuf_iterator<char>(file), {}};
}

[[nodiscard]] inline std::vector<std::filesystem::path> code_files() {
  std::vector<std::filesystem::path> files;
  const std::filesystem::path folder = std::filesystem::path(RETAIN_SOURCE_DIR) / "src";
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    const std::string extension = entry.path().extension().string();
    if (extension == ".cpp" || extension == ".hpp") files.push_back(entry.path());
  }
  std::ranges::sort(files);
  return files;
}

/// Files that are lists of messages without names.
[[nodiscard]] inline bool is_list_of_messages(const std::filesystem::path& file) {
  return file.filename() == "unit_names.hpp" || file.filename() == "system_reasons.hpp";
}

/// Every message of src/, beside the code that says it or in a list.
[[nodiscard]] inline std::vector<WrittenMessage> all_messages() {
  std::vector<WrittenMessage> messages;
  for (const std::filesystem::path& file : code_files()) {
    const std::string code = text_of_file(file);
    std::ranges::move(is_list_of_messages(file) ? entries_of(code) : messages_of(code),
                      std::back_inserter(messages));
  }
  return messages;
}

/// The gaps of a format string: the formats in which each argument is shown.
[[nodiscard]] inline std::map<int, std::set<std::string>> gaps_of(const std::string& text) {
  std::map<int, std::set<std::string>> gaps;
  int next = 0;
  bool counts = false;
  bool names = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '{') continue;
    if (text[i + 1] == '{') {
      ++i;
      continue;
    }
    const std::size_t end = text.find('}', i);
    const std::string gap = text.substr(i + 1, end - i - 1);
    const std::string position = gap.substr(0, gap.find(':'));
    const std::string format = gap.substr(std::min(gap.size(), position.size()));
    (position.empty() ? counts : names) = true;
    gaps[position.empty() ? next++ : std::stoi(position)].insert(format);
    i = end;
  }
  if (counts && names) throw std::runtime_error("counted and numbered gaps: " + text);
  return gaps;
}

/// True for a character of Chinese, its punctuation included.
[[nodiscard]] inline bool is_chinese(char32_t symbol) {
  return (symbol >= 0x3000 && symbol <= 0x303F) || (symbol >= 0x4E00 && symbol <= 0x9FFF) ||
         (symbol >= 0xFF00 && symbol <= 0xFFEF);
}

[[nodiscard]] inline bool has_chinese(std::string_view text) {
  for (std::size_t offset = 0; offset < text.size();) {
    const Character character = character_at(text, offset);
    if (is_chinese(character.code_point)) return true;
    offset += character.size;
  }
  return false;
}

}  // namespace retain::test
