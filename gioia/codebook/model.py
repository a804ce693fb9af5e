"""The codebook as strict, frozen values: what the JSON file may hold, and nothing else.

The descriptions of the fields are the documentation that the published JSON Schema carries. The
models say what type a thing has; what the whole must add up to is told in `gioia.codebook.flaws`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Annotated, Final, Literal, TypeVar

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    Strict,
    StringConstraints,
)

from gioia.codebook.labels import tidy_label, tidy_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydantic.types import JsonDict

    from gioia.records import Level

FORMAT: Final = "gioia-codebook"
VERSION: Final = 1
GUID_PATTERN = "^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$"
DIGEST_PATTERN = "^[0-9a-f]{64}$"

_SURROGATE = re.compile("[\ud800-\udfff]")
_CONTROLS = r"\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f"
_TEXT: JsonDict = {"pattern": f"^[^{_CONTROLS}]*$"}
_LABEL: JsonDict = {"pattern": rf"^[^{_CONTROLS}]*[^\s{_CONTROLS}][^{_CONTROLS}]*$"}


def _whole(text: str) -> str:
    if _SURROGATE.search(text):
        raise ValueError("holds half a character (a lone surrogate)")
    return text


def _spell_out(retired: object) -> object:
    """The short forms of `retired` that a hand-written file may use."""
    if retired is False:
        return None
    if retired is True:
        return {"reason": ""}
    return {"reason": retired} if isinstance(retired, str) else retired


Guid = Annotated[str, StringConstraints(pattern=GUID_PATTERN, to_lower=True)]
"""A UUID; read in any case, kept and written in lower case."""
Digest = Annotated[str, StringConstraints(pattern=DIGEST_PATTERN)]
Verbatim = Annotated[str, AfterValidator(_whole)]
"""Words as they stand in a source."""
Line = Annotated[str, AfterValidator(_whole), AfterValidator(tidy_label)]
"""Text of one line: NFC, white space folded."""
Text = Annotated[str, AfterValidator(_whole), AfterValidator(tidy_text)]
"""Text of any number of lines: NFC, line feeds."""
Count = Annotated[int, Field(ge=0, le=2**31 - 1)]
Item = TypeVar("Item")
Many = Annotated[tuple[Item, ...], Strict(strict=False)]
"""A list in the file, a tuple here; its items are as strict as anything else."""


class _Value(BaseModel):
    """What all values of the file share: no guessed types, no unknown fields, no change."""

    model_config = ConfigDict(strict=True, frozen=True, extra="forbid")


class Groundedness(_Value):
    """How much of the data stands behind a code: informative, ignored on import."""

    quotes: Count = Field(default=0, description="Quotes coded with it.")
    informants: Count = Field(default=0, description="Informants who said them.")
    sources: Count = Field(default=0, description="Sources they stand in.")


class Excerpt(_Value):
    """A quote, copied out for reading: informative, ignored on import."""

    source: Verbatim = Field(description="The source's name.")
    text: Verbatim = Field(description="The informant's words, verbatim.")
    speaker: Verbatim | None = Field(default=None, description="Speaker label, where one is known.")
    coder: Verbatim = Field(default="", description="Who coded it.")
    start: Count = Field(
        description="Where it starts in the normalised text: code points, from 0, inclusive."
    )
    end: Count = Field(description="Where it ends: code points, exclusive.")


class Retirement(_Value):
    """Why a code is no longer in use; its quotes stay with it."""

    reason: Text = Field(
        default="", description="The reason, for the audit trail.", json_schema_extra=_TEXT
    )


class Code(_Value):
    """A 1st-order concept, a 2nd-order theme or an aggregate dimension: its list says which."""

    guid: Guid = Field(
        description="UUID that stays with the code through renaming and moving; unique in the file."
    )
    label: Line = Field(
        description="Its wording in figure and tables. Unique among the codes of its level that "
        "are in use, whatever case and spacing.",
        json_schema_extra=_LABEL,
    )
    definition: Text = Field(
        default="", description="When the code applies and when not.", json_schema_extra=_TEXT
    )
    position: Count = Field(
        default=0, description="The author's order among the codes of the same parent, from 0."
    )
    in_vivo: bool = Field(
        default=False, description="Whether the label is an informant's own wording."
    )
    in_figure: bool = Field(default=True, description="Whether it is drawn in the data structure.")
    parent: Guid | None = Field(
        default=None,
        description="A concept's theme, a theme's dimension, by guid; null while it has none. "
        "A dimension has none.",
    )
    candidates: Many[Guid] = Field(
        default=(),
        description="Themes that a concept may come to belong to, while the analysis is young.",
    )
    notes: Text = Field(
        default="", description="Analytic notes on the code.", json_schema_extra=_TEXT
    )
    retired: Annotated[
        Retirement | None,
        BeforeValidator(_spell_out, json_schema_input_type=Retirement | bool | str | None),
    ] = Field(
        default=None,
        description="Null while the code is in use. Written as an object with the reason; read "
        "also as true, false, or the reason alone.",
    )
    groundedness: Groundedness | None = Field(
        default=None, description="Informative: written on export, ignored on import."
    )
    quotes: Many[Excerpt] | None = Field(
        default=None, description="Only where quotes were asked for; ignored on import."
    )


class ProjectName(_Value):
    """The project that a codebook comes from."""

    guid: Guid | None = Field(default=None, description="The project's own UUID.")
    name: Line = Field(default="", description="Its name.", json_schema_extra=_TEXT)


class Codebook(_Value):
    """The codes of a Gioia study on their three levels, as exchanged between people."""

    format: Literal["gioia-codebook"] = Field(
        default=FORMAT, description="What kind of file this is."
    )
    version: Literal[1] = Field(default=VERSION, description="The version of this format.")
    project: ProjectName = Field(
        default=ProjectName(), description="The project that it comes from."
    )
    lineage: Many[Digest] = Field(
        default=(),
        description="Digests of the codebooks that this one grew from, oldest first: "
        "a merge finds the common base by them.",
    )
    dimensions: Many[Code] = Field(
        default=(), description="Aggregate dimensions: themes of themes."
    )
    themes: Many[Code] = Field(default=(), description="2nd-order themes: the researcher's terms.")
    concepts: Many[Code] = Field(
        default=(), description="1st-order concepts: the informants' terms."
    )

    def levels(self) -> Iterator[tuple[Level, tuple[Code, ...]]]:
        """The three levels with their codes, dimensions first."""
        yield "dimension", self.dimensions
        yield "theme", self.themes
        yield "concept", self.concepts
