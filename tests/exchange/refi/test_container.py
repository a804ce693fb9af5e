from __future__ import annotations

import struct
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from gioia.errors import FileError
from gioia.exchange.refi import container
from gioia.exchange.refi.container import open_container
from gioia.exchange.refi.packing import pack
from tests.exchange.refi.making import zipped

if TYPE_CHECKING:
    from pathlib import Path

QDE = b"<Project name='x'/>"


def written(tmp_path: Path, data: bytes, name: str = "p.qdpx") -> Path:
    path = tmp_path / name
    path.write_bytes(data)
    return path


@pytest.mark.parametrize("name", ["project.qde", "Project.QDE", "My study.qde"])
@pytest.mark.parametrize("folder", ["sources", "Sources", "SOURCES"])
@pytest.mark.parametrize("told", ["internal://A.txt", "a.TXT", "internal://Sources/A.txt"])
def test_names_are_found_whatever_their_case(
    tmp_path: Path, name: str, folder: str, told: str
) -> None:
    strays = {
        "sources/.root": b"",
        "__MACOSX/._project.qde": b"x",
        ".DS_Store": b"",
        "._p.qde": b"",
    }
    box = open_container(written(tmp_path, zipped({name: QDE, f"{folder}/A.txt": b"hi", **strays})))
    assert box.qde == QDE
    assert box.read(told) == b"hi"
    assert box.read("internal://B.txt") is None


def test_a_bare_qde_has_its_sources_beside_it(tmp_path: Path) -> None:
    (tmp_path / "Sources").mkdir()
    (tmp_path / "Sources" / "A.txt").write_bytes(b"hi")
    (tmp_path / "secret.txt").write_bytes(b"no")
    box = open_container(written(tmp_path, QDE, "project.qde"))
    assert box.read("internal://a.txt") == b"hi"
    assert box.read("relative:///../secret.txt") is None


@pytest.mark.parametrize(
    ("files", "told"),
    [
        ({"readme.txt": b"x"}, "no .qde file"),
        ({"a.qde": QDE, "b.qde": QDE}, "2 .qde files"),
        ({"deep/project.qde": QDE}, "no .qde file"),
        ({"project.qde": QDE, "../evil.txt": b"x"}, "leads out"),
        ({"project.qde": QDE, "sources\\..\\..\\evil.txt": b"x"}, "leads out"),
        ({"project.qde": QDE, "/etc/passwd": b"x"}, "leads out"),
    ],
)
def test_what_is_no_project_is_refused(tmp_path: Path, files: dict[str, bytes], told: str) -> None:
    with pytest.raises(FileError, match=told) as refused:
        open_container(written(tmp_path, zipped(files)))
    assert refused.value.way_out


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"hello", QDE])
def test_what_is_no_archive_is_refused(tmp_path: Path, data: bytes) -> None:
    with pytest.raises(FileError, match="damaged"):
        open_container(written(tmp_path, data))


@pytest.mark.parametrize("share", [0.2, 0.5, 0.9, 0.99])
def test_a_truncated_archive_is_refused(tmp_path: Path, share: float) -> None:
    whole = pack(QDE * 50, {"a.txt": b"abc" * 1000})
    with pytest.raises(FileError, match="damaged"):
        open_container(written(tmp_path, whole[: int(len(whole) * share)]))


def test_a_damaged_text_is_told_by_its_name(tmp_path: Path) -> None:
    whole = bytearray(pack(QDE, {"a.txt": bytes(range(256)) * 20}))
    at = whole.index(b"sources/a.txt") + len("sources/a.txt") + 5
    whole[at : at + 4] = b"\xff\xff\xff\xff"
    box = open_container(written(tmp_path, bytes(whole)))
    with pytest.raises(FileError, match=r"a\.txt is damaged"):
        box.read("internal://a.txt")


def test_a_bomb_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(container, "LARGEST", 10_000)
    bomb = zipped({"project.qde": QDE, "sources/a.txt": b"0" * 100_000})
    box = open_container(written(tmp_path, bomb))
    with pytest.raises(FileError, match="too large"):
        box.read("internal://a.txt")


def test_a_bomb_that_lies_about_its_size_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(container, "LARGEST", 10_000)
    bomb = zipped({"project.qde": QDE, "sources/a.txt": b"0" * 100_000})
    lie = bomb.replace(struct.pack("<L", 100_000), struct.pack("<L", 9_000))
    box = open_container(written(tmp_path, lie))
    with pytest.raises(FileError):
        box.read("internal://a.txt")


def test_many_texts_together_are_too_many(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(container, "LARGEST_WHOLE", 5_000)
    box = open_container(
        written(
            tmp_path, zipped({"p.qde": QDE, **{f"sources/{n}.txt": b"0" * 999 for n in range(9)}})
        )
    )
    names = [f"internal://{number}.txt" for number in range(9)]
    with pytest.raises(FileError, match="too large"):
        list(map(box.read, names))


def test_recordings_are_passed_over_however_long(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(container, "LARGEST_WHOLE", 5_000)
    files = {"p.qde": QDE, "sources/a.mp3": bytes(range(256)) * 40, "sources/a.txt": b"hi"}
    path = written(tmp_path, zipped(files))
    with closing(open_container(path)) as box:
        assert box.read("internal://a.txt") == b"hi"
        with pytest.raises(FileError, match="too large"):
            box.read("internal://a.mp3")


def test_a_large_file_that_is_no_archive_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "large.qdpx"
    with path.open("wb") as file:
        file.truncate(3 * container.LARGEST_WHOLE)  # sparse: takes no room
    with pytest.raises(FileError, match=r"not a \.qdpx project"):
        open_container(path)


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileError, match="cannot be read"):
        open_container(tmp_path / "none.qdpx")
