"""Projects to open in the workbench: an empty one, and one with two interviews."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from textual import _wait
from textual.css.stylesheet import Stylesheet

from tests.prepared import Prepared

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator
    from pathlib import Path

    from textual.css.model import RuleSet

    from gioia.project import Project

LOOK = 0.004
"""Seconds."""

ANNA = """\
Interviewer: How did the co-production of services begin in your city?
Anna: We were invited after the decision. The app came before the need 👍🏽, you see. \
Nobody asked us what a family with a disabled child does at four in the afternoon.
Interviewer: And then?
Anna: Żółć and Łódź: people simply stayed at home. Trust is built slowly, over many months. \
Every budget round takes some of it away again.
Interviewer: Who decides on the budget?
Anna: The council, in December. We hear of it in January. You cannot plan with that.
"""
TARAS = """\
Interviewer: What changed in 2022?
Taras: Citizens put in their own resources. Ґанок і їжа — це не послуга. We shared what we had.
Interviewer: Who asked them to?
Taras: Nobody asked. They came by themselves, every day, and the city followed.
"""


@pytest.fixture(scope="session")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Prepared:
    """Projects of Ada's."""
    return Prepared(tmp_path_factory.mktemp("prepared"), coder="Ada")


@pytest.fixture
def empty(prepared: Prepared, tmp_path: Path) -> Iterator[Project]:
    with prepared.copy(tmp_path / "study") as made:
        yield made


@pytest.fixture
def files(prepared: Prepared, tmp_path: Path) -> Iterator[Project]:
    """Two interviews in the folder, not yet imported."""
    with prepared.copy(tmp_path / "study", write_files) as made:
        yield made


@pytest.fixture
def project(prepared: Prepared, tmp_path: Path) -> Iterator[Project]:
    """The two interviews, imported."""
    with prepared.copy(tmp_path / "study", *IMPORTED) as made:
        yield made


@pytest.fixture
def coded(prepared: Prepared, tmp_path: Path) -> Iterator[Project]:
    """Three quotes, one inside another; a concept under a theme under a dimension."""
    with prepared.copy(tmp_path / "study", *IMPORTED, code) as made:
        yield made


def write_files(project: Project) -> None:
    (project.workspace.interviews / "anna.txt").write_text(ANNA, encoding="utf-8")
    (project.workspace.interviews / "taras.txt").write_text(TARAS, encoding="utf-8")


def import_files(project: Project) -> None:
    project.sources.add([project.workspace.interviews], language="en")


IMPORTED = (write_files, import_files)


def code(project: Project) -> None:
    anna = project.sources.get("anna.txt")
    text = project.sources.text(anna.id)
    dimension = project.codes.add("Relational work", level="dimension")
    theme = project.codes.add("building trust", level="theme", parent=dimension)
    slow = project.codes.add("slow trust", parent=theme, definition="Trust that takes its time.")
    late = project.codes.add("asked too late")
    money = project.codes.add("money takes trust away")
    for words, codes in (
        ("We were invited after the decision.", [late]),
        ("Trust is built slowly, over many months.", [slow]),
        ("over many months. Every budget round takes some of it away again.", [money, slow]),
    ):
        start = text.index(words)
        project.quotes.add(anna, start, start + len(words), codes)


@pytest.fixture
def state(tmp_path: Path) -> Path:
    return tmp_path / "state.json"


@pytest.fixture(autouse=True)
def _own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Drafts and keymaps of a test lie with the test, not with whoever runs it."""
    for name in ("XDG_STATE_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name.lower()))


@pytest.fixture(autouse=True, scope="session")
def _style_sheets_are_parsed_once() -> Iterator[None]:
    """Each app parses the same sheets anew, with the same outcome: a fifth of a short test."""
    parsed: dict[Hashable, list[RuleSet]] = {}
    parse = Stylesheet._parse_rules

    def remembered(sheet: Stylesheet, *given: Hashable, **named: Hashable) -> list[RuleSet]:
        asked = (frozenset(sheet._variables.items()), given, frozenset(named.items()))
        if asked not in parsed:
            parsed[asked] = parse(sheet, *given, **named)  # type: ignore[arg-type]  # as given
        return parsed[asked]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Stylesheet, "_parse_rules", remembered)
        yield


@pytest.fixture(autouse=True, scope="session")
def _looks_are_short() -> Iterator[None]:
    """Textual looks for 20 ms at a time whether a program is idle, four times a key.

    What a key does, a test waits for by itself; half of its time went by in looking.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(_wait, "SLEEP_GRANULARITY", LOOK)
        patch.setattr(_wait, "SLEEP_IDLE", LOOK / 20)
        yield
