from __future__ import annotations

from pathlib import Path

from tests.bench import table
from tests.bench.measure import Budget, Result
from tests.bench.test_measure import a_job


def test_a_missed_budget_is_told_in_plain_words() -> None:
    slow = Result(a_job(Budget(times=2)), (30,), (10,), "so many bytes")
    told = table.row(slow, judged=True)
    assert told.split() == ["one", "30.0", "10.0", "3.00", "≤", "2×", "MISSED"]
    assert "not judged" in table.row(slow, judged=False)
    assert "one: one thing against another; so many bytes" in table.notes([slow])


def test_a_kept_one_stands_in_the_same_columns() -> None:
    kept = table.row(Result(a_job(Budget(times=2)), (1234,), (1000,)), judged=True)
    assert kept.endswith("ok")
    assert kept.index("≤") == table.head().index("budget")
    assert "1,234" in kept


def test_the_nearest_mount_tells_the_file_system() -> None:
    mounts = [("/", "ext4"), ("/home", "btrfs"), ("/home/fast", "tmpfs")]
    assert table.file_system(Path("/home/me"), mounts) == "btrfs"
    assert table.file_system(Path("/var"), mounts) == "ext4"
    assert table.file_system(Path("/var"), []) == ""


def test_the_bytes_of_a_terminal_have_a_column() -> None:
    drawn = Result(a_job(Budget(size=20_000)), (3,), (1,), sizes=(12_345,))
    told = table.row(drawn, judged=True)
    assert told.index("12,345") < told.index("≤ 20 kB")
    assert told.endswith("ok")
