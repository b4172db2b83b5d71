"""What the machine lacks is named before anything imports Qt."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import machine
import pytest
from launch import pytest_arguments

linux_only = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the wheels bring every library")


@pytest.fixture
def apt_get(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An apt-get that installs nothing, and writes down what it was asked; the file `refusal` is its complaint."""
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("only root may install packages")
    script = tmp_path / "apt-get"
    script.write_text(
        f'#!/bin/sh\necho "$@" >> "{tmp_path}/asked"\n'
        f'[ "$2" = update ] || [ ! -f "{tmp_path}/refusal" ] || {{ cat "{tmp_path}/refusal" >&2; exit 100; }}\n'
    )
    script.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    return tmp_path


@linux_only
@pytest.mark.parametrize(
    ("variables", "seen"),
    [
        ({}, False),
        ({"DISPLAY": ":0"}, True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, True),
        ({"DISPLAY": ""}, False),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"}, False),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "minimal:enable_fonts"}, False),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "xcb"}, True),
    ],
)
def test_a_window_is_seen_only_where_there_is_a_screen(variables: dict[str, str], seen: bool):
    assert machine.has_screen(variables) is seen


@linux_only
def test_the_libraries_are_those_of_the_display():
    assert "libGL.so.1" in machine.libraries({})
    assert "libxcb-cursor.so.0" not in machine.libraries({})
    assert "libxcb-cursor.so.0" in machine.libraries({"DISPLAY": ":0"})
    assert "libwayland-client.so.0" in machine.libraries({"WAYLAND_DISPLAY": "wayland-0"})


@linux_only
def test_the_libraries_of_every_qt_plug_in_that_may_be_loaded_are_looked_for():
    """What the wheel's libraries ask of the system is on the list, or comes with something that is."""
    from PySide6 import QtCore

    plugins = Path(QtCore.__file__).parent / "Qt/plugins/platforms"
    for name, display in (("offscreen", {}), ("xcb", {"DISPLAY": ":0"}), ("wayland", {"WAYLAND_DISPLAY": "w"})):
        asked = (plugins / f"libq{name}.so").read_bytes()
        known = machine.libraries(display)
        for library in (b"libX11-xcb", b"libxcb-cursor", b"libxcb-icccm", b"libwayland-client", b"libxkbcommon-x11"):
            if library in asked:
                assert any(one.startswith(library.decode()) for one in known), (name, library)


@linux_only
def test_a_library_that_does_not_load_is_lacking():
    wanted = {"libc.so.6": "libc6", "libnowhere.so.9": "libnowhere9"}
    assert machine.lacks(wanted, makes_environment=False) == {"libnowhere.so.9": "libnowhere9"}


def test_nothing_is_said_of_a_machine_that_lacks_nothing():
    machine.provide({}, makes_environment=True)


@linux_only
def test_without_apt_get_the_library_and_its_package_are_named(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("PATH", "")
    with pytest.raises(machine.NotReady, match=r"lacks libnowhere\.so\.9.*apt-get install libnowhere9"):
        machine.provide({"libnowhere.so.9": "libnowhere9"}, makes_environment=False)


@linux_only
def test_root_on_debian_has_the_packages_installed_each_once(apt_get: Path):
    wanted = {"libb.so.9": "libb9", "liba.so.9": "liba9", "liba-more.so.9": "liba9"}
    with pytest.raises(machine.NotReady, match="this machine lacks"):
        machine.provide(wanted, makes_environment=False)
    asked = (apt_get / "asked").read_text().splitlines()
    assert asked == ["-qq update", "-qq install --yes --no-install-recommends liba9 libb9"]


@linux_only
def test_what_apt_get_complains_of_is_passed_on(apt_get: Path):
    (apt_get / "refusal").write_text("N: chatter\nE: Unable to locate package libb9\n")
    with pytest.raises(machine.NotReady, match=r"could not install libb9 \(Unable to locate package libb9\)"):
        machine.provide({"libb.so.9": "libb9"}, makes_environment=False)


def test_only_the_whole_run_of_the_tests_is_shared_among_the_cores():
    assert pytest_arguments([], 2) == ["-n", "auto"]
    assert pytest_arguments([], 1) == []
    assert pytest_arguments(["-k", "anchor"], 2) == ["-k", "anchor"]
