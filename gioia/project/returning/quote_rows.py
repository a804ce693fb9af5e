"""Quotes of a plan written at home: those of each coder as the import of work writes them."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from gioia.project.quotes.spans import check_span
from gioia.project.work.quotes import ChangedQuote, QuotesPlan, Wanted
from gioia.project.work.settling import Settled, Standing
from gioia.project.work.writing import QuoteWriter
from gioia.store import read_codes

if TYPE_CHECKING:
    from gioia.project.project import Project
    from gioia.project.returning.comparing import Compared
    from gioia.project.three_way import Fields


def write_quotes(home: Project, quotes: Compared) -> None:
    """Writes new and changed quotes, coder by coder; their sources and codes are there.

    Raises:
        PositionError: the copy has a quote where there is no text: it is damaged.
    """
    here = _Here(home)
    records = {one.guid: one for one in home.quotes.list()}
    new: defaultdict[str, list[Wanted]] = defaultdict(list)
    changed: defaultdict[str, list[ChangedQuote]] = defaultdict(list)
    for (guid,), fields in quotes.new.items():
        new[fields["coder"]].append(here.wanted(guid, fields, fields["order"]))
    for (guid,), pair in quotes.pairs.items():
        if pair.differs:
            order = (*pair.old["order"], *pair.theirs["order"])
            wanted = here.wanted(guid, pair.fields, order, pair.old)
            settled = Settled(wanted.quote, pair.kept, pair.both)
            changed[pair.old["coder"]].append(ChangedQuote(records[guid], wanted, settled))
    for coder in {*new, *changed}:
        plan = QuotesPlan(new[coder], changed[coder], 0, [], [], [], [])
        QuoteWriter(home, coder, here.codes).write(plan, remove=False)


class _Here:
    """What quotes at home are in, and under."""

    def __init__(self, home: Project) -> None:
        self.home = home
        self.sources = {one.guid: one for one in home.sources.list()}
        self.codes = {one.guid: one.id for one in read_codes.codes(home.store, grounded=False)}

    def wanted(
        self, guid: str, fields: Fields, order: tuple[str, ...], old: Fields | None = None
    ) -> Wanted:
        """A quote as it is to be, and as it is; its codes in the order of applying."""
        name, start, end = fields["place"]
        source = self.sources[name]
        known = dict.fromkeys(code for code in order if code in fields["codes"])
        codes = (*known, *sorted(fields["codes"] - known.keys()))
        told = (fields["role"], fields["stance"], fields["note"])
        quote = Standing((source.id, start, end), codes, *told)
        if old is not None and old["place"] == fields["place"]:
            words = old["text"]
        else:
            words = check_span(self.home.sources.text_of(source), start, end, source.name)
        return Wanted(guid, quote, words)
