"""Where a language model may be asked: at an address of this machine, and nowhere else."""

from __future__ import annotations

from ipaddress import ip_address
from urllib.parse import urlsplit

import msgspec
import regex

from editor.model.errors import SuggesterFailed
from editor.words import say

_DEED = "/chat/completions"
_PORT = 80
_STRANGE = regex.compile(r"[\s\p{C}@?#%\\]")
"""What an address of a server has nowhere: others read it in other ways, or it would be left out without a word."""


class Address(msgspec.Struct, frozen=True):
    """The hosts to try in turn, each an IP address of the loopback interface, a port, and the path to ask at."""

    hosts: tuple[str, ...]
    port: int
    path: str


def address_of(written: str) -> Address:
    """Return the address that is written, as `http://127.0.0.1:11434/v1`. Raises SuggesterFailed for any other machine.

    No name is looked up: `localhost` is the loopback interface, and other names are refused even where they lead there.
    """
    written = written.strip()
    try:
        parts = urlsplit(written if "://" in written else f"http://{written}")
        host, port = parts.hostname or "", _PORT if parts.port is None else parts.port
    except ValueError:
        raise _no_address(written) from None
    if parts.scheme != "http" or not host or not port or not parts.path.isascii():
        raise _no_address(written)
    if host == "localhost":
        hosts: tuple[str, ...] = ("127.0.0.1", "::1")
    elif _is_here(host):
        hosts = (host,)
    else:
        raise SuggesterFailed(say(
            "The language model was not asked: {address} is not on this machine, and nothing leaves it. Give the "
            "address of a server on this machine in Preferences, such as http://127.0.0.1:11434/v1.", address=written))
    if _STRANGE.search(written):
        raise _no_address(written)
    path = parts.path.rstrip("/")
    return Address(hosts, port, path if path.endswith(_DEED) else f"{path}{_DEED}")


def _is_here(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def _no_address(written: str) -> SuggesterFailed:
    return SuggesterFailed(say(
        "The language model was not asked: “{address}” is no http address. Give one in Preferences, such as "
        "http://127.0.0.1:11434/v1.", address=written))
