"""Relations of two codes that have become one: there is nothing left to relate."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from gioia.project.returning.comparing import Compared


def open_circles(relations: Compared) -> dict[str, str]:
    """Takes out relations of two codes that have become one; the guid of that, by theirs."""
    for key, pair in relations.pairs.items():
        if pair.fields["arrow"][0] == pair.fields["arrow"][1]:
            relations.pairs[key] = pair.back("arrow")
    found = {key: one["arrow"] for key, one in relations.new.items()}
    circles = {key: start for key, (start, end, _) in found.items() if start == end}
    for key in circles:
        del relations.new[key]
    return {key[0]: start for key, start in circles.items()}


def on_codes(memos: Compared, circles: Mapping[str, str]) -> None:
    """Puts memos on such a relation on what the two codes have become."""
    for key, fields in memos.new.items():
        if fields["on"][1] in circles:
            memos.new[key] = {**fields, "on": ("code", circles[fields["on"][1]])}
    for pair in memos.pairs.values():
        if pair.fields["on"][1] in circles:
            pair.fields["on"] = ("code", circles[pair.fields["on"][1]])
