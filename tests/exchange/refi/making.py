"""Files as other programs write them, from invented text: in their units, names and folders."""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import uuid5

from gioia.exchange.refi.guids import NAMESPACE

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

TEXT = (
    "I: How did it begin?\n"
    "R: We were 👍🏽 asked afterwards, and nobody minded.\n"
    "\n"
    "I: And the app 🙂?\n"
    "R: The app came before the need 😀, żółć and all. We were asked afterwards.\n"
)
PROJECT = "urn:QDA-XML:project:1.0"


def guid(name: str) -> str:
    """A GUID for a name, always the same."""
    return str(uuid5(NAMESPACE, f"test {name}"))


@dataclass(frozen=True)
class Marked:
    """Words of the text, the time from 1 that they stand there, and their codes."""

    words: str
    codes: tuple[str, ...]
    nth: int = 1
    user: str = "Anna"

    def span(self, text: str = TEXT) -> tuple[int, int]:
        """Where they stand, in code points of a text with line feeds."""
        at = -1
        for _ in range(self.nth):
            at = text.index(self.words, at + 1)
        return at, at + len(self.words)


MARKED = (
    Marked("asked afterwards", ("asked afterwards",)),
    Marked("The app came before the need 😀", ("app before need", "asked afterwards")),
    Marked("asked afterwards", ("asked afterwards",), nth=2),
    Marked("before the need 😀, żółć", ("app before need",), user="Marek"),
)


@dataclass(frozen=True)
class Units:
    """How a program counts, and how it writes the text file."""

    utf16: bool = False
    crlf: bool = False
    folded: bool = False
    bom: bool = False

    def at(self, text: str, position: int) -> int:
        """A code point of a text with line feeds, in these units."""
        before = text[:position]
        astral = sum(character > "\uffff" for character in before)
        lines = before.count("\n") if self.crlf and not self.folded else 0
        return position + (astral if self.utf16 else 0) + lines

    def file(self, text: str) -> bytes:
        """The text file."""
        told = text.replace("\n", "\r\n") if self.crlf else text
        return (b"\xef\xbb\xbf" if self.bom else b"") + told.encode()


def selections(
    units: Units,
    marked: Sequence[Marked] = MARKED,
    *,
    name: Callable[[str], str] = str,
    one_each: bool = False,
    form: Callable[[str], str] = str,
    text: str = TEXT,
) -> str:
    """The XML of selections; `one_each` writes a selection for each coding, as NVivo does."""
    found = []
    for number, each in enumerate(marked):
        start, end = (units.at(text, position) for position in each.span(text))
        groups = [[code] for code in each.codes] if one_each else [list(each.codes)]
        for place, codes in enumerate(groups):
            user = form(guid(f"user {each.user}"))
            codings = "".join(
                f'<Coding guid="{form(guid(f"coding {number} {code}"))}" creatingUser="{user}" '
                f'creationDateTime="2024-05-01T10:00:00Z">'
                f'<CodeRef targetGUID="{form(guid(f"code {code}"))}"/></Coding>'
                for code in codes
            )
            found.append(
                f'<PlainTextSelection guid="{form(guid(f"selection {number} {place}"))}" '
                f'name="{name(each.words)}" startPosition="{start}" endPosition="{end}" '
                f'creatingUser="{user}"><Description></Description>{codings}</PlainTextSelection>'
            )
    return "".join(found)


def users(form: Callable[[str], str] = str) -> str:
    """Two users."""
    named = "".join(
        f'<User guid="{form(guid(f"user {name}"))}" name="{name}"/>' for name in ("Anna", "Marek")
    )
    return f"<Users>{named}</Users>"


def code(
    name: str,
    inside: str = "",
    *,
    codable: bool = True,
    shown: str = "",
    form: Callable[[str], str] = str,
) -> str:
    """The XML of a code; its GUID comes of `name`, which is also shown unless told otherwise."""
    return (
        f'<Code guid="{form(guid(f"code {name}"))}" name="{shown or name}" '
        f'isCodable="{str(codable).lower()}">{inside}</Code>'
    )


def project(
    origin: str, *parts: str, namespace: str = PROJECT, form: Callable[[str], str] = str
) -> bytes:
    """The XML of a project, without a byte order mark."""
    owner = form(guid("user Anna"))
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        f'<Project name="Invented" origin="{origin}" xmlns="{namespace}" '
        f'creatingUserGUID="{owner}">{"".join(parts)}</Project>'
    ).encode()


def text_source(
    inside: str,
    path: str,
    *,
    name: str = "Interview 1",
    more: str = "",
    form: Callable[[str], str] = str,
) -> str:
    """The XML of one text in `Sources`."""
    return (
        f'<Sources><TextSource guid="{form(guid("source"))}" name="{name}" '
        f'plainTextPath="{path}" {more}>{inside}</TextSource></Sources>'
    )


def zipped(files: Mapping[str, bytes]) -> bytes:
    """An archive."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return data.getvalue()
