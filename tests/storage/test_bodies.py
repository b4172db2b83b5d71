"""Stored bodies: versions, upgrades step by step, and what is refused."""

from __future__ import annotations

import msgspec
import pytest

from editor.model.errors import ProjectFileError
from editor.model.records import Entity
from editor.storage import bodies
from editor.storage.bodies import VERSIONS, body_of, digest_of, record_of


@pytest.fixture
def two_versions_later(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let entities be written in version 3: names were `label` in 1, descriptions were missing in 2."""
    monkeypatch.setitem(bodies.VERSIONS, "entity", 3)
    monkeypatch.setitem(bodies.UPGRADES, ("entity", 1), lambda old: {"id": old["id"], "name": old["label"]})
    monkeypatch.setitem(bodies.UPGRADES, ("entity", 2), lambda old: {**old, "description": "not described"})


@pytest.mark.usefixtures("two_versions_later")
def test_an_old_body_is_upgraded_one_version_at_a_time() -> None:
    old = msgspec.json.encode({"id": "e1", "label": "Ana"}).decode()
    assert record_of("entity", 1, old) == Entity(id="e1", name="Ana", description="not described")


@pytest.mark.usefixtures("two_versions_later")
def test_an_upgrade_begins_at_the_bodys_own_version() -> None:
    old = msgspec.json.encode({"id": "e1", "name": "Ana"}).decode()
    assert record_of("entity", 2, old).id == "e1"


def test_a_body_of_a_newer_version_names_it() -> None:
    with pytest.raises(ProjectFileError, match=r"newer version of Dossier \(9\)"):
        record_of("entity", 9, "{}")


@pytest.mark.parametrize("version", [1, VERSIONS["entity"]])
@pytest.mark.parametrize("body", ["", "{", '{"id": 3}', "[]", '{"id": "e1", "offices": 3}'])
def test_a_body_that_is_none_is_refused_whatever_its_version(version: int, body: str) -> None:
    with pytest.raises(ProjectFileError, match="cannot be read"):
        record_of("entity", version, body)


def test_a_record_is_read_as_it_was_written() -> None:
    entity = Entity(id="e1", name="Ana “R.” Ruiz", aliases=("A", "B"))
    assert record_of("entity", VERSIONS["entity"], body_of(entity)) == entity


def test_parts_of_a_digest_do_not_run_into_one_another() -> None:
    assert len({digest_of("ab", "c"), digest_of("a", "bc"), digest_of("abc"), digest_of("abc", None),
                digest_of("abc", "")}) == 5
