"""Reads a results folder and its workbook for the checks beside this file."""

import csv
import json
import pathlib
import posixpath
import zipfile
from xml.etree import ElementTree

import openpyxl

# The workbook holds 16 significant digits of a number, a formula may round once more.
TOLERANCE = 1e-12


DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing}"
CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


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


def xml_of(book, part):
    return ElementTree.fromstring(book.read(part))


def related(book, part):
    """The parts that a part of a workbook names, by the names that it gives them."""
    folder, name = posixpath.split(part)
    links = xml_of(book, f"{folder}/_rels/{name}.rels")
    return {link.get("Id"): posixpath.normpath(posixpath.join(folder, link.get("Target")))
            for link in links}


def ends_of(axis):
    ends = [axis.find(f"{CHART}scaling/{CHART}{end}") for end in ("min", "max")]
    return tuple(None if end is None else float(end.get("val")) for end in ends)


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

    def panels(self):
        """The ends of the axes of each chart by scenario, by the column in which it stands:
        {column: [[(least, greatest), ...], ...]}, None where the chart leaves an end open."""
        with zipfile.ZipFile(self.folder / "report.xlsx") as book:
            [drawing] = related(book, "xl/worksheets/sheet4.xml").values()
            charts = related(book, drawing)
            panels = {}
            for anchor in xml_of(book, drawing).iter(DRAWING + "twoCellAnchor"):
                column = int(anchor.find(f"{DRAWING}from/{DRAWING}col").text)
                chart = charts[next(anchor.iter(CHART + "chart")).get(RELATION)]
                axes = xml_of(book, chart).iter(CHART + "valAx")
                panels.setdefault(column, []).append([ends_of(axis) for axis in axes])
        return panels

    def workbook(self, calculated=True):
        """The workbook with the stored results of its formulas, or with the formulas."""
        return openpyxl.load_workbook(self.folder / "report.xlsx", data_only=calculated)


def rows_of(sheet, header=1):
    """The rows of a sheet below the rows of its header, as tuples of values."""
    return list(sheet.iter_rows(min_row=header + 1, values_only=True))
