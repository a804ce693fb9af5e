"""The one order in which a codebook's codes stand: the author's, then by label."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from gioia.codebook.model import Code, Codebook


def arrange(codebook: Codebook) -> Codebook:
    """The same codebook with its codes in the order of their parents, then of their positions.

    Codes without a parent in the codebook come last on their level. Candidates are a set, and are
    sorted by guid.
    """
    dimensions = _in_order(codebook.dimensions, {})
    themes = _in_order(codebook.themes, _ranks(dimensions))
    concepts = _in_order(map(_settled, codebook.concepts), _ranks(themes))
    lists = {"dimensions": dimensions, "themes": themes, "concepts": concepts}
    return codebook.model_copy(update=lists)


def _in_order(codes: Iterable[Code], parents: Mapping[str, int]) -> tuple[Code, ...]:
    def key(code: Code) -> tuple[int, int, str, str]:
        rank = parents.get(code.parent or "", len(parents))
        return rank, code.position, code.label, code.guid

    return tuple(sorted(codes, key=key))


def _ranks(codes: Iterable[Code]) -> dict[str, int]:
    return {code.guid: rank for rank, code in enumerate(codes)}


def _settled(code: Code) -> Code:
    candidates = tuple(sorted(set(code.candidates)))
    return (
        code
        if candidates == code.candidates
        else code.model_copy(update={"candidates": candidates})
    )
