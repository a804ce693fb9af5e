from __future__ import annotations

import pytest

from gioia.errors import FileError
from gioia.exchange.refi.markup import parse, targets, writable

BOMB = (
    b"<?xml version='1.0'?><!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;'>"
    b"<!ENTITY c '&b;&b;&b;&b;&b;'>]><Project name='&c;'>&c;</Project>"
)
OUTSIDE = (
    b"<!DOCTYPE Project [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><Project name='a'>&x;</Project>"
)


@pytest.mark.parametrize("data", [BOMB, OUTSIDE, b" " * 9000 + OUTSIDE])
def test_entities_are_refused(data: bytes) -> None:
    with pytest.raises(FileError, match="document type"):
        parse(data, "p.qde", "Project")


def test_entities_in_another_encoding_are_refused() -> None:
    with pytest.raises(FileError):
        parse(b"\xff\xfe" + OUTSIDE.decode().encode("utf-16-le"), "p.qde", "Project")


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "not sound XML"),
        (b"<Project", "not sound XML"),
        (b"\x89PNG", "not sound XML"),
        (b"<html><body/></html>", "begins with “html”"),
        (b"<CodeBook/>", "begins with “CodeBook”"),
        (b"<a>" * 300 + b"</a>" * 300, "not sound XML"),
    ],
)
def test_foreign_files_are_refused(data: bytes, told: str) -> None:
    with pytest.raises(FileError, match=told):
        parse(data, "p.qde", "Project")


@pytest.mark.parametrize(
    "namespace", ["urn:QDA-XML:project:1.0", "urn:QDA-XML:project:0:10", "", "anything"]
)
def test_the_namespace_does_not_matter(namespace: str) -> None:
    root = parse(
        b"\xef\xbb\xbf<Project xmlns='%s'><Users/></Project>" % namespace.encode(), "p", "Project"
    )
    assert [each.tag for each in root] == ["Users"]


def test_references_are_found_in_each_old_form() -> None:
    guids = [f"0000000{number}-0000-4000-8000-00000000000a" for number in range(3)]
    root = parse(
        f"<Set><MemberNote targetGUID='{{{guids[0].upper()}}}'/><MemberNote guid='{guids[1]}'/>"
        f"<MemberNote>{guids[2]}</MemberNote><MemberNote/></Set>".encode(),
        "p",
        "Set",
    )
    assert targets(root, "MemberNote") == tuple(guids)


def test_what_xml_cannot_hold_is_replaced() -> None:
    assert writable("a\x00b\x0bc\ufffed\ud800e\tf\ng🙂") == "a�b�c�d�e\tf\ng🙂"
