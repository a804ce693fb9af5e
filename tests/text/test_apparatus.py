"""Front matter, headers, headings and notes: what no one speaks."""

from __future__ import annotations

import pytest

from gioia.text.apparatus import body_start, find_asides

TALK = "Anna: Hello.\nJan: Hello.\n"


@pytest.mark.parametrize(
    "before",
    [
        "---\ntitle: A talk\nspeakers:\n  - Anna\n---\n",
        "\n---\ntitle: A talk\n---\nLocation: Lublin\n\n",
        "+++\ntitle = 'A talk'\n+++\n",
        "Interviewer: Anna Nowak\nDate: 3 May 2021\n\n",
        "A talk about care\n\nMiejsce: Łódź\nBadaczka: Anna Nowak\n\n",
        "**Date:** 3 May\n- Place: Lublin\n\n",
    ],
)
def test_what_stands_before_the_talk_is_passed_over(before: str) -> None:
    assert (before + TALK)[body_start(before + TALK) :].lstrip() == TALK


@pytest.mark.parametrize(
    "text",
    [
        TALK,
        "--- not a front matter\n" + TALK,
        "---\nnever: closed\n" + TALK,
        "Date: 3 May\n" + TALK,
        "One.\n\nTwo.\n\nThree.\n\nFour.\n\nDate: 3 May\n\n" + TALK,
        "",
    ],
)
def test_talk_is_not(text: str) -> None:
    assert body_start(text) == 0


def test_headings_pictures_rules_and_notes_are_asides() -> None:
    text = "Anna: One.\n\n## Two\n![a](b.png)\n---\n_note: three\n#1 is four.\n# five\nJan: six"
    asides = [(text[a.start : a.end], a.heading) for a in find_asides(text)]
    assert asides == [
        ("## Two", True),
        ("![a](b.png)", True),
        ("---", True),
        ("_note: three", False),
        ("# five", True),
    ]
