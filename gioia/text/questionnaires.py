"""Numbered questions (`Question 1: …`, `Pytanie 2: …`) with the answers below them.

The number counts questions, not speakers, so whoever asks goes by one label: `Q`, whatever the
language. Words for answers are speakers where they are typed as the questions are
(`Question 1: …`, `Answer 1: …`); where questions run on and `Answer:` has a line to itself, that
line is a part of the form and the talk below is not told apart from the question. No other label
counts: what has a colon in an answer is the informant's own list.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.text import labels

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gioia.text.entries import Entry

ASKING = "Q"
_FEWEST = 2


def numbered_questions(text: str, candidates: Sequence[Entry]) -> list[Entry]:
    """Entries of the questions, if there are two or more and most of them are questions indeed."""
    questions = [entry for entry in candidates if _is_numbered_question(entry.label)]
    if len({labels.key(entry.label) for entry in questions}) < _FEWEST:
        return []
    asked = sum("?" in _first_line(text, entry) for entry in questions)
    return questions if asked * 2 > len(questions) else []


def choose_form(questions: Sequence[Entry], candidates: Sequence[Entry]) -> list[Entry]:
    """The questions, and the answers if typed alike, under the labels that they go by, in order."""
    if not questions:
        return []
    alone = sum(entry.alone for entry in questions) * 2 > len(questions)
    chosen = [entry._replace(label=ASKING) for entry in questions]
    chosen += [
        entry._replace(label=entry.label.rstrip(" 0123456789.#"))
        for entry in candidates
        if labels.is_answer(entry.label) and entry.alone == alone
    ]
    return sorted(chosen)


def _is_numbered_question(label: str) -> bool:
    return label[-1:].isdigit() and labels.is_question(label)


def _first_line(text: str, entry: Entry) -> str:
    """The rest of the entry's line, or the next one where the label stands alone."""
    start = entry.end
    while text[start : start + 1].isspace():
        start += 1
    end = text.find("\n", start)
    return text[start : end if end >= 0 else len(text)]
