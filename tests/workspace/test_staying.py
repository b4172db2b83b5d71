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


def test_everything_is_refused_until_the_last_who_asked_for_that_is_done() -> None:
    told = run(_LEAVING.format(ways=f"[{_WAYS[0]}]") + (
        "import subprocess, sys\n"
        "from editor.workspace.staying import staying_here\n"
        "with staying_here():\n    with staying_here():\n        pass\n    print(*map(told, ways))\n"
        "print(subprocess.run([sys.executable, '-c', '']).returncode)\n")).splitlines()
    assert "is not for a suggester" in told[0]
    assert told[1:] == ["0"]


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


def installed(folder: Path, name: str, code: str) -> None:
    """Install a plug-in with a suggester of a name, in a folder."""
    (folder / f"{name}_module.py").write_text(code, encoding="utf-8")
    held = folder / f"{name}-1.dist-info"
    held.mkdir()
    (held / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1\n")
    (held / "entry_points.txt").write_text(f"[dossier.suggesters]\n{name} = {name}_module:SUGGESTER\n")


def suggested(folder: Path) -> str:
    """Return what the command line says of two documents, with the plug-ins of a folder."""
    documents = folder / "docs.jsonl"
    documents.write_text('{"doc_id": "a", "text": "Mayor Orla Venn came."}\n' * 2, encoding="utf-8")
    return run("", "-m", "editor", "suggest", str(documents), PYTHONPATH=str(folder))


@pytest.mark.slow
def test_a_plug_in_asks_no_name_server_from_the_command_line(tmp_path: Path) -> None:
    installed(tmp_path, "caller", _PLUG_IN)
    told = suggested(tmp_path)
    assert "“caller” failed and was passed over: socket.gethostbyname 'quay.invalid' is not for a suggester" in told


@pytest.mark.slow
@pytest.mark.parametrize("way", ["import subprocess; subprocess.run(['sh', '-c', ':'])", "import os; os.system(':')",
                                 *((f"import os; os.{name}" for name in (
                                     "fork()", "posix_spawn('/bin/sh', ['sh'], {})", "execv('/bin/sh', ['sh'])"))
                                   if sys.platform != "win32" else ())])
def test_a_plug_in_that_starts_a_program_is_told_by_name_and_the_others_suggest(tmp_path: Path, way: str) -> None:
    installed(tmp_path, "caller", _PLUG_IN.replace('socket.gethostbyname("quay.invalid")', way))
    told = suggested(tmp_path)
    assert "“caller” failed and was passed over: " in told
    assert "is not for a suggester, since it starts another program." in told
    assert told.count("Orla Venn") == 2


@pytest.mark.slow
@pytest.mark.parametrize("way", ["spawn", *(("forkserver",) if sys.platform != "win32" else ())])
def test_a_plug_in_starts_no_process_of_this_program_that_would_not_be_held(tmp_path: Path, way: str) -> None:
    installed(tmp_path, "caller", _PLUG_IN.replace(
        'socket.gethostbyname("quay.invalid")',
        f"import multiprocessing\n        multiprocessing.get_context('{way}').Process(target=print).start()"))
    told = suggested(tmp_path)
    assert "“caller” failed and was passed over: daemonic processes are not allowed to have children." in told
    assert told.count("Orla Venn") == 2


@pytest.mark.parametrize("event", ["subprocess.Popen", "os.system", "os.exec", "os.fork", "os.forkpty",
                                   "os.posix_spawn", "os.spawn", "os.startfile", "os.startfile/2"])
def test_no_way_to_start_another_program_is_left_open(event: str) -> None:
    with pytest.raises(PermissionError, match="it starts another program"):
        refuse_to_leave(event, ())


@pytest.mark.parametrize(("event", "values"), [
    ("socket.getaddrinfo", ("quay.invalid", 80, 0, 0, 0)), ("socket.gethostbyname", ("quay.invalid",)),
    ("socket.gethostbyaddr", ("192.0.2.1",)), ("socket.getnameinfo", (("192.0.2.1", 80),))])
def test_no_question_for_an_address_or_a_name_is_left_open(event: str, values: tuple[object, ...]) -> None:
    with pytest.raises(PermissionError, match="is not for a suggester"):
        refuse_to_leave(event, values)


@pytest.mark.slow
def test_the_library_and_a_pipeline_do_without_other_programs() -> None:
    told = run("import ctypes.util, platform, uuid\n"
               "from editor.workspace.staying import staying_here\n"
               "with staying_here():\n"
               "    import spacy\n"
               "    platform.uname(), platform.processor(), ctypes.util.find_library('quay'), uuid.getnode()\n"
               "    print(len(spacy.blank('en')('Orla Venn came.')))\n")
    assert told.splitlines()[-1] == "4"


@pytest.mark.slow
@pytest.mark.parametrize(("code", "fault"), [
    ("import quay_that_is_gone\n", "No module named 'quay_that_is_gone'"), ("def broken(:\n", "invalid syntax"),
    ("raise SystemExit('no berth')\n", "no berth"), ("SUGGESTER = 3\n", "'int' object has no attribute 'name'")])
def test_a_plug_in_that_cannot_be_loaded_is_told_once_by_name_and_the_others_suggest(
        tmp_path: Path, code: str, fault: str) -> None:
    installed(tmp_path, "berths", code)
    told = suggested(tmp_path)
    assert told.count("The suggester “berths” could not be loaded and was left out: ") == 1
    assert fault in told
    assert told.count("Orla Venn") == 2


@pytest.mark.slow
@pytest.mark.parametrize(("code", "fault"), [
    ("raise RuntimeError('no berth')", "no berth"), ("return 5", "'int' object")])
def test_a_plug_in_that_fails_where_it_is_chosen_is_told_once_by_name_and_the_others_suggest(
        tmp_path: Path, code: str, fault: str) -> None:
    installed(tmp_path, "berths",
              f"class Adapter:\n    def chosen(self, choices):\n        {code}\n\nSUGGESTER = Adapter()\n")
    told = suggested(tmp_path)
    assert told.count("The suggester “berths” could not be loaded and was left out: ") == 1
    assert fault in told
    assert told.count("Orla Venn") == 2


def test_what_tries_a_model_asks_nobody_else() -> None:
    told = run("from editor.suggest.adapters import language_model\n"
               "from editor.suggest.adapters.language_model.address import Address\n"
               "language_model.address_of = lambda written: Address(('192.0.2.1',), 80, '/')\n"
               "from editor.workspace.trying import try_model\n"
               "from editor.model.errors import SuggesterFailed\n"
               "try:\n    try_model('http://127.0.0.1', 'quay-1')\n"
               "except SuggesterFailed as refusal:\n    print(refusal)\n")
    assert "is not for a suggester" in told
