"""Jobs of bringing transcripts in: reading, turns, language, index; and sentences later."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from gioia.project import Project
from tests.bench.baselines import insert_rows, plain, read_rows
from tests.bench.measure import Budget, Job, Sides, timed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tests.bench.studies import Studies

WRITTEN = ("source", "source_text", "speaker", "turn")


@contextmanager
def import_transcripts(studies: Studies) -> Iterator[Sides]:
    """All the interviews, as files, into an empty project."""
    rows = read_rows(studies.imported / "gioia.db", WRITTEN)

    def ours() -> float:
        with studies.copy(studies.empty) as folder, Project.open(folder) as project:
            return timed(lambda: project.sources.add(studies.files))

    def baseline() -> float:
        with studies.copy(studies.empty) as folder, plain(folder / "gioia.db") as connection:
            return timed(lambda: insert_rows(connection, rows))

    yield Sides(ours, baseline)


@contextmanager
def sentences(studies: Studies) -> Iterator[Sides]:
    """The sentences of one interview, found and stored, spaCy being loaded."""
    import spacy

    stock = spacy.blank("en")
    stock.add_pipe("sentencizer")
    with studies.copy(studies.imported) as folder, Project.open(folder) as project:
        source = project.sources.list()[0]
        text = project.sources.text_of(source)

        def ours() -> float:
            took = timed(lambda: project.sources.sentences(source.id))
            project.sources.set_language(source, source.language)  # forgets the sentences
            return took

        yield Sides(ours, lambda: timed(lambda: list(stock(text).sents)))


JOBS: Sequence[Job] = (
    Job(
        "import",
        "100 transcripts of 8,000 words from files, with turns, language and index, against the "
        "same rows and index through sqlite3",
        Budget(ms=1300),
        import_transcripts,
    ),
    Job(
        "sentences",
        "sentences of a transcript of 8,000 words, found and stored, against spaCy's own "
        "tokenizer and sentencizer, not stored",
        Budget(ms=150),
        sentences,
    ),
)
