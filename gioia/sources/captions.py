"""Reads .vtt and .srt: a cue a line, with its time; speakers from `<v Name>` or `NAME:`.

Markup goes, line breaks within a cue become spaces, and a cue that names nobody goes on with the
speaker before it. Captions without speakers are one turn of nobody known, with a time a cue.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING

from gioia.errors import FileError
from gioia.sources.content import Content
from gioia.sources.decode import decode
from gioia.text.entities import unescaped
from gioia.text.labels import is_metadata, is_role, looks_like_name
from gioia.text.normalise import clean_label, normalise
from gioia.text.transcript import Mark, Turn

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

VOICE = re.compile(r"<v(?:\.[^\s<>]*)?\s+([^<>]*)>")
CLOCK = r"(?:\d{1,10}:)?\d{1,2}:\d{2}\.\d{1,3}"
TIMES = re.compile(r"\s*\d[\d:.,]*:\d[\d:.,]*\s*-+>")
WELL_FORMED = re.compile(rf"\s*{CLOCK}\s*-->\s*{CLOCK}(?:\s|$)")
BLANK = re.compile(r"\n(?:[ \t]*\n)+")
LINES = re.compile(r" *\n[ \n]*")
BREAK = re.compile(r"<br\b[^<>]*>", re.IGNORECASE)
TAG = re.compile(
    r"</?(?:(?:[biucsv]|lang|ruby|rt|font|span|p|em|strong)(?=[\s.>/])[^<>]*)?>|<\d+:[\d:.]+>"
    r"|\{\\[^{}\n]*\}",
    re.IGNORECASE,
)
"""Marks of WebVTT and SubRip alone: people also write `<3`, `a < b` and `<laughs>`."""
PREFIX = re.compile(r"(?:[-–—>]+\s*)?([^\W\d_][^:：\n]{0,39})[:：]\s+(?=\S)")


@dataclass(frozen=True, slots=True)
class Cue:
    """One stretch of talk with its time: a cue, or the part of one that has its own voice."""

    time_ms: int
    text: str
    speaker: str | None = None
    label_length: int = 0
    """How many code points of the text are the speaker's label."""


def read(path: Path, data: bytes, encoding: str | None) -> Content:
    """The content of a caption file; FileError where it is none."""
    text = decode(path, data, encoding)
    parse = _vtt if path.suffix.lower() == ".vtt" else _srt
    cues = [cue for cue in parse(path, text) if cue.text.strip()]
    if not cues:
        raise FileError(f"{path} holds no captions.", "Check that it is the right file.")
    normalised = [
        replace(cue, text=LINES.sub(" ", normalise(cue.text).text.strip())) for cue in cues
    ]
    named = normalised if any(cue.speaker for cue in cues) else _named_by_prefix(normalised)
    body = "\n".join(cue.text for cue in named)
    return Content(body, normalise(body).offsets, tuple(_turns(named)), timed=True)


def _vtt(path: Path, text: str) -> Iterator[Cue]:
    import webvtt

    try:
        captions = webvtt.from_string(_without_gaps(text)).captions
    except webvtt.errors.MalformedFileError as error:
        raise FileError(
            f"{path} is not WebVTT: {error}.", "It must begin with the line WEBVTT."
        ) from error
    _refuse_lost_cues(path, text, len(captions))
    for caption in captions:
        time = caption.start_time
        moment = (time.hours * 3600 + time.minutes * 60 + time.seconds) * 1000 + time.milliseconds
        yield from _voices(moment, caption.raw_text)


def _without_gaps(text: str) -> str:
    """The file with what follows an empty line within a cue joined to it: it would be lost.

    A number that stands alone is that of the next cue.
    """
    blocks: list[str] = []
    in_cues = False
    for block in BLANK.split(text.replace("\r\n", "\n")):
        stray = in_cues and "-->" not in block and not block.startswith(("NOTE", "STYLE", "REGION"))
        if stray and block.strip() and not block.strip().isdigit():
            blocks[-1] += f"\n{block}"
        else:
            blocks.append(block)
        in_cues = in_cues or "-->" in block
    return "\n\n".join(blocks)


def _refuse_lost_cues(path: Path, text: str, found: int) -> None:
    """The parser passes over cues whose times it cannot read; the talk in them must not be lost."""
    lines = [(n, line) for n, line in enumerate(text.splitlines(), 1) if TIMES.match(line)]
    if len(lines) <= found:
        return
    number = next((n for n, line in lines if not WELL_FORMED.match(line)), lines[0][0])
    raise FileError(
        f"{path}: {len(lines) - found} of its cues have times that are not WebVTT's, "
        f"the first in line {number}.",
        "Times are written as 00:01:02.500 --> 00:01:04.000.",
    )


def _voices(time_ms: int, raw: str) -> Iterator[Cue]:
    parts = VOICE.split(raw)
    if parts[0].strip():
        yield Cue(time_ms, _plain(parts[0]))
    for speaker, said in zip(parts[1::2], parts[2::2], strict=True):
        yield Cue(time_ms, _plain(said), clean_label(unescaped(speaker)) or None)


def _srt(path: Path, text: str) -> Iterator[Cue]:
    import srt

    try:
        subtitles = list(srt.parse(text.replace("\r\n", "\n")))
    except srt.SRTParseError as error:
        line = text.count("\n", 0, error.expected_start) + 1
        raise FileError(
            f"{path} is not SubRip: no caption begins in line {line}.",
            "Each caption is a number, a line of times, and its text.",
        ) from error
    except (ValueError, OverflowError) as error:
        raise FileError(
            f"{path} is not SubRip: a time in it is none.",
            "Times are written as 00:01:02,345 --> 00:01:05,678.",
        ) from error
    for subtitle in subtitles:
        yield Cue(round(subtitle.start.total_seconds() * 1000), _plain(subtitle.content))


def _plain(raw: str) -> str:
    return unescaped(TAG.sub("", BREAK.sub(" ", raw)))


def _named_by_prefix(cues: list[Cue]) -> list[Cue]:
    """Cues with their speakers, where labels such as `ANNA:` recur; or else as they were."""
    found = [PREFIX.match(cue.text) for cue in cues]
    counted = Counter(clean_label(match[1]) for match in found if match)
    labels = {label for label, count in counted.items() if count > 1 and _may_speak(label)}
    named, speaker = [], None
    for cue, match in zip(cues, found, strict=True):
        length = 0
        if match and clean_label(match[1]) in labels:
            speaker, length = clean_label(match[1]), match.end()
        named.append(replace(cue, speaker=speaker, label_length=length))
    return named


def _may_speak(label: str) -> bool:
    return not is_metadata(label) and (looks_like_name(label) or is_role(label))


def _turns(cues: list[Cue]) -> Iterator[Turn]:
    at, placed = 0, []
    for cue in cues:
        placed.append((cue, at))
        at += len(cue.text) + 1
    for speaker, run in groupby(placed, key=lambda one: one[0].speaker):
        stretch = list(run)
        last, begins = stretch[-1]
        yield Turn(
            start=stretch[0][1],
            end=begins + len(last.text),
            speaker=speaker,
            time_ms=stretch[0][0].time_ms,
            marks=tuple(Mark(at, at + cue.label_length, cue.time_ms) for cue, at in stretch),
        )
