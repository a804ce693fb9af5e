from __future__ import annotations

import re
from hashlib import sha256
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from tests.bench import workload

if TYPE_CHECKING:
    from pathlib import Path


def talk(transcript: str) -> list[str]:
    return re.sub(r"^\w+: ", "", transcript, flags=re.MULTILINE).split()


@pytest.mark.parametrize("words", [1, 50, 8000])
def test_a_transcript_has_just_so_many_words(words: int) -> None:
    assert len(talk(workload.make_transcript(4, words))) == words


def test_the_bytes_are_the_same_on_every_machine() -> None:
    made = workload.make_transcript(1, 2000).encode()
    assert sha256(made).hexdigest() == (
        "c06b85e5a2d7909d54cc9c87bacb25ef8ae441c582a139c840e22a18379f82aa"
    )
    assert workload.make_transcript(2, 2000).encode() != made


def test_transcripts_hold_what_trips_programs_up() -> None:
    made = workload.make_transcript(1, 20_000)
    for mark in ("Interviewer: ", "“", "’", "ó", "громада", "👩‍🚀"):
        assert mark in made


def test_files_are_as_many_as_asked_for_and_differ(tmp_path: Path) -> None:
    paths = workload.write_transcripts(tmp_path / "interviews", 3, 100)
    assert len({path.read_bytes() for path in paths}) == 3


def test_spans_overlap_and_go_from_word_to_word() -> None:
    text = workload.make_transcript(1, 3000)
    spans = workload.make_spans(text, 400, seed=2)
    assert len(set(spans)) == 400
    assert spans == workload.make_spans(text, 400, seed=2)
    assert all(
        text[start:end].strip() == text[start:end]
        and (start == 0 or text[start - 1].isspace())
        and (end == len(text) or text[end].isspace())
        for start, end in spans
    )
    ordered = sorted(spans)
    assert any(after[0] < before[1] for before, after in pairwise(ordered))


def test_codings_are_spread_over_sources_and_favour_the_first_code() -> None:
    texts = {f"{n}.txt": workload.make_transcript(n, 500) for n in range(3)}
    labels = workload.make_labels(20)
    rows = workload.make_codings(texts, labels, 100)
    used = [row["code"] for row in rows]
    assert len(rows) == 100
    assert {row["source"] for row in rows} == set(texts)
    assert used.count(labels[0]) == max(used.count(label) for label in labels)


def test_labels_differ() -> None:
    assert len(set(workload.make_labels(500))) == 500


def test_the_outline_has_so_many_codes_of_each_level() -> None:
    made = workload.make_outline(35, 12, 4)
    themes = [theme for dimension in made.dimensions for theme in dimension.themes]
    concepts = [concept for theme in themes for concept in theme.concepts]
    assert (len(made.dimensions), len(themes), len(concepts)) == (4, 12, 35)
    assert all(theme.concepts for theme in themes)


def test_a_paragraph_is_the_same_talk_without_a_break() -> None:
    paragraph = workload.make_paragraph(4, 500)
    assert paragraph.count("\n") == 1
    assert paragraph.split() == talk(workload.make_transcript(4, 500))
