"""Fixtures that every floor's tests share."""

from __future__ import annotations

import faulthandler
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from editor.storage.settings import change_settings
from tests import loopback

faulthandler.enable()
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
settings.register_profile("dossier", deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)
settings.load_profile("dossier")
sys.addaudithook(loopback.refuse)


@pytest.fixture(scope="session")
def shared() -> Path:
    """Return the folder of shared material that DOSSIER_SHARED names; skip the test where there is none."""
    folder = os.environ.get("DOSSIER_SHARED", "")
    if not folder or not Path(folder).is_dir():
        pytest.skip("DOSSIER_SHARED does not name the folder of shared material")
    return Path(folder)


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give each test settings and unnamed projects of its own; what is imported is left alone unless a test asks."""
    folder = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("DOSSIER_HOME", str(folder))
    change_settings(suggest_on_import=False)
    return folder


@pytest.fixture(autouse=True)
def _stays_on_this_machine() -> Iterator[None]:
    """Fail the test that opened a socket to another machine, also where its code went on after the refusal."""
    loopback.reached.clear()
    yield
    assert not loopback.reached, f"the test left this machine: {loopback.reached}"
