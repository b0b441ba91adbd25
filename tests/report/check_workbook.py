"""check_workbook.py FOLDER: every number of report.xlsx is that of the data files.
check_workbook.py FOLDER --control: and a wrong number in any sheet is found.

Sheets and columns are found by their places, so that a workbook in either language is checked."""

import math
import re
import sys

from results_folder import Failure, Results, expect, expect_cell, is_close, rows_of

CAUSES = ["better_product", "cheaper_product", "not_valued", "poor_service", "other"]
CAUSE_CHANNELS = [(cause, channel) for channel in ("direct", "word_of_mouth") for cause in CAUSES]
QUANTILES = ["p05", "p25", "p50", "p75", "p95"]
ESTIMATE = ["mean", "se"] + QUANTILES
MARKS_IN_CHINESE = {"document": "文档", "published": "已发表", "reported": "转载",
                    "assumption": "假设", "setting": "设置", "scenario": "情景"}


def share_within(t, degrees):
    """Probability that Student's t lies between -t and t, by its sums for whole degrees."""
    angle = math.atan(t / math.sqrt(degrees))
    term = math.cos(angle) if degrees % 2 else 1.0
    total = 0.0 if degrees == 1 else term
    for k in range(2 + degrees % 2, degrees - 1, 2):
        term *= math.cos(angle) ** 2 * (k - 1) / k
        total += term
    if degrees % 2:
        return 2 / math.pi * (angle + math.sin(angle) * total)
    return math.sin(angle) * total


def width_of(replications):
    """Half of the 95 % interval of a mean, in standard errors."""
    low, high = 0.0, 1e4
    for _ in range(200):
        middle = (low + high) / 2
        low, high = (middle, high) if share_within(middle, replications - 1) < 0.95 else (low, middle)
    return low


def curve_rows(results, sheet, file, select, scenario_count):
    """Rows of a sheet of curves, each with the rows of the data file of its scenario and week."""
    by_point = {}
    for row in results.rows(file):
        if select(row):
            by_point.setdefault((row["scenario"], row["week"]), []).append(row)
    rows = rows_of(sheet)
    expect(len(rows) % scenario_count == 0, sheet.title, "has", len(rows), "rows")
    per_scenario = len(rows) // scenario_count
    for number, row in enumerate(rows):
        position = number // per_scenario
        expect(row[0] == results.titles[position], sheet.title, "row", number, "is of", row[0])
        expect(is_close(row[2], row[1] / 52), "the year of week", row[1], "is", row[2])
        yield row, by_point[(results.names[position], str(row[1]))]
    horizon = max(int(week) for _, week in by_point)
    expect(rows[-1][1] == horizon, "the last week is", rows[-1][1], "and not", horizon)


def check_value(results, value, survival, has_bands):
    count = len(results.names)
    for sheet, metric, more in ((value, "value", ["revenue", "cost", "net_value"]),
                                (survival, "survival", [])):
        for row, data in curve_rows(results, sheet, "lifetime_value.csv", lambda r: True, count):
            by_metric = {one["metric"]: one for one in data}
            expected = [by_metric[metric]["mean"]]
            if has_bands:
                expected += [by_metric[metric][name] for name in QUANTILES]
            for cell, text in zip(row[3:], expected):
                expect_cell(cell, text, sheet.title, row[:2])
            for cell, name in zip(row[-len(more):] if more else [], more):
                expect_cell(cell, by_metric[name]["mean"], sheet.title, row[:2], name)


def check_losses(results, sheet):
    rows = curve_rows(results, sheet, "loss.csv", lambda r: r["basis"] == "per_customer",
                      len(results.names))
    for row, data in rows:
        means = {(one["root_cause"], one["channel"]): one["mean"] for one in data}
        plain = ["replacement", "keeping", "programme", "won_back"]
        expected = [means[key] for key in CAUSE_CHANNELS]
        expected += [means[("", channel)] for channel in plain]
        for cell, text in zip(row[3:], expected):
            expect_cell(cell, text, sheet.title, row[:2])
        total, memo = float(means[("", "total")]), means[("", "memo")]
        expect(abs(row[17] - total) <= 1e-6, sheet.title, row[:2], "the ledger sums to", row[17])
        expect_cell(row[18], means[("", "total")], sheet.title, row[:2])
        expect_cell(row[19], memo, sheet.title, row[:2])
        for number, cause in enumerate(CAUSES):
            by_cause = sum(float(means[(cause, channel)]) for channel in ("direct", "word_of_mouth"))
            expect(abs(row[20 + number] - by_cause) < 1e-9, sheet.title, row[:2], cause)
        by_channel = [sum(float(means[(cause, channel)]) for cause in CAUSES)
                      for channel in ("direct", "word_of_mouth")]
        for cell, number in zip(row[25:], by_channel):
            expect(abs(cell - number) < 1e-9, sheet.title, row[:2], "by channel")


def check_moments(results, sheet):
    data = [row for row in results.rows("loss.csv")
            if "@" in row["channel"] and row["basis"] == "per_customer"]
    horizon = max(int(row["week"]) for row in data)
    means = {(row["scenario"], row["channel"]): row["mean"] for row in data
             if int(row["week"]) == horizon}
    rows = rows_of(sheet)
    expect(2 * len(rows) == len(means), sheet.title, "has", len(rows), "rows")
    for row in rows:
        name = results.names[results.titles.index(row[0])]
        touchpoints = results.touchpoints(name)
        expect(row[1] in touchpoints, sheet.title, row[:2], "is no touchpoint")
        for cell, channel in zip(row[2:], ("direct", "word_of_mouth")):
            expect_cell(cell, means[(name, f"{channel}@{touchpoints[row[1]]}")], sheet.title,
                        row[:2])
        expect(is_close(row[4], row[2] + row[3]), sheet.title, "sum", row)


def check_departures(results, sheet):
    plain = ["customers_joined", "complaints", "people_told", "people_reached", "refusing_share",
             "customers_recommended", "people_recommended_to", "reputation", "falsely_loyal_share"]
    for row, data in curve_rows(results, sheet, "departures.csv", lambda r: True,
                                len(results.names)):
        means = {(one["metric"], one["root_cause"], one["channel"]): one["mean"] for one in data}
        expected = [means[("customers_lost", *key)] for key in CAUSE_CHANNELS]
        lost = sum(float(text) for text in expected)
        expect(abs(row[13] - lost) < 1e-6, sheet.title, row[:2], "customers lost")
        for cell, text in zip(row[3:], expected):
            expect_cell(cell, text, sheet.title, row[:2])
        for cell, metric in zip(row[14:], plain):
            expect_cell(cell, means[(metric, "", "")], sheet.title, row[:2], metric)


def check_table(results, sheet, file, first, keys):
    """A sheet with a row for every row of a data file, in its order."""
    data = results.rows(file)
    rows = rows_of(sheet)
    expect(len(rows) == len(data), sheet.title, "has", len(rows), "rows of", len(data))
    for row, expected in zip(rows, data):
        expect(row[1] == expected["scenario"], sheet.title, row[:3])
        for column, key in keys.items():
            expect(row[column] == expected[key], sheet.title, row[:4], key)
        numbers = [expected[name] for name in expected if name in ESTIMATE + ["probability_better",
                                                                              "number"]]
        for cell, text in zip(row[first:], numbers):
            expect_cell(cell, text, sheet.title, row[:4])


def check_business(results, sheet):
    summary = {(row["scenario"], row["metric"]): row for row in results.rows("summary.csv")}
    gains = {row["scenario"]: row for row in results.rows("compare.csv")
             if row["metric"] == "business_total_end"}
    has_intervals = summary[(results.names[0], "business_total_end")]["se"] != ""
    nothing = {"mean": "", "se": "", "probability_better": ""}
    for name, row in zip(results.names, rows_of(sheet)):
        expect(row[1] == name, sheet.title, row[:3])
        cells = iter(row[3:])

        def expect_next(text, se=None):
            expect_number_or_word(next(cells), text, sheet.title, name)
            if has_intervals and se is not None:
                width = repr(width_of(results.replications) * float(se)) if se else ""
                expect_cell(next(cells), width, sheet.title, name, "±")

        total = summary[(name, "business_total_end")]
        expect_next(total["mean"], total["se"])
        if gains:
            gain = gains.get(name, nothing)
            expect_next(gain["mean"], gain["se"])
            if has_intervals:
                expect_next(gain["probability_better"])
            expect_next(summary[(name, "programme_payback_week")]["mean"])
        for metric in ("complaints_per_1000_customers_a_year", "dissatisfied_share"):
            expect_next(summary[(name, metric)]["mean"])


def expect_number_or_word(cell, text, *where):
    """A cell in which a word stands in place of a number that is not available."""
    if text == "":
        expect(isinstance(cell, str), *where, "holds", cell, "in place of a word")
    else:
        expect_cell(cell, text, *where)


def check_years(results, sheet):
    data = results.rows("years.csv")
    rows = rows_of(sheet)
    expect(len(rows) == len(data), sheet.title, "has", len(rows), "rows of", len(data))
    keys = [key[:-3] for key in data[0] if key.endswith("_se")]
    has_intervals = data[0][keys[0] + "_se"] != ""
    for row, expected in zip(rows, data):
        expect(row[1] == expected["scenario"], sheet.title, row[:3])
        expect(list(row[2:4]) == [int(expected["year"]), int(expected["weeks"])], sheet.title, row)
        cells = iter(row[4:])
        for key in keys:
            expect_cell(next(cells), expected[key], sheet.title, row[:4], key)
            if has_intervals:
                width = repr(width_of(results.replications) * float(expected[key + "_se"]))
                expect_cell(next(cells), width, sheet.title, row[:4], key, "±")


def check_levers(results, sheet):
    data = results.rows("levers.csv")
    for row, expected in zip(rows_of(sheet), data):
        expect(row[1] == expected["scenario"], sheet.title, row[:3])
        for cell, key in zip(row[4:], ("per_year", "bought", "net", "net_per_customer")):
            expect_cell(cell, expected[key], sheet.title, row[:4], key)
    expect(len(rows_of(sheet)) >= len(data), sheet.title, "lacks rows")


def check_relaxation(results, sheet):
    data = results.rows("relax.csv")
    rows = rows_of(sheet)
    expect(len(rows) == len(data) + 1, sheet.title, "has", len(rows), "rows")
    before = 0.0
    for row, expected in zip(rows, data):
        for cell, name in zip(row[1:4], ("expected", "agents", "se")):
            expect_cell(cell, expected[name], sheet.title, row[0])
        if expected["change"]:
            expect(abs(row[4] - float(expected["change"])) < 1e-6, sheet.title, row)
        here = float(expected["expected"])
        expect(is_close(sum(row[7:9]), abs(here - before)) or
               is_close(row[7] - row[8], abs(here - before)), sheet.title, "bar", row)
        before = here
    expect(rows[-1][1] == rows[-2][1], sheet.title, "ends at", rows[-1][1])


def check_comparison(results, sheet):
    summary = {(row["scenario"], row["metric"]): row for row in results.rows("summary.csv")}
    gains = {(row["scenario"], row["metric"]): row for row in results.rows("compare.csv")}
    value = "business_value_end"
    # Of these columns "spent" is no metric.
    columns = [(summary, value), (gains, value), (summary, "survival_end"), (summary, "half_life"),
               (summary, "loss_product_quality_end"), (summary, "loss_service_quality_end"),
               (summary, "loss_other_end"), (None, "spent"), (summary, "break_even_programme")]
    headers = [cell.value for cell in sheet[2]]
    plain = [number for number in range(3, len(headers)) if not headers[number].startswith("±")]
    if len(plain) > len(columns):  # customers join in some scenario
        columns.insert(2, (gains, "value_end"))
    expect(len(plain) == len(columns), sheet.title, "has the columns", headers)
    for name, row in zip(results.names, rows_of(sheet, 2)):
        expect(row[1] == name, sheet.title, row[:3])
        for (source, key), position in zip(columns, plain):
            if source is None:
                continue
            metric = source.get((name, key), {"mean": "", "se": ""})
            if key == value and source is gains and metric["mean"]:  # a formula
                expect(abs(row[position] - float(metric["mean"])) < 1e-6, sheet.title, name, key)
            else:
                expect_number_or_word(row[position], metric["mean"], sheet.title, name, key)
            if position + 1 < len(headers) and headers[position + 1].startswith("±"):
                width = repr(width_of(results.replications) * float(metric["se"])) if metric["se"] else ""
                expect_cell(row[position + 1], width, sheet.title, name, key, "±")


def check_assumptions(results, sheet):
    expected = {(row["scenario"], row["key"]): row for row in results.rows("../dry.csv")}
    asked = [name for name in results.names if (name, "simulation.seed") in expected]
    expect(len(asked) > 0, "no scenario to compare with")
    keys = set()
    for row in rows_of(sheet):
        keys.add(row[0])
        for name in asked:
            position = 2 + 2 * results.names.index(name)
            parameter = expected.get((name, row[0]))
            if parameter is None:
                expect(row[position] is None, sheet.title, row[0], name, "has no such record")
                continue
            cell = row[position]
            if isinstance(cell, (int, float)):
                expect_cell(cell, parameter["value"], sheet.title, row[0], name)
            else:
                expect((cell or "") == parameter["value"], sheet.title, row[0], name, cell)
            mark = row[position + 1]
            expected_mark = parameter["mark"]
            if results.is_chinese:
                expected_mark = MARKS_IN_CHINESE[expected_mark]
            expect(mark == expected_mark, sheet.title, row[0], name, "has the mark", mark)
        expect(row[-1], sheet.title, row[0], "has no sentence")
    titles = {"title", "title_zh"}  # they head the columns
    expect(keys == {key for _, key in expected} - titles, sheet.title, "has other keys")


def gains_of(results):
    """Rows of compare.csv about the whole business, the highest first; those compared with the
    same stand together behind the best of them."""
    gains = [row for row in results.rows("compare.csv") if row["metric"] == "business_total_end"]
    gains.sort(key=lambda row: -float(row["mean"]))
    bases = list(dict.fromkeys(row["base"] for row in gains))
    return sorted(gains, key=lambda row: bases.index(row["base"]))


def half_width(results, row):
    return width_of(results.replications) * float(row["se"]) if row["se"] else None


def leading_of(results):
    """The difference that the verdict is about: the best that is better, or the worst."""
    gains = gains_of(results)
    best = gains[0]
    worst = min(gains, key=lambda row: float(row["mean"]))
    return best if float(best["mean"]) > (half_width(results, best) or 0) else worst


def title_of(results, name):
    return results.titles[results.names.index(name)]


def check_differences(results, sheet, rows):
    gains = gains_of(results)
    shown = [row for row in rows if row[0] in results.titles and row[1] in results.titles]
    expect(len(shown) == len(gains), sheet.title, "shows", len(shown), "differences")
    for row, gain in zip(shown, gains):
        where = (sheet.title, gain["scenario"])
        expect(row[0] == title_of(results, gain["scenario"]), *where, "has the title", row[0])
        expect(row[1] == title_of(results, gain["base"]), *where, "beside", row[1])
        expect_cell(row[2], gain["mean"], *where)
        width = half_width(results, gain)
        if width is None:
            expect(not any(row[3:7]), *where, "has an interval", row)
            continue
        ends = (float(gain["mean"]) - width, float(gain["mean"]) + width)
        for cell, number in zip(row[3:6], (width, *ends)):
            expect(abs(cell - number) <= 1e-10 * abs(ends[1]) + 1e-9, *where, cell, number)
        expect_cell(row[6], gain["probability_better"], *where)


def check_luck(results, leading, row, where):
    """In how many repetitions it is better, and beside it of how many, as the page says it."""
    better = float(leading["probability_better"]) * results.replications
    expect_cell(row[1], str(round(better)), where, row[0])
    expect(abs(better - round(better)) < 1e-6, where, row[0], "is", better, "repetitions")
    expect(f"{results.replications:,}" in row[2], where, row[0], "stands beside", row[2])


def doubt_of(results, leading):
    """What the draws of the uncertain numbers say of a difference, if there are some."""
    if not (results.folder / "uncertainty.csv").exists():
        return None
    rows = [row for row in results.rows("uncertainty.csv")
            if (row["scenario"], row["base"]) == (leading["scenario"], leading["base"])
            and row["metric"] == "business_value_end" and row["source"] == "inputs"]
    return rows[0] if rows else None


def check_doubt(results, leading, doubt, row, where):
    """Between which amounts it lies nine times in ten, to three digits."""
    customers = results.parameters[leading["scenario"]]["cohort.customers"]
    amounts = re.findall(r"([+-]?[\d,.]+) (yuan|million yuan|元|万元|亿元)", row[1])
    sizes = {"yuan": 1, "元": 1, "million yuan": 1e6, "万元": 1e4, "亿元": 1e8}
    expect(len(amounts) == 2, where, row[0], "holds", row[1])
    for (number, size), quantile in zip(amounts, ("p05", "p95")):
        told = float(number.replace(",", "")) * sizes[size]
        expect(abs(told - customers * float(doubt[quantile])) <= 0.0051 * abs(told),
               where, row[0], "holds", row[1], "in place of", customers * float(doubt[quantile]))


def check_summary(results, sheet):
    rows = list(sheet.iter_rows(values_only=True))
    leading = leading_of(results)
    expect(title_of(results, leading["scenario"]) in rows[0][0], sheet.title, "says", rows[0][0])
    expect_cell(rows[1][1], leading["mean"], sheet.title, rows[1][0])
    doubt = doubt_of(results, leading)
    if doubt:
        check_doubt(results, leading, doubt, rows[3], sheet.title)
    elif leading["se"]:
        check_luck(results, leading, rows[3], sheet.title)
    check_differences(results, sheet, rows)
    years = {(row["scenario"], row["year"]): row for row in results.rows("years.csv")}
    shown = [row for row in rows if isinstance(row[0], int)]
    expect(len(shown) == max(int(year) for _, year in years), sheet.title, "shows", shown)
    for row in shown:
        cells = iter(row[1:7])
        for key in ("cumulative_cash", "cumulative_discounted_cash"):
            own, other = (float(years[(leading[of], str(row[0]))][key])
                          for of in ("scenario", "base"))
            for number in (own, other, own - other):
                cell = next(cells)
                expect(abs(cell - number) <= 1e-11 * abs(own), sheet.title, row[0], cell, number)


def blocks_of(sheet):
    """The blocks of a sheet that empty rows divide, without the ends of rows that are empty."""
    blocks = [[]]
    for row in sheet.iter_rows(values_only=True):
        cells = list(row)
        while cells and cells[-1] is None:
            cells.pop()
        if cells:
            blocks[-1].append(cells)
        elif blocks[-1]:
            blocks.append([])
    return [block for block in blocks if block]


def check_gains(results, block):
    """Title, titles of the columns, the start, and a row for each year."""
    years = {(row["scenario"], row["year"]): row for row in results.rows("years.csv")}
    expect(block[2] == [0] * len(block[2]), "gains begin with", block[2])
    gains = gains_of(results)
    week = 0
    in_years = max(int(row["week"]) for row in results.rows("loss.csv")) >= 104
    for number, row in enumerate(block[3:], 1):
        week += int(years[(results.names[0], str(number))]["weeks"])
        expect(is_close(row[0], week / 52 if in_years else week), "year", number, "at", row[0])
        for cell, gain in zip(row[1:], gains):
            own, other = (float(years[(gain[of], str(number))]["cumulative_discounted_cash"])
                          for of in ("scenario", "base"))
            expect(abs(cell - (own - other)) <= 1e-11 * abs(own), "gain", gain["scenario"], cell)


def check_figures(results, sheet):
    blocks = blocks_of(sheet)
    check_gains(results, blocks[0])
    horizon = max(int(row["week"]) for row in results.rows("loss.csv"))
    lost = {name: 0.0 for name in results.names}
    for row in results.rows("loss.csv"):
        is_cause = row["root_cause"] in CAUSES and row["channel"] in ("direct", "word_of_mouth")
        if is_cause and row["basis"] == "per_customer" and int(row["week"]) == horizon:
            lost[row["scenario"]] += float(row["mean"])
    bars = blocks[5]  # behind gains, their names, differences, and the names of two charts
    shown = [sum(row[1:]) for row in bars[2:]]
    for name, total in lost.items():  # scenarios that are the same are shown once
        expect(any(abs(total - one) < 1e-9 * total for one in shown), sheet.title, "lacks", name)
    sums = [sum(row[1:]) for row in bars[2:]]
    expect(sums == sorted(sums, reverse=True), sheet.title, "is not sorted:", sums)
    for row, total in zip(bars[2:], sums):
        name = results.names[results.titles.index(row[0])]
        expect(abs(total - lost[name]) < 1e-9 * lost[name], sheet.title, name, "loses", total)


def check_panels(panels, scenario_count):
    """Charts that are compared, one below the other, have the same axes."""
    expect(len(panels[0]) == scenario_count, "charts of", len(panels[0]), "scenarios")
    for column, charts in panels.items():
        for axes in charts:
            expect(axes and all(None not in ends for ends in axes), "column", column, "has an axis",
                   "without ends:", axes)
            expect(axes == charts[0], "column", column, "has the axes", axes, "and", charts[0])


def check_budgets(results, sheet):
    data = results.rows("budgets.csv")
    rows = rows_of(sheet)
    expect(len(rows) >= len(data), sheet.title, "has", len(rows), "rows of", len(data))
    for row, expected in zip(rows, data):
        for cell, name in zip(row, ("budget", "spent", "value", "gain", "marginal")):
            expect_cell(cell, expected[name], sheet.title, row[0])


def check_levers_of_budgets(results, sheet):
    """A row per budget: what each lever spends, then what one yuan more brings."""
    data = results.rows("optimum.csv")
    levers = len({row["lever"] for row in data})
    rows = [row for row in rows_of(sheet) if isinstance(row[0], (int, float))]
    expect(len(rows) * levers == len(data), sheet.title, "has", len(rows), "budgets")
    for i, expected in enumerate(data):
        row = rows[i // levers]
        expect_cell(row[0], expected["budget"], sheet.title, i)
        expect_cell(row[1 + i % levers], expected["per_year"], sheet.title, i)
        expect_cell(row[1 + levers + i % levers], expected["marginal"], sheet.title, i)


def check_goal(results, sheet):
    data = results.rows("goal_curve.csv")
    rows = rows_of(sheet)
    expect(len(rows) >= len(data), sheet.title, "has", len(rows), "rows of", len(data))
    for row, expected in zip(rows, data):
        for cell, name in zip(row, ("value", "difference")):
            expect_cell(cell, expected[name], sheet.title, row[0])


def sweep_keys(results):
    """The parameters of sweep.csv, and its figures by scenario and values."""
    data = results.rows("sweep.csv")
    columns = list(data[0])
    keys = columns[columns.index("status") + 1:columns.index("scenario")]
    figures = {}
    for row in data:
        if row["metric"] == "business_value_end":
            figure = row["difference"] if row["base"] else row["value"]
            figures[(row["scenario"], *(row[key] for key in keys))] = figure
    return keys, figures


def check_sweep(results, sheets):
    """A sheet with a column per scenario, or a map per scenario."""
    keys, figures = sweep_keys(results)
    scenarios = sorted({figure[0] for figure in figures})
    seen = 0
    for scenario in scenarios if len(keys) == 2 else [None]:
        sheet = next(sheets)
        headers = [cell.value for cell in sheet[1]]
        for row in rows_of(sheet):
            if not isinstance(row[0], (int, float)):
                break  # a sentence stands below the numbers
            for cell, header in zip(row[1:], headers[1:]):
                if header is None:
                    continue
                place = (header, row[0]) if len(keys) == 1 else (scenario, row[0], float(header))
                found = [text for key, text in figures.items()
                         if (key[0], *map(float, key[1:])) == place]
                expect(len(found) == 1, sheet.title, place, "is no point")
                expect_cell(cell, found[0], sheet.title, place)
                seen += 1
    expect(seen == len(figures), "sweep: sheets show", seen, "of", len(figures))


def check_tornado(results, sheet):
    data = [row for row in results.rows("tornado.csv") if float(row["swing"]) > 0]
    data.sort(key=lambda row: -float(row["swing"]))
    rows = rows_of(sheet)
    expect(len(rows) == len(data), sheet.title, "has", len(rows), "rows of", len(data))
    for row, expected in zip(rows, data):
        expect(row[0] == expected["key"], sheet.title, row[0])
        point = float(expected["point"])
        figures = [float(expected[f"y{i}"]) for i in range(1, 6) if expected[f"y{i}"]] + [point]
        numbers = [float(expected["x1"]), float(expected["x5"]), min(figures), max(figures)]
        for cell, number in zip(row[4:8], numbers):
            expect(is_close(cell, number), sheet.title, row[0], cell, "in place of", number)
        expect_cell(row[8], expected["flips_at"], sheet.title, row[0])
        for cell, number in zip(row[9:], numbers[2:]):
            expect(abs(cell - (number - point)) <= 1e-9, sheet.title, row[0], "bar", cell)


def check_decision(results, sheets):
    """Sheets of frontier.csv, best.csv and information.csv."""
    sheet = next(sheets)
    data = sorted(results.rows("frontier.csv"), key=lambda row: float(row["cost"]))
    for row, expected in zip(rows_of(sheet), data):
        for cell, name in zip(row[1:4], ("cost", "effect", "ratio")):
            expect_cell(cell, expected[name], sheet.title, row[0])
        expect_cell(row[5], expected["probability_on_frontier"], sheet.title, row[0])
    sheet = next(sheets)
    data = results.rows("best.csv")
    scenarios = len({row["scenario"] for row in data})
    rows = rows_of(sheet)
    expect(len(rows) * scenarios == len(data), sheet.title, "has", len(rows), "prices")
    for i, expected in enumerate(data):
        row = rows[i // scenarios]
        expect_cell(row[0], expected["price"], sheet.title, i)
        expect_cell(row[1 + i % scenarios], expected["probability"], sheet.title, i)
    sheet = next(sheets)
    data = [row for row in results.rows("information.csv") if row["price"] == ""]
    rows = rows_of(sheet)
    expect(len(rows) == len(data), sheet.title, "has", len(rows), "rows of", len(data))
    for row, expected in zip(rows, data):
        for cell, name in zip(row[1:], ("per_customer", "business", "low", "high")):
            expect_cell(cell, expected[name], sheet.title, row[0])


def check_not_known(results, sheet):
    """A row per figure, differences first, with its spreads by source."""
    data = [row for row in results.rows("uncertainty.csv")
            if row["metric"] == "business_value_end"]
    compared = {row["scenario"] for row in data if row["base"]}
    figures = [row for row in data if row["source"] == "inputs"
               and (row["base"] or row["scenario"] not in compared)]
    figures.sort(key=lambda row: row["base"] == "")
    rows = [row for row in rows_of(sheet) if isinstance(row[1], (int, float))]
    expect(len(rows) == len(figures), sheet.title, "has", len(rows), "rows of", len(figures))
    for row, expected in zip(rows, figures):
        spreads = {other["source"]: other["sd"] for other in data
                   if (other["scenario"], other["base"])
                   == (expected["scenario"], expected["base"])}
        for cell, source in zip(row[1:4], ("inputs", "chance", "both")):
            expect_cell(cell, spreads.get(source, ""), sheet.title, row[0])
        for cell, name in zip(row[4:], ("mean", "p05", "p95")):
            expect_cell(cell, expected[name], sheet.title, row[0])


def study_sheets(results):
    """How many sheets there are of each study."""
    there = {name: (results.folder / f"{name}.csv").exists()
             for name in ("goal_curve", "sweep", "tornado")}
    sweeps = 0
    if there["sweep"]:
        keys, figures = sweep_keys(results)
        sweeps = len({figure[0] for figure in figures}) if len(keys) == 2 else 1
    return int(there["goal_curve"]), sweeps, int(there["tornado"])


def check(results, book):
    has_moments = any("@" in row["channel"] for row in results.rows("loss.csv"))
    has_relaxation = (results.folder / "relax.csv").exists()
    has_levers = len(results.rows("levers.csv")) > 0
    goals, sweeps, tornados = study_sheets(results)
    has_budgets = (results.folder / "budgets.csv").exists()
    has_decision = (results.folder / "frontier.csv").exists()
    is_uncertain = (results.folder / "uncertainty.csv").exists()
    more = (has_moments + has_levers + has_relaxation + 2 * has_budgets + goals + sweeps + tornados
            + 3 * has_decision + is_uncertain)
    expect(len(book.worksheets) == 16 + more,
           [sheet.title for sheet in book.worksheets])
    has_bands = results.rows("lifetime_value.csv")[-1]["p05"] != ""
    sheets = iter(book.worksheets)
    check_summary(results, next(sheets))
    check_comparison(results, next(sheets))
    for _ in ("charts", "charts by scenario"):
        expect(not any(any(row) for row in next(sheets).iter_rows(values_only=True)),
               "charts lie over cells")
    check_business(results, next(sheets))
    check_years(results, next(sheets))
    if has_levers:
        check_levers(results, next(sheets))
    if has_relaxation:
        check_relaxation(results, next(sheets))
    if has_budgets:
        check_budgets(results, next(sheets))
        check_levers_of_budgets(results, next(sheets))
    if goals:
        check_goal(results, next(sheets))
    if sweeps:
        check_sweep(results, sheets)
    if tornados:
        check_tornado(results, next(sheets))
    if has_decision:
        check_decision(results, sheets)
    if is_uncertain:
        check_not_known(results, next(sheets))
    if has_moments:
        check_moments(results, next(sheets))
    check_assumptions(results, next(sheets))
    next(sheets)  # about
    check_value(results, next(sheets), next(sheets), has_bands)
    check_losses(results, next(sheets))
    check_departures(results, next(sheets))
    check_table(results, next(sheets), "summary.csv", 5, {2: "metric"})
    check_table(results, next(sheets), "compare.csv", 6, {2: "base", 3: "metric"})
    check_table(results, next(sheets), "customers.csv", 5, {})
    check_figures(results, next(sheets))
    check_panels(results.panels(), len(results.names))


def control_of_panels(results):
    """Changes an end of an axis in each column of charts that has several."""
    for column, charts in results.panels().items():
        if len(charts) == 1:
            continue
        panels = results.panels()
        low, high = panels[column][-1][-1]
        panels[column][-1][-1] = (low, 2 * high)
        try:
            check_panels(panels, len(results.names))
        except Failure:
            continue
        raise Failure(f"column {column}: another axis was not found")


def control(results, book):
    """Changes a number of each sheet of numbers, one at a time."""
    control_of_panels(results)
    changed = 0
    about = len(book.worksheets) - 9  # the sheet behind the assumptions
    for position, sheet in enumerate(book.worksheets):
        cells = [cell for row in sheet.iter_rows(min_row=2) for cell in row
                 if isinstance(cell.value, (int, float)) and cell.value != 0]
        if not cells or position == about:
            continue
        changed += 1
        cell = cells[0]
        right, cell.value = cell.value, cell.value * (1 + 1e-9)
        try:
            check(results, book)
        except Failure:
            cell.value = right
            continue
        raise Failure(f"{sheet.title}: a wrong number was not found")
    expect(changed >= 13, "only", changed, "sheets were changed")


def main():
    results = Results(sys.argv[1])
    book = results.workbook()
    check(results, book)
    if "--control" in sys.argv:
        control(results, book)


if __name__ == "__main__":
    try:
        main()
    except Failure as failure:
        sys.exit(str(failure))
