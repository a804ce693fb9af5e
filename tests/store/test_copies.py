"""Copies of the project file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from gioia.errors import FileError, UsageError
from gioia.store.copies import free_path
from gioia.store.store import Store

if TYPE_CHECKING:
    from pathlib import Path


def test_a_copy_is_never_written_over_another_file(tmp_path: Path) -> None:
    store = Store.create(tmp_path / "gioia.db")
    path = tmp_path / "deep" / "copy.db"
    store.copy_to(path)
    first = path.read_bytes()
    with pytest.raises(UsageError, match="exists already"):
        store.copy_to(path)
    assert path.read_bytes() == first
    assert free_path(path) == tmp_path / "deep" / "copy-2.db"
    store.close()


def test_a_copy_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    store = Store.create(tmp_path / "gioia.db")
    with pytest.raises(FileError, match="cannot be written") as caught:
        store.copy_to(tmp_path / "gioia.db" / "copy.db")
    assert caught.value.way_out
    store.close()
