"""A server of this machine that speaks as OpenAI's does, and answers as a test wants it."""

from __future__ import annotations

import json
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread
from typing import Any

import pytest

Reply = Callable[["Request"], None]


class Request(BaseHTTPRequestHandler):
    """One question. `asked` is what it says."""

    asked: dict[str, Any]

    def do_POST(self) -> None:
        self.asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        server: Any = self.server
        server.questions.append((self.path, self.asked))
        server.held.asked.set()
        server.reply(self)

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def answer(self, content: bytes, status: int = 200, **headers: str) -> None:
        """Answer with these bytes."""
        self.send_response(status)
        self.send_header("Content-Length", str(len(content)))
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(content)

    def say(self, words: str) -> None:
        """Answer with what the model says."""
        self.answer(json.dumps({"choices": [{"message": {"role": "assistant", "content": words}}]}).encode())


class Server:
    """A server at work: its address, and what it was asked, as paths with contents.

    `asked` is set by the first question, and `released` frees what is held.
    """

    def __init__(self, http: Any) -> None:
        self.address = f"http://127.0.0.1:{http.server_address[1]}/v1"
        self.questions: list[tuple[str, dict[str, Any]]] = http.questions
        self.asked, self.released = Event(), Event()


def loopback_is_up() -> bool:
    """Tell whether a program of this computer can be reached over it."""
    with socket.socket() as listening:
        try:
            listening.bind(("127.0.0.1", 0))
            listening.listen()
            socket.create_connection(listening.getsockname(), 1).close()
        except OSError:
            return False
    return True


@contextmanager
def serving(reply: Reply) -> Iterator[Server]:
    """Serve until the block ends."""
    if not loopback_is_up():
        pytest.skip("the loopback interface is down")
    http: Any = ThreadingHTTPServer(("127.0.0.1", 0), Request)
    http.daemon_threads = True
    http.questions, http.reply = [], reply
    server = http.held = Server(http)
    thread = Thread(target=http.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.released.set()
        http.shutdown()
        http.server_close()
        thread.join()


def saying(**told: Any) -> Reply:
    """Return a reply in the form that was asked for."""
    return lambda request: request.say(json.dumps(told))


def held(request: Request) -> None:
    """Take the question and answer nothing, until the test is over."""
    server: Any = request.server
    server.held.released.wait(20)
