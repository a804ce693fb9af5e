"""What the end of a sentence looks like in a language: its abbreviations, read from small files."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from gioia.language.words import function_words

_FILES = {path.stem: path for path in Path(__file__).with_name("abbreviations").glob("*.txt")}

STOPS = frozenset(".!?…‥。！？｡؟۔।॥։።។။‽⁇⁈⁉")
"""Signs that may end a sentence, in any script."""


@dataclass(frozen=True, slots=True)
class Rules:
    """One language's part in finding sentences. Words are kept without their last full stop."""

    stops: frozenset[str] = STOPS
    ends: frozenset[str] = frozenset()
    """A sentence may end after these, although their last part is in a list below."""
    never: frozenset[str] = frozenset()
    """No sentence ends after these."""
    before_number: frozenset[str] = frozenset()
    """None ends after these where a number follows."""
    doubtful: frozenset[str] = frozenset()
    """One ends after these only before a function word written with a capital."""
    always_capital: frozenset[str] = frozenset()
    """Words whose capital says nothing, like the English pronoun."""
    ordinals: bool = False
    """Whether `3.` may be an ordinal before a capital, as before any German noun."""
    function_words: frozenset[str] = frozenset()


@cache
def rules_for(language: str) -> Rules:
    """The rules of a language (ISO 639-1); for an unknown one, those of none in particular."""
    lists = _read(_FILES.get(language, _FILES["other"]))
    return Rules(
        stops=STOPS | lists["stops"],
        ends=lists["ends"],
        never=lists["never"],
        before_number=lists["before a number"],
        doubtful=lists["doubtful"],
        always_capital=lists["always capital"],
        ordinals="yes" in lists["ordinals"],
        function_words=function_words(language),
    )


def _read(path: Path) -> defaultdict[str, frozenset[str]]:
    lists: defaultdict[str, frozenset[str]] = defaultdict(frozenset)
    for line in path.read_text(encoding="utf-8").splitlines():
        kind, _, words = line.partition(":")
        lists[kind] |= frozenset(words.split())
    return lists
