from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from gioia.project.refi.taking_in import import_refi
from tests.exchange.refi.making import TEXT
from tests.exchange.refi.vendors import EXPECTED, VENDORS

if TYPE_CHECKING:
    from pathlib import Path

    from gioia.project import Project


def come_in(project: Project, tmp_path: Path, vendor: str) -> list[str]:
    path = tmp_path / f"{vendor}.qdpx"
    path.write_bytes(VENDORS[vendor]())
    return [str(one) for one in import_refi(project, path, language="en").remarks]


@pytest.mark.parametrize("vendor", VENDORS)
def test_quotes_of_every_program_come_in_where_they_were(
    here: Project, tmp_path: Path, vendor: str
) -> None:
    come_in(here, tmp_path, vendor)
    (source,) = here.sources.list()
    assert here.sources.text_of(source) == TEXT
    quotes = [one for one in here.quotes.list() if one.codes]
    assert (
        sorted(
            (one.start, one.end, one.text, tuple(sorted(one.codes)), one.coder) for one in quotes
        )
        == EXPECTED
    )
    assert not [one for one in here.check() if one.rule == "G04"]


@pytest.mark.parametrize("vendor", VENDORS)
def test_a_second_time_brings_nothing_new(here: Project, tmp_path: Path, vendor: str) -> None:
    come_in(here, tmp_path, vendor)
    before = (here.quotes.list(), here.codes.list(), here.memos.list(), here.sources.list())
    come_in(here, tmp_path, vendor)
    assert before == (
        here.quotes.list(), here.codes.list(), here.memos.list(), here.sources.list(),
    )  # fmt: skip
    (undone,) = here.history.undo()
    assert undone.summary == f"import {vendor}.qdpx"
    assert not here.sources.list()
    assert not here.codes.list(retired=True)


def levels(project: Project) -> dict[str, tuple[str, str | None]]:
    return {one.label: (one.level, one.parent) for one in project.codes.list()}


@pytest.mark.parametrize("vendor", ["nvivo-windows", "nvivo-mac"])
def test_nvivo_nests_codes_and_names_cases(here: Project, tmp_path: Path, vendor: str) -> None:
    come_in(here, tmp_path, vendor)
    assert levels(here) == {
        "Folder": ("dimension", None),
        "Timing": ("theme", "Folder"),
        "asked afterwards": ("concept", "Timing"),
        "app before need": ("concept", "Timing"),
    }
    assert [(one.name, one.sources) for one in here.informants()] == [("Anna", ("Interview 1",))]
    assert [memo.text for memo in here.memos.list(on="source")] == ["Coded as a whole: Timing"]


def test_atlas_8_has_prefixes_groups_and_linked_memos(here: Project, tmp_path: Path) -> None:
    come_in(here, tmp_path, "atlas-8")
    assert levels(here) == {
        "Timing": ("theme", None),
        "Technology": ("theme", None),
        "asked afterwards": ("concept", "Timing"),
        "app before need": ("concept", "Technology"),
    }
    (memo,) = here.memos.list()
    assert (memo.on, memo.at) == ("quote", "2018-03-27T19:38:46+00:00")
    assert memo.text == "Idea\n\nLook at the order of things."
    (source,) = here.sources.list()
    assert here.attributes.values("source") == {source.guid: {"gender": "female"}}


def test_atlas_23_nests_codes(here: Project, tmp_path: Path) -> None:
    come_in(here, tmp_path, "atlas-23")
    assert levels(here)["Openness"] == ("dimension", None)
    assert levels(here)["Timing"] == ("theme", "Openness")


def test_maxqda_has_document_variables_and_comments(here: Project, tmp_path: Path) -> None:
    come_in(here, tmp_path, "maxqda")
    (source,) = here.sources.list()
    assert here.attributes.values("source") == {
        source.guid: {"Age": "34", "document group": "Round 1"}
    }
    assert {one.name: one.type for one in here.attributes.list()}["Age"] == "number"
    (comment,) = [one for one in here.quotes.list() if not one.codes]
    assert (comment.text, comment.note) == ("nobody minded", "Really?")
    assert here.codes.get("app before need").definition == "When said so."


def test_qualcoder_has_categories(here: Project, tmp_path: Path) -> None:
    come_in(here, tmp_path, "qualcoder")
    assert levels(here)["Timing"] == ("theme", None)
