#!/usr/bin/env python3
"""Opens a page in headless Chromium and says what happened, as JSON.

browser.py PAGE [--probe SCRIPT] [--width PIXELS] [--pdf FILE] [--without-script]

console   what the page wrote to its console, errors and warnings of the browser included
requests  what the page asked the network for (the browser's own questions to its maker left out)
probe     what the function in SCRIPT returned, which runs when the page has loaded
"""

import argparse
import http.server
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import threading

MARK = "probe-result:"
OWN_HOSTS = {"update.googleapis.com", "clients2.google.com", "accounts.google.com",
             "clients2.googleusercontent.com", "android.clients.google.com",
             "edgedl.me.gvt1.com", "redirector.gvt1.com", "optimizationguide-pa.googleapis.com",
             "content-autofill.googleapis.com", "safebrowsingohttpgateway.googleapis.com"}


class Network(http.server.BaseHTTPRequestHandler):
    """A proxy that remembers what it is asked for and has nothing."""

    asked = []

    def answer(self):
        Network.asked.append(self.path)
        self.send_error(404)

    do_GET = do_POST = do_CONNECT = do_HEAD = answer

    def log_message(self, *_):
        pass


def host(path):
    return re.sub(r"^[a-z]+://", "", path).split("/")[0].split(":")[0]


def with_probe(page, script, folder):
    """A copy of the page that ends with the probe."""
    text = page.read_text(encoding="utf-8")
    call = (f"<script>window.addEventListener('load', () => {{ const probe = {script};\n"
            f"console.log('{MARK}' + JSON.stringify(probe())); }});</script></body>")
    assert text.count("</body>") == 1
    copy = folder / page.name
    copy.write_text(text.replace("</body>", call), encoding="utf-8")
    return copy


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("page", type=pathlib.Path)
    parser.add_argument("--probe", type=pathlib.Path)
    parser.add_argument("--width", type=int, default=1280)
    parser.add_argument("--pdf", type=pathlib.Path)
    parser.add_argument("--without-script", action="store_true")
    options = parser.parse_args()

    network = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Network)
    threading.Thread(target=network.serve_forever, daemon=True).start()
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        page = options.page.resolve()
        if options.probe:
            page = with_probe(page, options.probe.read_text(encoding="utf-8"), folder)
        command = [
            "/usr/bin/chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync",
            "--disable-domain-reliability", "--disable-client-side-phishing-detection",
            "--disable-default-apps", "--disable-extensions", "--disable-dev-shm-usage",
            "--disable-features=OptimizationHints,MediaRouter,DialMediaRouteProvider",
            "--proxy-bypass-list=<-loopback>",
            f"--proxy-server=127.0.0.1:{network.server_port}",
            f"--user-data-dir={folder / 'profile'}", f"--window-size={options.width},900",
            "--virtual-time-budget=10000", "--enable-logging=stderr", "--log-level=0"]
        if options.without_script:
            preferences = folder / "profile" / "Default" / "Preferences"
            preferences.parent.mkdir(parents=True)
            block = 2
            preferences.write_text(json.dumps(
                {"profile": {"default_content_setting_values": {"javascript": block}}}))
        if options.pdf:
            command += ["--no-pdf-header-footer", f"--print-to-pdf={options.pdf.resolve()}"]
        else:
            command.append(f"--screenshot={folder / 'screen.png'}")
        done = subprocess.run([*command, page.as_uri()], capture_output=True, text=True,
                              timeout=120)
    console = re.findall(r'CONSOLE[^"]*"(.*)", source: ', done.stderr)
    probes = [line[len(MARK):] for line in console if line.startswith(MARK)]
    if done.returncode != 0:
        sys.exit(f"chromium failed:\n{done.stderr}")
    json.dump({"console": [line for line in console if not line.startswith(MARK)],
               "requests": [path for path in Network.asked if host(path) not in OWN_HOSTS],
               "probe": json.loads(probes[0]) if probes else None}, sys.stdout)


main()
