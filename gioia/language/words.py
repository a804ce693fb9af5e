"""The function words of each language, read once from `function_words.txt`."""

from __future__ import annotations

from functools import cache
from pathlib import Path

_FILE = Path(__file__).with_name("function_words.txt")


def function_words(language: str) -> frozenset[str]:
    """The commonest small words of a language in lower case; empty for one we have none of."""
    return _table().get(language, frozenset())


@cache
def languages_of_words() -> dict[str, tuple[str, ...]]:
    """Each function word with the languages that have it."""
    index: dict[str, tuple[str, ...]] = {}
    for language, words in _table().items():
        for word in words:
            index[word] = (*index.get(word, ()), language)
    return index


@cache
def _table() -> dict[str, frozenset[str]]:
    lines = _FILE.read_text(encoding="utf-8").splitlines()
    rows = [line.split() for line in lines if line and not line.startswith("#")]
    return {language: frozenset(words) for language, *words in rows}
