"""Work beside the window: it ends in a result or in a sentence, whatever happens in it."""

from __future__ import annotations

import time

import pytest
from PySide6.QtCore import QObject

from editor.model.errors import ImportFailed
from editor.ui.work import Work


def told(qtbot, deed) -> list[str]:
    parent = QObject()
    work, heard = Work(deed, parent), list[str]()
    work.done.connect(lambda result: heard.append(f"done {result}"))
    work.failed.connect(heard.append)
    work.slow.connect(lambda: heard.append("slow"))
    work.start()
    qtbot.waitUntil(lambda: any(sentence != "slow" for sentence in heard))
    qtbot.wait(20)
    return heard


def test_a_result_is_told(qtbot):
    assert told(qtbot, lambda: 7) == ["done 7"]


def test_a_refusal_is_told_in_its_own_words(qtbot):
    def refuse() -> None:
        raise ImportFailed("a.txt was not imported")
    assert told(qtbot, refuse) == ["a.txt was not imported"]


def test_a_fault_of_the_program_is_told_too(qtbot, caplog: pytest.LogCaptureFixture):
    heard = told(qtbot, lambda: {}["missing"])
    assert len(heard) == 1
    assert "KeyError" in heard[0]
    assert "Traceback" in caplog.text


def test_only_work_that_takes_long_is_called_slow(qtbot):
    assert told(qtbot, lambda: time.sleep(0.4)) == ["slow", "done None"]
