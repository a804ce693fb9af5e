"""Whether a label that occurs once is one more speaker of a text whose convention is known.

It joins if it is typed as the speakers are, looks like a name, is no metadata, and something more
speaks for it: a time, a striking form, a text in which most paragraphs have a label, or likeness.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from gioia.text import labels

if TYPE_CHECKING:
    from collections.abc import Mapping

    from gioia.text.entries import Entry, Form

_STRIKING: frozenset[Form] = frozenset({"bold", "outside", "timed"})
_ONE_SENTENCE = re.compile(r"[^\n]*[.?!…][\"”»')]*[ ]*(?:\n|\Z)")


@dataclass(frozen=True, slots=True)
class Convention:
    """How the speakers of a text that are beyond doubt are typed."""

    speakers: Mapping[str, str]
    """Label by key."""
    form: Form
    begins: int
    dense: bool
    """Whether most paragraphs begin with what could be a name."""
    shapes: frozenset[labels.Shape]


def joins(text: str, entry: Entry, convention: Convention) -> bool:
    """Whether a label that occurs once is typed as the speakers are and looks like one of them."""
    label = entry.label
    if entry.form != convention.form or entry.form == "name":
        return False
    if labels.is_metadata(label, whole=False) or not labels.looks_like_name(label):
        return False
    timed = entry.time_ms is not None
    if entry.start < convention.begins and not (timed or _ONE_SENTENCE.match(text, entry.end)):
        return False
    return timed or convention.dense or entry.form in _STRIKING or _resembles(label, convention)


def _resembles(label: str, convention: Convention) -> bool:
    """Whether a label is like the known ones beyond having a capital, as `However:` has, too."""
    if labels.has_title(label) or labels.is_role(label):
        return True
    if any(key.split()[0] == labels.key(label).split()[0] for key in convention.speakers):
        return True
    shape = labels.shape(label)
    return shape != "single" and convention.shapes == {shape}
