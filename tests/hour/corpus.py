"""The same work on long transcripts of other people, which are no part of the repository."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from gioia.project import Project
from gioia.tui.reader.find import find
from tests.hour.study import HERE, INTERVIEWS, Passage, Study, Transcript

if TYPE_CHECKING:
    from collections.abc import Iterator

CORPUS = Path(__file__).parents[3] / "shared" / "corpus"
FILES = (
    HERE / "04-egov-designer-ee.vtt",
    CORPUS / "transcripts/derived_ukrainian/ParlaMint-UA_2022-01-25-m0.txt",
    CORPUS / "transcripts/hitsave_en/Wintermoor Tactics Club interview transcription.md",
)
"""With emoji (one of ours: theirs have none), in Ukrainian, of more than 20,000 words."""

PLAIN_WORDS = re.compile(r"(?<=\s)(?:[^\W\d_]+ ){4}[^\W\d_]+(?=\s)")
"""Five words with nothing but spaces between them."""


def study_of_corpus(folder: Path) -> Study:
    """Passages at equal distances in each of the files, with the concepts of our own study."""
    (folder / "interviews").mkdir(parents=True)
    with Project.create(folder, coder="Anna") as project:
        project.sources.add(list(FILES))
        return Study(*(
            Transcript(file, _informant(project, number), tuple(_passages(project, number)))
            for number, file in enumerate(FILES)
        ))  # fmt: skip


def _informant(project: Project, number: int) -> str:
    source = project.sources.get(FILES[number].name)
    talking = [
        one for one in project.sources.speakers(source.id) if one.role != "interviewer"
    ] or list(project.sources.speakers(source.id))
    return max(talking, key=lambda one: one.words).label


def _passages(project: Project, number: int) -> Iterator[Passage]:
    text = project.sources.text(project.sources.get(FILES[number].name).id)
    ours = INTERVIEWS[number].passages
    for place, passage in enumerate(ours):
        low = len(text) * (place + 1) // (len(ours) + 2)
        found = next(
            one.group()
            for one in PLAIN_WORDS.finditer(text, low)
            if len(find(text, one.group())) == 1
        )
        yield Passage(found, passage.concept)
