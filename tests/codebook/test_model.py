"""The codebook's values: defaults, tidy texts, short forms, no change."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from gioia.codebook.model import Code, Codebook, Retirement

from .books import guid


def test_guid_and_label_are_enough() -> None:
    code = Code(guid=guid(1), label="late letters")
    assert code.in_figure
    assert not code.in_vivo
    assert code.retired is None
    assert code.parent is None


def test_guids_are_kept_in_lower_case() -> None:
    code = Code(guid=guid(0xABC).upper(), label="x", parent=guid(0xDEF).upper())
    assert (code.guid, code.parent) == (guid(0xABC), guid(0xDEF))


def test_labels_and_texts_are_kept_tidy() -> None:
    code = Code(guid=guid(1), label=" late \n letters", definition="e\u0301\r\n", notes="a\rb")
    assert (code.label, code.definition, code.notes) == ("late letters", "é\n", "a\nb")


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        (None, None),
        (False, None),
        (True, Retirement()),
        ("merged", Retirement(reason="merged")),
        ({"reason": "merged"}, Retirement(reason="merged")),
        ({}, Retirement()),
    ],
)
def test_retired_has_short_forms(written: object, meant: Retirement | None) -> None:
    code = Code.model_validate({"guid": guid(1), "label": "x", "retired": written})
    assert code.retired == meant


def test_values_do_not_change() -> None:
    code = Code(guid=guid(1), label="x")
    with pytest.raises(ValidationError, match="frozen"):
        code.label = "y"


def test_levels_go_from_the_top_down() -> None:
    book = Codebook(dimensions=(Code(guid=guid(1), label="d"),))
    assert [level for level, _ in book.levels()] == ["dimension", "theme", "concept"]
    assert dict(book.levels())["dimension"] == book.dimensions
