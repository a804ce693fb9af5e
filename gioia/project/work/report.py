"""What came of importing work: a few lines for the terminal, and all of it as a Markdown page."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from gioia.codebook.labels import shown
from gioia.exchange.report import counted
from gioia.project.work.quotes import standing

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from gioia.exchange.work.align import Aligned
    from gioia.project.work.memos import ChangedMemo, MemosPlan
    from gioia.project.work.planning import CoderWork, Taken
    from gioia.project.work.quotes import ChangedQuote, QuotesPlan
    from gioia.records import QuoteRecord

WIDTH = 60
"""How many code points of a quote say which one it is."""


def summary(taken: Taken) -> list[str]:
    """The outcome in lines, those about codes last."""
    return [*(line for one in taken.works for line in _lines(one)), *_about_codes(taken)]


def page(taken: Taken) -> str:
    """All that came of it, quote by quote."""
    lines = ["# Import of coded work", "", _outcome(taken)]
    for one in taken.works:
        lines += ["", f"## {shown(one.coder)} ({shown(one.place)})", ""]
        lines += [f"- {line}" for line in _lines(one)]
        for heading, items in _lists(one, taken.labels):
            lines += _section(heading, items)
    lines += _section("Codes", _about_codes(taken), level="##")
    return "\n".join(lines) + "\n"


def _outcome(taken: Taken) -> str:
    if not taken.changes:
        return "Nothing was changed: all of it is here already."
    if taken.applied:
        return "The project holds it. `gioia undo` takes it back."
    return "Nothing was changed: this was a trial."


def _section(heading: str, items: Iterable[str], level: str = "###") -> list[str]:
    listed = [f"- {item}" for item in items]
    return ["", f"{level} {heading}", "", *listed] if listed else []


def _lines(one: CoderWork) -> Iterator[str]:
    quotes, memos = one.quotes, one.memos
    same = quotes.same + len(quotes.held)
    told = [
        _told("quote", len(quotes.new), len(quotes.changed), same),
        _told("memo", len(memos.new), len(memos.changed), memos.same + len(memos.held)),
    ]
    yield f"{one.coder}: {'; '.join(filter(None, told)) or 'nothing'}."
    if gone := _counts(len(quotes.gone), len(memos.gone)):
        yield (
            f"{gone} removed, not in the file."
            if one.replace
            else f"{gone} kept, though not in the file. (--replace removes them.)"
        )
    yield from _about_quotes(one.quotes)
    yield from _about_memos(memos)
    for fault in one.left_out:
        yield f"Left out: {fault.place}: {fault.message}. {fault.way_out}"
    yield from _about_texts(one)


def _about_quotes(quotes: QuotesPlan) -> Iterator[str]:
    """What a person may want to look at, as two sides differed."""
    both = sum(bool(one.settled.both) for one in quotes.changed)
    kept = sum(bool(one.settled.kept) for one in (*quotes.changed, *quotes.held))
    for count, told in (
        (kept, "with changes that were made only here: they stay"),
        (both, "changed on both sides: the file holds, and both notes are kept"),
        (len(quotes.away), "removed here: not brought back without --replace"),
        (len(quotes.joined), "joined to another at the same place"),
    ):
        if count:
            yield f"{counted(count, 'quote')} {told}."


def _about_memos(memos: MemosPlan) -> Iterator[str]:
    kept = sum(bool(one.settled.kept) for one in (*memos.changed, *memos.held))
    for count, told in (
        (kept, "with changes that were made only here: they stay"),
        (len(memos.beside), "rewritten on both sides: both wordings are kept, as two memos"),
        (len(memos.away), "removed here: not brought back without --replace"),
        (len(memos.astray), "left out: what they are on is not here"),
    ):
        if count:
            yield f"{counted(count, 'memo')} {told}."


def _told(what: str, new: int, changed: int, same: int) -> str:
    named = [f"{new} new", f"{changed} changed", f"{same} as before"]
    shown_ = [text for count, text in zip((new, changed, same), named, strict=True) if count]
    return f"{what}s: {', '.join(shown_)}" if shown_ else ""


def _counts(quotes: int, memos: int) -> str:
    named = ((quotes, "quote"), (memos, "memo"))
    return " and ".join(counted(count, what) for count, what in named if count)


def _about_texts(one: CoderWork) -> Iterator[str]:
    """How the quotes of each text that differs were placed."""
    by_source: dict[str, Counter[str]] = {}
    for name, each in one.aligned:
        by_source.setdefault(name, Counter())[each.outcome] += 1
    for name, counts in by_source.items():
        told = ", ".join(f"{count} {outcome}" for outcome, count in sorted(counts.items()))
        left = " Those not found are left out." if counts["not found"] else ""
        if any(each.quote.words is None for there, each in one.aligned if there == name):
            left += " A file that has the words: gioia work export --with-quotes"
        yield f"{shown(name)} has another text here; quotes by their words: {told}.{left}"


def _about_codes(taken: Taken) -> Iterator[str]:
    codes, labels = taken.codes, taken.labels
    for new in codes.new:
        under = f" under “{shown(labels[new.parent])}”" if new.parent else ""
        yield f"New {new.level}: “{shown(new.code.label)}”{under}."
    for guid, into in codes.led.items():
        was = shown(labels.get(guid, guid))
        yield f"“{was}” was united here: what it coded goes to “{shown(labels[into])}”."
    for code in codes.retired:
        yield f"The {code.level} “{shown(code.label)}” is retired here; its quotes come in with it."


def _lists(one: CoderWork, labels: Mapping[str, str]) -> Iterator[tuple[str, Iterable[str]]]:
    quotes = one.quotes
    yield "Changed quotes", (_changed(each, labels) for each in quotes.changed)
    yield "Changed only here", (_changed(each, labels) for each in quotes.held)
    yield "Not in the file", map(_quote, quotes.gone)
    yield "Joined to another quote", (_quote(quote) for quote, _ in quotes.joined)
    yield "Memos rewritten on both sides", map(_rewritten, one.memos.beside.values())
    yield (
        "Memos left out",
        (f"on a {memo.on}: {shown(memo.text, 200)}" for memo in one.memos.astray),
    )
    yield "Quotes placed by their words", (_aligned(name, each) for name, each in one.aligned)


def _changed(one: ChangedQuote, labels: Mapping[str, str]) -> str:
    """A quote and, field by field, what it was and is."""
    old, new = standing(one.old), one.settled.quote
    told = []
    if new.place != old.place:
        told.append(f"place: {old.place[1]}–{old.place[2]} → {new.place[1]}–{new.place[2]}")
    if new.codes != old.codes:
        told.append(f"codes: {_named(old.codes, labels)} → {_named(new.codes, labels)}")
    for field in ("role", "stance", "note"):
        was, now = getattr(old, field), getattr(new, field)
        if was != now:
            told.append(f"{field}: {shown(was) or 'none'} → {shown(now) or 'none'}")
    if one.settled.kept:
        told.append(f"as it is here: {', '.join(one.settled.kept)}")
    if one.settled.both:
        told.append(f"changed on both sides: {', '.join(one.settled.both)}")
    return f"{_quote(one.old)}: {'; '.join(told) or 'known by its place'}"


def _rewritten(one: ChangedMemo) -> str:
    """Both wordings of a memo: the one that it has from now on first."""
    words = shown(one.settled.fields["text"], WIDTH), shown(one.other_words, WIDTH)
    return f"on {shown(one.old.on_label)}: “{words[0]}”; in a memo beside it: “{words[1]}”"


def _named(codes: Iterable[str], labels: Mapping[str, str]) -> str:
    return " + ".join(f"“{shown(labels.get(guid, guid))}”" for guid in codes) or "none"


def _quote(quote: QuoteRecord) -> str:
    where = f"{shown(quote.source)} {quote.start}–{quote.end}"
    return f"{where} “{shown(quote.text, WIDTH)}”"


def _aligned(name: str, one: Aligned) -> str:
    words = shown(one.quote.words.text, WIDTH) if one.quote.words else ""
    was = f"{shown(name)} {one.quote.start}–{one.quote.end} “{words}”"
    match one.outcome:
        case "same":
            return f"{was}: same place"
        case "moved":
            return f"{was}: moved by {one.moved:+}"
        case "reworded":
            return f"{was}: moved by {one.moved:+}, and its words differ"
    return f"{was}: not found, as {one.why}; left out"
