"""Nothing leaves this computer while suggesters are at work, in whichever process, and by whichever question."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from editor.workspace.staying import refuse_to_leave

ROOT = Path(__file__).parents[2]

_LEAVING = '''
import socket
ways = {ways}
def told(way):
    try:
        return f"{{way(socket)!r}}"
    except OSError as fault:
        return f"{{type(fault).__name__}} {{fault}}"
'''
_WAYS = (
    'lambda s: s.getaddrinfo("quay.invalid", 80)', 'lambda s: s.gethostbyname("quay.invalid")',
    'lambda s: s.gethostbyname_ex("quay.invalid")', 'lambda s: s.gethostbyaddr("192.0.2.1")',
    'lambda s: s.getnameinfo(("192.0.2.1", 53), 0)', 'lambda s: s.getaddrinfo("::1%quay.invalid", 80)',
    'lambda s: s.socket(s.AF_INET, s.SOCK_DGRAM).connect(("192.0.2.1", 53))',
    'lambda s: s.socket(s.AF_INET, s.SOCK_DGRAM).sendto(b"", ("192.0.2.1", 53))',
    'lambda s: s.socket(s.AF_INET6, s.SOCK_DGRAM).connect(("::ffff:192.0.2.1", 53))')


def run(script: str, *arguments: str, **around: str) -> str:
    """Return what a program of its own says: in this one, tests refuse all of it already."""
    done = subprocess.run([sys.executable, *arguments, *(("-c", script) if script else ())], capture_output=True,
                          encoding="utf-8", cwd=ROOT, env=os.environ | {"PYTHONIOENCODING": "utf-8"} | around,
                          check=True)
    return done.stdout + done.stderr


def test_no_way_to_another_machine_or_its_name_is_left_open() -> None:
    told = run(_LEAVING.format(ways=f"[{', '.join(_WAYS)}]") + (
        "from editor.workspace.staying import staying_here\n"
        "with staying_here():\n    print(*map(told, ways), sep='\\n')\n")).splitlines()
    assert [line for line in told if "is not for a suggester" not in line] == []
    assert len(told) == len(_WAYS)


@pytest.mark.parametrize(("event", "values"), [
    ("socket.connect", (None, ("127.0.0.1", 80))), ("socket.connect", (None, ("::1", 80, 0, 0))),
    ("socket.connect", (None, "/run/quay")), ("socket.getaddrinfo", ("localhost", 80, 0, 0, 0)),
    ("socket.getnameinfo", (("127.0.0.1", 80),)), ("socket.gethostbyname", ("127.0.0.1",)), ("open", ("quay", "r", 0))])
def test_this_computer_may_be_asked(event: str, values: tuple[object, ...]) -> None:
    refuse_to_leave(event, values)


_PLUG_IN = '''
import socket

class Caller:
    name = "caller"

    def suggest(self, reading, found):
        socket.gethostbyname("quay.invalid")
        return ()

SUGGESTER = Caller()
'''


@pytest.mark.slow
def test_a_plug_in_asks_no_name_server_from_the_command_line(tmp_path: Path) -> None:
    (tmp_path / "calling.py").write_text(_PLUG_IN)
    held = tmp_path / "calling-1.dist-info"
    held.mkdir()
    (held / "METADATA").write_text("Metadata-Version: 2.1\nName: calling\nVersion: 1\n")
    (held / "entry_points.txt").write_text("[dossier.suggesters]\ncaller = calling:SUGGESTER\n")
    documents = tmp_path / "docs.jsonl"
    documents.write_text('{"doc_id": "a", "text": "Orla Venn came."}\n', encoding="utf-8")
    told = run("", "-m", "editor", "suggest", str(documents), PYTHONPATH=str(tmp_path))
    assert "“caller” failed and was passed over: socket.gethostbyname 'quay.invalid' is not for a suggester" in told


def test_what_tries_a_model_asks_nobody_else() -> None:
    told = run("from editor.suggest.adapters import language_model\n"
               "from editor.suggest.adapters.language_model.address import Address\n"
               "language_model.address_of = lambda written: Address(('192.0.2.1',), 80, '/')\n"
               "from editor.workspace.trying import try_model\n"
               "from editor.model.errors import SuggesterFailed\n"
               "try:\n    try_model('http://127.0.0.1', 'quay-1')\n"
               "except SuggesterFailed as refusal:\n    print(refusal)\n")
    assert "is not for a suggester" in told
