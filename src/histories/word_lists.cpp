#include "histories/word_lists.hpp"

#include <algorithm>
#include <array>

namespace retain::histories {
namespace {

constexpr std::array<std::string_view, 13> totals{
    "total",       "totals", "grand total", "subtotal", "sum",  "summe", "gesamt",
    "gesamtsumme", "合计",   "总计",        "小计",     "总额", "累计"};
constexpr std::array<std::string_view, 14> anonymous{
    "",     "-",   "--",   "guest",    "walk-in", "walkin", "anonymous",
    "none", "n/a", "匿名", "匿名用户", "散客",    "游客",   "非会员"};
constexpr std::array<std::string_view, 4> tests{"test", "tester", "测试", "测试用户"};
constexpr std::array<std::string_view, 18> voided{
    "void",     "voided", "cancelled", "canceled", "pending", "failed",
    "draft",    "unpaid", "storniert", "已取消",   "取消",    "已关闭",
    "交易关闭", "待付款", "未付款",    "已作废",   "作废",    "支付失败"};
constexpr std::array<std::string_view, 5> refunded{"refunded", "已退款", "退款成功", "全额退款",
                                                   "erstattet"};

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

std::string plain_word(std::string_view text) {
  constexpr std::string_view around = " \t:：";
  const std::size_t first = text.find_first_not_of(around);
  if (first == std::string_view::npos) return {};
  std::string word(text.substr(first, text.find_last_not_of(around) - first + 1));
  std::ranges::transform(word, word.begin(), lower);
  return word;
}

bool is_one_of(std::span<const std::string_view> words, std::string_view text) {
  return std::ranges::count(words, plain_word(text)) > 0;
}

}  // namespace

bool is_total_word(std::string_view cell) {
  return is_one_of(totals, cell);
}

bool is_anonymous(std::string_view customer) {
  return is_one_of(anonymous, customer);
}

bool is_test_customer(std::string_view customer) {
  return is_one_of(tests, customer);
}

bool is_void_status(std::string_view status) {
  return is_one_of(voided, status);
}

bool is_refunded_status(std::string_view status) {
  return is_one_of(refunded, status);
}

bool is_like(std::string_view text, std::string_view pattern) {
  std::size_t at = 0;
  std::size_t in_pattern = 0;
  std::size_t star = std::string_view::npos;
  std::size_t behind_star = 0;
  while (at < text.size()) {
    if (in_pattern < pattern.size() && pattern[in_pattern] == '*') {
      star = in_pattern++;
      behind_star = at;
    } else if (in_pattern < pattern.size() && lower(pattern[in_pattern]) == lower(text[at])) {
      ++in_pattern;
      ++at;
    } else if (star != std::string_view::npos) {
      in_pattern = star + 1;
      at = ++behind_star;
    } else {
      return false;
    }
  }
  return pattern.find_first_not_of('*', in_pattern) == std::string_view::npos;
}

}  // namespace retain::histories
