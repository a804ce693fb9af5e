"""Records for tests of plain functions, where no project is needed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.records import CodeRecord, QuoteRecord, SourceRecord

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gioia.records import Level


def code(
    number: int,
    label: str = "",
    level: Level = "concept",
    parent: int | None = None,
    position: int = 0,
    quotes: int = 0,
) -> CodeRecord:
    return CodeRecord(
        id=number, guid=f"guid-{number}", label=label or f"code {number}", level=level,
        parent_id=parent, parent=None, parent_guid=None, definition="", in_vivo=False,
        in_figure=True, position=position, colour=number, retired=False, reason="",
        quotes=quotes, sources=0, informants=0,
    )  # fmt: skip


def quote(number: int, start: int, end: int, code_ids: Sequence[int]) -> QuoteRecord:
    return QuoteRecord(
        id=number, guid=f"quote-{number}", source_id=1, source="a.txt", start=start, end=end,
        text="x" * (end - start), codes=tuple(f"code {one}" for one in code_ids),
        code_ids=tuple(code_ids), code_guids=tuple(f"guid-{one}" for one in code_ids),
        coder="Ada", speaker=None, role="none", stance="supports", note="",
    )  # fmt: skip


def source(
    number: int, name: str, words: int = 10, quotes: int = 0, speakers: tuple[str, ...] = ()
) -> SourceRecord:
    return SourceRecord(
        id=number, guid=f"guid-{number}", name=name, kind="transcript", format="txt",
        language="pl", characters=50, words=words, turns=3, speakers=speakers, quotes=quotes,
        sha256="", text_sha256="",
    )  # fmt: skip
