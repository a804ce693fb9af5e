r"""Raw text to the text that is stored: one form for letters, one line end, nothing unseen.

What happens, in this order:

- `\r\n` and what else ends a line to Unicode (a lone `\r`, the vertical tab of word processors,
  the form feed that parts pages, NEL, the line and paragraph separators) become `\n`; a form feed
  right after a line end goes, so that a page border is no empty line;
- a tab becomes one space: a tab has no width of its own in a transcript, and one for one keeps
  the lengths of both texts alike;
- a lone surrogate, which no file can hold, becomes U+FFFD, so that the loss is seen;
- ANSI escape sequences go as a whole; so do C0 and C1 controls, byte order marks, zero-width
  spaces and soft hyphens;
- the rest is put in Unicode's NFC.

Joiners that shape emoji and scripts (ZWJ, ZWNJ), variation selectors and bidirectional marks stay.
A text that is clean already is returned as it is, at the cost of looking at it once.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from gioia.text.offsets import Edit, OffsetMap

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

__all__ = ["Normalised", "OffsetMap", "clean_label", "normalise"]

_LINE_ENDS = "\r\x0b\x0c\x85\u2028\u2029"
_SURROGATES = "\ud800-\udfff"
_UNCLEAN = f"[\x00-\x09\x0b-\x1f\x7f-\x9f\u00ad\u200b\ufeff{_LINE_ENDS}{_SURROGATES}]"

# Of ECMA-48 and ECMA-35: control sequences; strings up to their terminator, never past a line, so
# that a stray opener cannot swallow the text; the escapes of two and three characters.
_SEQUENCE = "[0-?]*[ -/]*[@-~]?"
_STRING = r"[^\x07\x1b\x9c\r\n]*(?:\x07|\x9c|\x1b\\)"

_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")
_FIRST_UNCLEAN = re.compile(_UNCLEAN)
_PIECE = re.compile(
    # One class first: the engine then skips clean text about ten times as fast.
    rf"{_UNCLEAN}(?:(?<=\r)\n"
    rf"|(?<=\x1b)(?:\[{_SEQUENCE}|[\]PX^_]{_STRING}|[ -/]*[0-~])"
    rf"|(?<=\x9b){_SEQUENCE}|(?<=[\x9d\x90\x98\x9e\x9f]){_STRING})?"
)
_BEYOND_ASCII = re.compile(r"[\x00-\x7f]?[^\x00-\x7f]+")
_REPLACEMENTS = (
    dict.fromkeys(_LINE_ENDS, "\n")
    | dict.fromkeys(map(chr, range(0xD800, 0xE000)), "\ufffd")
    | {"\t": " "}
)


@dataclass(frozen=True, slots=True)
class Normalised:
    """A text as it is stored, and the way back to the one that it was made of."""

    text: str
    offsets: OffsetMap


def normalise(raw: str) -> Normalised:
    """The stored form of a text, with the map of offsets between the two. Idempotent."""
    text, offsets = raw, OffsetMap()
    if not _is_plain(raw):
        text, offsets = _rewrite(raw, _PIECE.finditer(raw), _replacement)
    if not unicodedata.is_normalized("NFC", text):
        text, composed = _rewrite(text, _clusters(text), _compose)
        offsets = offsets.then(composed)
    return Normalised(text, offsets)


def clean_label(label: str) -> str:
    """A name or label as one line: normalised, white space folded to single spaces, stripped.

    Empty where nothing of it can be seen, as of joiners alone.

    Marks that turn the direction of what follows are dropped: they would turn round the rest of a
    row that the label stands in.
    """
    line = " ".join(_TURNING.sub("", normalise(label).text).split())
    return line if line.isprintable() or any(map(_is_seen, line)) else ""


def _is_seen(character: str) -> bool:
    return unicodedata.category(character)[0] not in "CZ"


def _is_plain(text: str) -> bool:
    # Python's own test is several times as quick as the pattern, and passes most texts. Joiners are
    # not printable to it; families of emoji have them.
    printable = text.replace("\n", "").replace("\u200d", "").isprintable()
    return printable or not _FIRST_UNCLEAN.search(text)


def _replacement(piece: re.Match[str]) -> str:
    sign = piece[0][0]
    if sign == "\f" and piece.string.endswith(("\n", "\r"), 0, piece.start()):
        return ""
    return _REPLACEMENTS.get(sign, "")


def _compose(cluster: re.Match[str]) -> str:
    return unicodedata.normalize("NFC", cluster[0])


def _clusters(text: str) -> Iterator[re.Match[str]]:
    """The grapheme clusters of those words that are not in NFC; no composition crosses them."""
    import regex

    cluster = regex.compile(r"\X")
    for word in _BEYOND_ASCII.finditer(text):
        if not unicodedata.is_normalized("NFC", word[0]):
            yield from cluster.finditer(text, word.start(), word.end())


def _rewrite(
    text: str, pieces: Iterator[re.Match[str]], replace: Callable[[re.Match[str]], str]
) -> tuple[str, OffsetMap]:
    """The text with each piece replaced, and the map from the one to the other."""
    parts: list[str] = []
    edits: list[Edit] = []
    end = length = 0
    for match in pieces:
        old, new = match[0], replace(match)
        if new == old:
            continue
        start = match.start()
        parts += (text[end:start], new)
        length += start - end
        if len(new) != len(old) or len(old) > 1:  # marks that only change places are an edit too
            edits.append(Edit(start, len(old), length, len(new)))
        length += len(new)
        end = match.end()
    parts.append(text[end:])
    return "".join(parts), OffsetMap(tuple(edits))
