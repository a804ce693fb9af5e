"""Answers to conflicts as people type them: beginnings of keys, and the number of the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.errors import Ambiguous, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from gioia.codebook.merging.values import Resolution


def of_file(resolutions: Mapping[str, Resolution], number: int) -> dict[str, Resolution]:
    """The answers that are meant for a file: `2/KEY` is for the second, a bare KEY for all."""
    found: dict[str, Resolution] = {}
    for key, resolution in resolutions.items():
        named, slash, rest = key.partition("/")
        if not slash:
            found.setdefault(key, resolution)
        elif named == str(number):
            found[rest] = resolution
    return found


def whole_keys(resolutions: Mapping[str, Resolution], keys: Iterable[str]) -> dict[str, Resolution]:
    """The answers under the whole keys of the conflicts that were met.

    Raises:
        Ambiguous: a beginning is that of several keys.
    """
    known = set(keys)
    found = {}
    for given, resolution in resolutions.items():
        fitting = [given] if given in known else sorted(k for k in known if k.startswith(given))
        if len(fitting) > 1:
            raise Ambiguous(f"“{given}” is the beginning of several conflicts' keys.", fitting)
        if fitting:
            found[fitting[0]] = resolution
    return found


def check_met(resolutions: Mapping[str, Resolution], met: Iterable[tuple[int, str]]) -> None:
    """UsageError where an answer is for no conflict that was met, by file number and key."""
    known = [(f"{number}/{key}", key) for number, key in met]
    for given in resolutions:
        if not any(whole.startswith(given) or bare.startswith(given) for whole, bare in known):
            raise UsageError(
                f"There is no conflict with the key “{given}”.",
                "Run the merge without it: the conflicts are listed with their keys.",
            )
