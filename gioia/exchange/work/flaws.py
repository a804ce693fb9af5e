"""What a file of work must add up to: each thing once, in its text, on something that is there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.codebook.labels import has_controls, is_blank, shown
from gioia.records import Fault

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from gioia.exchange.work.values import Work, WorkMemo, WorkQuote, WorkSource

_EXPORT_AGAIN = "Export the work again."


def flaws(work: Work) -> list[Fault]:
    """A fault for each thing that does not add up; places are JSON paths."""
    return [fault for rule in _RULES for fault in rule(work)]


def _bad_coder(work: Work) -> Iterator[Fault]:
    if is_blank(work.coder) or has_controls(work.coder):
        message = "should be the name of a person, without control characters"
        yield Fault("no-coder", "error", "coder", message, "Write whose work it is.")


def _doubled_guids(work: Work) -> Iterator[Fault]:
    seen: dict[str, str] = {}
    for path, guid in _guids(work):
        first = seen.setdefault(guid, path)
        if first != path:
            message = f"this guid is already that of {first}"
            yield Fault("doubled-guid", "error", f"{path}.guid", message, _EXPORT_AGAIN)


def _guids(work: Work) -> Iterator[tuple[str, str]]:
    for path, source in _sources(work):
        yield path, source.guid
    for path, quote, _ in _quotes(work):
        yield path, quote.guid
    for path, memo in _memos(work):
        yield path, memo.guid


def _bad_places(work: Work) -> Iterator[Fault]:
    seen: dict[tuple[str, int, int], str] = {}
    for path, quote, source in _quotes(work):
        if not quote.start < quote.end <= source.characters:
            message = (
                f"{quote.start}–{quote.end} is no stretch of a text of "
                f"{source.characters} code points"
            )
            yield Fault("bad-place", "error", path, message, _EXPORT_AGAIN)
        first = seen.setdefault((source.guid, quote.start, quote.end), path)
        if first != path:
            message = f"{first} stands at the same place"
            yield Fault("doubled-place", "error", path, message, "Make one quote of the two.")


def _bad_words(work: Work) -> Iterator[Fault]:
    for path, quote, _ in _quotes(work):
        if quote.words and len(quote.words.text) != quote.end - quote.start:
            message = (
                f"the words are {len(quote.words.text)} code points long, "
                f"the place {quote.end - quote.start}"
            )
            yield Fault("bad-words", "error", f"{path}.words", message, _EXPORT_AGAIN)


def _bad_codes(work: Work) -> Iterator[Fault]:
    known = {code.guid for codes in (work.dimensions, work.themes, work.concepts) for code in codes}
    for path, quote, _ in _quotes(work):
        for index, guid in enumerate(quote.codes):
            place = f"{path}.codes[{index}]"
            if guid not in known:
                message = f"there is no code with the guid {guid} in the file"
                yield Fault("bad-code", "error", place, message, _EXPORT_AGAIN)
            elif guid in quote.codes[:index]:
                yield Fault("doubled-code", "error", place, "stands twice", "Take one out.")


def _bad_texts(work: Work) -> Iterator[Fault]:
    texts = [(f"{path}.name", source.name) for path, source in _sources(work)]
    texts += [(f"{path}.note", quote.note) for path, quote, _ in _quotes(work) if quote.note]
    for path, memo in _memos(work):
        texts += [(f"{path}.text", memo.text), (f"{path}.on_name", memo.on_name)]
        if is_blank(memo.text):
            yield Fault("empty-memo", "error", f"{path}.text", "is empty", "Take the memo out.")
    for place, text in texts:
        if has_controls(text):
            message = f"holds control characters: “{shown(text, 40)}”"
            yield Fault("control-characters", "error", place, message, "Take them out.")


def _bad_targets(work: Work) -> Iterator[Fault]:
    codes = {code.guid for codes in (work.dimensions, work.themes, work.concepts) for code in codes}
    sources = {source.guid for source in work.sources}
    for path, memo in _memos(work):
        place = f"{path}.on_guid"
        if (memo.on_guid is None) != (memo.on == "project"):
            message = "is null for a memo on the project, and only there"
            yield Fault("bad-target", "error", place, message, _EXPORT_AGAIN)
        elif (memo.on == "code" and memo.on_guid not in codes) or (
            memo.on == "source" and memo.on_guid not in sources
        ):
            message = f"there is no {memo.on} with the guid {memo.on_guid} in the file"
            yield Fault("bad-target", "error", place, message, _EXPORT_AGAIN)


def _sources(work: Work) -> Iterator[tuple[str, WorkSource]]:
    for index, source in enumerate(work.sources):
        yield f"sources[{index}]", source


def _quotes(work: Work) -> Iterator[tuple[str, WorkQuote, WorkSource]]:
    for path, source in _sources(work):
        for index, quote in enumerate(source.quotes):
            yield f"{path}.quotes[{index}]", quote, source


def _memos(work: Work) -> Iterator[tuple[str, WorkMemo]]:
    for index, memo in enumerate(work.memos):
        yield f"memos[{index}]", memo


_RULES: tuple[Callable[[Work], Iterator[Fault]], ...] = (
    _bad_coder,
    _doubled_guids,
    _bad_places,
    _bad_words,
    _bad_codes,
    _bad_texts,
    _bad_targets,
)
