"""Turns and labels of real transcripts, against counts that were made by other means.

Where a file is known to say otherwise than the counts, `CORRECTED` holds what it says and why.
"""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from gioia.sources import READABLE, read_source
from gioia.text.readings import read_labels

CORPUS = Path(__file__).parents[2].parent / "shared" / "corpus"
KNOWN: dict[str, dict[str, Any]] = (
    json.loads((CORPUS / "known_turns.json").read_text(encoding="utf-8"))
    if (CORPUS / "known_turns.json").is_file()
    else {}
)
READ = [name for name in KNOWN if Path(name).suffix in READABLE]

# `Location:` above the talk is metadata. Three paragraphs, the first of each speaker, begin with
# the whole name, as `Aaron van Wirdum (AvW):`; they are the speakers' words as much as all others,
# and one of them parts what the counts take for neighbours.
TAPROOT = {"entries": 154, "turns_merged": 154, "speakers": {"AvW": 64, "LD": 52, "EL": 38}}
CORRECTED: dict[str, dict[str, Any]] = {
    "2020-08-03-eric-lombrozo-luke-dashjr-taproot-activation.md": TAPROOT,
    "2020-08-03-eric-lombrozo-luke-dashjr-taproot-activation.es.md": TAPROOT,
    # Line 51 has a name without the two spaces that end the other lines of names; the line below
    # is an answer, and the lines around it are another speaker's question and reply.
    "Get-A-Grip Chip transcription.md": {
        "entries": 192,
        "turns_merged": 192,
        "speakers": {
            "Jon Lawitts": 80,
            "Vicky Wei": 70,
            "Jonas Rosland": 28,
            "Rich McGrath": 14,
        },
    },
}

needs_corpus = pytest.mark.skipif(not KNOWN, reason="the folder ../shared/corpus is not there")


@needs_corpus
@pytest.mark.parametrize("name", READ)
def test_turns_and_labels_are_as_counted(name: str) -> None:
    known = KNOWN[name] | CORRECTED.get(Path(name).name, {})
    transcript = read_source(CORPUS / name, language="en")
    assert len(transcript.turns) == known["turns_merged"]
    if list(known["speakers"]) == ["?"]:
        (turn,) = transcript.turns
        assert turn.speaker is None
        assert len([mark for mark in turn.marks if mark.time_ms is not None]) == known["entries"]
        return
    entries = Counter(entry.label for entry in read_labels(transcript.text).entries)
    assert sum(entries.values()) == known["entries"]
    assert known["speakers"].items() <= entries.items()
    assert {turn.speaker for turn in transcript.turns} == set(entries)
    assert transcript.kind == ("transcript" if entries else "document")


@needs_corpus
@pytest.mark.parametrize("name", [name for name in READ if "timestamps" in KNOWN[name]])
def test_times_are_as_counted(name: str) -> None:
    turns = read_source(CORPUS / name, language="en").turns
    times = [mark.time_ms for turn in turns for mark in turn.marks if mark.time_ms is not None]
    assert len(times) == KNOWN[name]["timestamps"]


@needs_corpus
@pytest.mark.parametrize(
    ("name", "interviewer"),
    [
        ("cdd-flutter_pt-en/Transcript TM1 (English).txt", "SPK_1"),
        ("cdd-flutter_pt-en/Transcript TM3.txt", "SPK_1"),
        ("hitsave_en/GigaSword - Interview with Jack Breen.md", "Jonas Rosland"),
        ("hitsave_en/Wintermoor Tactics Club interview transcription.md", "Jonas Rosland"),
        ("secondvoice_pl-en/6-WiktoriaWywiad.md", "ML"),
    ],
)
def test_the_interviewer_is_told(name: str, interviewer: str) -> None:
    turns = read_source(CORPUS / "transcripts" / name, language="en").turns
    assert interviewer in {turn.speaker for turn in turns if turn.role == "interviewer"}
