"""The rule of labels that have changed since something was exported."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from gioia.structure.facts import ExportFact

from .asking import told
from .books import book, code, guid, sound_book

if TYPE_CHECKING:
    from collections.abc import Iterator

AT = "2026-01-02T03:04:05+00:00"


@pytest.fixture
def far_east(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The clock on the wall goes nine hours before that of the records."""
    with monkeypatch.context() as there:
        there.setenv("TZ", "EAST-9")
        time.tzset()
        yield
    time.tzset()


def exported(what: str, **renamed: str) -> ExportFact:
    """An export of the sound structure, in which some codes were called otherwise: `_21="x"`."""
    numbers = (1, 11, 12, 21, 22, 23)
    return ExportFact(
        what, AT, {guid(one): renamed.get(f"_{one}", f"code {one}") for one in numbers}
    )


def test_what_was_exported_as_it_is_now_is_in_order() -> None:
    assert told("G28", sound_book(), exports=(exported("figure"), exported("table"))) == []


@pytest.mark.usefixtures("far_east")
def test_labels_that_have_changed_since_are_told_once_for_each_export() -> None:
    old = exported("figure", _11="old", _21="Code 21", _22="x", _23="y")
    figure, table = told("G28", sound_book(), exports=(old, exported("table", _12="theirs")))
    assert figure.place == "the figure of 2026-01-02 12:04"
    assert figure.message == (
        "4 labels changed since: “old” is now “code 11”; “Code 21” is now “code 21”; "
        "“x” is now “code 22” and 1 more"
    )
    assert "`gioia figure`" in figure.way_out
    assert table.place == "the table of 2026-01-02 12:04"
    assert table.message == "1 label changed since: “theirs” is now “code 12”"
    assert "`gioia table`" in table.way_out


def test_codes_that_came_went_or_are_left_out_are_not_told() -> None:
    structure = book(
        [code(1)], [code(11, 1)], [code(21, 11), code(22, 11, in_figure=False), code(30, 11)]
    )
    old = exported("figure", _22="left out by now", _23="gone by now")
    assert told("G28", structure, exports=(old,)) == []
