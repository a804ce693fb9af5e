"""The hour: from three files to a data structure, a model and memos, step by step."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from tests.hour.step import Step, Words, pressed
from tests.hour.study import (
    ALDERMAN,
    BUDGET,
    DECIDED,
    DIMENSIONS,
    DOORS,
    NO_LEAVE,
    NO_RISK,
    OWN_TOOLS,
    REAL_NO,
    SMALL,
    THEMES,
    THREAD,
    UNPAID,
    WATCHED,
    WORD,
    WOUNDS,
    Relation,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tests.hour.study import Dimension, Study, Theme, Transcript

FAR_BACK, BRIEFLY_BACK = 10, 2
"""Steps that are undone and done again."""

LEADS = (
    Relation(THEMES[0], "leads to", THEMES[4]),
    Relation(THEMES[1], "hinders", THEMES[2]),
    Relation(THEMES[5], "enables", THEMES[2]),
    Relation(THEMES[6], "shapes", THEMES[7]),
)
"""How themes are related."""
BRIEF_THEMES = (
    THEMES[0], THEMES[2], THEMES[3], THEMES[5],
    THEMES[4]._replace(concepts=(WOUNDS, WATCHED, NO_RISK, UNPAID, OWN_TOOLS)),
)  # fmt: skip
"""Fewer themes, under which each concept that is made then finds a place."""

RETURNED_TO = frozenset({
    (0, 4), (0, 8), (1, 1), (1, 2), (1, 3), (1, 9), (1, 10), (1, 11), (1, 16), (2, 0),
    (2, 18), (2, 19),
})  # fmt: skip
"""Transcript and place of passages that later steps are about, or that hold an emoji."""


def hour(study: Study, *, brief: bool = False) -> tuple[Step, ...]:
    """All steps, in the order in which they are done; `brief`: fewer of each kind."""
    themes = BRIEF_THEMES if brief else THEMES
    return tuple(chain(
        beginning(study), coding(study, brief=brief), second_thoughts(study), comparing(study),
        structuring(study, themes), modelling(themes), noting(study),
        looking_back(BRIEFLY_BACK if brief else FAR_BACK),
    ))  # fmt: skip


def beginning(study: Study) -> Iterator[Step]:
    """Transcripts come in, and it is said who speaks in them."""
    yield Step(
        "import what lies in interviews/", pressed("F2 i"), "3 imported.",
        ("source", study.third.file.name),
    )  # fmt: skip
    yield Step("close the window", pressed("Enter"), gone="⏎ closes", changes=False)
    for number, transcript in enumerate(study):
        down = " Down" * number
        name = f"Informant {number + 1}"
        yield Step(
            f"say who “{transcript.speaker}” is",
            pressed(f"F10 Home{down} s _ Enter _ ^N Esc", transcript.speaker, name),
            holds=(f"speaker {transcript.speaker} in {transcript.file.name}", f"informant {name}"),
        )
    yield Step(
        "think of an attribute of sources", pressed("F10 Home a _ ^N Enter Esc", "country"),
        holds=("attribute of source", "country"),
    )  # fmt: skip
    for number, country in enumerate(("Netherlands", "United Kingdom", "Ukraine")):
        yield Step(
            f"set the country of source {number + 1}",
            pressed(f"F10 Home{' Down' * number} a _ Enter _ Enter", "country", country),
            holds=("source", f"country: {country}"),
        )


def coding(study: Study, *, brief: bool) -> Iterator[Step]:
    """Passages are found and coded, one concept after another is made.

    `brief`: only the passages that are needed later, and one for each concept of a theme.
    """
    known: set[str] = set()
    needed = {concept for theme in BRIEF_THEMES for concept in theme.concepts}
    for number, transcript in enumerate(study):
        for place, passage in enumerate(transcript.passages):
            new = passage.concept in needed - known or not passage.concept
            if brief and not new and (number, place) not in RETURNED_TO:
                continue
            found = pressed("F3 / _ Enter", passage.words)
            if not passage.concept:
                yield _in_vivo(transcript, place)
                continue
            select = "t" if place == 4 else "s"
            make = "Enter" if passage.concept in known else "^N"
            known.add(passage.concept)
            yield Step(
                f"code “{passage.words}”",
                (*found, *pressed(f"{select} c _ {make}", passage.concept)),
                f"Coded “{passage.concept}”",
                ("quote", transcript.file.name, passage.words, f"“{passage.concept}”"),
                transcript.file.name,
            )


def _in_vivo(transcript: Transcript, place: int) -> Step:
    words = transcript.passages[place].words
    select = " ".join("W" for _ in words.split())
    return Step(
        f"make a concept of “{words}”",
        pressed(f"F3 / _ Enter {select} i", words),
        f"Coded “{words}”",
        ("concept", f"“{words}”", "in vivo"),
        transcript.file.name,
    )


def second_thoughts(study: Study) -> Iterator[Step]:
    """Codes are added, taken off and exchanged; quotes get edges, roles and notes."""
    first, second, third = study
    yield Step(
        "give a quote two more codes at once",
        pressed("F3 / _ Enter s c _ Tab _ Tab Enter", second.passages[9].words, REAL_NO, WORD),
        f"Coded “{REAL_NO}”, “{WORD}”",
        ("quote", second.passages[9].words, REAL_NO, WORD), second.file.name,
    )  # fmt: skip
    for left in (f"“{SMALL}” + “{WORD}”", f"as “{WORD}” ("):
        yield Step(
            "take one of them off again",
            pressed("F3 / _ Enter x Enter", second.passages[9].words), "u brings it back",
            ("quote", second.passages[9].words, left), second.file.name,
        )  # fmt: skip
    yield Step(
        "put one on again",
        pressed("F3 / _ Enter s c _ Enter", second.passages[9].words, SMALL), f"Coded “{SMALL}”",
        ("quote", second.passages[9].words, SMALL), second.file.name,
    )  # fmt: skip
    words = first.passages[7].words
    yield Step(
        "put another code in the place of one", pressed("F3 / _ Enter r _ Enter", words, WORD),
        f"“{BUDGET}” became “{WORD}”", ("quote", words, WORD), first.file.name,
    )  # fmt: skip
    words = first.passages[4].words
    yield Step(
        "move the end of a quote", pressed("F3 / _ Enter E b b Enter", words),
        "Moved the edges", ("quote", first.file.name), first.file.name,
    )  # fmt: skip
    yield _marked(first, 0, "p", "Power quote", "(power, supports")
    yield _marked(second, 2, "p", "Power quote", "(power, supports")
    yield _marked(third, 5, "p", "Power quote", "(power, supports")
    yield _marked(third, 5, "p", "Proof quote", "(proof, supports")
    yield _marked(third, 19, "z", "contradicts its code", "(none, contradicts")
    yield Step(
        "write a note on a quote",
        pressed("F3 / _ Enter a _ ^S", second.passages[10].words, "Said with pride."),
        "Noted on the quote", ("quote", second.passages[10].words, "note: Said with pride."),
        second.file.name,
    )  # fmt: skip


def _marked(transcript: Transcript, place: int, key: str, shows: str, holds: str) -> Step:
    words = transcript.passages[place].words
    return Step(
        f"mark “{words}” by {key}", pressed(f"F3 / _ Enter {key}", words), shows,
        ("quote", words, holds), transcript.file.name,
    )  # fmt: skip


def comparing(study: Study) -> Iterator[Step]:
    """Quotes of a code are read beside one another: one code is split, two become one."""
    yield Step(
        "send the quotes about colours to a code of their own",
        pressed("F6 / _ Enter q s _ ^N Home a a b b a s Enter", DECIDED, DOORS),
        f"went to “{DOORS}”",
        ("concept", DOORS),
    )
    gone = study.second.passages[18].words
    yield Step(
        "bring the informant's own words under a wider concept",
        pressed("F6 / _ Enter q m _ Enter", gone, WATCHED),
        f"Merged “{gone}” into “{WATCHED}”",
        ("quote", gone, f"as “{WATCHED}”"),
    )


def structuring(study: Study, themes: Sequence[Theme]) -> Iterator[Step]:
    """Concepts are grouped under themes, themes under dimensions; codes are defined and moved."""
    for theme in themes:
        yield _grouped(theme, theme.concepts, "theme")
    made = {theme.label for theme in themes}
    for dimension in DIMENSIONS:
        if members := [label for label in dimension.themes if label in made]:
            yield _grouped(dimension, members, "dimension")
    coats, queue = study.first.passages[13].words, study.third.passages[5].words
    last = themes[-1].label
    yield Step(
        "move a concept in the code tree",
        (*pressed("F6 / _ Enter M _ ^S", coats, "Counting without counting people."),),
        "Memo on the concept", ("memo on the code", coats),
    )  # fmt: skip
    for concept in (coats, queue, NO_LEAVE):
        yield Step(
            f"pick “{concept}” up and carry it to the last theme",
            pressed("F6 / _ Enter m Left Enter", concept),
            "Moved:", ("concept", f"“{concept}” under “{last}”"),
        )  # fmt: skip
    for label, means in (
        (ALDERMAN, "The work stands or falls with one person in office."),
        (REAL_NO, "Citizens can refuse, and it has consequences."),
        (DECIDED, "Asked for an opinion when nothing can be changed any more."),
    ):
        yield Step(
            f"define “{label}”", pressed("F6 / _ Enter d _ ^S", label, means),
            f"Defined “{label}”", ("concept", label, means),
        )  # fmt: skip
    yield Step(
        "put a concept lower among its neighbours", pressed("F6 / _ Enter ⇧Down", ALDERMAN),
        holds=("concept", ALDERMAN, "place"),
    )  # fmt: skip
    yield Step(
        "find a better wording", pressed("F6 / _ Enter r _ Enter", THREAD, f"{THREAD} who leaves"),
        "Renamed", ("concept", f"{THREAD} who leaves"),
    )  # fmt: skip


def _grouped(made: Theme | Dimension, members: Sequence[str], level: str) -> Step:
    marks = " / _ Enter v" * len(members)
    return Step(
        f"group {len(members)} codes under “{made.label}”",
        pressed(f"F6{marks} g _ Enter", *members, made.label),
        f"New {level} “{made.label}”",
        (f"“{members[0]}” under “{made.label}”",),
    )


def modelling(themes: Sequence[Theme]) -> Iterator[Step]:
    """Themes are related to one another, with quotes as evidence."""
    labels = {theme.label for theme in themes}
    first, *others = (one for one in LEADS if {one.start.label, one.end.label} <= labels)
    yield Step(
        "relate the first theme to another",
        pressed("F8 Home n _ Enter _ Enter", first.kind, first.end.label),
        f"—leads to→ {first.end.label}", ("relation", f"leads to “{first.end.label}”"),
    )  # fmt: skip
    for start, kind, end in others:
        yield Step(
            f"say that one {kind} another",
            pressed("F8 Home n _ Enter _ Enter _ Enter", start.label, kind, end.label),
            holds=("relation", f"“{start.label}” {kind} “{end.label}”"),
        )
    for number in (1, 2):
        yield Step(
            "take a quote as evidence",
            pressed(f"F8 Home e{' Down' * number} Enter"),
            "1 more", ("relation", f"{number} as evidence"),
        )  # fmt: skip
    yield Step(
        "say it in one's own words", pressed("F8 Home l _ ^N", "wears out"),
        holds=("relation", "in words “wears out”"),
    )  # fmt: skip
    yield Step(
        "write a memo on a relation", pressed("F8 Home M _ ^S", "Only where nobody else can."),
        "Memo on the relation", ("memo on the relation", "nobody else"),
    )  # fmt: skip


def noting(study: Study) -> Iterator[Step]:
    """Memos: on the project, a source, a theme, a quote; one is settled."""
    yield Step(
        "write a memo on the project", pressed("F7 n Enter _ ^S", "Whose clock is it?"),
        "Memo on the project", ("memo on the project", "Whose clock"),
    )  # fmt: skip
    yield Step(
        "write down whom to ask next",
        (*pressed("F10 Home M"), Words("Ask the contract manager too.", letters=True),
         *pressed("Tab Right ^S")),
        "sampling", ("sampling memo on the source", study.first.file.name, "contract manager"),
    )  # fmt: skip
    yield Step(
        "write a memo on a theme",
        pressed("F6 / _ Enter M _ ^S", THEMES[2].label, "Is a no enough?"),
        "Memo on the theme", ("memo on the code", THEMES[2].label, "Is a no enough?"),
    )  # fmt: skip
    yield Step(
        "write a memo on a quote",
        pressed("F3 / _ Enter m _ ^S", study.second.passages[11].words, "A voice, not a vote."),
        "Memo on the quote", ("memo on the quote", "A voice, not a vote."),
        study.second.file.name,
    )  # fmt: skip
    yield Step(
        "settle the newest memo", pressed("F7 Home s"), "Settled", ("settled", "A voice, not a"),
    )  # fmt: skip


def looking_back(far: int) -> Iterator[Step]:
    """The history is read; so many steps are taken back and done again."""
    yield Step(
        "find the split in the history", pressed("F9 / _ Enter", "split"), "split “", changes=False
    )
    yield Step("show all of it", ("Esc",), "without a theme", changes=False)
    for _ in range(far):
        yield Step("take a step back", pressed("F3 u"), "Undid:")
    for _ in range(far):
        yield Step("do it again", pressed("F3 U"), "Did again:")
