"""Bytes to text. Nothing is guessed silently: what is not Unicode needs the person's word."""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING

from gioia.errors import FileError, UsageError

if TYPE_CHECKING:
    from pathlib import Path

MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
KINDS = (
    (rb"PK\x03\x04", "a Word document or another zip archive"),
    (rb"\xd0\xcf\x11\xe0", "an old Office document (.doc)"),
    (rb"%PDF-", "a PDF"),
    (rb"{\\rtf", "rich text (.rtf)"),
    (rb"\x89PNG", "a picture"),
    (rb"\xff\xd8\xff", "a picture"),
    (rb"ID3[\x02-\x04]", "a sound recording"),
    (rb"RIFF.{4}(?:WAVE|AVI )", "a sound or video recording"),
    (rb"SQLite format 3\x00", "a database"),
)
"""How files of other kinds begin. Letters alone do not tell: an informant may be called ID3."""
SAMPLE = 200_000
"""How many bytes the guess of an encoding looks at."""


def decode(path: Path, data: bytes, encoding: str | None = None) -> str:
    """The text of a file: by its byte order mark, as UTF-8, or in the encoding that is given.

    Raises:
        FileError: it is no text, or not in that encoding: where, and what to try.
        UsageError: there is no encoding of that name.
    """
    kind = next((told for start, told in KINDS if re.match(start, data, re.DOTALL)), None)
    if kind is not None:
        raise FileError(
            f"{path} is {kind}, not what its ending says.",
            "Give it its right ending, or save it as text (UTF-8).",
        )
    for mark, name in MARKS:
        if data.startswith(mark):
            return _decode(path, data, name).removeprefix("\ufeff")
    if encoding is not None:
        return _decode(path, data, _known(encoding))
    if b"\x00" in data:
        raise FileError(
            f"{path} is not text: byte {data.index(0)} is zero.",
            "If it is UTF-16, say so: --encoding utf-16-le. Otherwise save it as text (UTF-8).",
        )
    return _decode(path, data, "utf-8")


def _known(encoding: str) -> str:
    try:
        found = codecs.lookup(encoding)
    except LookupError as error:
        raise UsageError(
            f"There is no encoding {encoding!r}.", "Common ones: utf-8, cp1250, cp1251, cp1252."
        ) from error
    return found.name


def _decode(path: Path, data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise FileError(
            f"{path} is not {encoding.upper()}: byte {error.start} (line {line}) does not fit.",
            _advice(data, encoding),
        ) from error
    except (UnicodeError, LookupError) as error:
        raise FileError(
            f"{path} cannot be read as {encoding}.", "Name a text encoding, such as cp1250."
        ) from error


def _advice(data: bytes, tried: str) -> str:
    from charset_normalizer import from_bytes

    best = from_bytes(data[:SAMPLE]).best()
    likely = best.encoding.replace("_", "-") if best and best.encoding != tried else "cp1250"
    return (
        f"It may be {likely}: try --encoding {likely} and look at its letters, or save it as UTF-8."
    )
