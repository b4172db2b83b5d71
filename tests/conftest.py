"""Fixtures that every floor's tests share."""

from __future__ import annotations

import faulthandler
import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

faulthandler.enable()
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
settings.register_profile("dossier", deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)
settings.load_profile("dossier")


@pytest.fixture(scope="session")
def shared() -> Path:
    """Return the folder of shared material that DOSSIER_SHARED names; skip the test where there is none."""
    folder = os.environ.get("DOSSIER_SHARED", "")
    if not folder or not Path(folder).is_dir():
        pytest.skip("DOSSIER_SHARED does not name the folder of shared material")
    return Path(folder)


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give each test settings and unnamed projects of its own."""
    folder = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("DOSSIER_HOME", str(folder))
    return folder
