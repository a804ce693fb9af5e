"""Coders' work out of files into the project, beside the others', as one change."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from gioia.errors import FaultsFound, UsageError
from gioia.exchange.report import counted
from gioia.project.work.arriving import read_works, strangers
from gioia.project.work.base import base_of, remember
from gioia.project.work.codes import find_codes, write_codes
from gioia.project.work.memos import Targets, plan_memos, write_memos
from gioia.project.work.places import SourcesIn
from gioia.project.work.quotes import plan_quotes, wanted_quotes
from gioia.project.work.writing import QuoteWriter

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from gioia.exchange.work.align import Aligned
    from gioia.project.project import Project
    from gioia.project.work.arriving import Arriving, Wishes
    from gioia.project.work.codes import CodesIn
    from gioia.project.work.memos import MemosPlan
    from gioia.project.work.quotes import QuotesPlan
    from gioia.records import Fault, MemoRecord, QuoteRecord, TargetKind


@dataclass(frozen=True, slots=True)
class CoderWork:
    """What became, or would become, of the work in one file."""

    place: str
    coder: str
    quotes: QuotesPlan
    memos: MemosPlan
    aligned: Sequence[tuple[str, Aligned]]
    """Quotes of sources whose text is another one here, with the name of the source."""
    left_out: Sequence[Fault]
    """Sources of the file that are not here, and were left out on request."""
    replace: bool
    """Whether what is not in the file goes."""

    @property
    def changes(self) -> bool:
        """Whether anything here becomes different."""
        quotes, memos = self.quotes, self.memos
        gone = self.replace and (quotes.gone or memos.gone)
        return bool(quotes.new or quotes.changed or memos.new or memos.changed or gone)


@dataclass(frozen=True, slots=True)
class Taken:
    """What came of files of work."""

    works: Sequence[CoderWork]
    codes: CodesIn
    labels: Mapping[str, str]
    """Of the codes here and of the new ones, by guid."""
    applied: bool
    """Whether the project has it."""

    @property
    def changes(self) -> bool:
        """Whether anything here becomes different."""
        return bool(self.codes.new) or any(one.changes for one in self.works)


class _Here(NamedTuple):
    """What is in the project before anything comes in."""

    quotes: Sequence[QuoteRecord]
    memos: Sequence[MemoRecord]


def import_work(
    project: Project, paths: Sequence[Path], wishes: Wishes, *, apply: bool = True
) -> Taken:
    """Brings the work in files in, each under its coder's name, as one change.

    What is known, by guid, is brought to what the file says; what was changed only here since the
    coder's work last came in stays so. What is here and not in the file stays, unless asked.

    Args:
        project: the open project.
        paths: files that `gioia work export` wrote, one a coder.
        wishes: how it is to be done.
        apply: whether it is done; otherwise what would come of it is only told.

    Raises:
        FileError: a file cannot be read.
        FaultsFound: files hold no coded work, or do not fit the project; all faults are listed.
        UsageError: a file is of another project, or two are by the same coder.
    """
    works = read_works(project, paths, wishes)
    _check_matches(works, wishes)
    if not apply:
        return _plan(project, works, wishes)
    named = ", ".join(one.coder for one in works)
    with project.change("import", f"import the work of {named}") as change_id:
        taken = _plan(project, works, wishes)
        _write(project, taken, change_id)
    return replace(taken, applied=True)


def _check_matches(works: Sequence[Arriving], wishes: Wishes) -> None:
    names = {source.name for one in works for source in one.work.sources}
    for name, _ in wishes.matches:
        if name not in names:
            raise UsageError(
                f"The files have no source {name!r}.",
                f"They have: {'; '.join(sorted(names)) or 'none'}.",
            )


def _plan(project: Project, works: Sequence[Arriving], wishes: Wishes) -> Taken:
    """What is to be done, as values; the project is only read."""
    here = _Here(project.quotes.list(), project.memos.list())
    owners = {one.guid: one.coder for one in here.quotes}
    owners |= {one.guid: one.coder for one in here.memos}
    codes = find_codes(project, works)
    sources = []
    for one in works:
        found = SourcesIn(project, one, wishes)
        found.take_all()
        sources.append(found)
    faults = [*strangers(works, owners), *codes.faults]
    faults += [fault for found in sources for fault in found.faults]
    absent = [fault for found in sources for fault in found.absent if not wishes.lenient]
    _refuse(faults, absent)
    plans = [_plan_quotes(project, found, codes, here) for found in sources]
    quotes = _quotes_then(here, plans, remove=wishes.replace)
    common = _common_targets(project, quotes, codes, works)
    done = [
        _coder_work(found, plan, here, common) for found, plan in zip(sources, plans, strict=True)
    ]
    labels = {one.guid: one.label for one in project.codes.list(retired=True)}
    labels |= {one.code.guid: one.code.label for one in codes.new}
    return Taken(done, codes, labels, applied=False)


def _refuse(faults: Sequence[Fault], absent: Sequence[Fault]) -> None:
    """FaultsFound where anything is wrong, or sources are not here."""
    if faults or absent:
        ways_out = dict.fromkeys(fault.way_out for fault in (*faults, *absent))
        lenient = ["To import all but these sources: --lenient."] if absent and not faults else []
        told = counted(len(faults) + len(absent), "thing")
        raise FaultsFound(
            f"Nothing was imported: {told} in the files to settle first.",
            [*faults, *absent],
            "\n".join([*ways_out, *lenient]),
        )


def _plan_quotes(project: Project, found: SourcesIn, codes: CodesIn, here: _Here) -> QuotesPlan:
    coder = found.arriving.coder
    return plan_quotes(
        wanted_quotes(found.placed, codes.here),
        [quote for quote in here.quotes if quote.coder == coder],
        {} if found.wishes.replace else base_of(project, coder),
        {quote.guid for source in found.arriving.work.sources for quote in source.quotes},
    )


def _quotes_then(here: _Here, plans: Iterable[QuotesPlan], *, remove: bool) -> dict[str, str]:
    """The guid that each quote has after the import, by those that it has in any place."""
    guids = {one.guid: one.guid for one in here.quotes}
    for plan in plans:
        guids |= {one.guid: one.guid for one in plan.new}
        for one in plan.changed:
            guids |= {one.old.guid: one.wanted.guid, one.wanted.guid: one.wanted.guid}
        guids |= {quote.guid: into for quote, into in plan.joined}
        for quote in plan.gone if remove else ():
            del guids[quote.guid]
    return guids


def _common_targets(
    project: Project, quotes: Mapping[str, str], codes: CodesIn, works: Iterable[Arriving]
) -> dict[tuple[TargetKind, str], str]:
    """What memos of any file can be on, apart from sources, by kind and guid."""
    targets: dict[tuple[TargetKind, str], str] = {}
    for work in (one.work for one in works):
        for code in (*work.dimensions, *work.themes, *work.concepts):
            targets["code", code.guid] = codes.here(code.guid)
    targets |= {("quote", guid): now for guid, now in quotes.items()}
    targets |= {("relation", one.guid): one.guid for one in project.model.list()}
    targets |= {("informant", one.guid): one.guid for one in project.informants()}
    return targets


def _coder_work(
    found: SourcesIn,
    plan: QuotesPlan,
    here: _Here,
    common: Mapping[tuple[TargetKind, str], str],
) -> CoderWork:
    coder = found.arriving.coder
    informants = {one.name: one.guid for one in found.project.informants()}
    ours = [memo for memo in here.memos if memo.coder == coder]
    targets = dict(common)
    targets |= {("source", guid): ours.guid for guid, ours in found.ours.items()}
    return CoderWork(
        place=found.arriving.place,
        coder=coder,
        quotes=plan,
        memos=plan_memos(found.arriving.work.memos, ours, Targets(targets, informants)),
        aligned=found.aligned,
        left_out=found.absent,
        replace=found.wishes.replace,
    )


def _write(project: Project, taken: Taken, change_id: int) -> None:
    """Codes first, then all quotes, then memos, which may be on any of them."""
    changing = [one for one in taken.works if one.changes]
    keys = write_codes(project, taken.codes.new)
    for one in changing:
        for memo in one.memos.gone if one.replace else ():
            project.store.delete("memo", id=memo.id)
        QuoteWriter(project, one.coder, keys).write(one.quotes, remove=one.replace)
    for one in changing:
        write_memos(project, one.coder, one.memos)
        remember(project, one.coder, change_id)
