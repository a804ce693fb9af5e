from __future__ import annotations

from dataclasses import replace

from gioia.analysis.comparing import coded_by, initials, units
from gioia.analysis.disagreement import Coded
from gioia.records import CodeRecord, QuoteRecord

TRUST = CodeRecord(
    1, "t", "building trust", "theme", None, None, None, "", in_vivo=False, in_figure=True,
    position=1, colour=0, retired=False, reason="", quotes=0, sources=0, informants=0,
)  # fmt: skip
SLOW = replace(TRUST, id=2, guid="s", label="slow trust", level="concept", parent_id=1)
LOST = replace(SLOW, id=3, guid="l", label="trust is lost")
ALONE = replace(SLOW, id=4, guid="a", label="stands alone", parent_id=None)
GONE = replace(SLOW, id=5, guid="g", label="retired", retired=True)
CODES = (TRUST, SLOW, LOST, ALONE, GONE)


def quote(coder: str, *codes: CodeRecord) -> QuoteRecord:
    return QuoteRecord(
        1, "q", 1, "anna.txt", 3, 9, "trust.", tuple(code.label for code in codes),
        tuple(code.id for code in codes), tuple(code.guid for code in codes), coder, None, "none",
        "supports", "",
    )  # fmt: skip


def test_by_theme_two_concepts_of_one_theme_are_the_same() -> None:
    assert units(CODES) == {1: 1, 2: 2, 3: 3, 4: 4}
    assert units(CODES, by_theme=True) == {1: 1, 2: 1, 3: 1, 4: 4}


def test_retired_codes_and_those_not_asked_for_do_not_count() -> None:
    quotes = [quote("Anna", SLOW, GONE), quote("Marek", LOST), quote("Zoe", ALONE)]
    everybody = coded_by(quotes, units(CODES))
    assert everybody == [
        Coded("Anna", 3, 9, 2), Coded("Marek", 3, 9, 3), Coded("Zoe", 3, 9, 4),
    ]  # fmt: skip
    assert coded_by(quotes, units(CODES), {"Anna", "Marek"}) == everybody[:2]


def test_tags_are_as_short_as_tells_coders_apart() -> None:
    assert initials(["Marek", "Anna"]) == {"Anna": "A", "Marek": "M"}
    assert initials(["anna", "Adam", "Marek"]) == {"Adam": "Ad", "Marek": "Ma", "anna": "An"}
    assert initials(["Anna", "Anne"]) == {"Anna": "A1", "Anne": "A2"}
    assert initials([]) == {}
