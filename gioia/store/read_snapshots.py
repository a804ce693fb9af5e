"""Reading the codebooks that the project keeps, and when others came in or went out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import and_, or_, select

from gioia.store.tables import Change, Snapshot

if TYPE_CHECKING:
    from gioia.store.store import Store


def snapshots(store: Store) -> dict[str, str]:
    """The codebooks that were handed out, taken in, or came of a merge, as JSON by digest."""
    wanted = select(Snapshot.digest, Snapshot.codebook)
    return {row.digest: row.codebook for row in store.rows(wanted)}


def snapshot_times(store: Store) -> dict[str, str]:
    """When each of those was kept, in UTC, the newest first."""
    wanted = select(Snapshot.digest, Snapshot.at).order_by(Snapshot.id.desc())
    return {row.digest: row.at for row in store.rows(wanted)}


def exchanges(store: Store) -> list[tuple[str, str]]:
    """When codebooks came in or went out, in UTC, and what the audit trail says of it."""
    came = Change.verb.in_(("import", "merge-codebook"))
    went = and_(Change.verb == "export", Change.summary.startswith("export the codebook"))
    wanted = select(Change.at, Change.summary).where(or_(came, went)).order_by(Change.id)
    return [(row.at, row.summary) for row in store.rows(wanted)]
