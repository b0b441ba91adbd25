#include "histories/log_columns.hpp"

#include <algorithm>
#include <charconv>

#include "base/error.hpp"
#include "base/message.hpp"
#include "base/phrases.hpp"
#include "base/sentence.hpp"
#include "text/suggestion.hpp"

namespace retain::message {

constexpr Message two_columns{
    "the columns '{0}' and '{1}' may both hold the {2}; say which: --map {2}='{0}'",
    "“{0}”和“{1}”两列都可能是 {2}；请指定：--map {2}='{0}'"};
constexpr Message no_such_column{"--map {}='{}': there is no such column{}; there are: {}",
                                 "--map {}='{}'：没有这一列{}；现有各列：{}"};

}  // namespace retain::message

namespace retain::histories {
namespace {

struct Synonym {
  LogField field;
  std::string_view header;  ///< in lower case, without blanks and punctuation
};

constexpr std::array synonyms{Synonym{LogField::customer, "customer"},
                              Synonym{LogField::customer, "customerid"},
                              Synonym{LogField::customer, "customerno"},
                              Synonym{LogField::customer, "customernumber"},
                              Synonym{LogField::customer, "client"},
                              Synonym{LogField::customer, "clientid"},
                              Synonym{LogField::customer, "member"},
                              Synonym{LogField::customer, "memberid"},
                              Synonym{LogField::customer, "memberno"},
                              Synonym{LogField::customer, "userid"},
                              Synonym{LogField::customer, "user"},
                              Synonym{LogField::customer, "email"},
                              Synonym{LogField::customer, "billingemail"},
                              Synonym{LogField::customer, "kunde"},
                              Synonym{LogField::customer, "kundennummer"},
                              Synonym{LogField::customer, "kundennr"},
                              Synonym{LogField::customer, "客户"},
                              Synonym{LogField::customer, "客户编号"},
                              Synonym{LogField::customer, "客户号"},
                              Synonym{LogField::customer, "客户id"},
                              Synonym{LogField::customer, "会员"},
                              Synonym{LogField::customer, "会员号"},
                              Synonym{LogField::customer, "会员编号"},
                              Synonym{LogField::customer, "会员卡号"},
                              Synonym{LogField::customer, "会员id"},
                              Synonym{LogField::customer, "用户id"},
                              Synonym{LogField::customer, "用户"},
                              Synonym{LogField::customer, "买家"},
                              Synonym{LogField::customer, "顾客"},
                              Synonym{LogField::customer, "手机号"},
                              Synonym{LogField::date, "date"},
                              Synonym{LogField::date, "orderdate"},
                              Synonym{LogField::date, "createdat"},
                              Synonym{LogField::date, "paidat"},
                              Synonym{LogField::date, "invoicedate"},
                              Synonym{LogField::date, "purchasedate"},
                              Synonym{LogField::date, "transactiondate"},
                              Synonym{LogField::date, "datetime"},
                              Synonym{LogField::date, "timestamp"},
                              Synonym{LogField::date, "paytime"},
                              Synonym{LogField::date, "ordertime"},
                              Synonym{LogField::date, "datum"},
                              Synonym{LogField::date, "bestelldatum"},
                              Synonym{LogField::date, "kaufdatum"},
                              Synonym{LogField::date, "日期"},
                              Synonym{LogField::date, "时间"},
                              Synonym{LogField::date, "下单时间"},
                              Synonym{LogField::date, "下单日期"},
                              Synonym{LogField::date, "交易时间"},
                              Synonym{LogField::date, "交易日期"},
                              Synonym{LogField::date, "支付时间"},
                              Synonym{LogField::date, "付款时间"},
                              Synonym{LogField::date, "消费日期"},
                              Synonym{LogField::date, "消费时间"},
                              Synonym{LogField::date, "购买日期"},
                              Synonym{LogField::date, "订单创建时间"},
                              Synonym{LogField::amount, "amount"},
                              Synonym{LogField::amount, "total"},
                              Synonym{LogField::amount, "ordertotal"},
                              Synonym{LogField::amount, "revenue"},
                              Synonym{LogField::amount, "sales"},
                              Synonym{LogField::amount, "spend"},
                              Synonym{LogField::amount, "paid"},
                              Synonym{LogField::amount, "actualpayment"},
                              Synonym{LogField::amount, "betrag"},
                              Synonym{LogField::amount, "umsatz"},
                              Synonym{LogField::amount, "gesamtbetrag"},
                              Synonym{LogField::amount, "金额"},
                              Synonym{LogField::amount, "实付金额"},
                              Synonym{LogField::amount, "实收金额"},
                              Synonym{LogField::amount, "支付金额"},
                              Synonym{LogField::amount, "付款金额"},
                              Synonym{LogField::amount, "订单金额"},
                              Synonym{LogField::amount, "消费金额"},
                              Synonym{LogField::amount, "交易金额"},
                              Synonym{LogField::amount, "实付"},
                              Synonym{LogField::order, "order"},
                              Synonym{LogField::order, "orderid"},
                              Synonym{LogField::order, "orderno"},
                              Synonym{LogField::order, "ordernumber"},
                              Synonym{LogField::order, "invoice"},
                              Synonym{LogField::order, "invoiceno"},
                              Synonym{LogField::order, "receipt"},
                              Synonym{LogField::order, "receiptno"},
                              Synonym{LogField::order, "transactionid"},
                              Synonym{LogField::order, "bestellung"},
                              Synonym{LogField::order, "bestellnummer"},
                              Synonym{LogField::order, "belegnummer"},
                              Synonym{LogField::order, "订单"},
                              Synonym{LogField::order, "订单号"},
                              Synonym{LogField::order, "订单编号"},
                              Synonym{LogField::order, "单号"},
                              Synonym{LogField::order, "小票号"},
                              Synonym{LogField::order, "流水号"},
                              Synonym{LogField::status, "status"},
                              Synonym{LogField::status, "financialstatus"},
                              Synonym{LogField::status, "orderstatus"},
                              Synonym{LogField::status, "paymentstatus"},
                              Synonym{LogField::status, "状态"},
                              Synonym{LogField::status, "订单状态"},
                              Synonym{LogField::status, "交易状态"},
                              Synonym{LogField::status, "支付状态"}};

/// Lower case, without ASCII blanks and punctuation.
std::string plain_header(std::string_view header) {
  std::string text;
  for (const char c : header) {
    const bool is_beyond_ascii = static_cast<unsigned char>(c) >= 0x80;
    const bool is_upper = c >= 'A' && c <= 'Z';
    const bool is_kept =
        is_beyond_ascii || is_upper || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (is_kept) text += is_upper ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return text;
}

std::optional<std::size_t> number_in(std::string_view text) {
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool is_number = error == std::errc() && end == text.data() + text.size() && number > 0;
  return is_number ? std::optional(number - 1) : std::nullopt;
}

std::optional<std::size_t> position_of(const std::vector<std::string>& headers,
                                       const std::string& named) {
  const auto found = std::ranges::find(headers, plain_header(named), plain_header);
  if (found != headers.end()) return static_cast<std::size_t>(found - headers.begin());
  const auto number = number_in(named);
  return number && *number < headers.size() ? number : std::nullopt;
}

/// Columns whose header is one of the usual names of a field.
std::vector<std::size_t> candidates(const std::vector<std::string>& headers, LogField field) {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < headers.size(); ++i) {
    const std::string header = plain_header(headers[i]);
    const bool is_one = std::ranges::any_of(synonyms, [&](const Synonym& synonym) {
      return synonym.field == field && synonym.header == header;
    });
    if (is_one) found.push_back(i);
  }
  return found;
}

bool has_all(const LogColumns& columns) {
  return columns.contains(LogField::customer) && columns.contains(LogField::date) &&
         columns.contains(LogField::amount);
}

[[noreturn]] void refuse_name(LogField field, const std::string& named,
                              const std::vector<std::string>& headers) {
  throw Error(ExitCode::usage,
              Sentence(message::no_such_column, name_of(field), named,
                       base::appended(text::did_you_mean(named, headers)), base::listed(headers)));
}

}  // namespace

std::string_view name_of(LogField field) {
  constexpr std::array<std::string_view, log_fields.size()> names{"customer", "date", "amount",
                                                                  "order", "status"};
  return names[static_cast<std::size_t>(field)];
}

std::optional<LogField> log_field(std::string_view name) {
  const auto found =
      std::ranges::find(log_fields, name, [](LogField field) { return name_of(field); });
  return found == log_fields.end() ? std::nullopt : std::optional(*found);
}

std::optional<LogColumns> columns_under(const std::vector<std::string>& headers,
                                        const ColumnMap& named) {
  LogColumns columns;
  std::optional<LogField> missing;
  for (const auto& [field, name] : named) {
    if (const auto position = position_of(headers, name)) {
      columns[field] = *position;
    } else {
      missing = field;
    }
  }
  std::optional<Sentence> doubt;
  for (const LogField field : log_fields) {
    if (named.contains(field)) continue;
    const std::vector<std::size_t> found = candidates(headers, field);
    if (found.empty()) continue;
    columns[field] = found.front();
    if (found.size() > 1 && !doubt) {
      doubt = Sentence(message::two_columns, headers[found[0]], headers[found[1]], name_of(field));
    }
  }
  if (missing && columns.size() >= 2) refuse_name(*missing, named.at(*missing), headers);
  if (missing || !has_all(columns)) return std::nullopt;
  if (doubt) throw Error(ExitCode::usage, *doubt);
  return columns;
}

std::optional<LogColumns> columns_by_number(const ColumnMap& named) {
  LogColumns columns;
  for (const auto& [field, name] : named) {
    const auto number = number_in(name);
    if (!number) return std::nullopt;
    columns[field] = *number;
  }
  return has_all(columns) ? std::optional(columns) : std::nullopt;
}

}  // namespace retain::histories
