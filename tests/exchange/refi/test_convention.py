from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gioia.exchange.refi.convention import (
    Convention,
    agrees,
    choose,
    code_point,
    expected,
    ruler,
    squeezed,
)
from gioia.exchange.refi.values import Selection

ALL = [Convention(utf16, folded) for utf16 in (False, True) for folded in (False, True)]
pieces = st.sampled_from(["a", "word ", "🙂", "ż", "\r\n", "\n", "\r", " ", "👍🏽", "."])
texts = st.lists(pieces, max_size=40).map("".join)


def counted(text: str, convention: Convention) -> int:
    """How long a text is, counted plainly."""
    told = text.replace("\r\n", "\n") if convention.folded else text
    return len(told.encode("utf-16-le")) // 2 if convention.utf16 else len(told)


@given(texts, st.data())
def test_positions_are_those_of_a_plain_count(text: str, data: st.DataObject) -> None:
    convention = data.draw(st.sampled_from(ALL))
    at = data.draw(st.integers(0, len(text)))
    if convention.folded and text[at - 1 : at + 1] == "\r\n" and at:
        return  # between the two of a CRLF there is no position
    units = ruler(text, convention)
    assert units.to_normalised(at) == counted(text[:at], convention)
    assert code_point(units, counted(text[:at], convention)) == at


@given(texts)
def test_half_a_character_is_no_position(text: str) -> None:
    units = ruler(text, Convention(utf16=True))
    wholes = {counted(text[:at], Convention(utf16=True)) for at in range(len(text) + 1)}
    for position in range(max(wholes) + 1):
        assert (code_point(units, position) is not None) == (position in wholes)


@pytest.mark.parametrize(
    ("origin", "convention"),
    [
        ("NVivo Release 12.6", Convention(utf16=True)),
        ("NVIVO Mac", Convention(utf16=True)),
        ("ATLAS.ti 8.4.0 573", Convention(folded=True)),
        ("QualCoder 3.6", Convention(folded=True)),
        ("MAXQDA 24", Convention()),
        ("Gioia 0.1.0", Convention()),
        ("Gioia 0.1.0 (UTF-16 positions)", Convention(utf16=True)),
        ("", Convention()),
    ],
)
def test_what_a_program_is_known_to_do(origin: str, convention: Convention) -> None:
    assert expected(origin) == convention


TEXT = "One 🙂 two three.\r\nFour 😀 five six seven.\r\nEight, nine 🙂 ten.\r\n"
WORDS = [
    "two three", "Four 😀 five", "six seven", "Eight", "nine 🙂 ten", "ten", "nine", "seven",
    "five",
]  # fmt: skip


def marked(convention: Convention, *, named: bool) -> list[Selection]:
    found = []
    for words in WORDS:
        at = TEXT.index(words)
        start, end = (counted(TEXT[:one], convention) for one in (at, at + len(words)))
        found.append(Selection(words, start, end, words if named else ""))
    return found


@pytest.mark.parametrize("named", [True, False])
@pytest.mark.parametrize("origin", ["NVivo", "ATLAS.ti 23", "Something else"])
@pytest.mark.parametrize("convention", ALL)
def test_the_convention_is_found_by_the_words(
    convention: Convention, origin: str, named: bool
) -> None:
    choice = choose(origin, [(TEXT, marked(convention, named=named))])
    assert choice.taken == convention
    assert choice.candidates == 4
    assert (f"expected of this program: {expected(origin)}" in str(choice)) == (
        convention != expected(origin)
    )


def test_what_is_expected_stays_where_nothing_tells() -> None:
    choice = choose("NVivo", [(TEXT, [Selection("a", 0, 3)])])
    assert choice.taken == Convention(utf16=True)
    assert choice.judged == 0


@pytest.mark.parametrize("origin", ["NVivo", "ATLAS.ti", "x"])
def test_plain_texts_leave_no_choice(origin: str) -> None:
    choice = choose(origin, [("Plain żółć.\n", [Selection("a", 0, 5)]), ("🙂", [])])
    assert choice.candidates == 1
    assert str(choice) == "Positions mean the same in every convention."


@pytest.mark.parametrize(
    ("text", "words", "same"),
    [
        ("two  words\nhere", "two words here", True),
        ("a long text that goes on", "a long te…", True),
        ("a long text", "another", False),
        ("anything", "", False),
        ("anything", "…", False),
    ],
)
def test_names_that_are_the_words(text: str, words: str, same: bool) -> None:
    assert agrees(text, words) is same


def test_one_selection_alone_does_not_outweigh_what_is_known() -> None:
    at = TEXT.index("two")
    choice = choose("NVivo", [(TEXT, [Selection("a", at, at + 3, "two")])])
    assert choice.taken == Convention(utf16=True)


@given(st.text(" \n\u2028ab….", max_size=12).map(str.strip), st.integers(0, 12))
def test_words_agree_with_their_text_however_it_is_spaced(text: str, length: int) -> None:
    line = squeezed(text)
    assert agrees(text, line) == bool(line)
    cut = line[:length].rstrip()
    assert not cut or agrees(text, f"{cut}…")
    assert not line or not agrees(text, f"{line} c")
