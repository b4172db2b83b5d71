"""Tell what the machine lacks before Dossier can run on it, and install that where it may."""

from __future__ import annotations

import ctypes
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

# Libraries that PySide6's wheels leave to the system, and the Debian packages that hold them. Without the first of
# them not even `import PySide6.QtCore` succeeds, so they are looked for by loading them.
ALWAYS = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libX11.so.6": "libx11-6",
    "libxkbcommon.so.0": "libxkbcommon0",
}
ON_X11 = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
ON_WAYLAND = {
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
}
WITHOUT_WINDOW = frozenset({"offscreen", "minimal"})


class NotReady(Exception):
    """What the machine lacks or refused, in a sentence a person can act on."""


def has_screen(variables: Mapping[str, str]) -> bool:
    """Tell whether a window would be seen. Windows and macOS always have a screen."""
    if variables.get("QT_QPA_PLATFORM", "").partition(":")[0] in WITHOUT_WINDOW:
        return False
    return sys.platform != "linux" or any(variables.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))


def libraries(variables: Mapping[str, str]) -> dict[str, str]:
    """Return the libraries that Qt needs here, and the Debian package of each."""
    if sys.platform != "linux":
        return {}
    if not has_screen(variables):
        return ALWAYS
    return ALWAYS | (ON_X11 if variables.get("DISPLAY") else ON_WAYLAND)


def lacks(wanted: Mapping[str, str], makes_environment: bool) -> dict[str, str]:
    """Return what is wanted and not here, each with its Debian package."""
    lacking = {name: package for name, package in wanted.items() if not _loads(name)}
    if makes_environment and importlib.util.find_spec("ensurepip") is None:
        lacking["Python's ensurepip"] = _ensurepip_package()
    return lacking


def provide(wanted: Mapping[str, str], makes_environment: bool) -> None:
    """See that what is wanted is here; install it as root on Debian. Raises NotReady with the packages' names."""
    lacking = lacks(wanted, makes_environment)
    if lacking and _may_install():
        install(sorted(set(lacking.values())))
        importlib.invalidate_caches()
        lacking = lacks(wanted, makes_environment)
    if lacking:
        raise NotReady(_sentence(lacking))


def install(packages: Sequence[str]) -> None:
    """Install Debian packages. Raises NotReady with apt-get's reason."""
    print(f"Installing what this machine lacks: {', '.join(packages)}", flush=True)
    _apt_get("update")  # may complain of one list of packages among many; what counts is whether the packages come
    done = _apt_get("install", "--yes", "--no-install-recommends", *packages)
    if done.returncode:
        reasons = [line.removeprefix("E: ") for line in done.stderr.splitlines() if line.startswith("E: ")]
        raise NotReady(
            f"Dossier cannot start: apt-get could not install {', '.join(packages)} "
            f"({' '.join(reasons) or f'status {done.returncode}'}). Install these packages and start again."
        )


def _apt_get(*arguments: str) -> subprocess.CompletedProcess[str]:
    variables = os.environ | {"DEBIAN_FRONTEND": "noninteractive", "LC_ALL": "C.UTF-8"}
    return subprocess.run(["apt-get", "-qq", *arguments], env=variables, capture_output=True, text=True, check=False)


def _may_install() -> bool:
    return sys.platform == "linux" and os.geteuid() == 0 and shutil.which("apt-get") is not None


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _ensurepip_package() -> str:
    """Return the Debian package that completes this Python; the plain name is the one of Debian's own Python."""
    version = f"python{sys.version_info[0]}.{sys.version_info[1]}"
    return "python3-venv" if Path("/usr/bin/python3").resolve().name == version else f"{version}-venv"


def _sentence(lacking: Mapping[str, str]) -> str:
    packages = " ".join(sorted(set(lacking.values())))
    return (
        f"Dossier cannot start: this machine lacks {', '.join(lacking)}. "
        f"Install what holds them (on Debian and Ubuntu: sudo apt-get install {packages}) and start again."
    )
