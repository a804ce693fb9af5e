from __future__ import annotations

import pytest

from tests.bench.__main__ import JOBS, main


def test_jobs_have_names_of_their_own() -> None:
    names = [job.name for job in JOBS]
    assert len(set(names)) == len(names)


def test_a_quick_run_measures_and_judges_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    asked = ["--quick", "--repeats", "1"]
    for name in ("import", "many-codings", "figure"):
        asked += ["--job", name]
    assert main(asked) == 0
    told = capsys.readouterr().out
    assert told.count("not judged") == 3
    assert "SQLite" in told


def test_an_unknown_job_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--job", "sleep"])
    assert "import" in capsys.readouterr().err
