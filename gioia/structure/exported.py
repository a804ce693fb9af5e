"""The rule of what went out into a paper and is out of date there: G28."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from gioia.codebook.labels import shown
from gioia.structure.case import Finding, count, is_drawn

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gioia.structure.case import Case

COMMANDS = {"figure": "gioia figure", "table": "gioia table"}
TOLD = 3
"""So many labels are told one by one."""


def labels_changed_since(case: Case) -> Iterator[Finding]:
    """G28: what was exported last has the labels that the codes have now.

    Labels are compared to the letter. A code that has come since, or has gone, is not told: only
    a word that a reader may meet in two forms. Times are told as the clock on the wall had them.
    """
    now = {code.guid: code.label for _, code in case.codes() if is_drawn(code)}
    for export in case.facts.exports:
        changed = [
            f"“{shown(was)}” is now “{shown(now[guid])}”"
            for guid, was in export.labels.items()
            if now.get(guid, was) != was
        ]
        if changed:
            when = datetime.fromisoformat(export.at).astimezone()
            more = f" and {len(changed) - TOLD} more" if len(changed) > TOLD else ""
            yield Finding(
                f"the {export.what} of {when:%Y-%m-%d %H:%M}",
                f"{count(len(changed), 'label')} changed since: {'; '.join(changed[:TOLD])}{more}",
                f"Export it again (`{COMMANDS[export.what]}`), and see to the text with it.",
            )
