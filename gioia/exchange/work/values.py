"""One coder's work as strict, frozen values: what the JSON file may hold, and nothing else.

The descriptions of the fields are the documentation that the published JSON Schema carries.
"""

from __future__ import annotations

from datetime import MAXYEAR, MINYEAR, datetime
from typing import Annotated, Final, Literal, TypeAlias

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from gioia.codebook.model import Code, Count, Digest, Guid, Line, Many, ProjectName, Text, Verbatim
from gioia.records import MEMO_KINDS, MemoKind, QuoteRole, Stance, TargetKind

FORMAT: Final = "gioia-work"
VERSION: Final = 1
AROUND: Final = 40
"""How many code points of a source go along on either side of a quote's words."""


def _real(time: str) -> str:
    try:
        found = datetime.fromisoformat(time)
    except ValueError:
        found = None
    # The first and the last year are what programs write for no date, and are in no other zone.
    if found is None or found.tzinfo is None or found.year in {MINYEAR, MAXYEAR}:
        raise ValueError("should be a time like 2026-05-31T14:30:00+00:00")
    return time


Time: TypeAlias = Annotated[
    str, AfterValidator(_real), Field(json_schema_extra={"format": "date-time"})
]
"""ISO 8601 with the offset from UTC."""


class _Value(BaseModel):
    """What all values of the file share: no guessed types, no unknown fields, no change."""

    model_config = ConfigDict(strict=True, frozen=True, extra="forbid")


class Words(_Value):
    """A quote's own words and what stands around them: only where they were asked for."""

    text: Verbatim = Field(description="The quote, verbatim.")
    before: Verbatim = Field(default="", description=f"At most {AROUND} code points before it.")
    after: Verbatim = Field(default="", description=f"At most {AROUND} code points after it.")


class WorkQuote(_Value):
    """A stretch of a source that the coder marked."""

    guid: Guid = Field(description="UUID that stays with the quote; unique in the file.")
    start: Count = Field(
        description="Where it starts in the normalised text: code points, from 0, inclusive."
    )
    end: Count = Field(description="Where it ends: code points, exclusive.")
    codes: Many[Guid] = Field(
        default=(), description="Codes of this file, by guid, in the order of applying."
    )
    role: QuoteRole = Field(default="none", description="What it is for in the table of quotes.")
    stance: Stance = Field(default="supports", description="What it does to its codes.")
    note: Text = Field(default="", description="The coder's note on it.")
    words: Words | None = Field(
        default=None, description="Only where quotes were asked for; checked on import."
    )


class WorkSource(_Value):
    """A source that the coder worked on, and the quotes in it. Its text is not in the file."""

    guid: Guid = Field(description="UUID of the source in the project that the file comes from.")
    name: Line = Field(description="Its name there.")
    sha256: Digest = Field(
        description="Of its normalised text in UTF-8: positions hold for this text alone."
    )
    characters: Count = Field(description="Length of that text in code points.")
    quotes: Many[WorkQuote] = Field(default=(), description="In the order of places.")


class WorkMemo(_Value):
    """A dated note by the coder."""

    guid: Guid = Field(description="UUID that stays with the memo; unique in the file.")
    kind: MemoKind = Field(default=MEMO_KINDS[0], description="What kind of note it is.")
    on: TargetKind = Field(description="What kind of thing it is on.")
    on_guid: Guid | None = Field(
        default=None, description="UUID of what it is on; null where that is the project."
    )
    on_name: Line = Field(default="", description="An informant's pseudonym; else empty.")
    text: Text = Field(description="The note as it was written.")
    settled: bool = Field(default=False, description="Whether nothing is left to do about it.")
    at: Time = Field(description="When it was begun.")
    changed_at: Time = Field(description="When it was last rewritten.")


class Work(_Value):
    """What one coder did in a Gioia study: quotes, codings and memos."""

    format: Literal["gioia-work"] = Field(default=FORMAT, description="What kind of file this is.")
    version: Literal[1] = Field(default=VERSION, description="The version of this format.")
    project: ProjectName = Field(default=ProjectName(), description="The project it comes from.")
    coder: Line = Field(description="Whose work it is.")
    codebook: Digest | None = Field(
        default=None, description="Digest of the codebook with which it was made."
    )
    dimensions: Many[Code] = Field(
        default=(), description="Dimensions that the work needs, as in a codebook."
    )
    themes: Many[Code] = Field(default=(), description="Themes that the work needs.")
    concepts: Many[Code] = Field(default=(), description="Concepts that the work needs.")
    sources: Many[WorkSource] = Field(default=(), description="The sources that were worked on.")
    memos: Many[WorkMemo] = Field(default=(), description="The coder's memos, the oldest first.")
