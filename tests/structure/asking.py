"""Asking one rule about a structure and its quotes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from gioia.structure.check import check
from gioia.structure.facts import Facts, InformantFact, QuoteFact

from .books import guid

if TYPE_CHECKING:
    from gioia.codebook.model import Codebook
    from gioia.records import Fault


def quote(*codes: int, **fields: Any) -> QuoteFact:
    """A sound quote with these codes, some of its fields changed."""
    sound: dict[str, Any] = {
        "guid": guid(900),
        "source": "03-ngo.docx",
        "start": 120,
        "end": 154,
        "text": "They called us when it was signed",
        "matches": True,
        "stance": "supports",
        "codes": tuple(guid(number) for number in codes),
    }
    return QuoteFact(**sound | fields)


def told(
    rule: str,
    structure: Codebook,
    *quotes: QuoteFact,
    final: bool = False,
    **known: Any,
) -> list[Fault]:
    """The faults that one rule finds."""
    faults = check(structure, Facts(quotes=quotes, **known), final=final)
    found = [fault for fault in faults if fault.rule == rule]
    assert all(fault.place and fault.message and fault.way_out for fault in found)
    return found


def places(faults: list[Fault]) -> list[str]:
    return [fault.place for fault in faults]


def informants(number: int) -> tuple[InformantFact, ...]:
    """So many of them, each with an interview: `who 0` in `0.txt`, and on."""
    return tuple(
        InformantFact(f"who {one}", f"Informant {one}", (f"{one}.txt",)) for one in range(number)
    )
