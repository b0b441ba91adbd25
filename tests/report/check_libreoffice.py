"""check_libreoffice.py FOLDER: LibreOffice reads report.xlsx and excel/ as they are meant.

It calculates every formula anew, from a copy without stored results, reads every number in full,
draws the charts, and opens the CSV files with their titles."""

import csv
import pathlib
import re
import subprocess
import sys
import tempfile
import zipfile

import numpy
from PIL import Image

from results_folder import Failure, Results, expect

# Whole numbers, not as shown; every sheet into a file of its own.
CSV_OF_ALL_SHEETS = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1'
CSV_OF_ONE_SHEET = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false'
IMPORT_OF_CSV = 'CSV:44,34,76,1'


def convert(folder, target, *files):
    finished = subprocess.run(
        ["/usr/bin/soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless",
         *(["--infilter=" + IMPORT_OF_CSV] if files[0].suffix == ".csv" else []),
         "--convert-to", target, "--outdir", str(folder), *map(str, files)],
        capture_output=True, text=True, timeout=120)
    expect(finished.returncode == 0, "LibreOffice:", finished.stderr)


def without_results(workbook, copy):
    """Writes a copy of a workbook whose formulas have no results; gives the number of formulas."""
    formulas = 0
    with zipfile.ZipFile(workbook) as source, zipfile.ZipFile(copy, "w") as target:
        for part in source.namelist():
            text = source.read(part)
            if part.startswith("xl/worksheets/sheet"):
                text, count = re.subn(rb"(</f>)<v>[^<]*</v>", rb"\1", text)
                formulas += count
            target.writestr(part, text)
    return formulas


def number_of(text):
    """Shares are written as per cent."""
    return float(text[:-1]) / 100 if text.endswith("%") else float(text)


def expect_same(sheet, lines):
    """The cells of a sheet as stored, against the lines of LibreOffice's CSV."""
    rows = list(sheet.iter_rows(values_only=True))
    while rows and not any(cell is not None for cell in rows[-1]):
        rows.pop()
    while lines and not any(lines[-1]):
        lines.pop()
    expect(len(rows) == len(lines), sheet.title, "has", len(lines), "rows of", len(rows))
    for number, (row, line) in enumerate(zip(rows, lines), 1):
        for cell, text in zip(row, line):
            where = (sheet.title, "row", number)
            if isinstance(cell, (int, float)):
                # A difference of large numbers has lost digits; a CSV of LibreOffice has 15.
                error = abs(number_of(text) - cell) if text else float("inf")
                expect(error <= max(1e-11 * abs(cell), 1e-9), *where, "gives", text, "not", cell)
            else:
                expect(text == (cell or ""), *where, "reads", text, "in place of", cell)


def check_numbers(results, folder):
    copy = folder / "copy.xlsx"
    formulas = without_results(results.folder / "report.xlsx", copy)
    expect(formulas > 100, "there are", formulas, "formulas")
    convert(folder, CSV_OF_ALL_SHEETS, copy)
    for sheet in results.workbook().worksheets:
        file = folder / f"copy-{sheet.title}.csv"
        with open(file, newline="", encoding="utf-8") as text:
            lines = list(csv.reader(text))
        expect_same(sheet, lines)
        expect_to_notice(sheet, lines)


def expect_to_notice(sheet, lines):
    """A stored number that is wrong in its ninth digit must be found."""
    numbers = [cell for row in sheet.iter_rows() for cell in row
               if isinstance(cell.value, float) and abs(cell.value) > 1]
    if not numbers:
        return
    numbers[-1].value *= 1 + 1e-9
    try:
        expect_same(sheet, lines)
    except Failure:
        return
    raise Failure(f"{sheet.title}: a wrong number was not noticed")


def colours_of(picture):
    """How many pixels of a picture have a colour that is not grey."""
    pixels = numpy.asarray(Image.open(picture).convert("RGB")).astype(int)
    return int((pixels.max(axis=2) - pixels.min(axis=2) > 60).sum())


def axes_of(chart, position):
    """Lowest, highest and step of the axes at a position of a chart."""
    axes = re.findall(rf'<c:valAx>(?:(?!</c:valAx>).)*<c:axPos val="{position}"/>.*?</c:valAx>', chart)
    values = []
    for axis in axes:
        found = [re.search(rf'<c:{name} val="([^"]*)"/>', axis) for name in ("min", "max", "majorUnit")]
        values.append(tuple(float(one.group(1)) if one else None for one in found))
    return values


STUDIES = ("Best", "Budgets", "Budgets by lever", "Goal", "Sweep",
           "最佳概率", "预算", "各预算的措施", "目标求解", "参数扫描")


def is_over_time(chart):
    """False for the lines of studies, which stand over a parameter."""
    return not any(re.search(rf"<c:f>'?{name}'?!", chart) for name in STUDIES)


def check_axes(charts):
    """Lines stand over whole years or weeks, and those that are compared on the same scale."""
    lines = [chart for chart in charts if "<c:scatterChart>" in chart and is_over_time(chart)]
    expect(not any("<c:lineChart>" in chart or "<c:areaChart>" in chart for chart in charts),
           "a chart has an axis of texts along time")
    for chart in lines:
        (low, high, step), = axes_of(chart, "b")
        expect(low == 0 and high > 0 and step == int(step), "time runs from", low, "by", step)
    small = [axes_of(chart, "l")[0] for chart in lines if chart.count("<c:ser>") > 5]
    expect(len(small) == 0 or None not in small[0], "an axis has no ends")
    return lines


def check_charts(results, folder):
    with zipfile.ZipFile(results.folder / "report.xlsx") as book:
        charts = [book.read(part).decode() for part in book.namelist()
                  if part.startswith("xl/charts/chart")]
    expect(len(charts) >= 8 + 3 * len(results.names), "there are", len(charts), "charts")
    for chart in charts:
        expect('<c:numCache>' in chart, "a chart keeps no numbers")
    lines = check_axes(charts)
    expect(len(lines) == 5 + 3 * len(results.names), "there are", len(lines), "charts of lines")
    # The summary takes a page, so does the comparison, and the charts follow.
    convert(folder, 'pdf:calc_pdf_Export:{"PageRange":{"type":"string","value":"1-3"}}',
            results.folder / "report.xlsx")
    subprocess.run(["/usr/bin/pdftoppm", "-r", "50", "-png",
                    str(folder / "report.pdf"), str(folder / "page")], check=True)
    names = [sheet.title for sheet in results.workbook().worksheets]
    for number, name in enumerate(names[:3], 1):
        text = subprocess.run(["/usr/bin/pdftotext", "-f", str(number), "-l", str(number),
                               str(folder / "report.pdf"), "-"], capture_output=True, text=True,
                              check=True).stdout
        expect(name in text.splitlines(), "page", number, "is not of", name)
    summary, table, first_charts = [colours_of(page) for page in sorted(folder.glob("page*.png"))]
    expect(summary > 500, "the summary has", summary, "coloured pixels")
    expect(table == 0, "the table has", table, "coloured pixels")
    expect(first_charts > 2000, "the charts have", first_charts, "coloured pixels")


def check_spreadsheets(results, folder):
    files = [results.folder / "excel" / f"{name}.csv" for name in ("value", "loss", "comparison")]
    convert(folder, CSV_OF_ONE_SHEET, *files)
    for file in files:
        name = file.stem
        with open(file, newline="", encoding="utf-8-sig") as text:
            written = list(csv.reader(text))
        with open(folder / f"{name}.csv", newline="", encoding="utf-8") as text:
            read = list(csv.reader(text))
        expect(read[0] == written[0], name, "has the header", read[0])
        expect(len(read) == len(written), name, "has", len(read), "rows")
        for one, other in zip(read[1:], written[1:]):
            for cell, text in zip(one, other):
                same = cell == text
                if not same and cell and text:
                    same = abs(float(cell) - float(text)) <= 1e-12 * abs(float(text))
                expect(same, name, "reads", cell, "in place of", text)


def check(results):
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        check_numbers(results, folder)
        check_charts(results, folder)
        check_spreadsheets(results, folder)


if __name__ == "__main__":
    try:
        check(Results(sys.argv[1]))
    except Failure as failure:
        sys.exit(str(failure))
