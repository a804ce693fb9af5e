"""What to tell of a source of a file whose text is not here: what differs, and the way out."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING

from gioia.codebook.labels import shown
from gioia.exchange.report import counted
from gioia.exchange.work.align import align
from gioia.records import Fault

if TYPE_CHECKING:
    from gioia.exchange.work.values import WorkSource
    from gioia.records import SourceRecord

DIGITS = 12
"""How many digits of a digest tell texts apart for people."""


def not_here(place: str, source: WorkSource, *, matchable: bool) -> Fault:
    """No source has its text, and none its guid or name.

    Args:
        place: of the source in the file.
        source: the one in the file.
        matchable: whether there are sources here that none of the file is.
    """
    told = f"no source here has its text (sha256 {source.sha256[:DIGITS]})"
    way_out = "Import the interview first: gioia import FILE."
    if matchable:
        way_out += f" If it is here in another version{_match(source, 'NAME')}"
        way_out += _with_words(source)
    return Fault("no-source", "error", place, told, way_out, source.guid)


def other_text(
    place: str, source: WorkSource, ours: SourceRecord, text: str, *, known: bool
) -> Fault:
    """A source here has its guid or its name, but another text.

    Args:
        place: of the source in the file.
        source: the one in the file.
        ours: the one here.
        text: of the one here.
        known: whether it is the same source for certain, and not only called the same.
    """
    who = f"its text is not that of “{shown(ours.name)}” here"
    if not known:
        who = "a source here is called the same, but its text differs"
    told = (
        f"{who}: {source.characters} code points (sha256 {source.sha256[:DIGITS]}) there, "
        f"{ours.characters} ({ours.text_sha256[:DIGITS]}) here{_fitting(source, text)}"
    )
    how = ": --align" if known else _match(source, ours.name)
    way_out = f"If it is the same interview in another version{how}{_with_words(source)}"
    way_out += ". Otherwise import the interview that was coded."
    return Fault("other-text", "error", place, told, way_out, source.guid)


def _match(source: WorkSource, name: str) -> str:
    """How to say that a source of the file is the one of that name here."""
    return f": --match {shlex.quote(f'{source.name}={name}')}"


def _with_words(source: WorkSource) -> str:
    if _has_words(source):
        return ""
    return ", with a file that has the words (gioia work export --with-quotes)"


def _fitting(source: WorkSource, text: str) -> str:
    """How many quotes could be placed in the other text, where their words are known."""
    if not _has_words(source):
        return ""
    found = align(source.quotes, text)
    fit = sum(one.outcome != "not found" for one in found)
    return f"; by their words, {fit} of {counted(len(found), 'quote')} can be placed"


def _has_words(source: WorkSource) -> bool:
    return bool(source.quotes) and all(quote.words for quote in source.quotes)
