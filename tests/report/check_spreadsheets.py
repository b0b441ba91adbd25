"""check_spreadsheets.py FOLDER: pandas reads from excel/ the numbers of the data files."""

import sys

import pandas

from results_folder import Failure, Results, expect, is_close


def same(one, other):
    return (pandas.isna(one) and pandas.isna(other)) or is_close(one, other)


def check_curve(results, name):
    wide = pandas.read_csv(results.folder / "wide" / name, float_precision="round_trip")
    sheet = pandas.read_csv(results.folder / "excel" / name, encoding="utf-8-sig",
                            float_precision="round_trip")
    expect(len(sheet.columns) == len(results.names) + 2, name, list(sheet.columns))
    expect((sheet.iloc[:, 0] == wide["week"]).all(), name, "has other weeks")
    expect((sheet.iloc[:, 1] == wide["week"] / 52).all(), name, "has other years")
    for position, (scenario, title) in enumerate(zip(results.names, results.titles), 2):
        expect(sheet.columns[position].startswith(title), name, sheet.columns[position])
        numbers = sheet.iloc[:, position]
        expect((numbers.eq(wide[scenario]) | (numbers.isna() & wide[scenario].isna())).all(), name,
               scenario, "has other numbers")


def read(results, name):
    return pandas.read_csv(results.folder / "excel" / name, encoding="utf-8-sig",
                           float_precision="round_trip")


def check_summary(results):
    sheet = read(results, "summary.csv").set_index(read(results, "summary.csv").columns[0])
    rows = results.rows("summary.csv")
    expect(set(sheet.index) == {row["metric"] for row in rows}, "summary.csv has other metrics")
    for row in rows:
        title = results.titles[results.names.index(row["scenario"])]
        number = float(row["mean"]) if row["mean"] else float("nan")
        expect(same(sheet.loc[row["metric"], title], number), "summary.csv", row)


def check_differences(results):
    sheet = read(results, "compare.csv")
    rows = results.rows("compare.csv")
    expect(len(sheet) == len(rows), "compare.csv has", len(sheet), "rows")
    for (_, cells), row in zip(sheet.iterrows(), rows):
        expect(list(cells[1:4]) == [row["scenario"], row["base"], row["metric"]], row)
        for cell, name in zip(cells[6:], ("mean", "se", "p05", "p95", "probability_better")):
            expect(same(cell, float(row[name]) if row[name] else float("nan")), row, name)


def check_customers(results):
    sheet = read(results, "customers.csv")
    rows = results.rows("customers.csv")
    expect(len(sheet) * len(results.names) == len(rows), "customers.csv has", len(sheet), "rows")
    for number, row in enumerate(rows):
        title = results.titles[results.names.index(row["scenario"])]
        expected = float(row["number"]) if row["number"] else float("nan")
        expect(same(sheet[title][number % len(sheet)], expected), "customers.csv", row)


def check_years(results):
    sheet = read(results, "years.csv")
    rows = results.rows("years.csv")
    expect(len(sheet) == len(rows), "years.csv has", len(sheet), "rows")
    for (_, cells), row in zip(sheet.iterrows(), rows):
        expect(list(cells[1:4]) == [row["scenario"], int(row["year"]), int(row["weeks"])], row)
        means = [key for key in row if key + "_se" in row]
        for cell, key in zip(cells[4::2], means):
            expect(same(cell, float(row[key]) if row[key] else float("nan")), row, key)


def check(results):
    for file in sorted((results.folder / "wide").glob("*.csv")):
        check_curve(results, file.name)
    check_summary(results)
    check_differences(results)
    check_customers(results)
    check_years(results)
    expect(list(read(results, "comparison.csv").iloc[:, 1]) == results.names, "comparison.csv")


if __name__ == "__main__":
    try:
        check(Results(sys.argv[1]))
    except Failure as failure:
        sys.exit(str(failure))
