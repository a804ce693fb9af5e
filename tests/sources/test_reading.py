"""Files that are not what they seem, and what every reader returns."""

from __future__ import annotations

import hashlib
import os
from typing import TYPE_CHECKING

import pytest

from gioia.errors import ExitCode, FileError, UsageError
from gioia.sources import find_sources, read_source

if TYPE_CHECKING:
    from pathlib import Path


def written(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


def refused(path: Path) -> FileError:
    with pytest.raises(FileError) as caught:
        read_source(path, language="en")
    assert str(path) in caught.value.message
    assert caught.value.way_out
    assert caught.value.exit_code == ExitCode.FILE
    return caught.value


def test_a_clean_text_stays_as_it_is(tmp_path: Path) -> None:
    text = "I: Skąd to?\n\nR: Z Łodzi 👩‍👩‍👧, отже — так.\n"
    path = written(tmp_path / "a.txt", text.encode())
    read = read_source(path, language="pl")
    assert (read.text, read.name, read.format, read.kind) == (text, "a.txt", "txt", "transcript")
    assert read.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert [read.text[turn.start : turn.start + 2] for turn in read.turns] == ["I:", "R:"]
    assert [turn.role for turn in read.turns] == ["interviewer", "informant"]


def test_a_text_without_speakers_is_a_document(tmp_path: Path) -> None:
    read = read_source(written(tmp_path / "report.md", b"# Report\n\nJust words.\n"), language="en")
    assert (read.kind, read.turns) == ("document", ())


def test_places_are_mapped_back_to_the_original(tmp_path: Path) -> None:
    raw = "\ufeffI: e\u0301a\r\nR: b\u00adc\r\n"
    read = read_source(written(tmp_path / "a.txt", raw.encode()), language="en")
    assert read.text == "I: éa\nR: bc\n"
    original = raw.removeprefix("\ufeff")
    assert original[read.offsets.to_original(read.text.index("c"))] == "c"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_says_the_encoding(tmp_path: Path, encoding: str) -> None:
    path = written(tmp_path / "a.txt", "R: żółć".encode(encoding))
    assert read_source(path, language="pl").text == "R: żółć"


def test_another_encoding_needs_the_persons_word(tmp_path: Path) -> None:
    text = "Badaczka: Proszę powiedzieć, skąd się wzięła ta świetlica. " * 20
    path = written(tmp_path / "a.txt", b"ok\n" + text.encode("cp1250"))
    error = refused(path)
    assert "line 2" in error.message
    assert "--encoding" in error.way_out
    assert read_source(path, encoding="cp1250", language="pl").text == "ok\n" + text
    with pytest.raises(UsageError, match="no encoding"):
        read_source(path, encoding="klingon")
    with pytest.raises(FileError):
        read_source(path, encoding="base64")


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("empty.txt", b"", "empty"),
        ("blank.txt", b" \n\t\n ", "empty"),
        ("unseen.txt", "\ufeff\u200b".encode(), "no text"),
        ("word.txt", b"PK\x03\x04rest", "zip archive"),
        ("pdf.md", b"%PDF-1.7 rest", "a PDF"),
        ("zeros.txt", b"ab\x00cd", "byte 2 is zero"),
        ("text.docx", b"just text", "not a Word document"),
        ("old.docx", b"\xd0\xcf\x11\xe0rest", "old .doc"),
        ("text.vtt", b"no captions here", "not WebVTT"),
        ("none.vtt", b"WEBVTT\n\n", "no captions"),
        ("text.srt", b"no captions here", "SubRip"),
        ("picture.png", b"\x89PNG", ".png"),
        ("nothing", b"R: words", "nothing"),
    ],
)
def test_a_file_that_cannot_be_read_is_named_with_the_way_out(
    tmp_path: Path, name: str, data: bytes, told: str
) -> None:
    assert told in refused(written(tmp_path / name, data)).message


@pytest.mark.parametrize("name", ["ID3", "RIFF"])
def test_an_informant_may_be_called_as_a_recording_begins(tmp_path: Path, name: str) -> None:
    text = f"{name}: We came.\nInt: Why?\n" * 2
    assert read_source(written(tmp_path / "a.txt", text.encode()), language="en").text == text
    head = b"ID3\x04\x00" if name == "ID3" else b"RIFF\x24\x08\x00\x00WAVEfmt "
    assert "recording" in refused(written(tmp_path / "b.txt", head + b"data")).message


def test_a_name_is_free_of_what_a_terminal_would_obey(tmp_path: Path) -> None:
    path = written(tmp_path / "a\x1b[31m b.txt", b"R: words")
    assert read_source(path, language="en").name == "a b.txt"


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "folder.txt").mkdir()
    assert "is a folder" in refused(tmp_path / "folder.txt").message
    assert "is a folder" in refused(tmp_path).message
    assert "No such file" in refused(tmp_path / "missing.txt").message
    os.mkfifo(tmp_path / "pipe.txt")
    assert "ordinary file" in refused(tmp_path / "pipe.txt").message


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_an_unreadable_file_is_refused(tmp_path: Path) -> None:
    path = written(tmp_path / "a.txt", b"R: words")
    path.chmod(0)
    assert "Permission denied" in refused(path).message


def test_folders_are_walked_and_what_is_no_source_is_passed_over(tmp_path: Path) -> None:
    for name in ("b.txt", "a.md", "README.md", ".hidden.txt", "~$a.docx", "c.png", "deep/d.srt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("x")
    named = tmp_path / "c.png"
    found = find_sources([tmp_path, named, tmp_path / "b.txt"])
    assert [path.name for path in found] == ["a.md", "b.txt", "d.srt", "c.png"]


def test_an_interview_with_somebody_licensed_is_not_passed_over(tmp_path: Path) -> None:
    names = ["License officer.txt", "Licensed nurse.txt", "licensee-03.md"]
    for name in (*names, "LICENSE.txt", "license-MIT.md", "Readme_first.txt", "README"):
        (tmp_path / name).write_text("x")
    assert sorted(path.name for path in find_sources([tmp_path])) == sorted(names)
