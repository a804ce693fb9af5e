"""How a text is read: which of its possible conventions holds, and what in it is not talk."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from gioia.text import labels
from gioia.text.apparatus import Aside, body_start, find_asides
from gioia.text.conventions import choose_speakers, count_paragraphs
from gioia.text.entries import Entry, colon_entries, name_entries, row_entries
from gioia.text.questionnaires import choose_form, numbered_questions
from gioia.text.times_above import with_times_above
from gioia.text.timestamps import Time, find_times
from gioia.text.transcript import Mark

if TYPE_CHECKING:
    from collections.abc import Sequence

_FEWEST_NAME_LINES = 4
_SHARE_OF_NAME_LINES = 1 / 3


class Reading(NamedTuple):
    """What was made of a text: who speaks from where, and what in it is not talk."""

    entries: list[Entry]
    """The labels of speakers, each as the speaker goes by."""
    times: list[Time]
    asides: list[Aside]
    unspoken: list[Mark]
    """Lines of a label that is no speaker's: noise, and a form's `Answer:`."""


def read_labels(text: str) -> Reading:
    """The reading that finds the most labels; without any, no entries.

    Lines that hold nothing but a name are tried last: any short line could be one.
    """
    start = body_start(text)
    asides, times = find_asides(text, start), find_times(text)
    candidates = with_times_above(text, colon_entries(text, start), times, asides)
    entries = _read_colons(text, candidates)
    if "|" in text:
        entries = max(entries, choose_speakers(text, row_entries(text, start)), key=len)
    if not entries:
        names = with_times_above(text, name_entries(text, start), times, asides)
        entries = choose_speakers(text, _likely_names(text, names))
    return Reading(entries, times, asides, _unspoken(text, candidates, entries))


def _read_colons(text: str, candidates: Sequence[Entry]) -> list[Entry]:
    questions = numbered_questions(text, candidates)
    if not questions:
        return choose_speakers(text, candidates)
    others = [
        entry
        for entry in candidates
        if not (labels.is_question(entry.label) or labels.is_answer(entry.label))
    ]
    return max(choose_form(questions, candidates), choose_speakers(text, others), key=len)


def _likely_names(text: str, candidates: Sequence[Entry]) -> list[Entry]:
    """Lines of a name, if names recur, take turns, and head a good part of the paragraphs.

    One word needs an empty line or a time above it, since `Yes` may well stand below a name.
    Headings recur, too, but for one paragraph after the other.
    """
    names = [
        entry
        for entry in candidates
        if labels.looks_like_name(entry.label)
        and (" " in entry.label or labels.is_role(entry.label) or _heads_paragraph(text, entry))
    ]
    counts = Counter(labels.key(entry.label) for entry in names)
    names = [entry for entry in names if counts[labels.key(entry.label)] > 1]
    changes = sum(one.label != other.label for one, other in pairwise(names))
    enough = max(_FEWEST_NAME_LINES, _SHARE_OF_NAME_LINES * count_paragraphs(text))
    return names if len(names) >= enough and changes * 2 > len(names) else []


def _heads_paragraph(text: str, entry: Entry) -> bool:
    return entry.time_ms is not None or text[max(entry.start - 2, 0) : entry.start] in ("", "\n\n")


def _unspoken(text: str, candidates: Sequence[Entry], chosen: Sequence[Entry]) -> list[Mark]:
    taken = {entry.start for entry in chosen}
    return [
        Mark(entry.start, _line_end(text, entry.end), entry.time_ms)
        for entry in candidates
        if entry.start not in taken
        and (labels.is_noise(entry.label) or (entry.alone and labels.is_answer(entry.label)))
    ]


def _line_end(text: str, i: int) -> int:
    end = text.find("\n", i)
    return end if end >= 0 else len(text)
