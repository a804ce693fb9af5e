"""What the hour is spent on: three transcripts, and what a researcher finds in them."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).parents[2] / "interviews"


class Passage(NamedTuple):
    """Words by which a passage is found, and the concept that it is coded with."""

    words: str
    concept: str = ""
    """Empty where the words themselves become the concept."""


class Transcript(NamedTuple):
    """A file, who speaks in it, and what is coded there."""

    file: Path
    speaker: str
    """The label of the informant."""
    passages: tuple[Passage, ...]


class Study(NamedTuple):
    """Three transcripts, with twenty passages each."""

    first: Transcript
    second: Transcript
    third: Transcript


class Theme(NamedTuple):
    """A theme, and the concepts that go under it."""

    label: str
    concepts: tuple[str, ...]


class Dimension(NamedTuple):
    """A dimension, and its themes."""

    label: str
    themes: tuple[str, ...]


class Relation(NamedTuple):
    """What one theme does to another."""

    start: Theme
    kind: str
    end: Theme


ALDERMAN = "Depending on one alderman"
NO_RISK = "A no costs nobody a job"
BUDGET = "Showing the real budget"
REAL_NO = "A no that counts"
NEAR = "Being where people are anyway"
WOUNDS = "Old wounds with the state"
TOOLS_FIRST = "Buying tools before needs"
OPEN_DOOR = "A screen as the open door"
LANGUAGES = "Speaking both languages"
SMALL = "Keeping small promises at once"
DECIDED = "Being asked when all is decided"
DOORS = "Choosing the colour of the doors"
CUTS = "Cuts sold as participation"
UNPAID = "Knowing without being paid"
WATCHED = "Being watched from one side"
THREAD = "The thread breaks with the person"
RAIN = "Standing there in the rain"
OWN_TOOLS = "Making do with what all have"
NO_LEAVE = "Nobody waited for permission"
SIGNING = "Fear of signing"
SHORT = "Short terms for long work"
WORD = "Seeing where a word went"
USELESS = "Asking what was useless"

FIRST = Transcript(HERE / "01-city-official-nl.txt", "R", (
    Passage("put my name under it", ALDERMAN),
    Passage("it lived as long as the alderman did", ALDERMAN),
    Passage("understands the weather has changed", ALDERMAN),
    Passage("the political clock is four years", SHORT),
    Passage("Nobody loses a job for saying no", NO_RISK),
    Passage("three signatures and a risk paragraph", NO_RISK),
    Passage("you trust me with my grandchildren", WOUNDS),
    Passage("we put the real budget on the table", BUDGET),
    Passage("With stickers people ask for everything", DECIDED),
    Passage("has to count at least once", REAL_NO),
    Passage("nobody wants to be seen with a folder", NEAR),
    Passage("It is the office that is hard to reach", NEAR),
    Passage("told by the state they were fraudsters", WOUNDS),
    Passage("I counted coats on the hooks"),
    Passage("in the red street can't see the map", WATCHED),
    Passage("find things that could be done with it", TOOLS_FIRST),
    Passage("for them the screen was the open door", OPEN_DOOR),
    Passage("someone who speaks both languages", LANGUAGES),
    Passage("we take away your mother's home help", CUTS),
    Passage("There was a lamp broken in the passage", SMALL),
))  # fmt: skip

SECOND = Transcript(HERE / "05-service-user-uk.srt", "DENISE", (
    Passage("They said it was being reimagined", CUTS),
    Passage("consulted more times than I've had hot dinners", DECIDED),
    Passage("We were there to pick the colour", DECIDED),
    Passage("We picked yellow and they came grey", DECIDED),
    Passage("round here have got long memories", WOUNDS),
    Passage("she just stood there in the rain", RAIN),
    Passage("She never had a leaflet", RAIN),
    Passage("A phone call beats a letter", RAIN),
    Passage("fourteen months and a tribunal", WOUNDS),
    Passage("it was eight days, a feller came", SMALL),
    Passage("I can tell in four minutes", UNPAID),
    Passage("we had like a voice but not a vote", REAL_NO),
    Passage("if two of you say no then it's no", REAL_NO),
    Passage("I'm the only one in the room not being paid", UNPAID),
    Passage("It can count against your Carer's Allowance", UNPAID),
    Passage("my niece set it up in the car park", OWN_TOOLS),
    Passage("Cal had a wobble but ok now 💛", OWN_TOOLS),
    Passage("she's got to wait while our Ryan's home", TOOLS_FIRST),
    Passage("The data only looks one way"),
    Passage("when she left, the thread broke", THREAD),
))  # fmt: skip

THIRD = Transcript(HERE / "08-volonter-ua.md", "Респондент", (
    Passage("Ніхто не чекав дозволу", NO_LEAVE),
    Passage("не забрала в нас той список", BUDGET),
    Passage("хто говорить і по-нашому, і по-їхньому", LANGUAGES),
    Passage("Таблиця і чат у вайбері", OWN_TOOLS),
    Passage("ставить крапельку 💧", OWN_TOOLS),
    Passage("спершу постійте в черзі"),
    Passage("людям не треба знати, де бочка", OPEN_DOOR),
    Passage("побачили, що їхнє слово кудись пішло", WORD),
    Passage("тут усе завжди вирішував завод", WOUNDS),
    Passage("а в середу колонка вже текла", SMALL),
    Passage("Вона сама тричі стояла в тих чергах", UNPAID),
    Passage("Кожен грант на шість місяців", SHORT),
    Passage("Вони спитали, скільки коштує рік", SHORT),
    Passage("якщо він не дав приміщення", SIGNING),
    Passage("а де акт на ті шпалери", SIGNING),
    Passage("я й досі маю ключі від трьох квартир", NEAR),
    Passage("що цього тижня було марно", USELESS),
    Passage("вона бреше швидше за людину", USELESS),
    Passage("сторінка «думка громади»", DECIDED),
    Passage("І фонтан прибрали", REAL_NO),
))  # fmt: skip

INTERVIEWS = Study(FIRST, SECOND, THIRD)
"""Fictional interviews that come with the program: English, English with emoji, Ukrainian."""

THEMES = (
    Theme("Support that hangs on persons", (ALDERMAN, LANGUAGES, THREAD)),
    Theme("Fear of answering for it", (NO_RISK, SIGNING)),
    Theme("Power that is shared", (BUDGET, REAL_NO, WORD)),
    Theme("Taking part for show", (DECIDED, DOORS, CUTS)),
    Theme("Distrust that was learnt", (WOUNDS, WATCHED)),
    Theme("Being there first", (NEAR, RAIN, SMALL)),
    Theme("Technology after the need", (TOOLS_FIRST, OPEN_DOOR, OWN_TOOLS)),
    Theme("Work that nobody counts", (UNPAID, SHORT, USELESS)),
)

DIMENSIONS = (
    Dimension("Conditions inside the institution", tuple(one.label for one in THEMES[:2])),
    Dimension("Relations between officials and citizens", tuple(one.label for one in THEMES[2:6])),
    Dimension("What keeps it going", tuple(one.label for one in THEMES[6:])),
)
