"""Codebooks that grew from one: what people do to a codebook between two exchanges."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st

from gioia.codebook.files import dump, load
from gioia.codebook.labels import fold_label
from gioia.codebook.merging.sides import by_guid
from gioia.codebook.merging.values import Placed, Span
from gioia.codebook.model import Code, Codebook, Retirement
from gioia.records import LEVELS, PARENT_LEVEL
from tests.codebook.books import guid, small_book

if TYPE_CHECKING:
    from collections.abc import Mapping

    from gioia.records import Level

LABELS = ("Trust", "trust ", "Distrust", "Timing of involvement", "Timing of involvements")
Codes = dict[str, Placed]


def book_of(codes: Mapping[str, Placed], like: Codebook) -> Codebook:
    """The codes as a codebook that adds up (or the file's own faults)."""
    lists: dict[Level, list[Code]] = {level: [] for level in LEVELS}
    for level, code in codes.values():
        lists[level].append(code)
    news = {f"{level}s": tuple(each) for level, each in lists.items()}
    return load(dump(like.model_copy(update=news)), "book")


@st.composite
def variants(draw: st.DrawFn, book: Codebook, taken: int) -> Codebook:
    """What one side made of a codebook; its new codes are numbered from `taken`."""
    codes = by_guid(book)
    for step in range(draw(st.integers(0, 6))):
        act = draw(st.sampled_from((_change, _change, _add, _delete, _raise, _move, _unite)))
        act(draw, codes, taken + step)
    _settle(codes)
    return book_of(codes, book)


@st.composite
def families(draw: st.DrawFn) -> tuple[Codebook, Codebook, Codebook]:
    """A base and what two sides made of it."""
    base = draw(variants(small_book(), 600))
    return base, draw(variants(base, 400)), draw(variants(base, 500))


@st.composite
def coded(draw: st.DrawFn, book: Codebook) -> dict[str, frozenset[Span]]:
    """Some quotes with some of the codes."""
    spans = st.builds(
        lambda start, length: Span("a.txt", start, start + length),
        st.integers(0, 30),
        st.integers(1, 9),
    )
    some = st.frozensets(spans, max_size=4)
    return {each: quotes for each in by_guid(book) if (quotes := draw(some))}


def _change(draw: st.DrawFn, codes: Codes, _: int) -> None:
    if not codes:
        return
    name = draw(st.sampled_from(sorted(codes)))
    news: dict[str, st.SearchStrategy[Any]] = {
        "label": st.sampled_from(LABELS),
        "definition": st.sampled_from(("", "How far.", "How near.")),
        "notes": st.sampled_from(("", "See 4.")),
        "position": st.integers(0, 3),
        "in_vivo": st.booleans(),
        "retired": st.sampled_from((None, Retirement(reason="thin"))),
    }
    field = draw(st.sampled_from(sorted(news)))
    _put(codes, name, **{field: draw(news[field])})


def _add(draw: st.DrawFn, codes: Codes, number: int) -> None:
    level = draw(st.sampled_from(LEVELS))
    label = draw(st.sampled_from(LABELS))
    codes[guid(number)] = Placed(level, Code(guid=guid(number), label=label))


def _delete(draw: st.DrawFn, codes: Codes, _: int) -> None:
    if codes:
        del codes[draw(st.sampled_from(sorted(codes)))]


def _raise(draw: st.DrawFn, codes: Codes, _: int) -> None:
    if codes:
        name = draw(st.sampled_from(sorted(codes)))
        level = draw(st.sampled_from(LEVELS))
        codes[name] = Placed(level, codes[name].code)


def _move(draw: st.DrawFn, codes: Codes, _: int) -> None:
    if codes:
        name = draw(st.sampled_from(sorted(codes)))
        above = PARENT_LEVEL[codes[name].level]
        parents = sorted(each for each, placed in codes.items() if placed.level == above)
        _put(codes, name, parent=draw(st.sampled_from([None, *parents])))


def _unite(draw: st.DrawFn, codes: Codes, _: int) -> None:
    in_use = sorted(each for each, placed in codes.items() if placed.code.retired is None)
    if in_use:
        goes = draw(st.sampled_from(in_use))
        level = codes[goes].level
        others = [each for each in in_use if codes[each].level == level and each != goes]
        if others:
            united(codes, goes, draw(st.sampled_from(others)))


def united(codes: Codes, goes: str, stays: str) -> None:
    """Merges a code into another one, as the program does."""
    reason = Retirement(reason=f"merged into “{codes[stays].code.label}”")
    _put(codes, goes, retired=reason)
    for name, (_, code) in list(codes.items()):
        if code.parent == goes:
            _put(codes, name, parent=stays)
        if goes in code.candidates:
            named = (*(each for each in code.candidates if each != goes), stays)
            _put(codes, name, candidates=tuple(dict.fromkeys(named)))


def _put(codes: Codes, name: str, **news: Any) -> None:
    codes[name] = codes[name]._replace(code=codes[name].code.model_copy(update=news))


def _settle(codes: Codes) -> None:
    """Makes a codebook of it that adds up, as the program does with each act."""
    seen: set[tuple[Level, str]] = set()
    for name, (level, code) in list(codes.items()):
        parent = codes.get(code.parent or "")
        themes = tuple(
            each for each in code.candidates if each in codes and codes[each].level == "theme"
        )
        label = code.label
        while code.retired is None and (level, fold_label(label)) in seen:
            label += " again"
        if code.retired is None:
            seen.add((level, fold_label(label)))
        _put(
            codes,
            name,
            label=label,
            parent=code.parent if parent and parent.level == PARENT_LEVEL[level] else None,
            candidates=themes if level == "concept" else (),
        )
