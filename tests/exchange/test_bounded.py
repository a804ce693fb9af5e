"""No more of a file is read than it may have, whatever it says of its own length."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from gioia.errors import FileError
from gioia.exchange.bounded import read_at_most, read_text

ZERO = Path("/dev/zero")
endless = pytest.mark.skipif(not ZERO.exists(), reason="there is no endless device here")


@endless
def test_a_device_without_end_is_not_read_for_ever() -> None:
    assert read_at_most(ZERO, 1000) is None
    with pytest.raises(FileError, match="larger than 0 MB"):
        read_text(ZERO, 1000, "Take another one.")


def test_a_pipe_is_read_as_far_as_it_goes() -> None:
    coming, going = os.pipe()
    os.write(going, b"0123456789")
    os.close(going)
    try:
        assert read_at_most(Path(f"/dev/fd/{coming}"), 10) == b"0123456789"
    finally:
        os.close(coming)


@pytest.mark.parametrize(("length", "read"), [(0, True), (9, True), (10, True), (11, False)])
def test_a_file_has_as_many_bytes_as_it_may(tmp_path: Path, length: int, read: bool) -> None:
    path = tmp_path / "any"
    path.write_bytes(b"a" * length)
    assert (read_at_most(path, 10) is not None) == read


def test_a_byte_order_mark_is_no_text_and_other_encodings_are_told(tmp_path: Path) -> None:
    path = tmp_path / "book.json"
    path.write_text("{}", encoding="utf-8-sig")
    assert read_text(path, 100, "") == "{}"
    path.write_text("é", encoding="latin-1")
    with pytest.raises(FileError, match=r"not UTF-8 \(byte 0\)"):
        read_text(path, 100, "")
    with pytest.raises(FileError, match="cannot be read"):
        read_text(path.with_name("none"), 100, "")
