"""Ask a server of this machine, within limits of time and size; no redirection is followed, and no proxy is asked."""

from __future__ import annotations

import socket
from contextlib import closing, suppress
from http.client import HTTPConnection, HTTPException, HTTPResponse
from threading import Timer

from editor.model.errors import SuggesterFailed
from editor.suggest.adapters.language_model.address import Address
from editor.words import say

_MOST = 4 << 20
"""The most bytes that an answer may have."""

_REDIRECTED = range(300, 400)
_DONE = 200
_REFUSED = (400, 422)
_SHOWN = 200
"""How much of what a server says is told, in code points."""


class NotUnderstood(SuggesterFailed):
    """What was asked is in a form that the server refuses."""


def asked(address: Address, content: bytes, seconds: float) -> bytes:
    """Return what the server answers to a question in JSON.

    Raises NotUnderstood where the server refuses its form, and SuggesterFailed where it is down, takes longer than so
    many seconds in all, answers too much, or sends elsewhere.
    """
    with closing(_connected(address, seconds)) as connection:
        limit = _Limit(connection, seconds)
        try:
            connection.request("POST", address.path, content, {
                "Content-Type": "application/json", "Accept": "application/json", "Connection": "close"})
            response = connection.getresponse()
            answer = response.read(_MOST + 1)
        except (OSError, HTTPException) as fault:
            is_slow = limit.is_reached or isinstance(fault, TimeoutError)
            raise (_too_slow(seconds) if is_slow else _broken_off(fault)) from fault
        finally:
            limit.lift()
    if limit.is_reached:
        raise _too_slow(seconds)
    return _good(response, answer)


def _connected(address: Address, seconds: float) -> HTTPConnection:
    """Return a connection to the first host that answers."""
    reason = ""
    for host in address.hosts:
        connection = HTTPConnection(host, address.port, timeout=seconds)
        try:
            connection.connect()
        except OSError as fault:
            reason = fault.strerror or str(fault)
        else:
            return connection
    raise SuggesterFailed(say(
        "The language model was not asked: no server answers at {host}, port {port} ({reason}). Start it, or "
        "switch the model off in Preferences.", host=address.hosts[0], port=address.port, reason=reason))


class _Limit:
    """Breaks a connection off after so many seconds in all, however slowly the answer comes."""

    def __init__(self, connection: HTTPConnection, seconds: float) -> None:
        self.is_reached = False
        self._socket: socket.socket = connection.sock
        self._timer = Timer(seconds, self._break_off)
        self._timer.daemon = True
        self._timer.start()

    def lift(self) -> None:
        """Let the connection be."""
        self._timer.cancel()

    def _break_off(self) -> None:
        self.is_reached = True
        with suppress(OSError):
            self._socket.shutdown(socket.SHUT_RDWR)


def _too_slow(seconds: float) -> SuggesterFailed:
    return SuggesterFailed(say(
        "The language model was given up: it did not answer within {limit} seconds. Choose a smaller model, or look "
        "whether its server is busy.", limit=round(seconds)))


def _broken_off(fault: Exception) -> SuggesterFailed:
    return SuggesterFailed(say(
        "The language model gave no answer: its server broke off ({reason}). Look whether it still runs.",
        reason=_in_short(str(fault)) or type(fault).__name__))


def _good(response: HTTPResponse, answer: bytes) -> bytes:
    if response.status in _REDIRECTED:
        raise SuggesterFailed(say(
            "The language model was not asked: its server sends to another address ({address}), and that is not "
            "followed. Give the right one in Preferences.", address=_in_short(response.headers.get("Location", ""))))
    if response.status != _DONE:
        failure = NotUnderstood if response.status in _REFUSED else SuggesterFailed
        raise failure(say(
            "The language model gave no answer: its server refused with status {status} ({reason}). Look "
            "whether the model has the name that is given in Preferences.", status=response.status,
            reason=_in_short(answer.decode("utf-8", "replace")) or _in_short(response.reason)))
    if len(answer) > _MOST:
        raise SuggesterFailed(say("The language model was given up: its answer is longer than {limit} bytes.",
                                  limit=_MOST))
    return answer


def _in_short(said: str) -> str:
    return " ".join(said[:_SHOWN].split())
