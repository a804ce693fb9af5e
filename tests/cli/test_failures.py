from __future__ import annotations

import errno
import os

import click
import pytest
from click.exceptions import Exit

from gioia import errors
from gioia.cli.failures import INTERRUPTED, shown_failures
from gioia.records import Fault

FAULTS = [
    Fault("G01", "error", "book.json: concepts[3].parent", "no such theme", ""),
    Fault("G06", "error", "book.json: themes[0].label", "empty", ""),
]


def left_with(failure: BaseException) -> int:
    with pytest.raises(Exit) as leaving, shown_failures():
        raise failure
    return leaving.value.exit_code


@pytest.mark.parametrize(
    ("failure", "code"),
    [
        (errors.UsageError("?"), 2),
        (errors.NotFound("?"), 2),
        (errors.Ambiguous("?", ["one", "two"]), 2),
        (errors.LabelTaken("?"), 2),
        (errors.LevelBroken("?"), 2),
        (errors.PositionError("?"), 2),
        (errors.FaultsFound("?", FAULTS), 1),
        (errors.FileError("?"), 3),
        (errors.NoWorkspace("?"), 3),
        (errors.DamagedProject("?"), 4),
        (errors.NewerProject("?"), 4),
        (errors.HeldProject("?"), 4),
        (OSError(errno.ENOSPC, "No space left on device", "exports/a.pdf"), 3),
        (PermissionError(errno.EACCES, "Permission denied", "exports/a.pdf"), 3),
        (OSError("of an unknown kind"), 3),
        (KeyboardInterrupt(), INTERRUPTED),
        (click.Abort(), INTERRUPTED),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, BaseException) else str(value),
)
def test_each_failure_has_its_exit_code(failure: BaseException, code: int) -> None:
    assert left_with(failure) == code


def test_the_way_out_is_told_with_the_message(capsys: pytest.CaptureFixture[str]) -> None:
    left_with(errors.NotFound("There is no code 'pace'.", "gioia code list shows what there is."))
    said = capsys.readouterr()
    assert said.err == ("gioia: There is no code 'pace'.\ngioia code list shows what there is.\n")
    assert said.out == ""


def test_all_faults_are_told_with_their_places(capsys: pytest.CaptureFixture[str]) -> None:
    left_with(errors.FaultsFound("The codebook was not read: 2 faults.", FAULTS, "Mend it."))
    assert capsys.readouterr().err.splitlines() == [
        "gioia: The codebook was not read: 2 faults.",
        "  book.json: concepts[3].parent: no such theme",
        "  book.json: themes[0].label: empty",
        "Mend it.",
    ]


def test_a_full_disk_is_named_with_the_file(capsys: pytest.CaptureFixture[str]) -> None:
    left_with(OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), "exports/figure.pdf"))
    told = capsys.readouterr().err
    assert told.startswith("gioia: exports/figure.pdf: ")
    assert "make room" in told


def test_escapes_in_names_do_not_reach_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    left_with(errors.FileError("\x1b[2Jevil\x07.txt cannot be read."))
    assert capsys.readouterr().err == "gioia: [2Jevil.txt cannot be read.\n"


def test_a_bug_keeps_its_traceback() -> None:
    with pytest.raises(ZeroDivisionError), shown_failures():
        _ = 1 / 0
