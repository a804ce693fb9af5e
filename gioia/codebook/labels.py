"""How labels and texts of a codebook are compared, tidied and shown. Pure strings."""

from __future__ import annotations

import re
import unicodedata
from difflib import SequenceMatcher

_LONGEST_COMPARED = 1000
"""How long labels are that may be nearly the same: comparing takes the square of their length."""
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_UNSHOWABLE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
# Zero-width spaces, soft hyphens, and what turns the direction of all that stands after it: with
# them two labels look the same and are two. Joiners stay, as scripts and emoji are shaped by them.
_UNSEEN = re.compile("[\u00ad\u200b\ufeff\u202a-\u202e\u2066-\u2069]")


def tidy_label(label: str) -> str:
    """The label as it is kept: NFC, white space folded to single spaces, nothing unseen."""
    if not label.isascii():
        label = unicodedata.normalize("NFC", _UNSEEN.sub("", label))
    return " ".join(label.split())


def tidy_text(text: str) -> str:
    """A text of several lines as it is kept: NFC, lines ended by a line feed."""
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))


def fold_label(label: str) -> str:
    """What two labels share when people would call them the same: no case, no spacing."""
    return unicodedata.normalize("NFC", tidy_label(label).casefold())


def likeness(one: str, other: str, least: float) -> float:
    """How much two folded labels agree: 2 M / T, or 0 where that is less than `least`.

    M characters match in order (the longest common stretch and what matches on either side of it,
    after Ratcliff and Obershelp), T are in both together. The same whichever comes first.
    """
    if one == other:
        return 1.0
    if max(len(one), len(other)) > _LONGEST_COMPARED:
        return 0.0
    first, second = sorted((one, other))
    pair = SequenceMatcher(None, first, second, autojunk=False)
    # the first two are upper bounds, and cheaper
    ratios = (pair.real_quick_ratio, pair.quick_ratio, pair.ratio)
    return pair.ratio() if all(ratio() >= least for ratio in ratios) else 0.0


def is_blank(label: str) -> bool:
    """Whether there is nothing to see: only spaces, controls and zero-width characters."""
    if label.isprintable() and label.strip():  # most are; it spares looking at each character
        return False
    return all(unicodedata.category(character)[0] in "CZ" for character in label)


def has_controls(text: str) -> bool:
    """Whether the text holds control characters other than line ends and tabs."""
    return not text.isprintable() and _CONTROL.search(text) is not None


def shown(text: str, width: int = 60) -> str:
    """The text for a message: one line, nothing that a terminal obeys, at most `width` long."""
    line = " ".join(_UNSHOWABLE.sub(" ", text[: width * 4]).split())
    return line if len(line) <= width else line[: width - 1].rstrip() + "…"
