"""Sentences of talk: gold passages, laws that hold for any text, and what a transcript brings."""

from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gioia.language.sentences import find_sentences, preload
from gioia.text.transcript import Mark, Turn

GOLD = sorted((Path(__file__).parent / "gold").glob("*.txt"))
"""One sentence a line, a blank line between passages."""

SIGNS = ["...", "…", "?!", "!", "“", "”", '"', "(", ")", "–", "。", "😀", "*", "."]
WORDS = ["Dr.", "np.", "т. д.", "J.", "No.", "15.", "Anna:", "tak", "Nie", "Їжак", "3.5", "好", "é"]
SPACE = [" ", "  ", "\n", "\n\n", "\xa0", "\t"]
PIECES = st.sampled_from([*SIGNS, *WORDS, *SPACE, "[laughs]", "§ 5", "\u0301"])


def sentences(text: str, language: str = "en", turns: tuple[Turn, ...] = ()) -> list[str]:
    return [text[start:end] for start, end in find_sentences(text, turns, language)]


def as_turn(text: str, *marks: Mark) -> Turn:
    return Turn(0, len(text), "Anna", marks=marks)


@pytest.mark.parametrize("path", GOLD, ids=[path.stem for path in GOLD])
def test_gold_passages(path: Path) -> None:
    passages = [passage.splitlines() for passage in path.read_text(encoding="utf-8").split("\n\n")]
    between = "" if path.stem == "ja" else " "
    text = "\n".join(map(between.join, passages))
    assert sentences(text, path.stem) == [sentence for passage in passages for sentence in passage]


@st.composite
def transcripts(draw: st.DrawFn) -> tuple[str, tuple[Turn, ...]]:
    """Any text cut into turns with marks, some parts of it in no turn, some marks empty."""
    text = "".join(draw(st.lists(PIECES, max_size=40)))
    cuts = sorted(draw(st.sets(st.integers(0, len(text)), max_size=6)))
    turns = []
    for start, end in pairwise(cuts):
        if draw(st.booleans()):
            edges = sorted(draw(st.lists(st.integers(start, end), max_size=4)))
            marks = tuple(map(Mark, edges[::2], edges[1::2]))
            turns.append(Turn(start, end, draw(st.sampled_from(["Anna", None])), marks=marks))
    return text, tuple(turns)


@settings(deadline=None)
@given(transcripts(), st.sampled_from(["en", "pl", "uk", "de", ""]))
def test_each_character_of_talk_is_in_one_sentence_and_nothing_else_is(
    transcript: tuple[str, tuple[Turn, ...]], language: str
) -> None:
    text, turns = transcript
    spans = find_sentences(text, turns, language)
    marked = {i for turn in turns for mark in turn.marks for i in range(mark.start, mark.end)}
    talk = [i for i in range(len(text)) if not text[i].isspace() and i not in marked]
    covered = [i for start, end in spans for i in range(start, end)]
    assert covered == sorted(set(covered))
    assert [i for i in covered if not text[i].isspace()] == talk
    assert all(text[start:end] == text[start:end].strip() != "" for start, end in spans)


@settings(deadline=None)
@given(transcripts())
def test_no_sentence_crosses_a_turn_or_a_blank_line(
    transcript: tuple[str, tuple[Turn, ...]],
) -> None:
    text, turns = transcript
    edges = {edge for turn in turns for edge in (turn.start, turn.end)}
    for start, end in find_sentences(text, turns, "en"):
        assert not edges.intersection(range(start + 1, end))
        assert "\n\n" not in text[start:end]


def test_labels_and_times_are_in_no_sentence() -> None:
    text = "Anna: We left. [00:01] And then\nBob: Yes."
    turns = (
        Turn(0, 32, "Anna", marks=(Mark(0, 6), Mark(15, 23, time_ms=1000))),
        Turn(32, len(text), "Bob", marks=(Mark(32, 37),)),
    )
    assert sentences(text, turns=turns) == ["We left.", "And then", "Yes."]


def test_a_line_break_ends_a_sentence_without_a_stop() -> None:
    assert sentences("Background\nshe grew up here\n- one\n- two") == [
        "Background",
        "she grew up here",
        "- one",
        "- two",
    ]


def test_captions_run_on_over_the_lines_of_the_screen() -> None:
    text = "So we asked the people\nwho live here. They said\nno."
    marks = [Mark(at, at, time_ms=at) for at in (0, 23, 48)]
    assert sentences(text, turns=(as_turn(text, *marks),)) == [
        "So we asked the people\nwho live here.",
        "They said\nno.",
    ]


def test_a_text_that_uses_no_capitals_still_has_sentences() -> None:
    text = "well i think so. we tried, e.g. with dr. hall. so... it went fine"
    assert sentences(text) == [
        "well i think so.",
        "we tried, e.g. with dr. hall.",
        "so... it went fine",
    ]


@pytest.mark.parametrize("language", ["", "xx", "ja", "th", "../en", "EN"])
def test_any_language_has_neutral_rules(language: str) -> None:
    assert sentences("Dr. Lis 3.5 km. Nu? Bien!", language) == ["Dr. Lis 3.5 km.", "Nu?", "Bien!"]


def test_text_with_nothing_said_has_no_sentences() -> None:
    assert find_sentences("", (), "en") == []
    assert find_sentences(" \n\t\n", (), "en") == []


def test_a_single_line_may_be_longer_than_spacy_takes_by_default() -> None:
    long = "a" * 1_000_001
    assert find_sentences(long, (), "en") == [(0, len(long))]


def test_threads_get_the_same_sentences() -> None:
    text = "We met Dr. Lis. " * 50
    with ThreadPoolExecutor(4) as pool:
        pool.submit(preload, "pl")
        found = list(pool.map(lambda _: find_sentences(text, (), "pl"), range(4)))
    assert [len(spans) for spans in found] == [50] * 4


def test_spacy_is_imported_only_when_sentences_are_looked_for() -> None:
    check = (
        "import sys; from gioia.language.sentences import find_sentences, preload\n"
        "print('spacy' in sys.modules); sys.modules['spacy'] = None; preload('en')"
    )
    done = subprocess.run([sys.executable, "-c", check], capture_output=True, text=True)
    assert done.stdout.split() == ["False"], done.stderr
    assert "No module named 'spacy" in done.stderr  # as it is None
