from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from gioia.exchange.qualcoder.reading import read_qualcoder

if TYPE_CHECKING:
    from gioia.exchange.refi.values import Code

TEXT = "One two three."
EMPTY: dict[str, list[dict[str, Any]]] = {
    "source": [{"id": 1, "name": "a", "fulltext": TEXT}],
    "code_name": [{"cid": 1, "name": "x"}],
    "code_cat": [],
    "code_text": [],
}


def shape(codes: tuple[Code, ...]) -> list[Any]:
    return [[code.name, shape(code.children)] if code.children else code.name for code in codes]


def remarks(**tables: list[dict[str, Any]]) -> list[str]:
    return [str(one) for one in read_qualcoder(EMPTY | tables, "p.qda").remarks]


def test_codes_stand_in_categories_and_under_codes() -> None:
    tables = {
        "code_cat": [
            {"catid": 1, "name": "A"},
            {"catid": 2, "name": "B", "supercatid": 1},
            {"catid": 3, "name": "C", "supercatid": 4},
            {"catid": 4, "name": "D", "supercatid": 3},
        ],
        "code_name": [
            {"cid": 1, "name": "x", "catid": 2},
            {"cid": 2, "name": "y", "catid": 2, "supercid": 1},
            {"cid": 3, "name": "z", "supercid": 99},
        ],
    }
    reading = read_qualcoder(EMPTY | tables, "p.qda")
    assert shape(reading.project.codes) == [["A", [["B", [["x", ["y"]]]]]], ["D", ["C"]], "z"]
    assert any("under itself" in str(one) for one in reading.remarks)


@pytest.mark.parametrize("version", ["v18", "", "new"])
def test_a_version_that_is_not_known_is_told(version: str) -> None:
    (remark,) = remarks(project=[{"databaseversion": version}])
    assert "known are those up to v17" in remark
    assert remarks(project=[{"databaseversion": "v4"}]) == []


def test_the_first_version_has_fewer_columns() -> None:
    """Neither keys of codings, nor marks of what is important, nor codes under codes (v1)."""
    tables: dict[str, list[dict[str, Any]]] = {
        "project": [{"databaseversion": "v1", "date": "2019-05-06", "about": "QualCoder 1.3"}],
        "code_text": [
            {"cid": 1, "fid": 1, "seltext": "two", "pos0": 4, "pos1": 7, "owner": "Ada",
             "date": "2019-05-07 08:09:10", "memo": "why"},
        ],
    }  # fmt: skip
    reading = read_qualcoder(EMPTY | tables, "p.qda")
    (selection,) = reading.project.sources[0].selections
    (coding,) = selection.codings
    assert (selection.start, selection.end, coding.at) == (4, 7, "2019-05-07 08:09:10")
    assert [one.text for one in reading.project.notes] == ["why"]
    assert (reading.remarks, reading.faults) == ((), ())


def test_rows_that_lead_nowhere_are_told() -> None:
    coding = {"cid": 1, "fid": 1, "pos0": 0, "pos1": 3, "seltext": "One"}
    found = remarks(
        project=[{"databaseversion": "v17"}],
        code_text=[coding, coding | {"cid": 7}, coding | {"fid": 8}, coding | {"fid": None}],
        code_av=[{"id": 3}, {"id": 3}, {"id": 1, "cid": 1, "memo": "why"}],
        ris=[{"risid": 1}, {"risid": 1}],
    )
    assert found == [
        "a coding of a recording (3 times): a: x; …",
        "a bibliographic reference",
        "a coding with a code that was deleted: One",
        "a coding of a source that was deleted (2 times)",
        "a memo on what can have none here is on the project: coding of a recording “a: x”",
    ]


def test_a_place_that_is_no_place_is_a_fault() -> None:
    coding = {"cid": 1, "fid": 1, "seltext": ""}
    tables = {"code_text": [coding | {"pos0": 3, "pos1": 99}, coding | {"pos0": None, "pos1": "x"}]}
    faults = read_qualcoder(EMPTY | tables, "p.qda").faults
    assert [one.place for one in faults] == ["p.qda: a 3–99", "p.qda: a -1–-1"]


def test_the_same_thing_has_the_same_guid_and_another_of_its_key_has_not() -> None:
    one = read_qualcoder(EMPTY, "p.qda").project
    assert read_qualcoder(EMPTY, "other.qda").project == one
    renamed = read_qualcoder(EMPTY | {"code_name": [{"cid": 1, "name": "y"}]}, "p.qda").project
    assert renamed.codes[0].guid != one.codes[0].guid


def test_a_case_of_a_part_is_told() -> None:
    linked = {"caseid": 1, "fid": 1, "pos0": 0, "pos1": len(TEXT) - 1}
    whole: dict[str, list[dict[str, Any]]] = {
        "cases": [{"caseid": 1, "name": "P"}],
        "case_text": [linked],
    }
    facts: list[dict[str, Any]] = [{"databaseversion": "v17"}]
    assert remarks(project=facts, **whole) == []
    (remark,) = remarks(project=facts, **whole | {"case_text": [linked | {"pos0": 4}]})
    assert "a part of a source" in remark
