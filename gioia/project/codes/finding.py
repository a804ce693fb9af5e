"""Which code is meant by a label, the beginning of one, or a guid."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.codebook.labels import fold_label
from gioia.project.names import find

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gioia.records import CodeRecord, Level


def meant(name: str, codes: Sequence[CodeRecord], level: Level | None = None) -> CodeRecord:
    """The one of these codes that a name means; one in use before a retired one of its label.

    Raises:
        NotFound: there is none.
        Ambiguous: there are several.
    """
    fitting = [code for code in codes if level in {None, code.level}]
    in_use = [code for code in fitting if not code.retired]
    exact = [code for code in in_use if fold_label(code.label) == fold_label(name)]
    return find(name, exact or fitting, lambda code: code.label, _tell, level or "code")


def _tell(code: CodeRecord) -> str:
    """A code in words, with its level, for messages."""
    return f"{code.level} “{code.label}”" + (" (retired)" if code.retired else "")
