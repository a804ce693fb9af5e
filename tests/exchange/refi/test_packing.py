from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gioia.errors import FileError
from gioia.exchange.refi import packing
from gioia.exchange.refi.packing import pack

QDE = b"<Project name='x'/>"


def test_the_same_project_is_the_same_archive() -> None:
    texts = {"b.txt": b"b", "a.txt": b"a"}
    assert pack(QDE, texts) == pack(QDE, dict(reversed(texts.items())))


def test_a_text_longer_than_the_standard_allows_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packing, "LARGEST", 100)
    with pytest.raises(FileError, match="longer than 2 GB"):
        pack(QDE, {"a.txt": b"0" * 101})


@given(st.lists(st.binary(max_size=300) | st.just(b"Anna: so.\n" * 50_000), max_size=4))
def test_any_reader_of_archives_gets_every_byte(texts: list[bytes]) -> None:
    given_ = {f"{number}.txt": text for number, text in enumerate(texts)}
    with ZipFile(BytesIO(pack(QDE, given_))) as archive:
        assert archive.testzip() is None
        assert archive.read("project.qde") == QDE
        for name, text in given_.items():
            assert archive.read(f"sources/{name}") == text
            assert archive.getinfo(f"sources/{name}").compress_size <= max(len(text) / 20, 330)
