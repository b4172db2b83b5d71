"""The locks pin everything that pyproject.toml asks for, by hash, and say nothing of where it comes from."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement

CHECKOUT = Path(__file__).resolve().parents[2]
SYSTEM = r'(?:sys_platform|platform_machine) [!=]= "\w+"'
PIN = re.compile(rf"^([a-z0-9-]+)==([\w.]+)( ; {SYSTEM}(?: or {SYSTEM})?)? \\$")
HASH = re.compile(r"^    --hash=sha256:[0-9a-f]{64}( \\)?$")
LOCKS = ("requirements.lock", "requirements-dev.lock")


def lines(lock: str) -> list[str]:
    return [line for line in (CHECKOUT / lock).read_text(encoding="utf-8").splitlines() if not line.startswith("#")]


def pins(lock: str) -> dict[str, str]:
    return {match[1]: match[2] for match in map(PIN.match, lines(lock)) if match}


def asked() -> list[Requirement]:
    return [Requirement(one) for one in project()["dependencies"]]


def asked_by_checks() -> list[Requirement]:
    return [Requirement(one) for one in project()["optional-dependencies"]["dev"]]


def project() -> dict[str, Any]:
    return tomllib.loads((CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_holds_versions_and_hashes_and_no_address(lock: str):
    assert [line for line in lines(lock) if not PIN.match(line) and not HASH.match(line)] == []


@pytest.mark.parametrize("lock", LOCKS)
def test_every_pin_has_a_hash(lock: str):
    written = lines(lock)
    for line, following in zip(written, [*written[1:], ""], strict=True):
        if PIN.match(line):
            assert HASH.match(following), line


@pytest.mark.parametrize("lock", LOCKS)
def test_the_lock_fits_what_the_program_asks_for(lock: str):
    for requirement in asked():
        assert requirement.specifier.contains(pins(lock).get(requirement.name.lower(), "none at all")), requirement


def test_the_development_lock_fits_what_the_checks_ask_for():
    for requirement in asked_by_checks():
        assert requirement.specifier.contains(pins(LOCKS[1]).get(requirement.name.lower(), "none at all")), requirement


def test_the_development_lock_holds_all_of_the_other():
    assert pins(LOCKS[0]).items() <= pins(LOCKS[1]).items()
