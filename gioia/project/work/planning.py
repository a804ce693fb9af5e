"""What becomes of the work in files, as values: all of it is known before anything is written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from gioia.errors import FaultsFound
from gioia.exchange.report import counted
from gioia.project.wording import clean_text
from gioia.project.work.arriving import strangers
from gioia.project.work.base import base_of
from gioia.project.work.codes import find_codes
from gioia.project.work.memos import Targets, plan_memos
from gioia.project.work.places import SourcesIn
from gioia.project.work.quotes import plan_quotes, wanted_quotes

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from gioia.exchange.work.align import Aligned
    from gioia.project.project import Project
    from gioia.project.work.arriving import Arriving, Wishes
    from gioia.project.work.base import Base
    from gioia.project.work.codes import CodesIn
    from gioia.project.work.memos import MemosPlan
    from gioia.project.work.quotes import QuotesPlan, Wanted
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

    @property
    def settles(self) -> bool:
        """Whether it is to be noted, so that what its coder takes back is known later."""
        return self.changes or self.quotes.agreed or self.memos.agreed


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

    @property
    def settles(self) -> bool:
        """Whether anything is to be noted, at the least."""
        return bool(self.codes.new) or any(one.settles for one in self.works)


class _Here(NamedTuple):
    """What is in the project before anything comes in."""

    quotes: Sequence[QuoteRecord]
    memos: Sequence[MemoRecord]


def plan_work(project: Project, works: Sequence[Arriving], wishes: Wishes) -> Taken:
    """What is to be done; the project is only read.

    Raises:
        FaultsFound: something does not fit the project; all faults of all files are listed.
    """
    here = _Here(project.quotes.list(), project.memos.list())
    owners = {one.guid: one.coder for one in here.quotes}
    owners |= {one.guid: one.coder for one in here.memos}
    codes = find_codes(project, works)
    sources = [SourcesIn(project, one, wishes) for one in works]
    for found in sources:
        found.take_all()
    faults = [*strangers(works, owners), *codes.faults]
    faults += [fault for found in sources for fault in found.faults]
    _refuse(faults, [fault for found in sources for fault in found.absent if not wishes.lenient])
    wanted = [wanted_quotes(found.placed, codes.here) for found in sources]
    bases = [_base(found, quotes) for found, quotes in zip(sources, wanted, strict=True)]
    plans = [
        _plan_quotes(found, quotes, base, here)
        for found, quotes, base in zip(sources, wanted, bases, strict=True)
    ]
    quotes = _quotes_then(here, plans, remove=wishes.replace)
    common = _common_targets(project, quotes, codes, works)
    done = [
        _coder_work(found, plan, base, here, common)
        for found, plan, base in zip(sources, plans, bases, strict=True)
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


def _base(found: SourcesIn, wanted: Sequence[Wanted]) -> Base:
    """What a file and the work here both grew from."""
    quotes = {one.guid: one.quote for one in wanted}
    memos = {memo.guid: clean_text(memo.text) for memo in found.arriving.work.memos}
    return base_of(found.project, found.arriving.coder, quotes, memos)


def _plan_quotes(found: SourcesIn, wanted: Sequence[Wanted], base: Base, here: _Here) -> QuotesPlan:
    coder = found.arriving.coder
    return plan_quotes(
        wanted,
        [quote for quote in here.quotes if quote.coder == coder],
        base.quotes,
        {quote.guid for source in found.arriving.work.sources for quote in source.quotes},
        replace=found.wishes.replace,
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
    base: Base,
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
        memos=plan_memos(
            found.arriving.work.memos,
            ours,
            Targets(targets, informants),
            base.memos,
            replace=found.wishes.replace,
        ),
        aligned=found.aligned,
        left_out=found.absent,
        replace=found.wishes.replace,
    )
