"""Reads a results folder and its workbook for the checks beside this file."""

import csv
import json
import pathlib
import zipfile

import openpyxl

# The workbook holds 16 significant digits of a number, a formula may round once more.
TOLERANCE = 1e-12


class Failure(Exception):
    """A number or text that is not what it should be."""


def expect(condition, *what):
    if not condition:
        raise Failure(" ".join(str(part) for part in what))


def is_close(one, other):
    return abs(one - other) <= TOLERANCE * max(abs(one), abs(other), 1e-300)


def expect_cell(cell, text, *where):
    """A cell of a sheet against a cell of a data file, which is empty or a number."""
    if text == "":
        expect(cell is None, *where, "holds", cell, "in place of nothing")
    else:
        expect(isinstance(cell, (int, float)) and is_close(cell, float(text)),
               *where, "holds", cell, "in place of", text)


class Results:
    """The data files of a folder."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        manifest = json.loads((self.folder / "manifest.json").read_text())
        with zipfile.ZipFile(self.folder / "report.xlsx") as book:
            self.is_chinese = not book.read("xl/workbook.xml").decode().isascii()
        self.replications = manifest["replications"]
        self.names = [scenario["name"] for scenario in manifest["scenarios"]]
        self.parameters = {scenario["name"]: scenario["parameters"]
                           for scenario in manifest["scenarios"]}
        titles = [self.title_of(scenario) for scenario in manifest["scenarios"]]
        self.titles = [title if titles.count(title) == 1 else f"{title} ({name})"
                       for title, name in zip(titles, self.names)]

    def title_of(self, scenario):
        """The title in the language of the workbook, which the names of its sheets show."""
        return self.shown(scenario["parameters"], scenario["name"])

    def shown(self, titled, name):
        return (self.is_chinese and titled["title_zh"]) or titled["title"] or name

    def touchpoints(self, scenario):
        """The names of a scenario's touchpoints by what the workbook shows."""
        return {self.shown(record, record["name"]): record["name"]
                for record in self.parameters[scenario]["touchpoint"]}

    def rows(self, name):
        with open(self.folder / name, newline="") as file:
            return list(csv.DictReader(file))

    def workbook(self, calculated=True):
        """The workbook with the stored results of its formulas, or with the formulas."""
        return openpyxl.load_workbook(self.folder / "report.xlsx", data_only=calculated)


def rows_of(sheet, header=1):
    """The rows of a sheet below the rows of its header, as tuples of values."""
    return list(sheet.iter_rows(min_row=header + 1, values_only=True))
