"""Captions: a cue a line with its time, speakers by voice or by prefix."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from gioia.errors import FileError
from gioia.sources import read_source

if TYPE_CHECKING:
    from pathlib import Path

    from gioia.text.transcript import Transcript

VOICES = """\
WEBVTT

NOTE nobody reads this

1
00:00:01.500 --> 00:00:04.000 align:start
<v Anna>Why <i>then</i>
&amp; there?

00:05.000 --> 00:06.000
<v.loud Jan Kowalski>Because.</v>
<v Anna>I see.

01:00:07.000 --> 01:00:08.000
<v Anna>So.
"""
PREFIXES = """\
1
00:00:01,000 --> 00:00:04,000
ANNA: Why then?

2
00:00:05,250 --> 00:00:06,000
JAN: Because. Note: it
rained.

3
00:00:07,000 --> 00:00:08,000
and it was cold.

4
00:00:09,000 --> 00:00:10,000
ANNA: So.

5
00:00:11,000 --> 00:00:12,000
JAN: Yes.
"""
PLAIN = """\
1
00:00:01,000 --> 00:00:02,000
Hello everyone.

2
00:00:02,000 --> 00:00:03,000
One thing: it works.
"""


def read(path: Path, text: str) -> Transcript:
    path.write_text(text, encoding="utf-8")
    return read_source(path, language="en")


def turns(transcript: Transcript) -> list[tuple[str | None, str, int | None]]:
    return [
        (turn.speaker, transcript.text[turn.start : turn.end], turn.time_ms)
        for turn in transcript.turns
    ]


def test_voices_are_speakers_and_not_in_the_text(tmp_path: Path) -> None:
    found = read(tmp_path / "a.vtt", VOICES)
    assert turns(found) == [
        ("Anna", "Why then & there?", 1500),
        ("Jan Kowalski", "Because.", 5000),
        ("Anna", "I see.\nSo.", 5000),
    ]
    assert [mark.time_ms for mark in found.turns[2].marks] == [5000, 3_607_000]


def test_prefixes_are_speakers_and_stay_in_the_text(tmp_path: Path) -> None:
    found = read(tmp_path / "a.srt", PREFIXES)
    assert turns(found) == [
        ("ANNA", "ANNA: Why then?", 1000),
        ("JAN", "JAN: Because. Note: it rained.\nand it was cold.", 5250),
        ("ANNA", "ANNA: So.", 9000),
        ("JAN", "JAN: Yes.", 11000),
    ]
    labels = [found.text[mark.start : mark.end] for mark in found.turns[1].marks]
    assert labels == ["JAN: ", ""]


def test_what_is_no_caption_is_told_by_its_line_without_its_words(tmp_path: Path) -> None:
    path = tmp_path / "a.srt"
    path.write_text("I: A confidential answer, no caption.\n" * 3)
    with pytest.raises(FileError, match="line 1") as caught:
        read_source(path)
    assert "confidential" not in str(caught.value)


def cue(text: str) -> str:
    return f"1\n00:00:01,000 --> 00:00:02,000\n{text}\n"


@pytest.mark.parametrize(
    ("raw", "told"),
    [
        ("{\\an8}<i>So</i> <font color='#fff'>it is</font>.", "So it is."),
        ("I <3 it, and a -> b; 5 < 6 and 7 > 3.", "I <3 it, and a -> b; 5 < 6 and 7 > 3."),
        ("<laughs> So <crosstalk> it is.", "<laughs> So <crosstalk> it is."),
        ("One<br/>two<BR>three.", "One two three."),
    ],
)
def test_markup_goes_and_talk_stays(tmp_path: Path, raw: str, told: str) -> None:
    assert read(tmp_path / "a.srt", cue(raw)).text == told
    as_vtt = "WEBVTT\n\n" + cue(raw).replace(",000", ".000")
    assert read(tmp_path / "a.vtt", as_vtt).text == told


@pytest.mark.parametrize("between", ["\n", "\n\n", " \n"])
def test_what_follows_an_empty_line_in_a_cue_is_not_lost(tmp_path: Path, between: str) -> None:
    cues = f"00:01.000 --> 00:02.000\nOne.\n{between}Two.\n\n7\n\n00:03.000 --> 00:04.000\nThree.\n"
    text = f"WEBVTT\n\nNOTE Four.\n\n{cues}\nNOTE\nFive.\n"
    assert read(tmp_path / "a.vtt", text).text == "One. Two.\nThree."
    assert read(tmp_path / "b.vtt", text.replace("\n", "\r\n")).text == "One. Two.\nThree."


def test_a_number_without_end_is_no_character(tmp_path: Path) -> None:
    number = "&#" + "9" * 5000
    assert read(tmp_path / "a.srt", cue(f"So {number}; it is.")).text == f"So {number}; it is."
    voice = f"WEBVTT\n\n00:01.000 --> 00:02.000\n<v {number}>So.\n"
    assert turns(read(tmp_path / "a.vtt", voice)) == [(number, "So.", 1000)]


def test_a_time_beyond_all_times_is_none(tmp_path: Path) -> None:
    with pytest.raises(FileError, match="a time in it is none"):
        read(tmp_path / "a.srt", cue("So.").replace("00:00:02", f"{'9' * 30}:00:02"))


def test_captions_without_speakers_are_one_turn_with_a_time_a_cue(tmp_path: Path) -> None:
    found = read(tmp_path / "a.srt", PLAIN.replace("\n", "\r\n"))
    assert turns(found) == [(None, "Hello everyone.\nOne thing: it works.", 1000)]
    assert [mark.time_ms for mark in found.turns[0].marks] == [1000, 2000]
    assert found.kind == "transcript"


def test_metadata_and_sentences_are_no_speakers_whatever_recurs(tmp_path: Path) -> None:
    text = "".join(
        f"{n}\n00:00:{n:02},000 --> 00:00:{n + 1:02},000\n{line}\n\n"
        for n, line in enumerate(
            ["Note: one.", "主持人： 好吗？", "Note: two.", "主持人： 好。"], 1
        )
    )
    assert {turn.speaker for turn in read(tmp_path / "a.srt", text).turns} == {None, "主持人"}


@pytest.mark.parametrize("times", ["00:03,000 --> 00:04,000", "00:03.000 -> 00:04.000"])
def test_a_cue_that_would_be_lost_is_named(tmp_path: Path, times: str) -> None:
    text = f"WEBVTT\n\n00:01.000 --> 00:02.000\nOne.\n\n{times}\nTwo.\n"
    with pytest.raises(FileError, match=r"1 of its cues .* line 6"):
        read(tmp_path / "a.vtt", text)
