from __future__ import annotations

from typing import Any

import pytest

from gioia.errors import UsageError
from gioia.exchange.taguette.reading import read_taguette

TABLES: dict[str, list[dict[str, Any]]] = {
    "projects": [{"id": 1, "name": "P", "created": "2020"}],
    "documents": [
        {"id": 1, "project_id": 1, "name": "d", "contents": "<p>One</p><p>two.</p>"},
        {"id": 2, "project_id": 2, "name": "other", "contents": "<p>no</p>"},
    ],
    "tags": [{"id": 1, "project_id": 1, "path": "t", "description": ""}],
    "highlights": [
        {"id": 1, "document_id": 1, "start_offset": 0, "end_offset": 6, "snippet": "<p>One</p>two"}
    ],
    "highlight_tags": [{"highlight_id": 1, "tag_id": 1}, {"highlight_id": 1, "tag_id": 9}],
}


def test_an_old_file_without_a_log_and_parents_is_read() -> None:
    project = read_taguette(TABLES, "p.sqlite3").project
    (source,) = project.sources
    (selection,) = source.selections
    assert source.text == "One\ntwo."
    assert (selection.start, selection.end, selection.user) == (0, 7, "")
    assert [one.code for one in selection.codings] == [project.codes[0].guid]


def test_a_highlight_whose_words_are_elsewhere_is_mended_or_told() -> None:
    highlight = TABLES["highlights"][0]
    moved = {"start_offset": 0, "end_offset": 2, "snippet": "two."}
    reading = read_taguette(TABLES | {"highlights": [highlight | moved]}, "p.sqlite3")
    (selection,) = reading.project.sources[0].selections
    assert (selection.start, selection.end) == (4, 8)
    gone = {"snippet": "<b>three</b>", "start_offset": None}
    reading = read_taguette(TABLES | {"highlights": [highlight | gone]}, "p.sqlite3")
    (fault,) = reading.faults
    assert "“three”" in fault.message
    blank = {"start_offset": 3, "end_offset": 3, "snippet": "\n"}
    reading = read_taguette(TABLES | {"highlights": [highlight | blank]}, "p.sqlite3")
    assert [str(one) for one in reading.remarks] == ["a highlight that holds no words: d"]


def test_a_project_is_chosen_by_name() -> None:
    with pytest.raises(UsageError, match="holds 1 project: P"):
        read_taguette(TABLES, "p.sqlite3", "Q")
    with pytest.raises(UsageError, match="holds no project"):
        read_taguette(TABLES | {"projects": []}, "p.sqlite3")


def test_projects_of_one_name_are_chosen_by_their_numbers() -> None:
    twins = [TABLES["projects"][0] | {"id": key} for key in (1, 7)]
    tables = TABLES | {"projects": twins}
    with pytest.raises(UsageError, match=r"2 projects: P \(1\), P \(7\)\."):
        read_taguette(tables, "p.sqlite3")
    assert [len(read_taguette(tables, "p", f"P ({key})").project.sources) for key in (1, 7)] == [
        1,
        0,
    ]
