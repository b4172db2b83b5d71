"""Settings: what is kept, what a hostile file says, and that nothing stops the start."""

from __future__ import annotations

import os
from pathlib import Path

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from editor.storage.places import settings_file
from editor.storage.settings import (
    Place,
    Settings,
    change_settings,
    described,
    load_settings,
    settings_from,
    with_place,
    with_recent,
)

REMEMBERED = {"recent", "window", "maximised", "docks", "places", "used", "libraries", "tables", "tour_ended"}
"""Fields that the program fills by itself."""


def write(content: bytes) -> None:
    settings_file().write_bytes(content)


def test_every_field_is_shown_to_a_person_or_filled_by_the_program() -> None:
    shown = {setting.name for setting in described()}
    assert shown | REMEMBERED == set(Settings.__struct_fields__)
    assert not shown & REMEMBERED


def test_every_shown_setting_has_words_and_a_group_and_its_choices_hold_the_default() -> None:
    for setting in described():
        default = getattr(Settings(), setting.name)
        assert setting.label
        assert setting.group
        if setting.kind == "choice":
            assert default in dict(setting.choices)
        if setting.kind == "number":
            assert setting.least <= default <= setting.most


def test_what_is_changed_is_there_in_the_next_run() -> None:
    change_settings(theme="dark", keys={"save": "Ctrl+W"})
    assert (load_settings().theme, load_settings().keys) == ("dark", {"save": "Ctrl+W"})


def test_a_value_that_cannot_be_is_read_as_its_default_and_the_others_stay() -> None:
    write(b'{"theme": "pink", "text_size": 18, "keys": {"save": 3}, "recent": "none"}')
    found = load_settings()
    assert (found.theme, found.text_size, found.keys, found.recent) == ("system", 18.0, {}, ())


@pytest.mark.parametrize(("said", "read"), [(4, 13.0), (400, 22.0), (-1e308, 13.0)])
def test_a_number_beyond_its_bounds_is_read_as_the_nearest(said: float, read: float) -> None:
    write(msgspec.json.encode({"text_size": said}))
    assert load_settings().text_size == read


def test_a_window_far_outside_every_screen_is_forgotten() -> None:
    write(b'{"window": [0, 0, 99999999999999999999, 700], "docks": [-5, 99999999]}')
    assert (load_settings().window, load_settings().docks) == (None, (0, 32767))


@pytest.mark.parametrize("told", [{"at": "zz"}, {"at": "99999-99-99"}, {"at": "0001-01-01T00:00:00+14:00"},
                                  {"path": "/a\0b"}, {"articles": -5}])
def test_a_recent_project_that_cannot_be_is_left_out_and_the_others_stay(told: dict[str, object]) -> None:
    sound = {"path": "/river.dossier", "at": "2024-05-03T10:00:00Z", "articles": 3}
    write(msgspec.json.encode({"recent": [sound | told, sound]}))
    assert [recent.articles for recent in load_settings().recent] == [3]


@pytest.mark.parametrize("damaged", [b"", b"[]", b"\xff\xfe", b"{", b"null", b"[" * 100_000])
def test_a_file_that_is_no_settings_is_kept_beside(damaged: bytes) -> None:
    write(damaged)
    assert load_settings().theme == "system"
    assert settings_file().with_suffix(".damaged").read_bytes() == damaged


def test_a_folder_that_cannot_be_made_does_not_stop_the_start(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("no folder")
    monkeypatch.setenv("DOSSIER_HOME", str(tmp_path / "file"))
    assert load_settings().text_size == 15.5
    with pytest.raises(OSError, match="file"):
        change_settings(theme="dark")


def test_the_analyst_has_a_name_from_the_start() -> None:
    assert load_settings().analyst


def test_layouts_of_projects_not_opened_for_longest_are_let_go(tmp_path: Path) -> None:
    kept = Settings()
    for number in range(70):
        kept = with_place(kept, tmp_path / f"{number}.dossier", Place(workspace="briefing"))
    kept = with_place(kept, tmp_path / "10.dossier", Place(records=False))
    assert len(kept.places) == 60
    assert kept.places[str((tmp_path / "10.dossier").absolute())].records is False
    assert str((tmp_path / "9.dossier").absolute()) not in kept.places


JSON = st.recursive(st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False)
                    | st.text(max_size=5), lambda inner: st.lists(inner, max_size=4)
                    | st.dictionaries(st.text(max_size=5), inner, max_size=4), max_leaves=6)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.dictionaries(st.sampled_from(Settings.__struct_fields__), JSON))
def test_whatever_stands_in_the_file_settings_are_read_and_written_the_same(said: dict[str, object]) -> None:
    try:
        content = msgspec.json.encode(said)
    except (ValueError, UnicodeError):
        return
    read = settings_from(content)
    assert settings_from(msgspec.json.encode(read)) == read


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write everywhere")
def test_a_file_that_may_not_be_written_is_told_to_who_changes_it() -> None:
    settings_file().parent.chmod(0o500)
    try:
        with pytest.raises(OSError, match="settings"):
            change_settings(theme="dark")
    finally:
        settings_file().parent.chmod(0o700)


def test_a_project_is_remembered_once_however_its_path_is_written(tmp_path: Path) -> None:
    (tmp_path / "desk").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "desk")
    kept = Settings()
    for place in ("desk/floods.dossier", "desk/../desk/floods.dossier", "link/floods.dossier"):
        kept = with_recent(kept, tmp_path / place, "2031-03-01T09:00:00Z", 1)
        kept = with_place(kept, tmp_path / place, Place(article=place))
    assert len(kept.recent) == len(kept.places) == 1
