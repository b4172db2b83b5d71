"""What strangers' files bring down is a process of its own: a crash, a loop or a fault costs one file."""

from __future__ import annotations

import ctypes
import os
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from editor import workspace
from editor.model.errors import EditRefused, ImportFailed
from editor.workspace import starting
from editor.workspace.processes import Asking, Processes, apart
from tests.sleeping import is_running, reader_of, sleepers, slow_file

_CRASHER = """
import ctypes

class Crasher:
    name, suffixes, label = "crasher", (".bad",), "Crash"

    def recognises(self, content, name):
        return content == b"crash"

    def read(self, content, name):
        ctypes.string_at(0)

IMPORTER = Crasher()
"""
"""An importer with a fault like those of libraries written in C."""


@pytest.fixture
def processes():
    """Return processes of which one at a time is at work, for a second at most."""
    held = Processes(1, longest=1)
    yield held
    held.end()


def refuse() -> None:
    raise EditRefused("This does not fit.")


def test_a_deed_is_done_in_another_process() -> None:
    assert apart("a.txt", os.getpid) != os.getpid()


def test_who_asks_may_say_how_long_it_may_take(processes: Processes) -> None:
    processes.do("a.txt", os.getpid)
    begun = time.monotonic()
    with pytest.raises(ImportFailed, match="within 0 seconds"):
        processes.do_for(Asking(0.2), "a.txt", time.sleep, 0.8)
    assert time.monotonic() - begun < 0.8
    assert processes.do_for(Asking(20), "a.txt", time.sleep, 1.2) is None


def test_a_failure_that_the_deed_raises_comes_back() -> None:
    with pytest.raises(EditRefused, match=r"This does not fit\."):
        apart("a.txt", refuse)


def test_a_crash_is_a_sentence_and_the_next_file_is_read(processes: Processes) -> None:
    with pytest.raises(ImportFailed, match=r"bad\.pdf was not imported: its reader stopped"):
        processes.do("bad.pdf", ctypes.string_at, 0)  # reads where there is no memory, as a library with a fault does
    assert processes.do("good.pdf", len, b"four") == 4


def test_a_file_that_takes_too_long_is_a_sentence_and_its_process_is_gone(processes: Processes) -> None:
    reader = processes.do("a.txt", os.getpid)
    with pytest.raises(ImportFailed, match=r"endless\.pdf was not imported: it could not be read within 1 second"):
        processes.do("endless.pdf", time.sleep, 60)
    assert processes.do("b.txt", os.getpid) != reader
    if sys.platform != "win32":
        with pytest.raises(ProcessLookupError):
            os.kill(reader, 0)


def test_a_fault_of_a_reader_is_a_sentence_and_names_the_fault(processes: Processes) -> None:
    with pytest.raises(ImportFailed, match=r"odd\.txt .* because of a fault in the program \(ValueError: .*report"):
        processes.do("odd.txt", int, "odd")


def test_a_process_that_ended_while_idle_is_replaced(processes: Processes) -> None:
    reader = processes.do("a.txt", os.getpid)
    os.kill(reader, 9 if sys.platform != "win32" else 15)
    assert processes.do("b.txt", os.getpid) != reader


def test_a_process_is_kept_for_the_next_file(processes: Processes) -> None:
    assert processes.do("a.txt", os.getpid) == processes.do("b.txt", os.getpid)


def test_only_so_many_are_at_work_at_once() -> None:
    held = Processes(2)
    readers = []
    threads = [threading.Thread(target=lambda: readers.append(held.do("a.txt", os.getpid))) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    held.end()
    assert len(readers) == 6
    assert len(set(readers)) <= 2


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux holds a process to the memory it may take")
def test_a_file_that_takes_all_memory_is_a_sentence(processes: Processes) -> None:
    with pytest.raises(ImportFailed, match=r"bomb\.docx was not imported: reading it takes more memory"):
        processes.do("bomb.docx", bytearray, 8 << 30)


def test_nothing_that_reads_a_file_reaches_a_network_or_another_program(processes: Processes) -> None:
    for deed, value in ((socket.create_connection, ("127.0.0.1", 9)), (socket.getaddrinfo, "example.org"),
                        (subprocess.run, ["true"]), (os.system, "true")):
        values = (value, 80) if deed is socket.getaddrinfo else (value,)
        with pytest.raises(ImportFailed, match="is not for the reader of a file"):
            processes.do("page.html", deed, *values)


def test_readers_end_with_the_program_that_asked_them() -> None:
    program = ("import os; from editor.workspace.processes import apart; print(apart('a', os.getpid), flush=True); "
               "os.kill(os.getpid(), 9)")
    reader = int(subprocess.run([sys.executable, "-c", program], capture_output=True, check=False).stdout)
    deadline = time.monotonic() + 10
    while is_running(reader):
        assert time.monotonic() < deadline, "a reader whose program was killed goes on"
        time.sleep(0.02)


def test_a_script_without_a_guard_is_not_run_again_by_its_readers(tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text("import os; from editor.workspace.processes import apart; print('run'); apart('a', os.getpid)\n")
    done = subprocess.run([sys.executable, script], capture_output=True, check=True, text=True,
                          env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])})
    assert done.stdout == "run\n"


def test_a_file_that_brings_its_reader_down_does_not_stop_the_others(tmp_path: Path, monkeypatch) -> None:
    plugin = tmp_path / "crasher-1.dist-info"
    plugin.mkdir()
    (plugin / "METADATA").write_text("Metadata-Version: 2.1\nName: crasher\nVersion: 1\n")
    (plugin / "entry_points.txt").write_text("[dossier.importers]\ncrasher = crasher:IMPORTER\n")
    (tmp_path / "crasher.py").write_text(_CRASHER)
    monkeypatch.syspath_prepend(tmp_path)
    for name, words in (("one.txt", "The port is shut."), ("two.bad", "crash"), ("three.txt", "The road is shut.")):
        (tmp_path / name).write_text(words)
    readers = Processes(2)  # that know the plug-in
    monkeypatch.setattr("editor.workspace.processes.processes", lambda: readers)
    desk = workspace.create_project(tmp_path / "port.dossier", "A. Analyst")
    one, two, three = workspace.import_files(desk, [tmp_path / name for name in ("one.txt", "two.bad", "three.txt")])
    desk.close()
    readers.end()
    assert two.failure.startswith("two.bad was not imported: its reader stopped")
    assert one.article
    assert three.article


def test_an_answer_that_cannot_be_sent_is_a_fault_and_the_process_goes_on(processes: Processes) -> None:
    reader = processes.do("a.txt", os.getpid)
    with pytest.raises(ImportFailed, match=r"odd\.txt .* because of a fault in the program \(TypeError: .*pickle"):
        processes.do("odd.txt", threading.Lock)
    assert processes.do("b.txt", os.getpid) == reader


def test_what_is_given_up_ends_at_once_with_its_process_and_begins_no_more(tmp_path: Path, monkeypatch) -> None:
    asking, failures, file = Asking(), list[ImportFailed](), slow_file(tmp_path)

    def read() -> None:
        with pytest.raises(ImportFailed) as failure:
            workspace.read_handed(workspace.Handed(file), asking=asking)
        failures.append(failure.value)

    with sleepers(tmp_path, monkeypatch):
        thread = threading.Thread(target=read)
        thread.start()
        while not (reader := reader_of(file)):
            time.sleep(0.01)
        asking.give_up()
        thread.join()
        assert not is_running(reader)
        read()
    assert [str(failure) for failure in failures] == [
        "endless.slow was not imported: the import was cancelled."] * 2


def test_a_reader_that_is_only_starting_ends_at_once_when_it_is_given_up(
        processes: Processes, tmp_path: Path, monkeypatch) -> None:
    processes.do("a.txt", os.getpid)  # with it starts what is kept for all
    told, failures, asking, slow = tmp_path / "told", list[ImportFailed](), Asking(), Processes(1)
    (tmp_path / "sitecustomize.py").write_text(
        "import os, time\nfrom pathlib import Path\n"
        f"told = Path({str(told)!r})\ntold.with_suffix('.new').write_text(str(os.getpid()))\n"
        "told.with_suffix('.new').rename(told)\ntime.sleep(600)\n")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))

    def read() -> None:
        with pytest.raises(ImportFailed) as failure:
            slow.do_for(asking, "a.txt", os.getpid)
        failures.append(failure.value)

    thread = threading.Thread(target=read)
    thread.start()
    while not told.exists():
        time.sleep(0.01)
    asking.give_up()
    thread.join(10)
    slow.end()
    assert not thread.is_alive()
    assert not is_running(int(told.read_text()))
    assert str(failures[0]) == "a.txt was not imported: the import was cancelled."


def test_what_is_given_up_before_its_process_has_started_is_not_begun(processes: Processes, tmp_path: Path) -> None:
    failures, asking, made = list[ImportFailed](), Asking(), tmp_path / "made"

    def read() -> None:
        with pytest.raises(ImportFailed, match="the import was cancelled") as failure:
            processes.do_for(asking, "a.txt", Path.mkdir, made)
        failures.append(failure.value)

    thread = threading.Thread(target=read)
    with starting._STARTING:  # nothing starts meanwhile
        thread.start()
        while not asking._under_way:
            time.sleep(0.01)
        asking.give_up()
    thread.join(10)
    assert failures
    assert not made.exists()


def test_giving_up_ends_nobody_elses_process(processes: Processes) -> None:
    asking = Asking()
    reader = processes.do_for(asking, "a.txt", os.getpid)
    asking.give_up()
    assert processes.do("b.txt", os.getpid) == reader
