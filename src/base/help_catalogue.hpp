#pragma once

#include "base/message.hpp"

/// The part of the catalogue that --help prints about scenarios: short, examples first.
namespace retain::message {

inline constexpr Message help_overview{
    R"(retain - what keeping customers is worth, week by week over ten years

Examples
  retain run documents                   the documents' own figures, simulated
  retain run gold-service                a programme of better service, and what it is worth
  retain new plan.toml --from documents  a scenario file of your own to start from
  retain check plan.toml                 is it right?
  retain run plan.toml --dry-run         every value that would be simulated
  retain run plan.toml                   what your plan changes

Commands
  run SCENARIO...    what happens in each scenario, and how each differs from its reference
  check SCENARIO...  is the file right; every error of every file at once
  new FILE           a commented scenario file to start from
  report DIR         page, workbook and spreadsheets from a results folder
  trace SCENARIO     the weeks of one customer, as a story
  params [KEY]       every parameter: unit, range, default, source mark, meaning
  sources [WHAT]     what the documents claim, and which parameter each claim drives
  assess FILE.csv    score sheets of the staff: groups, weakest items, values for a scenario
  verify             the documents' own arithmetic, reproduced by the engines
  relax              what remains of their 312,000 yuan when assumptions are relaxed

SCENARIO is a file (plan.toml) or the name of a shipped scenario (documents).
'retain COMMAND --help' tells more about a command, 'retain --version' about the program.
Every command takes --lang en or zh; without it the language is that of the environment.
)",
    R"(retain - 留住客户值多少钱：逐周模拟，为期十年

示例
  retain run documents                   模拟文档自己的数字
  retain run gold-service                更好的服务计划，以及它的价值
  retain new plan.toml --from documents  生成一个自己的情景文件作为起点
  retain check plan.toml                 文件是否正确？
  retain run plan.toml --dry-run         列出将要模拟的每个值
  retain run plan.toml                   您的计划带来什么变化

命令
  run SCENARIO...    每个情景会发生什么，与其参照情景有何不同
  check SCENARIO...  文件是否正确；一次列出所有文件的所有错误
  new FILE           带注释的情景文件，作为起点
  report DIR         由结果文件夹生成网页、工作簿和电子表格
  trace SCENARIO     一位客户每周的经历，写成故事
  params [KEY]       所有参数：单位、范围、默认值、来源标记、含义
  sources [WHAT]     文档的论断，以及每条论断对应的参数
  assess FILE.csv    员工评分表：分组、最薄弱的项目、情景可用的数值
  verify             用两个引擎重现文档自己的计算
  relax              逐项放宽假设后，文档的 312,000 元还剩多少

SCENARIO 是文件（plan.toml）或内置情景的名称（documents）。
'retain COMMAND --help' 详细说明一个命令，'retain --version' 显示程序版本。
每个命令都可加 --lang en 或 --lang zh；不写则使用环境的语言。
)"};

inline constexpr Message help_run{
    R"(retain run SCENARIO... - what happens in each scenario, and how each differs from its reference

Examples
  retain run documents gold-service
  retain run plan.toml --out results/plan
  retain run plan.toml --set service.reliability=8.5 --seed 7
  retain run plan.toml --dry-run
  retain run --manifest results/plan/manifest.json

SCENARIO is a file (plan.toml) or the name of a shipped scenario (documents).

Options
  --out DIR            results folder (default results/<first scenario>, with the next free number)
  --overwrite          replace the results in the folder of --out
  --manifest FILE      repeat the run of a manifest and compare its data files, byte by byte
  --base NAME          compare with this scenario instead of each one's own reference
  --engine NAME        agents (every customer) or expected (the large-population limit)
  --set KEY=VALUE      change a parameter; may be repeated, see 'retain params'
  --seed N             seed of the random numbers
  --replications N     independent repetitions
  --customers N        customers acquired in week 0
  --weeks N            length of the simulation
  --threads N          processors used (default all); results do not depend on it
  --no-report          no page, no workbook, no excel/: the data files alone
  --dry-run            print every value and where it comes from; simulate nothing
  --quiet              no progress
  --format NAME        text, csv or json for what is printed
  --lang NAME          language: en, zh, or auto for that of the environment (default)
  --help               this text
)",
    R"(retain run SCENARIO... - 每个情景会发生什么，与其参照情景有何不同

示例
  retain run documents gold-service
  retain run plan.toml --out results/plan
  retain run plan.toml --set service.reliability=8.5 --seed 7
  retain run plan.toml --dry-run
  retain run --manifest results/plan/manifest.json

SCENARIO 是文件（plan.toml）或内置情景的名称（documents）。

选项
  --out DIR            结果文件夹（默认 results/<第一个情景>，重名时加下一个序号）
  --overwrite          覆盖 --out 文件夹中的结果
  --manifest FILE      重复清单所记的运行，并逐字节比较数据文件
  --base NAME          与此情景比较，而不与各自的参照情景比较
  --engine NAME        agents（逐个模拟客户）或 expected（大总体极限）
  --set KEY=VALUE      改变一个参数；可重复使用，见 'retain params'
  --seed N             随机种子
  --replications N     独立重复的次数
  --customers N        第 0 周获得的客户数
  --weeks N            模拟的周数
  --threads N          使用的处理器数（默认全部）；不影响结果
  --no-report          不写网页、工作簿和 excel/：只写数据文件
  --dry-run            列出每个值及其来处；不作模拟
  --quiet              不显示进度
  --format NAME        输出格式：text、csv 或 json
  --lang NAME          语言：en、zh，或 auto（环境的语言，默认）
  --help               显示本说明
)"};

inline constexpr Message help_check{
    R"(retain check SCENARIO... - is the file right; every error of every file at once

Examples
  retain check plan.toml
  retain check plan.toml gold-service
  retain check plan.toml --set service.reliability=8.5

SCENARIO is a file (plan.toml) or the name of a shipped scenario (documents).
Prints for each scenario which reference it is compared with.

Options
  --set KEY=VALUE      change a parameter; may be repeated, see 'retain params'
  --lang NAME          language: en, zh, or auto for that of the environment (default)
  --help               this text
)",
    R"(retain check SCENARIO... - 文件是否正确；一次列出所有文件的所有错误

示例
  retain check plan.toml
  retain check plan.toml gold-service
  retain check plan.toml --set service.reliability=8.5

SCENARIO 是文件（plan.toml）或内置情景的名称（documents）。
对每个情景显示它与哪个参照情景比较。

选项
  --set KEY=VALUE      改变一个参数；可重复使用，见 'retain params'
  --lang NAME          语言：en、zh，或 auto（环境的语言，默认）
  --help               显示本说明
)"};

inline constexpr Message help_new{
    R"(retain new FILE - a commented scenario file to start from

Examples
  retain new plan.toml
  retain new plan.toml --from gold-service
  retain new plans/second.toml --from plans/first.toml

FILE must end in .toml and must not exist. It extends the scenario it is made from and shows
every parameter, commented out, with its value there.

Options
  --from SCENARIO      a file or the name of a shipped scenario (default documents)
  --lang NAME          language: en, zh, or auto for that of the environment (default)
  --help               this text
)",
    R"(retain new FILE - 带注释的情景文件，作为起点

示例
  retain new plan.toml
  retain new plan.toml --from gold-service
  retain new plans/second.toml --from plans/first.toml

FILE 必须以 .toml 结尾，且不能已经存在。它扩展作为来源的情景，并以注释列出
每个参数及其在该情景中的值。

选项
  --from SCENARIO      文件或内置情景的名称（默认 documents）
  --lang NAME          语言：en、zh，或 auto（环境的语言，默认）
  --help               显示本说明
)"};

inline constexpr Message help_trace{
    R"(retain trace SCENARIO - the weeks of one customer, as a story

Examples
  retain trace documents --customer 17
  retain trace documents --why-left poor_service --channel word_of_mouth
  retain trace documents --customer 17 --beside gold-service
  retain trace plan.toml --customer 3 --replication 8 --format csv

He is a customer of 'retain run' with the same scenario and seed: same points, same fate.
SCENARIO is a file (plan.toml) or the name of a shipped scenario (documents).

Options
  --customer N         his number; they count from 0, those who join later behind the others
  --why-left CAUSE     instead: the first customer who left for this root cause (better_product,
                       cheaper_product, not_valued, poor_service, other)
  --channel NAME       with --why-left: direct (his own experience) or word_of_mouth
  --replication R      of the repetitions of the run, which count from 0 (default 0)
  --beside SCENARIO    the same customer in a second scenario, on the same random numbers
  --set KEY=VALUE      change a parameter; may be repeated, see 'retain params'
  --seed N             seed of the random numbers
  --customers N        customers acquired in week 0
  --weeks N            length of the simulation
  --format NAME        text, csv (a row a week) or json
  --lang NAME          language: en, zh, or auto for that of the environment (default)
  --help               this text
)",
    R"(retain trace SCENARIO - 一位客户每周的经历，写成故事

示例
  retain trace documents --customer 17
  retain trace documents --why-left poor_service --channel word_of_mouth
  retain trace documents --customer 17 --beside gold-service
  retain trace plan.toml --customer 3 --replication 8 --format csv

故事取自情景和随机种子相同的 'retain run'：同一位客户，积分相同，去留相同。
SCENARIO 是文件（plan.toml）或内置情景的名称（documents）。

选项
  --customer N         客户编号；从 0 起计，后来加入者排在其后
  --why-left CAUSE     或者：第一个因此根本原因离开的客户（better_product、
                       cheaper_product、not_valued、poor_service、other）
  --channel NAME       与 --why-left 同用：direct（自身经历）或 word_of_mouth（口碑）
  --replication R      运行的第几次重复，从 0 起计（默认 0）
  --beside SCENARIO    同一客户在第二个情景中的经历，随机数相同
  --set KEY=VALUE      改变一个参数；可重复使用，见 'retain params'
  --seed N             随机种子
  --customers N        第 0 周获得的客户数
  --weeks N            模拟的周数
  --format NAME        text、csv（每周一行）或 json
  --lang NAME          语言：en、zh，或 auto（环境的语言，默认）
  --help               显示本说明
)"};

inline constexpr Message help_params{
    R"(retain params [KEY] - every parameter: unit, range, default, source mark, meaning

Examples
  retain params
  retain params service                  one table
  retain params churn.share_lost         one parameter
  retain params --format csv             for a spreadsheet, with the Chinese sentences

Source marks
  document    stands in one of the five source documents
  published   published, and read
  reported    widely printed; the primary source was not read
  assumption  ours
  setting     a choice about the run, not a claim about the world

Options
  --format NAME        text, csv or json
  --lang NAME          language: en, zh, or auto for that of the environment (default)
  --help               this text
)",
    R"(retain params [KEY] - 所有参数：单位、范围、默认值、来源标记、含义

示例
  retain params
  retain params service                  一个表
  retain params churn.share_lost         一个参数
  retain params --format csv             供电子表格使用，含中英文说明

来源标记
  document    见于五份来源文档之一
  published   已发表，且已读原文
  reported    流传甚广；未读到原始出处
  assumption  本程序的假设
  setting     运行的设置，不是对现实的论断

选项
  --format NAME        输出格式：text、csv 或 json
  --lang NAME          语言：en、zh，或 auto（环境的语言，默认）
  --help               显示本说明
)"};

}  // namespace retain::message
