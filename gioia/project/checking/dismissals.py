"""Faults that a person leaves as they are, with the reason: dismissed until they are revived.

What is dismissed is a rule for one thing: the code or quote that the fault is about or, where it
is about the whole, the place that it names. Errors cannot be dismissed.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from gioia.codebook.labels import fold_label
from gioia.errors import Ambiguous, NotFound, UsageError
from gioia.project.names import SHORTEST_GUID
from gioia.store import read_project
from gioia.store.store import new_guid, now
from gioia.text.normalise import clean_label

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from gioia.project.project import Project
    from gioia.records import CodeRecord, Fault


def subject(fault: Fault) -> tuple[str, str]:
    """What a dismissal holds on to: the rule, and what the fault is about."""
    return fault.rule, fault.about or fault.place


def marked(
    faults: Sequence[Fault], reasons: Mapping[tuple[str, str], tuple[int, str]]
) -> list[Fault]:
    """The faults, the dismissed ones with the reason; an error stands whatever was said of it."""
    return [
        replace(fault, dismissed=reasons[subject(fault)][1])
        if fault.severity != "error" and subject(fault) in reasons
        else fault
        for fault in faults
    ]


def dismiss(project: Project, fault: Fault, reason: str) -> None:
    """Leaves a fault as it is, as one change; a new reason takes the place of an old one.

    Raises:
        UsageError: it is an error, or no reason is given.
    """
    why = clean_label(reason)
    if fault.severity == "error":
        raise UsageError(f"{fault.rule} is an error here, not a warning.", fault.way_out)
    if not why:
        raise UsageError("Why may it stay as it is?", "Give the reason: it goes on record.")
    rule, about = subject(fault)
    with project.change("dismiss-warning", f"dismiss {rule} of {fault.place}: {why}"):
        there = read_project.dismissals(project.store).get((rule, about))
        if there is not None:
            project.store.update("dismissal", there[0], reason=why)
            return
        project.store.insert(
            "dismissal",
            {
                "guid": new_guid(),
                "rule": rule,
                "about": about,
                "reason": why,
                "coder_id": project.coder_id(),
                "at": now(),
            },
        )


def revive(project: Project, fault: Fault) -> None:
    """Takes a dismissal back, as one change; UsageError where there is none."""
    with project.change("dismiss-warning", f"revive {fault.rule} of {fault.place}"):
        there = read_project.dismissals(project.store).get(subject(fault))
        if there is None:
            raise UsageError(
                f"{fault.rule} of {fault.place} was not dismissed.",
                "gioia check --all shows which are.",
            )
        project.store.delete("dismissal", id=there[0])


def fault_meant(
    faults: Sequence[Fault], rule: str, about: str, codes: Sequence[CodeRecord]
) -> Fault:
    """The one fault meant by a rule and by what it is about.

    Args:
        faults: those to choose from.
        rule: its id, as G09.
        about: a label, a guid or the beginning of one, or the place as it is told; may be
            empty where the rule is broken in one place only.
        codes: all codes, to know labels by.

    Raises:
        NotFound: there is none.
        Ambiguous: there are several; their places are listed.
    """
    wanted = rule.strip().upper()
    of_rule = [fault for fault in faults if fault.rule == wanted]
    found = {subject(fault): fault for fault in of_rule if _is_about(fault, about, codes)}
    if len(found) > 1:
        places = sorted(fault.place for fault in found.values())
        raise Ambiguous(f"{wanted} is told of {len(found)} places.", places)
    if not found:
        what = repr(about) if about else "anything"
        raise NotFound(f"{wanted} is not told of {what}.", "gioia check --all lists what there is.")
    return next(iter(found.values()))


def _is_about(fault: Fault, about: str, codes: Sequence[CodeRecord]) -> bool:
    wanted = fold_label(about)
    if len(wanted) >= SHORTEST_GUID and fault.about.startswith(wanted):
        return True
    if any(code.guid == fault.about and fold_label(code.label) == wanted for code in codes):
        return True
    return not wanted or fold_label(fault.place) == wanted
