"""Places where a label may stand, by the ways in which transcripts are typed.

An *entry* is a candidate only: whether its label is a speaker's is for `text.conventions` to say.
The forms:

=========  ===========================================================================
plain      `Anna: text`, also `- Anna: text`, `[00:12] Anna: text`, `Anna (00:12): text`
bold       `**Anna:** text`, `***Anna:*** [00:12] text`
outside    `**Anna**: text`
open       `**Anna: all of it is bold**`
timed      `00:00:12 SPK_1` or `Anna Nowak  0:12` on a line of its own, the text below
name       `Anna Nowak` on a line of its own, the text below
row        `Anna | text`, as the rows of a table are written
=========  ===========================================================================
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, NamedTuple

from gioia.text.timestamps import MARKED_TIME, TIME, milliseconds

if TYPE_CHECKING:
    from collections.abc import Iterator

Form = Literal["plain", "bold", "outside", "open", "timed", "name", "row"]

_LONGEST = 60
_BIDI = "\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069"
_INSIDE = r"[^\n:：*|\[\]{}<>\"“”„;?!=]"
_LABEL = rf"[^\W\d_]{_INSIDE}{{0,{_LONGEST - 1}}}"
_STARS = r"\*{1,3}"
_LEAD = rf"[ >{_BIDI}]*(?:[-–—•][ ]+)?"
_COLON = (
    rf"(?P<outside>{_STARS})?[ \u00a0\u202f]?[:：](?![:/\\])(?P<closed>{_STARS}|__?)?"
    rf"(?:[ ]*(?P<after>{MARKED_TIME}))?"
)

_PLAIN_ENTRY = re.compile(
    rf"{_LEAD}(?P<mark>{_STARS}|__?)?(?P<open>[\[<(])?(?P<label>{_LABEL})(?(open)[\])>]){_COLON}"
)
_CLOCK_ENTRY = re.compile(
    rf"{_LEAD}(?:(?P<before>{TIME})[ ]*[-–—|]?[ ]*)?(?P<mark>{_STARS}|__?)?"
    rf"(?:(?P<within>{MARKED_TIME})[ ]*)?(?P<open>[\[<(])?(?P<label>{_LABEL}?)(?(open)[\])>])"
    rf"(?:[ ,]*[-–—]?[ ]*(?P<beside>{TIME}))?{_COLON}"
)
_TIMED_LINE = re.compile(
    rf"{_LEAD}(?:(?P<before>{TIME})[ ]*[-–—|,]?[ ]*(?:{_STARS})?(?P<below>{_LABEL}?)(?:{_STARS})?"
    rf"|(?:{_STARS})?(?P<label>{_LABEL}?)(?:{_STARS})?[ ]*[-–—|,]?[ ]*(?P<beside>{TIME}))"
    rf"[ ]*(?=\n|\Z)"
)
_ROW = re.compile(
    rf"^[ ]*(?:\|[ ]*)?(?:(?P<before>{TIME}|\d+)[ ]*\|[ ]*)?(?P<label>{_LABEL}?)[ ]*:?[ ]*\|",
    re.MULTILINE,
)
_NAME_LINE = re.compile(rf"^[ ]*({_LABEL}?)[ ]*\n(?=[^\n])", re.MULTILINE)
_DIRECTIONS = re.compile(f"[{_BIDI}]")
_FIRST_COLON = re.compile(r"[^\n:：]{1,70}[:：]")
_NEAR_COLON = re.compile(r"\n[^\n:：]{1,70}[:：]")


class Entry(NamedTuple):
    """A label that may be a speaker's, with its time: where it stands, in code points."""

    start: int
    end: int
    label: str
    time_ms: int | None
    form: Form
    alone: bool
    """Nothing follows on the line; the text is below."""
    tight: bool
    """The text follows the colon without a space, as in `I:Yes`."""


def colon_entries(text: str, start: int = 0) -> list[Entry]:
    """Labels before a colon, and lines of a label and a time (whose clock has a colon, too)."""
    entry: Entry | None
    entries = []
    for line, colon in _lines_with_colon(text, start):
        if _is_simple(text, line, colon):
            label = text[line:colon].strip()
            entry = Entry(line, colon + 1, label, None, "plain", alone=False, tight=False)
        elif text[colon - 1].isdigit():
            entry = _timed_line(text, line) or _clock_entry(text, line)
        else:
            entry = _plain_entry(text, line)
        if entry:
            entries.append(entry)
    return entries


def _is_simple(text: str, line: int, colon: int) -> bool:
    """Whether a line is but `Words: text`, as nearly all are: the pattern would say the same."""
    return (
        text[line].isalpha()
        and colon - line <= _LONGEST
        and text[line:colon].replace(" ", "").isalpha()
        and text[colon] == ":"
        and text[colon + 1 : colon + 2] == " "
        and text[colon + 2 : colon + 3].isalpha()
    )


def row_entries(text: str, start: int = 0) -> list[Entry]:
    """First cells of rows, `Anna | text`; a number or time may stand in a cell before them."""
    return [_entry(match, text, "row", match["before"]) for match in _ROW.finditer(text, start)]


def name_entries(text: str, start: int = 0) -> list[Entry]:
    """Short lines above other lines: names, if they turn out to be names."""
    return [
        Entry(match.start(1), match.end(1), _label(match[1]), None, "name", alone=True, tight=False)
        for match in _NAME_LINE.finditer(text, start)
    ]


def _lines_with_colon(text: str, start: int) -> Iterator[tuple[int, int]]:
    """Beginnings of the lines that have a colon early enough to end a label or a time, and it."""
    first = _FIRST_COLON.match(text) if not start else None
    if first:
        yield 0, first.end() - 1
    for match in _NEAR_COLON.finditer(text, max(start - 1, 0)):
        yield match.start() + 1, match.end() - 1


def _timed_line(text: str, line: int) -> Entry | None:
    match = _TIMED_LINE.match(text, line)
    if not match:
        return None
    label = match["label"] or match["below"]
    time_ms = milliseconds(match["before"] or match["beside"])
    begin, end = line + _indent(match[0]), line + len(match[0].rstrip())
    return Entry(begin, end, _label(label), time_ms, "timed", alone=True, tight=False)


def _plain_entry(text: str, line: int) -> Entry | None:
    match = _PLAIN_ENTRY.match(text, line)
    form = match and _form(match)
    return _entry(match, text, form, match["after"]) if match and form else None


def _clock_entry(text: str, line: int) -> Entry | None:
    match = _CLOCK_ENTRY.match(text, line)
    form = match and _form(match)
    if not match or not form:
        return None
    clock = match["before"] or match["within"] or match["beside"] or match["after"]
    return _entry(match, text, form, clock)


def _form(match: re.Match[str]) -> Form | None:
    """How a label is set off, or None if its marks do not pair."""
    mark, outside, closed = match["mark"], match["outside"], match["closed"]
    if closed:
        return "bold" if closed == mark else None
    if outside:
        return "outside" if outside == mark else None
    if mark:
        return "open" if mark[0] == "*" else None
    return "plain"


def _entry(match: re.Match[str], text: str, form: Form, clock: str | None) -> Entry:
    line, end = match.span()
    return Entry(
        line + _indent(match[0]),
        end,
        _label(match["label"]),
        milliseconds(clock) if clock and ":" in clock else None,
        form,
        alone=_ends_line(text, end),
        tight=text[end : end + 1].strip() != "" and text[end - 1] != "：",
    )


def _label(typed: str) -> str:
    """The label without spaces around, and without marks of direction, which nobody sees."""
    return typed.strip() if typed.isascii() else _DIRECTIONS.sub("", typed).strip()


def _ends_line(text: str, i: int) -> bool:
    """Whether nothing but spaces follows on the line."""
    while text[i : i + 1] == " ":
        i += 1
    return text[i : i + 1] in ("", "\n")


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip()) if line[0] == " " else 0
