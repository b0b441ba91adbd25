"""Firefox ESR, told what to do by WebDriver BiDi."""

import base64
import json

from wire import Process, Wire

OWN_HOSTS = {"firefox.com", "mozilla.com", "mozilla.net", "mozilla.org"}

PREFERENCES = {
    # Without it a browser under remote control lets pages of files read their neighbours.
    "remote.prefs.recommended": False,
    "app.normandy.enabled": False,
    "app.update.disabledForTesting": True,
    "browser.aboutwelcome.enabled": False,
    "browser.newtabpage.enabled": False,
    "browser.safebrowsing.malware.enabled": False,
    "browser.safebrowsing.phishing.enabled": False,
    "browser.shell.checkDefaultBrowser": False,
    "browser.startup.homepage_override.mstone": "ignore",
    "browser.startup.page": 0,
    "datareporting.policy.dataSubmissionEnabled": False,
    "dom.push.connection.enabled": False,
    "extensions.getAddons.cache.enabled": False,
    "extensions.update.enabled": False,
    "media.gmp-manager.updateEnabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "network.proxy.allow_hijacking_localhost": True,
    "network.proxy.http": "127.0.0.1",
    "network.proxy.ssl": "127.0.0.1",
    "network.proxy.type": 1,
}
LIGHT, DARK = 1, 0  # of layout.css.prefers-color-scheme.content-override


class Firefox:
    own_hosts = OWN_HOSTS

    def __init__(self, folder, port_of_proxy):
        profile = folder / "profile"
        profile.mkdir()
        chosen = {**PREFERENCES, "network.proxy.http_port": port_of_proxy,
                  "network.proxy.ssl_port": port_of_proxy}
        (profile / "user.js").write_text("".join(
            f'user_pref("{name}", {json.dumps(value)});\n' for name, value in chosen.items()))
        # Access to the system is for the preferences that tabs change.
        self._process = Process(["/usr/bin/firefox-esr", "--headless", "--no-remote", "--profile",
                                 str(profile), "--remote-debugging-port=0",
                                 "--remote-allow-system-access"], folder)
        server = json.loads(self._process.text_of(profile / "WebDriverBiDiServer.json"))
        self._wire = Wire(f"ws://{server['ws_host']}:{server['ws_port']}/session")
        self._wire.ask("session.new", {"capabilities": {}})
        self._wire.ask("session.subscribe",
                       {"events": ["log.entryAdded", "network.beforeRequestSent"]})
        windows = self._wire.ask("browsingContext.getTree", {"moz:scope": "chrome"})["contexts"]
        self._window = windows[0]["context"]

    def open(self, url, view):
        # WebDriver BiDi of Firefox 153 has no command for either.
        self._prefer("Int", "layout.css.prefers-color-scheme.content-override",
                     DARK if view.dark else LIGHT)
        self._prefer("Bool", "javascript.enabled", not view.without_script)
        return Tab(self._wire, url, view)

    def close(self):
        self._wire.ask("browser.close")

    def end(self):
        self._process.end()

    def _prefer(self, kind, name, value):
        set_it = f"Services.prefs.set{kind}Pref({json.dumps(name)}, {json.dumps(value)})"
        self._wire.ask("script.evaluate", {"target": {"context": self._window},
                                           "awaitPromise": False, "expression": set_it})


class Tab:
    """A page in a tab of its own, without cookies and storage of others."""

    def __init__(self, wire, url, view):
        self._wire = wire
        self._wire.events.clear()
        self._with_script = not view.without_script
        self._user = wire.ask("browser.createUserContext")["userContext"]
        self._context = wire.ask("browsingContext.create",
                                 {"type": "tab", "userContext": self._user})["context"]
        self._ask("browsingContext.setViewport", devicePixelRatio=1.0,
                  viewport={"width": view.width, "height": view.height})
        wire.ask("emulation.setLocaleOverride",
                 {"contexts": [self._context], "locale": view.language})
        self._ask("browsingContext.navigate", url=url, wait="complete")

    def call(self, function):
        """What a function of JavaScript, given as text, returns as text."""
        # Where the page has no scripts, no promise is ever kept.
        done = self._wire.ask("script.evaluate", {
            "target": {"context": self._context}, "awaitPromise": self._with_script,
            "expression": f"({function})()"})
        if done["type"] == "exception":
            raise RuntimeError(done["exceptionDetails"]["text"])
        return done["result"].get("value")

    def screenshot(self):
        return base64.b64decode(self._ask("browsingContext.captureScreenshot")["data"])

    def pdf(self):
        return base64.b64decode(self._ask("browsingContext.print", background=True)["data"])

    def requests(self):
        return [event["params"]["request"]["url"] for event in self._wire.events
                if event["method"] == "network.beforeRequestSent"
                and event["params"]["context"] == self._context]

    def console(self):
        return [f"{entry.get('method', entry['level'])}: {entry['text']}"
                for entry in self._entries() if not is_error(entry)]

    def errors(self):
        """Exceptions, and what the policy of the page forbade."""
        return [entry["text"] for entry in self._entries() if is_error(entry)]

    def close(self):
        self._wire.ask("browser.removeUserContext", {"userContext": self._user})

    def _ask(self, command, **params):
        return self._wire.ask(command, {"context": self._context, **params})

    def _entries(self):
        return [event["params"] for event in self._wire.events
                if event["method"] == "log.entryAdded"
                and event["params"]["source"].get("context") == self._context]


def is_error(entry):
    return entry["type"] == "javascript" and entry["level"] == "error"
