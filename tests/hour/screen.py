"""What a person sees: the picture that a program's bytes make in a terminal, as rows of words.

Only as much of a terminal as the workbench needs: it places the cursor and writes; colours do not
matter here.
"""

from __future__ import annotations

import codecs
import re
from functools import cache

from gioia.tui.reader import cells

PIECES = re.compile(
    r"\x1b\[(?P<given>[0-9;:?<=>]*)[ -/]*(?P<order>[@-~])"
    r"|\x1b[\]PX^_].*?(?:\x07|\x1b\\)"
    r"|\x1b[()][0-9A-Z]"
    r"|\x1b[0-9=>A-Zc-z]"
    r"|(?P<control>[\x00-\x1a\x1c-\x1f])"
    r"|(?P<words>[^\x00-\x1f]+)",
    re.DOTALL,
)
"""An order to the terminal, a control character, or words."""
width = cache(cells.width)


class Screen:
    """The picture so far."""

    def __init__(self, columns: int, rows: int) -> None:
        self._columns, self._rows = columns, rows
        self._row = self._column = 0
        self._decoder = codecs.getincrementaldecoder("utf-8")()
        self._rest = ""
        self._clear()

    def feed(self, drawn: bytes) -> None:
        """The program has sent these bytes."""
        text = self._rest + self._decoder.decode(drawn)
        place = 0
        while place < len(text) and (piece := PIECES.match(text, place)):
            self._take(piece)
            place = piece.end()
        self._rest = text[place:]

    def words(self) -> str:
        """Everything that is to be seen, row by row."""
        return "\n".join("".join(row).rstrip() for row in self._cells)

    def shows(self, words: str) -> bool:
        """Whether these words stand in a row, or are carried on in the next one."""
        seen = self.words()
        return words in seen or words in " ".join(seen.split())

    def _take(self, piece: re.Match[str]) -> None:
        if piece["words"]:
            self._write(piece["words"])
        elif piece["control"]:
            self._obey(piece["control"])
        elif piece["order"] == "H":
            row, _, column = piece["given"].partition(";")
            self._row, self._column = int(row or 1) - 1, int(column or 1) - 1
        elif piece["order"] == "J":
            self._clear()

    def _obey(self, control: str) -> None:
        if control == "\n":
            self._row, self._column = self._row + 1, 0
        elif control == "\r":
            self._column = 0

    def _write(self, words: str) -> None:
        if not 0 <= self._row < self._rows:
            return
        row = self._cells[self._row]
        if words.isascii():
            seen = words[: max(0, self._columns - self._column)]
            row[self._column : self._column + len(seen)] = seen
            self._column += len(seen)
            return
        for sign in words:
            self._put(row, sign)

    def _put(self, row: list[str], sign: str) -> None:
        wide = width(sign)
        if self._column + wide > self._columns:
            return
        if not wide:
            row[max(0, self._column - 1)] += sign
            return
        row[self._column : self._column + wide] = [sign, *[""] * (wide - 1)]
        self._column += wide

    def _clear(self) -> None:
        self._cells = [[" "] * self._columns for _ in range(self._rows)]
