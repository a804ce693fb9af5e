"""XML to sources: texts, the texts of PDFs, transcripts of recordings; selections and codings.

Positions are still as the file counts them; `gioia.exchange.refi.reading` converts them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.codebook.labels import shown
from gioia.exchange.refi.guids import derived, plain
from gioia.exchange.refi.markup import guid_of, items, target_of, targets, text_of
from gioia.exchange.refi.read_parts import read_values
from gioia.exchange.refi.values import Coding, Selection, Source
from gioia.exchange.report import counted
from gioia.records import Fault

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from gioia.exchange.refi.markup import Element
    from gioia.exchange.report import Report

KINDS = ("TextSource", "PictureSource", "PDFSource", "AudioSource", "VideoSource")
TEXTS = {
    "TextSource": (),
    "PDFSource": ("Representation",),
    "PictureSource": ("TextDescription",),
    "AudioSource": ("Transcript",),
    "VideoSource": ("Transcript",),
}
"""What of a source is text: itself, or elements in it."""
WITHOUT_TEXT = {
    "PDFSource": "a PDF without its text",
    "PictureSource": "a picture",
    "AudioSource": "a recording without a transcript",
    "VideoSource": "a recording without a transcript",
}
AREAS = {
    "PDFSelection": "a selection on a page of a PDF (its text is kept where the file gives it)",
    "PictureSelection": "a selection on a picture",
    "AudioSelection": "a selection of a recording by time",
    "VideoSelection": "a selection of a recording by time",
}


class SourceReader:
    """Reads the sources of one file and gathers what is wrong, and what cannot come over."""

    def __init__(self, place: str, text: Callable[[Element], str | None], report: Report) -> None:
        self.place = place
        self.text = text
        self.report = report
        self.faults: list[Fault] = []

    def read(self, root: Element) -> tuple[Source, ...]:
        """All texts of the project."""
        return tuple(
            source for each in items(root, "Sources", *KINDS) for source in self._texts(each)
        )

    def _texts(self, element: Element) -> Iterator[Source]:
        kind: str = element.tag
        if kind == "TextSource":
            yield self._source(element, element.get("name") or _file_name(element), element)
            return
        texts = list(element.iterchildren(*TEXTS[kind]))
        self._tell_lost(element, kind, bool(texts))
        for number, each in enumerate(texts):
            name = element.get("name") or each.get("name") or ""
            if len(texts) > 1:
                name = each.get("name") or name
            yield self._source(each, name, element if number == 0 else each)

    def _tell_lost(self, element: Element, kind: str, has_text: bool) -> None:
        name = element.get("name") or ""
        if not has_text:
            self.report.note("lost", WITHOUT_TEXT[kind], name)
        else:
            self.report.note("lost", "the picture, pages or recording behind a text", name)
        texts = {guid_of(each) for each in element.iter("PlainTextSelection")}
        for each in element.iterchildren(*AREAS):
            if guid_of(each) not in texts:
                codings = len(list(each.iterchildren("Coding")))
                told = f"{name}: {each.get('name') or 'unnamed'}, {counted(codings, 'coding')}"
                self.report.note("lost", AREAS[each.tag], told)

    def _source(self, element: Element, name: str, whole: Element) -> Source:
        guid = guid_of(element) or derived("source", name)
        other = guid_of(whole)
        notes = (*targets(element, "NoteRef"), *targets(whole, "NoteRef"))
        values = (*read_values(element), *(read_values(whole) if whole is not element else ()))
        codings = self._codings(element)
        if whole is not element:
            codings = (*codings, *self._codings(whole))
        described = text_of(element, "Description") or text_of(whole, "Description")
        return Source(
            guid=guid,
            name=name,
            text=self.text(element),
            description=described,
            selections=(*self._selections(element, name), *self._clips(element, name)),
            codings=codings,
            notes=tuple(dict.fromkeys(notes)),
            values=values,
            aliases=(other,) if other and other != guid else (),
        )

    def _selections(self, element: Element, name: str) -> Iterator[Selection]:
        for each in element.iterchildren("PlainTextSelection"):
            start, end = each.get("startPosition"), each.get("endPosition")
            try:
                span = int(start), int(end)
            except (TypeError, ValueError):
                told = f"{shown(str(start), 20)}–{shown(str(end), 20)}"
                self._wrong(name, f"{told} are not two whole numbers")
                continue
            yield self._selection(each, *span)

    def _clips(self, element: Element, name: str) -> Iterator[Selection]:
        """Selections of a transcript, from one point in time to another."""
        points = {
            guid_of(each): each.get("position") or "" for each in element.iterchildren("SyncPoint")
        }
        for each in element.iterchildren("TranscriptSelection"):
            told = [points.get(guid_of(each, key), "") for key in ("fromSyncPoint", "toSyncPoint")]
            if all(position.isdecimal() for position in told):
                yield self._selection(each, int(told[0]), int(told[1]))
            else:
                self._wrong(name, f"the clip {each.get('name') or ''} has no place in the text")

    def _selection(self, element: Element, start: int, end: int) -> Selection:
        told = element.get
        guid = plain(told("guid") or "") or derived("selection", self.place, str(start), str(end))
        description, notes = "", []
        codings: list[Coding] = []
        for each in element:  # once, and not once for each name: there are tens of thousands
            tag = each.tag
            if tag == "Coding":
                codings += _coding(each)
            elif tag == "NoteRef":
                notes.append(target_of(each))
            elif tag == "Description":
                description = each.text or ""
        return Selection(
            guid,
            start,
            end,
            told("name") or "",
            description,
            plain(told("creatingUser") or ""),
            told("creationDateTime") or "",
            tuple(codings),
            tuple(filter(None, notes)),
        )

    def _codings(self, element: Element) -> tuple[Coding, ...]:
        return tuple(one for each in element.iterchildren("Coding") for one in _coding(each))

    def _wrong(self, name: str, message: str) -> None:
        self.faults.append(
            Fault("refi", "error", f"{self.place}: {name}", message, "Leave it out: --lenient.")
        )


def _file_name(element: Element) -> str:
    """What the file of a text is called, for a text that has no name."""
    return (element.get("plainTextPath") or "").rpartition("/")[2]


def _coding(element: Element) -> list[Coding]:
    codes, notes = [], []
    for each in element:
        tag = each.tag
        if tag == "CodeRef":
            codes.append(target_of(each) or shown(each.get("targetGUID") or "nothing"))
        elif tag == "NoteRef":
            notes.append(target_of(each))
    guid, user = plain(element.get("guid") or ""), plain(element.get("creatingUser") or "")
    at, told = element.get("creationDateTime") or "", tuple(filter(None, notes))
    return [Coding(guid, code, user, at, told) for code in codes]
