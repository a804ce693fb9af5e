"""Dismissed faults: why they stay, until they are revived."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

import pytest

from gioia.errors import Ambiguous, NotFound, UsageError
from gioia.project.checking.dismissals import fault_meant, marked
from gioia.records import Fault

if TYPE_CHECKING:
    from gioia.project import Project

WHOLE = Fault("G17", "information", "the structure", "has 90 concepts", "Merge some.")
ONE = Fault("G09", "warning", "theme “Trust”", "has one concept", "", about="guid-of-trust")
OTHER = Fault("G09", "warning", "theme “Timing”", "has one concept", "", about="guid-of-timing")
ERROR = Fault("G06", "error", "theme “Trust”", "is there twice", "", about="guid-of-trust")


def test_a_dismissal_is_of_one_rule_and_one_thing_and_never_of_an_error() -> None:
    reasons = {
        ("G09", "guid-of-trust"): (1, "it says it all"),
        ("G17", "the structure"): (2, "a draft"),
        ("G06", "guid-of-trust"): (3, "why not"),
    }
    told = [fault.dismissed for fault in marked([WHOLE, ONE, OTHER, ERROR], reasons)]
    assert told == ["a draft", "it says it all", "", ""]


def test_a_fault_is_meant_by_guid_place_or_being_the_only_one() -> None:
    faults = [WHOLE, ONE, OTHER]
    assert fault_meant(faults, "G09", "guid-of-tr", []) == ONE
    assert fault_meant(faults, "G09", "THEME “timing”", []) == OTHER
    assert fault_meant(faults, "g17", "", []) == WHOLE
    with pytest.raises(Ambiguous):
        fault_meant(faults, "G09", "", [])
    with pytest.raises(NotFound):
        fault_meant(faults, "G09", "Trust", [])
    with pytest.raises(NotFound):
        fault_meant(faults, "G10", "", [])


def warning(project: Project) -> Fault:
    """The warning that a concept has no quotes, as it stands now."""
    return next(fault for fault in project.check() if fault.rule == "G07")


def grouped(project: Project) -> None:
    dimension = project.codes.add("Openness", level="dimension")
    theme = project.codes.add("Timing", level="theme", parent=dimension)
    project.codes.add("invited late", parent=theme)


def test_a_warning_is_dismissed_with_a_reason_and_revived(project: Project) -> None:
    grouped(project)
    project.dismiss(warning(project), " the next interview\nwill tell ")
    assert warning(project).dismissed == "the next interview will tell"
    line = project.history.log(1)[0]
    assert line.verb == "dismiss-warning"
    assert line.summary.endswith(": the next interview will tell")
    project.dismiss(warning(project), "no, it stays")
    assert warning(project).dismissed == "no, it stays"
    project.revive(warning(project))
    assert warning(project).dismissed == ""
    project.history.undo()
    assert warning(project).dismissed == "no, it stays"
    with pytest.raises(UsageError, match="not dismissed"):
        project.revive(WHOLE)


def test_it_is_still_dismissed_when_its_code_has_another_label(project: Project) -> None:
    grouped(project)
    project.dismiss(warning(project), "to come")
    project.codes.rename(project.codes.get("invited late"), "asked late")
    assert (warning(project).dismissed, "asked late" in warning(project).place) == ("to come", True)


def test_a_reason_is_needed_and_an_error_stays_an_error(project: Project) -> None:
    grouped(project)
    with pytest.raises(UsageError, match="Why"):
        project.dismiss(warning(project), " \n")
    with pytest.raises(UsageError, match="is an error"):
        project.dismiss(ERROR, "why not")
    project.dismiss(warning(project), "to come")
    (final,) = [fault for fault in project.check(final=True) if fault.rule == "G07"]
    assert (final.severity, final.dismissed) == ("error", "")


def test_a_memo_that_is_on_nothing_is_found(project: Project) -> None:
    memo = project.memos.add("source", project.sources.get("anna.txt").guid, "on a source")
    with sqlite3.connect(project.workspace.database) as raw:
        raw.execute("UPDATE memo SET source_id = 99")
    raw.close()
    found = [fault for fault in project.check() if fault.rule == "G05"]
    assert [(fault.severity, fault.place) for fault in found] == [("error", f"memo {memo.id}")]
    assert "source" in found[0].message
