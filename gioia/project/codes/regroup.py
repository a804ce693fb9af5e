"""Acts on several codes at once: merge, split, delete. No quote is lost by any of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.errors import LevelBroken, UsageError
from gioia.project.codes import order
from gioia.project.codes.handing_over import check_unattached, merge_codes
from gioia.store import read_codes, read_coding_keys
from gioia.text.normalise import clean_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gioia.project.project import Project
    from gioia.records import CodeRecord, QuoteRecord


def merge(project: Project, codes: Sequence[CodeRecord], into: CodeRecord) -> None:
    """Brings what is under `codes` under `into`, as one change.

    Raises:
        LevelBroken: the codes are not all of one level.
        UsageError: nothing is left to merge, or `into` is retired.
    """
    merged = [code for code in codes if code.id != into.id]
    if not merged:
        raise UsageError("There is nothing to merge.", "Name a code other than the target.")
    names = ", ".join(f"“{code.label}”" for code in merged)
    with project.change("merge", f"merge {names} into “{into.label}”", *merged, into):
        target = project.codes.by_id(into.id)
        for code in merged:
            _check_mergeable(code, target)
            _hand_over(project, code, target)


def _check_mergeable(code: CodeRecord, into: CodeRecord) -> None:
    if into.retired:
        raise UsageError(f"“{into.label}” is retired.", "Restore it, or merge into another.")
    if code.level != into.level:
        raise LevelBroken(
            f"“{code.label}” is a {code.level}, “{into.label}” a {into.level}.",
            "Merge codes of one level.",
        )


def lead_on(project: Project, code: CodeRecord, into: CodeRecord) -> None:
    """Hands quotes, memos and relations of a code over to another one, within a change."""
    for coding_id, quote_id, coder_id in read_coding_keys.codings_of_code(project.store, code.id):
        _recode(project, coding_id, quote_id, coder_id, into)
    merge_codes(project.store, code, into)


def _hand_over(project: Project, code: CodeRecord, into: CodeRecord) -> None:
    store = project.store
    lead_on(project, code, into)
    position = max((one.position for one in order.children(store, into)), default=-1) + 1
    for offset, child in enumerate(order.children(store, code)):
        store.update("code", child.id, parent_id=into.id, position=position + offset)
    candidates = read_codes.candidates(store)
    store.delete("candidate", concept_id=code.id)
    for concept_id, themes in candidates.items():
        if code.id in {theme_id for theme_id, _ in themes}:
            store.delete("candidate", concept_id=concept_id, theme_id=code.id)
            if into.id not in {theme_id for theme_id, _ in themes}:
                store.insert("candidate", {"concept_id": concept_id, "theme_id": into.id})
    reason = f"merged into “{into.label}”"
    store.update("code", code.id, retired=1, reason=reason)


def _recode(project: Project, coding_id: int, quote_id: int, coder_id: int, to: CodeRecord) -> None:
    applied = read_coding_keys.codings(project.store, quote_id)
    if any(code == to.id and coder == coder_id for _, code, coder in applied):
        project.store.delete("coding", id=coding_id)
    else:
        project.store.update("coding", coding_id, code_id=to.id)


def split(
    project: Project, code: CodeRecord, label: str, quotes: Sequence[QuoteRecord]
) -> CodeRecord:
    """A new code beside `code`, to which the given quotes go, as one change.

    Raises:
        UsageError: none of the quotes has the code.
    """
    chosen = {quote.id for quote in quotes}
    told = f"split “{clean_label(label)}” from “{code.label}”"
    with project.change("split", told, code, *quotes):
        codings = read_coding_keys.codings_of_code(project.store, code.id)
        moving = [coding_id for coding_id, quote_id, _ in codings if quote_id in chosen]
        if not moving:
            raise UsageError(
                f"None of the quotes has the code “{code.label}”.",
                "gioia quote list --code shows its quotes.",
            )
        above = project.codes.by_id(code.id).parent_id
        parent = project.codes.by_id(above) if above else None
        new = project.codes.add(label, level=code.level, parent=parent)
        for coding_id in moving:
            project.store.update("coding", coding_id, code_id=new.id)
    return project.codes.by_id(new.id)


def delete(project: Project, code: CodeRecord) -> None:
    """Deletes a code; UsageError where quotes, codes, memos or relations still hang on it."""
    with project.change("delete", f"delete {code.level} “{code.label}”", code):
        if read_coding_keys.codings_of_code(project.store, code.id):
            raise UsageError(
                f"“{code.label}” has quotes.",
                "Retire it (its quotes stay), merge it into another, or recode its quotes first.",
            )
        if order.children(project.store, code):
            raise UsageError(
                f"Codes stand under “{code.label}”.", "Move them, or merge it into another."
            )
        check_unattached(project.store, code)
        project.store.delete("candidate", concept_id=code.id)
        project.store.delete("candidate", theme_id=code.id)
        project.store.delete("code", id=code.id)
