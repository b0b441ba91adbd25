#pragma once

#include "base/message.hpp"

/// The part of the catalogue that --help prints about the documents and score sheets.
namespace retain::message {

inline constexpr Message help_sources{
    R"(retain sources [WHAT] - what the five documents claim, and what of the program stands for it

Examples
  retain sources                         every claim of every document
  retain sources 002                     those of one document
  retain sources D2-20                   one claim, with everything known about it
  retain sources word_of_mouth           which claims drive a table of parameters
  retain sources churn.causes.poor_service   which claims drive one parameter
  retain sources girard                  which claims a shipped scenario shows
  retain sources --format csv            for a spreadsheet

Status of a claim
  certain     what the document says is clear
  garbled     damaged in the file, and read all the same; the reading is told
  ambiguous   open to more than one reading; the reading taken is told
  qualitative without a number

Content of a claim
  figure      a number
  direction   what raises, lowers or decides something, or which of two is more
  words       neither

Place in the program
  simulated   the program does what the claim says
  criterion   one of the things that a score stands for; nothing depends on it by itself
  left_out    the model leaves it out, see docs/model.md, section 15
  advice      a word to people, not a quantity

Options
  --format NAME        text, csv or json
  --lang NAME          language: en, zh, or auto for that of the environment (default)
  --help               this text
)",
    R"(retain sources [WHAT] - 五份文档的论断，以及程序中与之对应的内容

示例
  retain sources                         所有文档的所有论断
  retain sources 002                     一份文档的论断
  retain sources D2-20                   一条论断的全部内容
  retain sources word_of_mouth           哪些论断决定一个参数表
  retain sources churn.causes.poor_service   哪些论断决定一个参数
  retain sources girard                  一个内置情景体现哪些论断
  retain sources --format csv            供电子表格使用

论断的状态
  certain     文档说得清楚
  garbled     文件中有损坏，但仍可读懂；注明如何解读
  ambiguous   可有多种解读；注明采用哪一种
  qualitative 没有数字

论断的内容
  figure      数字
  direction   使什么升高、降低或起决定作用，或何者更大
  words       两者都不是

程序的处理
  simulated   程序按论断所说模拟
  criterion   一项评分的依据之一；本身不影响任何结果
  left_out    模型未纳入，见 docs/model.md 第 15 节
  advice      给人的建议，不是数量

选项
  --format NAME        输出格式：text、csv 或 json
  --lang NAME          语言：en、zh，或 auto（环境的语言，默认）
  --help               显示本说明
)"};

inline constexpr Message help_relax{
    R"(retain relax - what remains of the documents' 312,000 yuan, assumption by assumption

Examples
  retain relax
  retain relax --order margin,discount
  retain relax --out results/documents --replications 200

The documents reckon that one offended customer costs 312,000 yuan in ten years. Each step relaxes
one of their assumptions, on the way to the scenario evidence: churn (customers leave anyway),
listeners (not every listener is a customer), leaving (not every listener leaves), margin (instead
of revenue), discount, replacement (the lost are replaced). Writes relax.csv.

Options
  --order NAMES        assumptions to relax first; the size of a step depends on the order
  --out DIR            folder of relax.csv (default a new one, results/relax)
  --overwrite          replace relax.csv in the folder of --out
  --seed N             seed of the random numbers
  --replications N     independent repetitions of the agents
  --customers N        customers of the business
  --threads N          processors used (default all); results do not depend on it
  --quiet              no progress
  --format NAME        text, csv or json for what is printed
  --lang NAME          language: en, zh, or auto for that of the environment (default)
  --help               this text
)",
    R"(retain relax - 逐项放宽假设后，文档的 312,000 元还剩多少

示例
  retain relax
  retain relax --order margin,discount
  retain relax --out results/documents --replications 200

文档算得，一位被得罪的客户在十年内造成 312,000 元的损失。每一步放宽其中一项假设，
逐步接近情景 evidence：churn（客户本来也会流失）、listeners（听者不都是客户）、
leaving（听者不都离开）、margin（按毛利而不按收入）、discount（贴现）、
replacement（流失者得到替补）。写出 relax.csv。

选项
  --order NAMES        最先放宽的假设；每步的大小取决于顺序
  --out DIR            relax.csv 所在的文件夹（默认新建 results/relax）
  --overwrite          覆盖 --out 文件夹中的 relax.csv
  --seed N             随机种子
  --replications N     逐客户模拟的独立重复次数
  --customers N        业务的客户数
  --threads N          使用的处理器数（默认全部）；不影响结果
  --quiet              不显示进度
  --format NAME        输出格式：text、csv 或 json
  --lang NAME          语言：en、zh，或 auto（环境的语言，默认）
  --help               显示本说明
)"};

inline constexpr Message help_assess{
    R"(retain assess FILE.csv - what the score sheets of the staff say, and the values for a scenario

Examples
  retain assess self-test-sheet          a sample that comes with the program
  retain assess affinity-sheet           another one
  retain assess staff.csv
  retain assess staff.csv --skip-incomplete
  retain assess staff.csv --format csv

FILE holds one row a person: the ten items of the self-test, 1 to 10 each, or the fifteen scores
of service affinity, 0 to 10 each. A column in front may hold a number or name of the person. The
header names the items in English or in the Chinese words of the documents; without a header the
number of columns decides. Separators are comma, semicolon or tab; the file is UTF-8.

Options
  --skip-incomplete    leave out people some of whose scores are missing, and say how many
  --format NAME        text, csv or json
  --lang NAME          language: en, zh, or auto for that of the environment (default)
  --help               this text
)",
    R"(retain assess FILE.csv - 员工评分表说明什么，以及情景可用的数值

示例
  retain assess self-test-sheet          程序自带的样例
  retain assess affinity-sheet           另一个样例
  retain assess staff.csv
  retain assess staff.csv --skip-incomplete
  retain assess staff.csv --format csv

FILE 每人一行：自测的十个项目，每项 1 到 10 分；或亲和力的十五项评分，每项 0 到
10 分。前面可另有一列，写人员的编号或姓名。表头用英文名称或文档中的中文说法；
没有表头时由列数决定。分隔符为逗号、分号或制表符；文件为 UTF-8。

选项
  --skip-incomplete    略去评分不齐的人，并说明略去几人
  --format NAME        输出格式：text、csv 或 json
  --lang NAME          语言：en、zh，或 auto（环境的语言，默认）
  --help               显示本说明
)"};

inline constexpr Message help_verify{
    R"(retain verify - the documents' own arithmetic, reproduced by the engines

Examples
  retain verify
  retain verify --replications 100

Prints each figure as expected and as obtained; the exit code is 5 when one differs.

Options
  --replications N     independent repetitions of the agents
  --threads N          processors used (default all); results do not depend on it
  --format NAME        text, csv or json
  --lang NAME          language: en, zh, or auto for that of the environment (default)
  --help               this text
)",
    R"(retain verify - 用两个引擎重现文档自己的计算

示例
  retain verify
  retain verify --replications 100

显示每个数字的应有值和所得值；有一个不符时，退出码为 5。

选项
  --replications N     逐客户模拟的独立重复次数
  --threads N          使用的处理器数（默认全部）；不影响结果
  --format NAME        输出格式：text、csv 或 json
  --lang NAME          语言：en、zh，或 auto（环境的语言，默认）
  --help               显示本说明
)"};

}  // namespace retain::message
