"""Reads .docx: paragraphs and tables in order, insertions accepted, deletions left out.

Headers, footers, footnotes, comments and text boxes are not part of the talk and are passed over.
A table whose cells are speaker and talk (perhaps with a time) is written a line a row, with a
colon after the speaker.
"""

from __future__ import annotations

import io
import re
import zipfile
from typing import TYPE_CHECKING

from gioia.errors import FileError
from gioia.sources.archive import check_archive
from gioia.sources.content import Content, of_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from docx.oxml.xmlchemy import BaseOxmlElement

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
PASSED_OVER = frozenset({W + "del", W + "moveFrom", W + "txbxContent", W + "instrText"})
END_DELETED = f"{W}pPr/{W}rPr/{W}del"
TIME = re.compile(r"[\[(]?\d{1,2}:\d{2}(:\d{2}([.,]\d+)?)?[\])]?")
LONGEST_LABEL = 40
"""A speaker's cell holds at most as many characters, and no end of a sentence."""


def read(path: Path, data: bytes, encoding: str | None) -> Content:
    """The content of a Word document; FileError where it is none, or too large unpacked."""
    del encoding  # a .docx says its own
    return of_text("\n".join(_blocks(_body(path, data))))


def _body(path: Path, data: bytes) -> BaseOxmlElement:
    check_archive(path, data)
    from docx import Document

    try:
        body: BaseOxmlElement | None = getattr(Document(io.BytesIO(data)).element, "body", None)
    except (KeyError, ValueError, RuntimeError, OSError, SyntaxError, zipfile.BadZipFile) as error:
        raise FileError(
            f"{path} is not a Word document, or is damaged: {error}.",
            "Open it in a word processor and save it as .docx anew.",
        ) from error
    if body is None:
        raise FileError(
            f"{path} is not a Word document: what it holds is no document.",
            "Open it in a word processor and save it as .docx anew.",
        )
    return body


def _blocks(parent: BaseOxmlElement) -> Iterator[str]:
    """The paragraphs of a body or cell as lines, tables by their rows.

    A paragraph whose end was deleted goes on in the next.
    """
    begun: list[str] = []
    for element in _unwrapped(parent, W + "p", W + "tbl"):
        if element.tag == W + "tbl":
            yield from _table(element)
            continue
        begun += _pieces(element)
        if element.find(END_DELETED) is None:
            yield "".join(begun)
            begun = []
    if begun:
        yield "".join(begun)


def _unwrapped(parent: BaseOxmlElement, *tags: str) -> Iterator[BaseOxmlElement]:
    """What has one of these tags, also inside of content controls and the like."""
    for element in parent:
        if element.tag in tags:
            yield element
        elif _is_read(element):
            yield from _unwrapped(element, *tags)


def _is_read(element: BaseOxmlElement) -> bool:
    """Whether its content counts: it is neither a comment of XML, nor deleted, nor told twice."""
    tag = element.tag
    return isinstance(tag, str) and tag not in PASSED_OVER and not tag.endswith("}Fallback")


def _pieces(element: BaseOxmlElement) -> Iterator[str]:
    for child in element:
        tag = child.tag
        if tag == W + "t":
            yield child.text or ""
        elif tag in {W + "br", W + "cr"}:
            yield "\n"
        elif tag == W + "tab":
            yield "\t"
        elif tag == W + "noBreakHyphen":
            yield "\u2011"
        elif _is_read(child):
            yield from _pieces(child)


def _table(element: BaseOxmlElement) -> Iterator[str]:
    rows = [
        ["\n".join(_blocks(cell)).strip() for cell in _unwrapped(row, W + "tc")]
        for row in _unwrapped(element, W + "tr")
    ]
    labels = _speaker_column(rows)
    for row in rows:
        if labels is not None and labels < len(row) - 1 and row[labels]:
            before = " ".join(cell for cell in row[:labels] if cell)
            talk = " ".join(cell for cell in row[labels + 1 :] if cell)
            label = row[labels].rstrip(":：").rstrip()
            yield f"{before} {label}: {talk}".lstrip()
        else:
            yield "\t".join(cell for cell in row if cell)


def _speaker_column(rows: Sequence[Sequence[str]]) -> int | None:
    """The column that holds speakers: the first, or the second after one of times."""
    for column in (0, 1):
        cells = [row[column] for row in rows if len(row) > column + 1]
        before = [row[0] for row in rows if column and row and row[0]]
        if _are_labels(cells) and all(TIME.fullmatch(cell) for cell in before):
            return column
    return None


def _are_labels(cells: Sequence[str]) -> bool:
    said = [cell for cell in cells if cell]
    short = all(
        len(cell) <= LONGEST_LABEL and not re.search(r"[.!?…]\s|[!?…]$|\n", cell) for cell in said
    )
    times = any(TIME.fullmatch(cell) for cell in said)
    return short and not times and len(said) > len(set(said))
