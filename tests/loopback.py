"""Refuse what would leave this machine: a socket to another address, or the question for the address of a name."""

from __future__ import annotations

import ipaddress
import socket

_REACHING = ("socket.connect", "socket.bind", "socket.sendto", "socket.sendmsg")
_ASKING = ("socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr", "socket.getnameinfo")
_FILES = getattr(socket, "AF_UNIX", None)

reached: list[str] = []
"""What was refused since somebody last looked, for code under test may keep the refusal to itself."""


def stays_here(address: object) -> bool:
    """Tell whether an address of a socket, or a host, is of the loopback interface; none at all is, too."""
    host = address[0] if isinstance(address, tuple) else address
    if host in (None, "localhost", b"localhost"):
        return True
    try:
        return ipaddress.ip_address(host.decode() if isinstance(host, bytes) else host).is_loopback
    except ValueError:
        return False


def refuse(event: str, values: tuple[object, ...]) -> None:
    """Refuse such an event; it is given to `sys.addaudithook`, which nothing in Python gets round."""
    if event in _REACHING:
        may = getattr(values[0], "family", None) == _FILES or stays_here(values[-1])
    else:
        may = event not in _ASKING or stays_here(values[0])
    if not may:
        reached.append(f"{event} {values[-1] if event in _REACHING else values[0]!r}")
        raise PermissionError(f"tests do not leave this machine: {reached[-1]}")
