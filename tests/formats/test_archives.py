"""What archives and XML from strangers may do to this program: nothing."""

from __future__ import annotations

import time

import pytest

from editor.formats.archives import LARGEST_UNPACKED, Archive, zipped
from editor.formats.markup import read_xml
from editor.model.errors import ImportFailed


def archive(**members: bytes) -> bytes:
    return zipped(members.items())


def test_members_are_read_by_name() -> None:
    held = Archive(archive(one=b"1", two=b"22"), "a.zip")
    assert held.names == ("one", "two")
    assert held.read("two") == b"22"


def test_a_bomb_is_refused_by_the_sum_of_its_sizes_before_anything_is_unpacked() -> None:
    piece = bytes(LARGEST_UNPACKED // 8)
    bomb = archive(**{f"part{number}": piece for number in range(9)})
    begin = time.process_time()
    with pytest.raises(ImportFailed, match=r"b\.docx was not imported: it would unpack to more than 512 MB"):
        Archive(bomb, "b.docx")
    assert time.process_time() - begin < 0.1


def test_a_member_that_lies_about_its_size_is_damage() -> None:
    content = bytearray(archive(one=bytes(100_000)))
    listed = content.rindex(b"PK\x01\x02") + 24
    content[listed:listed + 4] = (10).to_bytes(4, "little")
    with pytest.raises(ImportFailed, match="damaged or cut off"):
        Archive(bytes(content), "a.zip").read("one")


@pytest.mark.parametrize("cut", [4, 30, 60])
def test_an_archive_that_is_cut_off_is_damage(cut: int) -> None:
    with pytest.raises(ImportFailed, match=r"a\.zip was not imported: it is damaged or cut off"):
        Archive(archive(one=b"1" * 100)[:cut], "a.zip")


def test_a_member_under_a_password_is_named_as_such() -> None:
    content = bytearray(archive(one=b"1"))
    content[content.rindex(b"PK\x01\x02") + 8] |= 1
    with pytest.raises(ImportFailed, match="protected by a password"):
        Archive(bytes(content), "a.zip").read("one")


@pytest.mark.parametrize(("content", "reason"), [
    (b"<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><a>&x;</a>", "entities of its own"),
    (b"<!DOCTYPE a [<!ENTITY x 'y'><!ENTITY z '&x;&x;'>]><a>&z;</a>", "entities of its own"),
    (b"<a>" * 100_000, "damaged"),
    (b"<a><b></a>", "damaged"),
    (b"", "damaged"),
    (b"<a>" * 300 + b"x" + b"</a>" * 300, "damaged"),
])
def test_hostile_and_broken_xml_is_refused(content: bytes, reason: str) -> None:
    with pytest.raises(ImportFailed, match=rf"a\.odt was not imported: .*{reason}"):
        read_xml(content, "a.odt")
