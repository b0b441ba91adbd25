"""The wire to a browser: a WebSocket that carries commands, their answers and events, as JSON."""

import json
import os
import signal
import subprocess
import time

import websocket

PATIENCE = 90  # seconds: a machine may be busy with other tests


class Wire:
    def __init__(self, address):
        # A browser refuses a WebSocket that a page may have opened: one with an origin.
        self._socket = websocket.create_connection(address, suppress_origin=True, timeout=PATIENCE)
        self._last = 0
        self.events = []

    def ask(self, command, params=None, **more):
        """Gives a command and waits for its answer."""
        self._last += 1
        number = self._last
        message = {"id": number, "method": command, "params": params or {}, **more}
        self._socket.send(json.dumps(message))
        while True:
            answer = self._receive()
            if answer.get("id") != number:
                continue
            if "error" in answer:
                raise RuntimeError(f"{command}: {answer.get('message') or answer['error']}")
            return answer["result"]

    def wait_for(self, is_wanted):
        """Waits for an event; one that came before counts."""
        while not any(is_wanted(event) for event in self.events):
            self._receive()

    def _receive(self):
        message = json.loads(self._socket.recv())
        if "id" not in message:
            self.events.append(message)
        return message


class Process:
    """A browser that runs with a profile folder, until it is told to end."""

    def __init__(self, command, folder):
        self._log = folder / "log"
        # Its own group, so that its children end with it; nothing of the user's home is touched.
        self._process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
            stderr=self._log.open("w"), start_new_session=True,
            env={**os.environ, "HOME": str(folder)})

    def text_of(self, file):
        """The text of a file that the browser writes once it listens."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end and self._process.poll() is None:
            if file.exists() and (text := file.read_text(encoding="utf-8")):
                return text
            time.sleep(0.02)
        raise RuntimeError(f"the browser does not listen:\n{self._log.read_text(encoding='utf-8')}")

    def end(self):
        """Waits until the browser has ended, and kills what is left."""
        try:
            self._process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            pass
        try:
            os.killpg(self._process.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        self._process.wait()
