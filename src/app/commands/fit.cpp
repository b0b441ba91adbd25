#include "app/command.hpp"
#include "app/commands/fit_options.hpp"
#include "app/commands/fit_text.hpp"
#include "app/commands/words.hpp"
#include "app/terminal/standard_streams.hpp"
#include "base/sentence.hpp"
#include "base/utf8.hpp"
#include "histories/log_reader.hpp"
#include "results/data_package.hpp"
#include "results/purchase_files.hpp"
#include "results/results_folder.hpp"
#include "results/words.hpp"

namespace retain::app::commands {
namespace {

constexpr Message help_fit{
    R"(retain fit FILE - what your own customers' purchases say

Examples
  retain fit orders.csv
  retain fit orders.csv --map customer=会员号 --map date=下单时间 --map amount=实收金额
  retain fit orders.csv --until 2024-09-30 --hold-out 26w
  retain fit orders.csv --dry-run

Reads a log of purchases (CSV or xlsx; a row for each purchase or item, with customer, date and
amount), says what it kept, changed and left out, fits models of customers who buy at random and
leave unseen (BG/NBD, MBG/NBD, Pareto/NBD, NBD) and of spend (gamma-gamma), holds them against the
last third of the data, and forecasts every customer. Where the data determine no answer it says
what is missing, exit code 5. Writes cleaning.csv, models.csv, counts.csv, track.csv, holdout.csv
and per_customer.csv (docs/fit.md).

Options
  --map FIELD=COLUMN   the column (its header or number) of customer, date, amount, order or status
  --sheet NAME         sheet of a workbook, by name or number
  --encoding NAME      of a CSV file that is neither UTF-8 nor recognised, such as GBK
  --date-order ORDER   dmy, mdy or ymd, where no date shows it
  --exclude-customer P customers to leave out, * for any text; may be repeated
  --zero-amount WHAT   keep (default): a purchase without spend; drop: no purchase
  --from DATE          first day that counts, 2024-03-05
  --until DATE         last day that counts (default that of the last purchase)
  --hold-out WEEKS     weeks kept from the estimate, 26w or none (default a third of the data)
  --model NAME         bg-nbd, mbg-nbd, pareto-nbd, nbd, or auto: the lowest AIC (default)
  --discount P         rate per year at which later revenue is discounted (default 8%)
  --horizon YEARS      years over which customers are valued (default 10)
  --out DIR            results folder, a new one (default results/FILE-fit)
  --dry-run            only read: say what would be kept, changed and left out
  --format NAME        text, csv or json for what is printed: the models
  --lang NAME          language: en, zh, or auto for that of the environment (default)
  --help               this text
)",
    R"(retain fit FILE - 您自己客户的购买记录说明什么

示例
  retain fit orders.csv
  retain fit orders.csv --map customer=会员号 --map date=下单时间 --map amount=实收金额
  retain fit orders.csv --until 2024-09-30 --hold-out 26w
  retain fit orders.csv --dry-run

读取购买记录（CSV 或 xlsx；每次购买或每件商品一行，含客户、日期和金额），说明保留、更改和
略去了什么；估计客户随机购买并悄然离开的模型（BG/NBD、MBG/NBD、Pareto/NBD、NBD）及消费额
模型（gamma-gamma）；用数据的最后三分之一检验；并预测每位客户。数据不足以确定答案时说明缺少
什么，退出码为 5。写出 cleaning.csv、models.csv、counts.csv、track.csv、holdout.csv 和
per_customer.csv（docs/fit.md）。

选项
  --map FIELD=COLUMN   customer、date、amount、order 或 status 所在的列（表头或列号）
  --sheet NAME         工作簿中的工作表，名称或序号
  --encoding NAME      CSV 文件的编码，用于既非 UTF-8 又未识别者，例如 GBK
  --date-order ORDER   没有日期能说明顺序时：dmy、mdy 或 ymd
  --exclude-customer P 要略去的客户，* 代表任意文字；可重复使用
  --zero-amount WHAT   keep（默认）：没有消费的购买；drop：不算购买
  --from DATE          计入的首日，2024-03-05
  --until DATE         计入的末日（默认最后一次购买之日）
  --hold-out WEEKS     不用于估计的周数，26w 或 none（默认数据的三分之一）
  --model NAME         bg-nbd、mbg-nbd、pareto-nbd、nbd，或 auto：AIC 最低者（默认）
  --discount P         对以后收入的年贴现率（默认 8%）
  --horizon YEARS      客户估值的年数（默认 10）
  --out DIR            结果文件夹，须为新文件夹（默认 results/FILE-fit）
  --dry-run            只读取：说明将保留、更改和略去什么
  --format NAME        所显示的模型的格式：text、csv 或 json
  --lang NAME          语言：en、zh，或 auto（环境的语言，默认）
  --help               显示本说明
)"};

/// The currency of a log; the program speaks of yuan where none is written.
std::string unit_of(const ReadLog& log) {
  return log.currency.empty() ? "yuan" : log.currency;
}

ExitCode run(const FitOptions& options) {
  ReadLog read = read_log(options.file, options.log);
  const std::vector<LogRow> rows = std::move(read.rows);
  const CleanedLog log = cleaned(rows, options.cleaning);
  const bool is_text = options.format == OutputFormat::text;
  if (is_text || options.dry_run) print_result(reading_text(read, log, unit_of(read)));
  if (options.dry_run) return ExitCode::done;
  const PurchaseStudy study = study_purchases(log, options.request);
  ResultsFolder folder(options.out.empty() ? std::nullopt : std::optional<std::string>(options.out),
                       Existing::refuse, options.name);
  std::vector<WrittenFile> written{write_cleaning(log, unit_of(read), folder.files())};
  for (WrittenFile& file : write_purchase_study(study, unit_of(read), folder.files())) {
    written.push_back(std::move(file));
  }
  static_cast<void>(write_data_package(written, folder.files()));
  print_notices(folder.publish());
  print_result(purchase_text(study, options.request, unit_of(read), options.format));
  if (is_text) {
    print_result("\n" + say(message::results_are_in, printable(folder.path().string())));
  }
  return ExitCode::done;
}

}  // namespace

Command fit_command() {
  return {.name = "fit",
          .help = help_fit,
          .add_options = options_of_command<TypedFit, FitOptions>(add_fit_options, parse_fit, run)};
}

}  // namespace retain::app::commands
