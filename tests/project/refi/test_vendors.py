from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from gioia.project import Project
from gioia.project.refi.taking_in import import_refi
from tests.exchange.refi.making import TEXT
from tests.exchange.refi.vendors import EXPECTED, VENDORS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Project]:
    with Project.create(tmp_path / "study", name="Study", coder="Zofia") as made:
        yield made


def come_in(project: Project, tmp_path: Path, vendor: str) -> list[str]:
    path = tmp_path / f"{vendor}.qdpx"
    path.write_bytes(VENDORS[vendor]())
    return [str(one) for one in import_refi(project, path, language="en").remarks]


@pytest.mark.parametrize("vendor", VENDORS)
def test_quotes_of_every_program_come_in_where_they_were(
    empty: Project, tmp_path: Path, vendor: str
) -> None:
    come_in(empty, tmp_path, vendor)
    (source,) = empty.sources.list()
    assert empty.sources.text_of(source) == TEXT
    quotes = [one for one in empty.quotes.list() if one.codes]
    assert (
        sorted(
            (one.start, one.end, one.text, tuple(sorted(one.codes)), one.coder) for one in quotes
        )
        == EXPECTED
    )
    assert not [one for one in empty.check() if one.rule == "G04"]


@pytest.mark.parametrize("vendor", VENDORS)
def test_a_second_time_brings_nothing_new(empty: Project, tmp_path: Path, vendor: str) -> None:
    come_in(empty, tmp_path, vendor)
    before = (empty.quotes.list(), empty.codes.list(), empty.memos.list(), empty.sources.list())
    come_in(empty, tmp_path, vendor)
    assert before == (
        empty.quotes.list(), empty.codes.list(), empty.memos.list(), empty.sources.list(),
    )  # fmt: skip
    (undone,) = empty.history.undo()
    assert undone.summary == f"import {vendor}.qdpx"
    assert not empty.sources.list()
    assert not empty.codes.list(retired=True)


def levels(project: Project) -> dict[str, tuple[str, str | None]]:
    return {one.label: (one.level, one.parent) for one in project.codes.list()}


@pytest.mark.parametrize("vendor", ["nvivo-windows", "nvivo-mac"])
def test_nvivo_nests_codes_and_names_cases(empty: Project, tmp_path: Path, vendor: str) -> None:
    come_in(empty, tmp_path, vendor)
    assert levels(empty) == {
        "Folder": ("dimension", None),
        "Timing": ("theme", "Folder"),
        "asked afterwards": ("concept", "Timing"),
        "app before need": ("concept", "Timing"),
    }
    assert [(one.name, one.sources) for one in empty.informants()] == [("Anna", ("Interview 1",))]
    assert [memo.text for memo in empty.memos.list(on="source")] == ["Coded as a whole: Timing"]


def test_atlas_8_has_prefixes_groups_and_linked_memos(empty: Project, tmp_path: Path) -> None:
    come_in(empty, tmp_path, "atlas-8")
    assert levels(empty) == {
        "Timing": ("theme", None),
        "Technology": ("theme", None),
        "asked afterwards": ("concept", "Timing"),
        "app before need": ("concept", "Technology"),
    }
    (memo,) = empty.memos.list()
    assert (memo.on, memo.at) == ("quote", "2018-03-27T19:38:46+00:00")
    assert memo.text == "Idea\n\nLook at the order of things."
    (source,) = empty.sources.list()
    assert empty.attributes.values("source") == {source.guid: {"gender": "female"}}


def test_atlas_23_nests_codes(empty: Project, tmp_path: Path) -> None:
    come_in(empty, tmp_path, "atlas-23")
    assert levels(empty)["Openness"] == ("dimension", None)
    assert levels(empty)["Timing"] == ("theme", "Openness")


def test_maxqda_has_document_variables_and_comments(empty: Project, tmp_path: Path) -> None:
    come_in(empty, tmp_path, "maxqda")
    (source,) = empty.sources.list()
    assert empty.attributes.values("source") == {
        source.guid: {"Age": "34", "document group": "Round 1"}
    }
    assert {one.name: one.type for one in empty.attributes.list()}["Age"] == "number"
    (comment,) = [one for one in empty.quotes.list() if not one.codes]
    assert (comment.text, comment.note) == ("nobody minded", "Really?")
    assert empty.codes.get("app before need").definition == "When said so."


def test_qualcoder_has_categories(empty: Project, tmp_path: Path) -> None:
    come_in(empty, tmp_path, "qualcoder")
    assert levels(empty)["Timing"] == ("theme", None)
