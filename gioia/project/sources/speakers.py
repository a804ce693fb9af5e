"""The act that says who is behind a speaker label: the role, and an informant's pseudonym."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from gioia.codebook.labels import fold_label
from gioia.errors import UsageError
from gioia.project.standing import check_standing
from gioia.store import read_project, read_sources
from gioia.store.store import new_guid
from gioia.text.normalise import clean_label
from gioia.text.transcript import Role

if TYPE_CHECKING:
    from gioia.project.project import Project
    from gioia.records import SourceRecord, SpeakerRecord

ROLES: tuple[str, ...] = get_args(Role)


def set_speaker(
    project: Project, source: SourceRecord, label: str, role: Role | None, informant: str | None
) -> SpeakerRecord:
    """See `gioia.project.sources.sources.Sources.set_speaker`."""
    if role is not None and role not in ROLES:
        raise UsageError(f"There is no role {role!r}.", f"Roles: {', '.join(ROLES)}.")
    values: dict[str, str | int | None] = {} if role is None else {"role": role}
    with project.store.transaction(project.coder, "say who a speaker is"):
        check_standing(project.store, [source])
        speaker = _speaker(project, source, label)
        with project.change("redefine", f"set who {speaker.label} is in {source.name}"):
            if informant is not None:
                values["informant_id"] = _informant_id(project, informant)
            if values:
                project.store.update("speaker", speaker.id, **values)
    return _speaker(project, source, label)


def _speaker(project: Project, source: SourceRecord, label: str) -> SpeakerRecord:
    speakers = read_sources.speakers(project.store, source.id)
    for one in speakers:
        if fold_label(one.label) == fold_label(label):
            return one
    raise UsageError(
        f"{source.name} has no speaker {label!r}.",
        f"It has: {'; '.join(one.label for one in speakers) or 'none'}.",
    )


def _informant_id(project: Project, name: str) -> int | None:
    """The key of an informant, who is written down when first named; none for no name."""
    wanted = clean_label(name)
    if not wanted:
        return None
    known = {one.name: one.id for one in read_project.informants(project.store)}
    if wanted in known:
        return known[wanted]
    return project.store.insert("informant", {"guid": new_guid(), "name": wanted})
