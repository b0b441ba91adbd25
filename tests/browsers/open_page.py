#!/usr/bin/env python3
"""Opens pages in a browser, one after the other, and says of each what happened, as a line of JSON.

open_page.py chromium|firefox PAGE [option...] [--then PAGE [option...]]...

console     what the page and the browser wrote to the console
errors      exceptions that nobody caught; in Firefox also what the policy of the page forbade
requests    what the page asked for beside its own file
network     what of it reached the network, which has nothing
window      size, colour scheme, language; pixels by which the page is too wide (see window.js)
probe       what the function in the file of --probe returned
violations  what axe-core found
"""

import argparse
import json
import pathlib
import sys
import tempfile
import time

sys.dont_write_bytecode = True  # beside the sources

from chromium import Chromium
from firefox import Firefox
from network import Network

SETTLING = 0.1  # seconds in which the last words of a page arrive
FOLDER = pathlib.Path(__file__).resolve().parent
AXE = FOLDER.parent.parent / "build/browsers/node_modules/axe-core/axe.min.js"

PAINTED = """() => new Promise((painted) =>
  requestAnimationFrame(() => requestAnimationFrame(() => painted("painted"))))"""
VIOLATIONS = """() => axe.run(document, { resultTypes: ["violations"] }).then((found) =>
  JSON.stringify(found.violations.map(({ id, impact, nodes }) => ({
    id, impact, nodes: nodes.map((node) => node.html.slice(0, 120)) }))))"""


BROWSERS = {"chromium": Chromium, "firefox": Firefox}


def parser():
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("browser", choices=BROWSERS)
    options.add_argument("page", type=pathlib.Path)
    options.add_argument("--width", type=int, default=1280, help="of the window, in pixels")
    options.add_argument("--height", type=int, default=800)
    options.add_argument("--dark", action="store_true", help="the user prefers dark pages")
    options.add_argument("--language", default="en-US", help="that the user prefers")
    options.add_argument("--without-script", action="store_true")
    options.add_argument("--probe", type=pathlib.Path, metavar="FILE", help="a function")
    options.add_argument("--axe", action="store_true", help=f"examine with {AXE.name}")
    options.add_argument("--screenshot", type=pathlib.Path, metavar="FILE")
    options.add_argument("--pdf", type=pathlib.Path, metavar="FILE")
    return options


def views_of(words):
    """The views that the command line asks for, in one browser."""
    views = [[]]
    for word in words:
        if word == "--then":
            views.append(words[:1])
        else:
            views[-1].append(word)
    return [parser().parse_args(view) for view in views]


def violations(tab):
    tab.call("() => {" + AXE.read_text(encoding="utf-8") + "}")
    return json.loads(tab.call(VIOLATIONS))


def probed(tab, script):
    probe = script.read_text(encoding="utf-8")
    call = f"() => {{ const probe = {probe};\nreturn JSON.stringify(probe()); }}"
    return json.loads(tab.call(call))


def is_foreign(url, page):
    return url.split("#")[0] != page and not url.startswith(("data:", "blob:", "about:"))


def seen(browser, network, view):
    """Opens a page; what is seen of it."""
    page = view.page.resolve(strict=True).as_uri()
    tab = browser.open(page, view)
    if not view.without_script:
        tab.call(PAINTED)
    time.sleep(SETTLING)
    window = json.loads(tab.call((FOLDER / "window.js").read_text(encoding="utf-8")))
    asked = {*tab.requests(), *window.pop("loaded")}
    report = {"console": tab.console(), "errors": tab.errors(),
              "requests": sorted(url for url in asked if is_foreign(url, page)), "window": window}
    if view.screenshot:
        view.screenshot.write_bytes(tab.screenshot())
    if view.pdf:
        view.pdf.write_bytes(tab.pdf())
    if view.probe:
        report["probe"] = probed(tab, view.probe)
    if view.axe:
        report["violations"] = violations(tab)
    tab.close()
    return {**report, "network": network.asked()}


def main():
    views = views_of(sys.argv[1:])
    kind = BROWSERS[views[0].browser]
    network = Network(kind.own_hosts)
    # A browser that ends leaves files behind that its children still write.
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        browser = kind(pathlib.Path(folder), network.port)
        try:
            for view in views:
                print(json.dumps(seen(browser, network, view)))
            browser.close()
        finally:
            browser.end()


main()
