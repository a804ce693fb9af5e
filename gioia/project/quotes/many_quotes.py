"""Acts on many quotes at once: recode them, take a code off them, remove them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.errors import UsageError
from gioia.project.codes.handing_over import remove_quote
from gioia.project.standing import check_in_use
from gioia.store import read_coding_keys

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gioia.project.project import Project
    from gioia.records import CodeRecord, QuoteRecord


def recode_many(
    project: Project, quotes: Sequence[QuoteRecord], old: CodeRecord, new: CodeRecord
) -> int:
    """See `gioia.project.quotes.quotes.Quotes.recode_many`."""
    chosen = {quote.id for quote in quotes}
    with project.change("recode", f"recode “{old.label}” to “{new.label}”", *quotes, old, new):
        check_in_use(project.store, [new])
        moving = _codings(project, chosen, old)
        if old.id != new.id:
            known = {
                (quote_id, coder_id)
                for _, quote_id, coder_id in read_coding_keys.codings_of_code(project.store, new.id)
            }
            for coding_id, quote_id, coder_id in moving:
                if (quote_id, coder_id) in known:
                    project.store.delete("coding", id=coding_id)
                else:
                    project.store.update("coding", coding_id, code_id=new.id)
    return len({quote_id for _, quote_id, _ in moving})


def remove_many(project: Project, quotes: Sequence[QuoteRecord], code: CodeRecord | None) -> int:
    """See `gioia.project.quotes.quotes.Quotes.remove_many`."""
    chosen = {quote.id for quote in quotes}
    with project.change("unapply", _told(quotes, code), *quotes, *filter(None, [code])):
        if code is not None:
            taken = _codings(project, chosen, code)
            for coding_id, _, _ in taken:
                project.store.delete("coding", id=coding_id)
            chosen = {quote_id for _, quote_id, _ in taken}
        for quote_id in sorted(chosen):
            if code is None or not read_coding_keys.codings(project.store, quote_id):
                remove_quote(project.store, quote_id)
    return len(chosen)


def _told(quotes: Sequence[QuoteRecord], code: CodeRecord | None) -> str:
    what = f"a quote in {quotes[0].source}" if len(quotes) == 1 else f"{len(quotes)} quotes"
    return f"remove {what}" if code is None else f"take “{code.label}” off {what}"


def _codings(project: Project, chosen: set[int], code: CodeRecord) -> list[tuple[int, int, int]]:
    """Key, quote and coder of the codings of these quotes with a code; UsageError for none."""
    codings = read_coding_keys.codings_of_code(project.store, code.id)
    found = [coding for coding in codings if coding[1] in chosen]
    if not found:
        raise UsageError(
            f"None of the quotes has the code “{code.label}”.",
            "gioia quote list --code shows its quotes.",
        )
    return found
