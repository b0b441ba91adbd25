"""Chromium, told what to do by the Chrome DevTools Protocol."""

import base64

from wire import Process, Wire

OWN_HOSTS = {"update.googleapis.com", "clients2.google.com", "accounts.google.com",
             "clients2.googleusercontent.com", "android.clients.google.com",
             "edgedl.me.gvt1.com", "redirector.gvt1.com", "optimizationguide-pa.googleapis.com",
             "content-autofill.googleapis.com", "safebrowsingohttpgateway.googleapis.com"}


class Chromium:
    own_hosts = OWN_HOSTS

    def __init__(self, folder, port_of_proxy):
        profile = folder / "profile"
        self._process = Process([
            "/usr/bin/chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync",
            "--disable-domain-reliability", "--disable-client-side-phishing-detection",
            "--disable-default-apps", "--disable-extensions", "--disable-dev-shm-usage",
            "--disable-features=OptimizationHints,MediaRouter,DialMediaRouteProvider",
            "--hide-scrollbars", "--remote-debugging-port=0", f"--user-data-dir={profile}",
            "--proxy-bypass-list=<-loopback>", f"--proxy-server=127.0.0.1:{port_of_proxy}",
            "about:blank"], folder)
        port, path = self._process.text_of(profile / "DevToolsActivePort").split()
        self._wire = Wire(f"ws://127.0.0.1:{port}{path}")

    def open(self, url, view):
        return Tab(self._wire, url, view)

    def close(self):
        self._wire.ask("Browser.close")

    def end(self):
        self._process.end()


class Tab:
    """A page in a tab of its own, without cookies and storage of others."""

    def __init__(self, wire, url, view):
        self._wire = wire
        self._wire.events.clear()
        self._context = wire.ask("Target.createBrowserContext")["browserContextId"]
        target = wire.ask("Target.createTarget",
                          {"url": "about:blank", "browserContextId": self._context})["targetId"]
        self._session = wire.ask("Target.attachToTarget",
                                 {"targetId": target, "flatten": True})["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self._ask(f"{domain}.enable")
        # Not as a mobile device: that one would widen its window to the page's overflow.
        self._ask("Emulation.setDeviceMetricsOverride", width=view.width, height=view.height,
                  deviceScaleFactor=1, mobile=False)
        scheme = {"name": "prefers-color-scheme", "value": "dark" if view.dark else "light"}
        self._ask("Emulation.setEmulatedMedia", features=[scheme])
        self._ask("Emulation.setScriptExecutionDisabled", value=view.without_script)
        agent = self._ask("Runtime.evaluate", expression="navigator.userAgent")["result"]["value"]
        self._ask("Emulation.setUserAgentOverride", userAgent=agent, acceptLanguage=view.language)
        self._ask("Page.navigate", url=url)
        wire.wait_for(lambda event: event["method"] == "Page.loadEventFired")

    def call(self, function):
        """What a function of JavaScript, given as text, returns as text."""
        done = self._ask("Runtime.evaluate", expression=f"({function})()", awaitPromise=True)
        if "exceptionDetails" in done:
            raise RuntimeError(done["exceptionDetails"]["exception"]["description"])
        return done["result"].get("value")

    def screenshot(self):
        return base64.b64decode(self._ask("Page.captureScreenshot")["data"])

    def pdf(self):
        printed = self._ask("Page.printToPDF", preferCSSPageSize=True, printBackground=True)
        return base64.b64decode(printed["data"])

    def requests(self):
        return [event["request"]["url"] for event in self._events("Network.requestWillBeSent")]

    def console(self):
        """Calls of console, and what the browser itself writes there."""
        calls = [f"{event['type']}: {text_of(event['args'])}"
                 for event in self._events("Runtime.consoleAPICalled")]
        entries = [event["entry"] for event in self._events("Log.entryAdded")]
        return calls + [f"{entry['level']}: {entry['text']}" for entry in entries]

    def errors(self):
        thrown = [event["exceptionDetails"] for event in self._events("Runtime.exceptionThrown")]
        return [details.get("exception", {}).get("description", details["text"])
                for details in thrown]

    def close(self):
        self._wire.ask("Target.disposeBrowserContext", {"browserContextId": self._context})

    def _ask(self, command, **params):
        return self._wire.ask(command, params, sessionId=self._session)

    def _events(self, method):
        return [event["params"] for event in self._wire.events
                if event["method"] == method and event.get("sessionId") == self._session]


def text_of(arguments):
    return " ".join(str(each.get("value", each.get("description", each["type"])))
                    for each in arguments)
