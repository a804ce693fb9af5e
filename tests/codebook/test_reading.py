"""What is no JSON, no codebook or of another version is told alone, with its place."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from gioia.codebook.files import load
from gioia.errors import FaultsFound

if TYPE_CHECKING:
    from gioia.records import Fault


def only_fault(text: str) -> Fault:
    with pytest.raises(FaultsFound) as caught:
        load(text, "book.json")
    (fault,) = caught.value.faults
    assert fault.severity == "error"
    assert fault.way_out
    return fault


def test_coded_work_is_told_as_that() -> None:
    fault = only_fault('{"format": "gioia-work", "version": 1}')
    assert fault.message == "this is coded work and holds no codebook"
    assert "gioia work import" in fault.way_out


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("{,", "book.json: line 1, column 2"),
        ('{"format": "gioia-codebook",\n  "version" 1}', "book.json: line 2, column 13"),
        ("<?xml version='1.0'?>", "book.json: line 1, column 1"),
        ('{"format": "gioia-codebook", "version": 1', "book.json: line 1, column 42"),
        ('{"format": "gioia-codebook"}\n<<<<<<< ours', "book.json: line 2, column 1"),
        ("", "book.json"),
        (" \n", "book.json"),
        ("[" * 100_000, "book.json"),
        ('{"concepts": ' * 100_000, "book.json"),
    ],
)
def test_what_is_not_json_is_told_with_line_and_column(text: str, place: str) -> None:
    fault = only_fault(text)
    assert (fault.rule, fault.place) == ("not-json", place)


@pytest.mark.parametrize(
    ("tree", "place"),
    [
        ([], "book.json"),
        ("gioia-codebook", "book.json"),
        (None, "book.json"),
        ({}, "book.json: format"),
        ({"format": "gioia-work", "version": 1}, "book.json: format"),
        ({"format": ["gioia-codebook"], "version": 1}, "book.json: format"),
    ],
)
def test_other_json_is_no_codebook(tree: object, place: str) -> None:
    fault = only_fault(json.dumps(tree))
    assert (fault.rule, fault.place) == ("not-a-codebook", place)


@pytest.mark.parametrize("version", ["null", '"1"', "true", "1.0", "0", "-1", "[1]", "9" * 5000])
def test_an_unknown_version_is_refused(version: str) -> None:
    fault = only_fault(f'{{"format": "gioia-codebook", "version": {version}}}')
    assert (fault.rule, fault.place) == ("unknown-version", "book.json: version")


def test_a_newer_version_is_told_alone_whatever_else_is_in_the_file() -> None:
    fault = only_fault('{"format": "gioia-codebook", "version": 2, "concepts": {"new": "shape"}}')
    assert (fault.rule, fault.place) == ("newer-version", "book.json: version")
    assert "newer Gioia" in fault.message
    assert "Update Gioia" in fault.way_out
