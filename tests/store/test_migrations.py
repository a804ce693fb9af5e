"""Migrations: a copy first, all or nothing, and the same schema as the tables say."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import create_engine

from gioia.errors import DamagedProject
from gioia.store import engine, migrations
from gioia.store.base import Base
from gioia.store.store import Store

if TYPE_CHECKING:
    from pathlib import Path


def schema(raw: sqlite3.Connection) -> dict[str, Any]:
    names = [
        name
        for (name,) in raw.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
        if not name.startswith(("sqlite_", "source_fts"))
    ]
    return {
        name: (
            raw.execute(f"PRAGMA table_xinfo({name})").fetchall(),
            sorted(row[2:] for row in raw.execute(f"PRAGMA foreign_key_list({name})")),
            sorted(
                (index[2], [column[2] for column in raw.execute(f"PRAGMA index_info({index[1]})")])
                for index in raw.execute(f"PRAGMA index_list({name})")
            ),
            raw.execute("SELECT strict FROM pragma_table_list WHERE name = ?", (name,)).fetchall(),
        )
        for name in sorted(names)
    }


def test_the_migrated_file_has_the_schema_that_the_tables_say(tmp_path: Path) -> None:
    migrated = Store.create(tmp_path / "migrated.db")
    declared = create_engine(f"sqlite:///{tmp_path / 'declared.db'}")
    Base.metadata.create_all(declared)
    with sqlite3.connect(tmp_path / "declared.db") as raw:
        assert schema(migrated.raw) == schema(raw)
    raw.close()
    declared.dispose()
    migrated.close()


def test_every_table_is_strict(tmp_path: Path) -> None:
    store = Store.create(tmp_path / "gioia.db")
    tables = store.raw.execute(
        "SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND type = 'table'"
    ).fetchall()
    loose = [name for name, strict in tables if not strict and not name.startswith("sqlite_")]
    store.close()
    assert loose == []


def add_column(raw: sqlite3.Connection) -> None:
    raw.execute("ALTER TABLE snapshot ADD COLUMN remark TEXT")


def fail_midway(raw: sqlite3.Connection) -> None:
    raw.execute("CREATE TABLE half_done (id INTEGER)")
    raw.execute("DELETE FROM coder")
    raise RuntimeError("in the middle")


def lose_a_parent(raw: sqlite3.Connection) -> None:
    raw.execute("DELETE FROM coder")


def filled(path: Path) -> Store:
    store = Store.create(path)
    with store.change("create", "fill", "Anna"):
        coder = store.insert("coder", {"guid": "c", "name": "Anna"})
        source = store.insert(
            "source",
            {
                "guid": "s", "name": "a.txt", "kind": "document", "format": "txt",
                "language": "en", "path": "a.txt", "characters": 5, "words": 1,
                "sha256": "", "text_sha256": "", "added_at": "",
            },
        )  # fmt: skip
        store.insert(
            "quote",
            {
                "guid": "q", "source_id": source, "start": 0, "end": 5, "text": "hello",
                "coder_id": coder, "speaker_id": None, "role": "none", "stance": "supports",
                "note": "",
            },
        )  # fmt: skip
    return store


def test_a_copy_is_made_before_an_older_file_is_changed(tmp_path: Path) -> None:
    store = filled(tmp_path / "gioia.db")
    copy = tmp_path / "backups" / "before.db"
    steps = (*migrations.MIGRATIONS, add_column)
    assert migrations.migrate(store.connection, copy, steps) == 1
    assert store.raw.execute("PRAGMA user_version").fetchone() == (len(steps),)
    with sqlite3.connect(copy) as raw:
        assert raw.execute("PRAGMA user_version").fetchone() == (len(migrations.MIGRATIONS),)
        assert raw.execute("SELECT text FROM quote").fetchall() == [("hello",)]
    raw.close()
    store.close()


@pytest.mark.parametrize(
    ("step", "error"), [(fail_midway, RuntimeError), (lose_a_parent, DamagedProject)]
)
def test_a_failing_migration_leaves_the_file_as_it_was(
    tmp_path: Path, step: migrations.Migration, error: type[Exception]
) -> None:
    store = filled(tmp_path / "gioia.db")
    before = list(store.raw.iterdump())
    with pytest.raises(error):
        migrations.migrate(store.connection, None, (*migrations.MIGRATIONS, step))
    assert list(store.raw.iterdump()) == before
    assert store.raw.execute("PRAGMA foreign_keys").fetchone() == (1,)
    assert engine.inspect_file(store.path) == len(migrations.MIGRATIONS)
    store.close()
