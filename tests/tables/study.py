"""A small outline and its quotes for the tests of the tables."""

from __future__ import annotations

import itertools
from pathlib import Path
from typing import Any

from gioia.records import QuoteRecord
from gioia.structure.outline import ConceptBlock, DimensionBlock, Outline, ThemeBlock

GOLDEN = Path(__file__).parent / "golden"
WORDS = "we heard of it only when the paper had been signed by all"
_ids = itertools.count(1)


def quote(*codes: str, **fields: Any) -> QuoteRecord:
    """A quote of readable length, of its own place in a source, some of its fields changed."""
    number = next(_ids)
    source = fields.get("source", "03-ngo.docx")
    given: dict[str, Any] = {
        "id": number,
        "guid": f"{number:032x}",
        "source_id": sum(map(ord, source)),
        "source": source,
        "start": number * 1000,
        "end": number * 1000 + 100,
        "text": WORDS,
        "codes": codes,
        "code_ids": (),
        "code_guids": codes,
        "coder": "ana",
        "speaker": "Halyna",
        "role": "none",
        "stance": "supports",
        "note": "",
    }
    return QuoteRecord(**given | fields)


def outline_of(tree: dict[str, dict[str, list[str]]]) -> Outline:
    """The outline with these labels."""

    def concepts(labels: list[str]) -> tuple[ConceptBlock, ...]:
        return tuple(ConceptBlock(label, label) for label in labels)

    return Outline(
        tuple(
            DimensionBlock(
                dimension,
                dimension,
                tuple(ThemeBlock(theme, theme, concepts(under)) for theme, under in themes.items()),
            )
            for dimension, themes in tree.items()
        )
    )


def sample() -> tuple[Outline, list[QuoteRecord]]:
    """Two dimensions with the awkward cases: cells to escape, no quote, two alphabets."""
    outline = outline_of(
        {
            "Institutional openness": {
                "Timing of involvement": ["invited after the decision", "late | letters"],
                "Довіра": ["вони подзвонили самі"],
            },
            "Resources": {"Means": ["no budget line"]},
        }
    )
    quotes = [
        quote(
            "invited after the decision",
            text="They called us\nwhen *everything* was signed, and then | asked what we think.",
            role="proof",
        ),
        quote(
            "invited after the decision",
            text="-- to znaczy konsultacje były, ale „po wszystkim”, rozumie pani?",
            source="05-urząd.srt",
            speaker="Respondentka",
        ),
        quote("late | letters", text="=SUM(A1:A9) is what the letter said, no more", speaker=None),
        quote(
            "вони подзвонили самі",
            text="Вони подзвонили самі, ще до рішення, і спитали: «Що вам треба?» 🙂",
            source="07-громада.txt",
            speaker="Інформантка",
        ),
    ]
    return outline, quotes
