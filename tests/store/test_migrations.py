"""Migrations: a copy first, all or nothing, and the same schema as the tables say."""

from __future__ import annotations

import hashlib
import sqlite3
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import create_engine

from gioia.errors import DamagedProject
from gioia.store import header, migrations, undoing
from gioia.store.base import Base
from gioia.store.store import Store


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
    assert header.inspect_file(store.path) == len(migrations.MIGRATIONS)
    store.close()


def version_1(path: Path) -> None:
    """A file as the first version wrote it: a coder, a code, and the change that made them."""
    raw = sqlite3.connect(path)
    for statement in migrations.read_statements("001_initial.sql"):
        raw.execute(statement)
    migrations.renew_history_triggers(raw)
    raw.execute(
        "INSERT INTO change (verb, summary, coder, at, state) "
        "VALUES ('create', 'add a', 'Anna', '2024-05-31T10:00:00+00:00', 'open')"
    )
    raw.execute("INSERT INTO coder (guid, name) VALUES ('c', 'Anna')")
    raw.execute(
        "INSERT INTO code (guid, level, label, definition, notes, in_vivo, in_figure, retired, "
        "reason, colour, position) VALUES ('a', 'concept', 'ręka', '', '', 0, 1, 0, '', 0, 0)"
    )
    raw.execute("UPDATE change SET state = 'done'")
    raw.execute(f"PRAGMA application_id = {header.APPLICATION_ID}")
    raw.execute("PRAGMA user_version = 1")
    raw.commit()
    raw.close()


NEW_TABLES = {
    "memo", "relation", "relation_quote", "attribute", "attribute_value", "dismissal",
}  # fmt: skip


def test_a_file_of_version_1_is_brought_to_the_present_with_its_rows_and_history(
    tmp_path: Path,
) -> None:
    path = tmp_path / "gioia.db"
    version_1(path)
    store = Store.open(path, tmp_path / "backups")
    assert header.inspect_file(path) == len(migrations.MIGRATIONS)
    assert schema(store.raw).keys() >= NEW_TABLES
    assert store.raw.execute("SELECT guid, label FROM code").fetchall() == [("a", "ręka")]
    with store.change("memo", "write a memo", "Anna"):
        row = {
            "guid": "m", "kind": "devil's advocate", "text": "and if not?", "settled": 0,
            "coder_id": 1, "at": "", "changed_at": "", "code_id": 1,
        }  # fmt: skip
        store.insert("memo", row)
    for left in ([("a",)], []):
        assert undoing.undo(store, "Anna") is not None
        assert store.raw.execute("SELECT guid FROM memo").fetchall() == []
        assert store.raw.execute("SELECT guid FROM code").fetchall() == left
    for _ in range(2):
        assert undoing.redo(store, "Anna") is not None
    assert store.raw.execute("SELECT kind, code_id FROM memo").fetchall() == [
        ("devil's advocate", 1)
    ]
    store.close()


def test_a_file_of_version_1_is_copied_before_it_is_brought_to_the_present(tmp_path: Path) -> None:
    version_1(tmp_path / "gioia.db")
    before = (tmp_path / "gioia.db").read_bytes()
    Store.open(tmp_path / "gioia.db", tmp_path / "backups").close()
    (copy,) = (tmp_path / "backups").iterdir()
    assert "version-2-from-1" in copy.name
    assert header.inspect_file(copy) == 1
    with sqlite3.connect(tmp_path / "before.db") as raw:
        raw.deserialize(before)
        told = list(raw.iterdump())
    raw.close()
    with sqlite3.connect(copy) as raw:
        assert list(raw.iterdump()) == told
    raw.close()
    Store.open(tmp_path / "gioia.db", tmp_path / "backups").close()
    assert list((tmp_path / "backups").iterdir()) == [copy]


def test_a_file_already_migrated_has_the_schema_of_a_new_one(tmp_path: Path) -> None:
    version_1(tmp_path / "old.db")
    old = Store.open(tmp_path / "old.db", tmp_path / "backups")
    new = Store.create(tmp_path / "new.db")
    sql = "SELECT type, name, sql FROM sqlite_schema ORDER BY type, name"
    assert old.raw.execute(sql).fetchall() == new.raw.execute(sql).fetchall()
    old.close()
    new.close()


@pytest.mark.parametrize(
    ("name", "digest"),
    [
        ("001_initial.sql", "addee30ac67ae206"),
        ("002_analysis.sql", "9921fbcac9bba5cc"),
    ],
)
def test_a_schema_that_is_out_in_the_world_stays_as_it_is(name: str, digest: str) -> None:
    script = Path(migrations.__file__).parent / "schema" / name
    assert hashlib.sha256(script.read_bytes()).hexdigest()[:16] == digest
