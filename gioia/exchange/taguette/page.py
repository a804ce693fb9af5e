"""A Taguette document, which is HTML, as text to read; and its byte positions as places in it.

Taguette counts the UTF-8 bytes of all text between the tags, one after the other. That text has no
line ends where paragraphs end and has those of the HTML file inside paragraphs. What people see
has them the other way round: a line for each paragraph, and single spaces between words.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cached_property
from itertools import accumulate

from gioia.text.entities import unescaped
from gioia.text.offsets import Edit, OffsetMap

_TOKEN = re.compile(
    # Each alternative also ends with the text, so that what is never closed is gone through once.
    r"""<!--.*?(?:-->|\Z)|<(/?)([a-zA-Z][^\s/>]*)(?:[^'">]++|"[^"]*+(?:"|\Z)|'[^']*+(?:'|\Z))*+(?:>|\Z)"""
    r"""|<[/!?][^>]*+(?:>|\Z)""",
    re.DOTALL,
)
_PIECE = re.compile(r"[ \t\n\r\f]+|[^ \t\n\r\f]+")
BLOCKS = frozenset(
    {"p", "div", "blockquote", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "hr"}
    | {"ul", "ol", "li", "dl", "dt", "dd", "section", "article", "header", "footer"}
    | {"table", "thead", "tbody", "tfoot", "tr", "caption"}
)
CELLS = frozenset({"td", "th"})
HIDDEN = frozenset({"script", "style", "head", "title"})
MOST_BREAKS = 2
"""How many line ends in a row stay: an empty line is one."""


class Page:
    """A document: `counted` is what positions count, `text` what is read."""

    def __init__(self, source: str) -> None:
        self._counted: list[str] = []
        self._parts: list[str] = []
        self._edits: list[Edit] = []
        self._counted_length = self._length = 0
        self._gap = self._breaks = 0
        self._block = self._space = False
        self._read(source.replace("\r\n", "\n").replace("\r", "\n"))
        self.counted = "".join(self._counted)
        self.text = "".join(self._parts)
        self.offsets = OffsetMap(tuple(self._edits))

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Where a stretch of bytes stands in the text, without white space at its ends.

        Args:
            start: in bytes of the counted text in UTF-8.
            end: the same, exclusive; one inside a character is after it.
        """
        first, last = self._code_point(start), self._code_point(end)
        stretch = self.counted[first:last]
        first += len(stretch) - len(stretch.lstrip())
        last = max(first, last - (len(stretch) - len(stretch.rstrip())))
        if first == last:
            return (at := self.offsets.to_normalised(first)), at
        return self.offsets.to_normalised(first), self.offsets.to_normalised(last - 1) + 1

    def _code_point(self, position: int) -> int:
        if not self._bytes:
            return min(max(0, position), len(self.counted))
        return bisect_left(self._bytes, position)

    @cached_property
    def _bytes(self) -> list[int]:
        """How many bytes come before each character; nothing where a character is a byte."""
        if self.counted.isascii():
            return []
        widths = (1 + (c > "\x7f") + (c > "\u07ff") + (c > "\uffff") for c in self.counted)
        return list(accumulate(widths, initial=0))[:-1]

    def _read(self, source: str) -> None:
        at, kept, hidden = 0, 0, ""
        for tag in _TOKEN.finditer(source):
            if not hidden:
                self._take(source[at : tag.start()], verbatim=kept > 0)
            at = tag.end()
            closing, name = bool(tag[1]), (tag[2] or "").lower()
            if hidden:
                hidden = "" if closing and name == hidden else hidden
                continue
            if name in HIDDEN and not closing:
                hidden = name
            if name == "pre":
                kept = max(0, kept + (-1 if closing else 1))
                at += not closing and source.startswith("\n", at)  # HTML drops this one
            self._break(name)
        if not hidden:
            self._take(source[at:], verbatim=kept > 0)

    def _break(self, name: str) -> None:
        """What a tag does to the text around it."""
        if name == "br":
            self._breaks += 1
        elif name in BLOCKS:
            self._block = True
        elif name in CELLS:
            self._space = True

    def _take(self, raw: str, *, verbatim: bool) -> None:
        """A text between two tags."""
        text = unescaped(raw)
        self._counted.append(text)
        for piece in [text] if verbatim and text else _PIECE.findall(text):
            if piece[0] in " \t\n\r\f" and not (verbatim and piece.strip()):
                self._gap += len(piece)
                self._space = True
            else:
                self._write(piece)

    def _write(self, piece: str) -> None:
        """A word, after what parts it from the one before."""
        breaks = min(MOST_BREAKS, max(self._breaks, int(self._block)))
        parted = "\n" * breaks or " " * self._space
        if not self._length:
            parted = ""
        if len(parted) != self._gap:
            edit = Edit(self._counted_length, self._gap, self._length, len(parted))
            self._edits.append(edit)
        self._parts += (parted, piece)
        self._counted_length += self._gap + len(piece)
        self._length += len(parted) + len(piece)
        self._gap = self._breaks = 0
        self._block = self._space = False


def text_of(source: str) -> str:
    """A piece of HTML as it is read."""
    return Page(source).text
