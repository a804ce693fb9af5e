"""A project that has all that goes over: 2,000 overlapping quotes, emoji, memos, relations."""

from __future__ import annotations

import random
from bisect import bisect_right
from typing import TYPE_CHECKING

import pytest

from gioia.project import Project

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from gioia.records import CodeRecord

TALK = (
    "Interviewer: How did it begin?\r\n"
    "Anna: We were 👍🏽 asked afterwards. Z\u0307o\u0301łć\tand all, 🙂 you see; the app came "
    "before the need.\r\n\r\n"
)
WORDS = ("first", "as", "farce", "then", "tragedy", "🏳️\u200d🌈", "the", "città", "waited", "😀")
CAPTIONS = """\
WEBVTT

00:01.000 --> 00:03.000
<v Interviewer>How did it begin?

00:04.000 --> 00:09.000
<v Kadri>We were asked 🙂 afterwards.
"""


def talk(number: int) -> str:
    """A transcript of some length, other for each number."""
    chosen = random.Random(number)  # noqa: S311 - must repeat itself
    answers = (" ".join(chosen.choice(WORDS) for _ in range(30)) for _ in range(60))
    return TALK + "".join(f"Interviewer: And then?\r\nAnna: {one}.\r\n" for one in answers)


@pytest.fixture(scope="package")
def full(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    """The project; tests must not change it."""
    folder = tmp_path_factory.mktemp("full") / "study"
    with Project.create(folder, name="Żółć & <Study>", coder="Anna") as project:
        for number in range(4):
            path = project.workspace.interviews / f"interview {number}.txt"
            path.write_bytes(b"\xef\xbb\xbf" + talk(number).encode())
        (project.workspace.interviews / "captions.vtt").write_text(CAPTIONS, encoding="utf-8")
        project.sources.add([project.workspace.interviews], language="en")
        codes = add_codes(project)
        add_quotes(project, codes)
        add_analysis(project)
        yield project


@pytest.fixture
def here(tmp_path: Path) -> Iterator[Project]:
    """An empty project."""
    with Project.create(tmp_path / "study", name="Study", coder="Zofia") as made:
        yield made


def add_codes(project: Project) -> list[CodeRecord]:
    """Three levels, codes without a parent, a retired one, labels that two levels share."""
    codes = project.codes
    openness = codes.add("Openness", level="dimension", definition="Who is let in.\n\nAnd who not.")
    timing = codes.add("Timing", level="theme", parent=openness)
    trust = codes.add("Trust", level="theme", definition="[not a tag] but a definition")
    concepts = [
        codes.add("asked afterwards", parent=timing, in_vivo=True),
        codes.add("“app before need” & more", parent=timing, definition=" Two\nlines"),
        codes.add("Trust", parent=trust),
        codes.add("nowhere yet"),
        codes.add("old"),
    ]
    codes.retire(concepts[4], 'too "wide"\nby far] ')
    project.store.insert("candidate", {"concept_id": concepts[3].id, "theme_id": trust.id})
    return concepts


def add_quotes(project: Project, codes: list[CodeRecord]) -> None:
    """2,000 quotes by two coders; they overlap, and some have several codes."""
    chosen = random.Random(5)  # noqa: S311 - must repeat itself
    rows = []
    for source in project.sources.list():
        text = project.sources.text_of(source)
        starts = [at for at in range(1, len(text)) if text[at - 1].isspace() and text[at].isalpha()]
        ends = [at for at in range(1, len(text)) if text[at - 1].isalpha() and text[at].isspace()]
        spans: set[tuple[int, int]] = set()
        for _ in range(20_000):
            start = chosen.choice(starts)
            later = bisect_right(ends, start + chosen.randrange(300))
            end = ends[later] if later < len(ends) else len(text.rstrip())
            spans.add((start, end))
            if len(spans) >= (500 if source.format == "txt" else 3):
                break
        for number, (start, end) in enumerate(sorted(spans)):
            row = {"source": source.name, "start": start, "end": end}
            row["coder"] = "Marek" if number % 3 == 0 else "Anna"
            row["role"] = ("none", "power", "proof")[number % 3]
            row["stance"] = ("supports", "supports", "contradicts", "qualifies")[number % 4]
            row["note"] = "a\nnote 🙂" if number % 50 == 0 else ""
            rows += [row | {"code": codes[one].guid} for one in {number % 4, number * 7 % 4}]
    project.quotes.import_rows(rows, "test")


def add_analysis(project: Project) -> None:
    """Memos on everything (one is big), attributes of each type, relations with evidence."""
    source = project.sources.get("interview 0.txt")
    project.sources.set_speaker(source, "Anna", informant="P 01")
    project.sources.set_speaker(source, "Interviewer", role="other")
    (informant,) = project.informants()
    quote = project.quotes.list()[10]
    openness, trust = project.codes.get("Openness"), project.codes.get("Trust", "theme")
    relation = project.model.add(openness, trust, kind="enables", label="opens the way (to)")
    project.model.add(trust, openness, kind="relates to")
    for one in project.quotes.list()[3:6]:
        project.model.add_evidence(relation, one)
    memos = project.memos
    memos.add("project", "", "On the whole.\n\n" + "Very long. 🙂 <&> ]]>\n" * 5000)
    memos.add("source", source.guid, "on a source", kind="sampling")
    memos.add("informant", informant.guid, "on an informant")
    memos.add("code", openness.guid, "on a code", kind="devil's advocate")
    memos.add("quote", quote.guid, "on a quote\n\n  with  spaces")
    settled = memos.add("relation", relation.guid, "on a relation", kind="member check")
    memos.rewrite(settled, settled=True)
    define = project.attributes.define
    project.attributes.set(define("Round", "source", "number"), source.guid, "2.5")
    project.attributes.set(define("When", "source", "date"), source.guid, "2024-05-31")
    project.attributes.set(
        define("Role", "informant", "choice", ("a; b", "[c]")), informant.guid, "a; b"
    )
    project.attributes.set(define("Place", "informant"), informant.guid, "Łódź & więcej")
    define("Unused", "source")
