"""What the room of sources reads of the project, and what its panel tells of one source."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.content import Content

from gioia.tui.sources.source_list import Listed, speaker_lines

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from gioia.project import Project
    from gioia.records import AttributeRecord, InformantRecord, SpeakerRecord

NOTHING = "No sources yet. i imports the files in interviews/; I asks for another place."

NONE_LIKE_IT = "No source has these words."


@dataclass(frozen=True, slots=True)
class Shelf:
    """What the room shows of the project."""

    listed: tuple[Listed, ...] = ()
    attributes: tuple[AttributeRecord, ...] = ()
    informants: tuple[InformantRecord, ...] = ()
    known: Mapping[str, Mapping[str, str]] | None = None
    """The attributes of informants, by guid and name."""


UNREAD = Shelf()
"""Of a project that was not read yet: whether it has sources is not known."""


def read_shelf(project: Project) -> Shelf:
    """Reads sources, attributes and informants."""
    shares, memos = project.sources.coded_share(), project.memos.counts()
    values = project.attributes.values("source")
    listed = tuple(
        Listed(
            one, shares.get(one.id, 0.0), memos.get(("source", one.guid), 0),
            values.get(one.guid, {}),
        )
        for one in project.sources.list()
    )  # fmt: skip
    return Shelf(
        listed, tuple(project.attributes.list("source")), tuple(project.informants()),
        project.attributes.values("informant"),
    )  # fmt: skip


def panel_of(one: Listed | None, shelf: Shelf, speakers: Sequence[SpeakerRecord] | None) -> Content:
    """Who speaks in a source, once that is read, and what is known of it and of them."""
    if one is None:
        return Content(NONE_LIKE_IT if shelf.listed else "" if shelf is UNREAD else NOTHING)
    parts = [Content.styled("Who speaks", "bold")]
    parts += [Content(f"  {told}") for told in _speaking(speakers)]
    parts += _known("What is known", one.values)
    for informant in shelf.informants:
        if one.source.name in informant.sources:
            parts += _known(informant.name, (shelf.known or {}).get(informant.guid, {}))
    return Content("\n").join(parts)


def _speaking(speakers: Sequence[SpeakerRecord] | None) -> Sequence[str]:
    return () if speakers is None else speaker_lines(speakers)


def _known(title: str, values: Mapping[str, str]) -> list[Content]:
    if not values:
        return []
    lines = [
        Content.assemble((f"  {name}: ", "$foreground-muted"), value)
        for name, value in values.items()
    ]
    return [Content(""), Content.styled(title, "bold"), *lines]
