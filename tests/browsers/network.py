"""A proxy that remembers what it is asked for and has nothing."""

import http.server
import re
import threading


class Network:
    """The network of a browser, whose own questions to the hosts of its makers are left out."""

    def __init__(self, own_hosts):
        asked = []

        class Proxy(http.server.BaseHTTPRequestHandler):
            def answer(self):
                asked.append(self.path)
                self.send_error(404)

            do_GET = do_POST = do_CONNECT = do_HEAD = do_OPTIONS = answer

            def log_message(self, *_):
                pass

        self._asked = asked
        self._own_hosts = own_hosts
        self._server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Proxy)
        self.port = self._server.server_port
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def asked(self):
        """What it was asked for since the last call."""
        count = len(self._asked)
        paths, self._asked[:count] = self._asked[:count], []
        return [path for path in paths if not self._is_own(path)]

    def _is_own(self, path):
        host = re.sub(r"^[a-z]+://", "", path).split("/")[0].split(":")[0]
        return any(("." + host).endswith("." + own) for own in self._own_hosts)
