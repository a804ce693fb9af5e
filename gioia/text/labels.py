"""What can be a speaker's label: shapes of names, words of roles, and words that never speak."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from gioia.text.lexicon import (
    ANSWER,
    INFORMANT,
    INTERVIEWER,
    METADATA,
    NOISE,
    PARTICLES,
    QUESTION,
    SPEAKER,
    TITLES,
)

Shape = Literal["initials", "numbered", "full", "single"]

_ROLES = INTERVIEWER | INFORMANT | QUESTION | ANSWER | SPEAKER
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_NUMBERED = re.compile(r"([^\W\d_]+(?:['’][^\W\d_]+)*)[ _.#-]*\d*[a-z]?\.?")
_IN_BRACKETS = re.compile(r"[ ]*\(([^()]*)\)")
# A full stop inside a name stands after an initial or a short form of a title.
_SENTENCE_STOP = re.compile(r"[^\W\d_]{5,}\. |\.\.|…")
_SMALL_WORDS = PARTICLES | TITLES
_MOST_WORDS = 6
# A transcript asks about its few labels again and again.
_CACHED = 4096
_LONGEST_UNSPACED_NAME = 12


@lru_cache(maxsize=_CACHED)
def key(label: str) -> str:
    """What two spellings of one speaker have in common."""
    return " ".join(label.casefold().replace("’", "'").split())


@lru_cache(maxsize=_CACHED)
def family(label: str) -> str:
    """The key with its numbers left open: what `Speaker 1` and `Speaker 12` have in common."""
    return re.sub(r"\d+", "#", key(label))


@lru_cache(maxsize=_CACHED)
def stem(label: str) -> str:
    """The word of a label that is one word and perhaps a number (`P3`, `SPK_1`), else `""`."""
    found = _NUMBERED.fullmatch(key(label))
    return found[1] if found else ""


def is_metadata(label: str, *, whole: bool = True) -> bool:
    """Whether a label names something about the document: `Location`, `Date of interview`.

    Where the label occurs once, any of its words will do; where it recurs (`whole`), all of it
    must be such a word, since people are also called Page and Place.
    """
    if whole:
        return stem(label) in METADATA
    return any(word in METADATA for word in _WORD.findall(key(label)))


@lru_cache(maxsize=_CACHED)
def is_noise(label: str) -> bool:
    """Whether a label stands for what no one says: a break, music, laughter."""
    return stem(label) in NOISE


def is_question(label: str) -> bool:
    """Whether a label is a word for a question, numbered or not."""
    return stem(label) in QUESTION


def is_answer(label: str) -> bool:
    """Whether a label is a word for an answer, numbered or not."""
    return stem(label) in ANSWER


@lru_cache(maxsize=_CACHED)
def role_word(label: str) -> str:
    """The word by which a label names a part in a conversation, else `""`.

    `I`, `P3` and `Moderator` do, and so does `Interviewer Anna`, where a name follows.
    """
    word = stem(label)
    if word in _ROLES:
        return word
    first = key(label).split(" ", 1)[0]
    named = len(first) > 1 and first in _ROLES and looks_like_name(label[len(first) :])
    return first if named else ""


def is_role(label: str) -> bool:
    """Whether a label names a part in a conversation."""
    return bool(role_word(label))


def has_title(label: str) -> bool:
    """Whether one of the first two words is a form of address and a name follows."""
    words = [word.strip(".") for word in key(label).split()]
    return len(words) > 1 and any(word in TITLES for word in words[:2])


@lru_cache(maxsize=_CACHED)
def looks_like_name(label: str) -> bool:
    """Whether each word begins with a capital, but for the small words in names and titles.

    Scripts without capitals pass if the words are few and short. What stands in round brackets
    after a name is not looked at.
    """
    words = _IN_BRACKETS.sub("", label).replace(",", " ").split()
    if not 0 < len(words) <= _MOST_WORDS or label.count(",") > 1 or _SENTENCE_STOP.search(label):
        return False
    return any(map(_begins_name, words)) and all(
        _begins_name(word) or word[0].isdigit() or word.casefold().strip(".") in _SMALL_WORDS
        for word in words
    )


def shape(label: str) -> Shape:
    """How a label is typed; those of one transcript are mostly typed alike."""
    bare = _IN_BRACKETS.sub("", label).strip()
    if any(character.isdigit() for character in bare):
        return "numbered"
    if " " in bare:
        return "full"
    return "initials" if bare.upper() == bare and bare.lower() != bare else "single"


def bracketed(label: str) -> tuple[str, str]:
    """A label's name and what stands in round brackets at its end, `""` where nothing does."""
    found = _IN_BRACKETS.search(label)
    if not found or found.end() != len(label) or not found.start():
        return label, ""
    return label[: found.start()], found[1].strip()


def _begins_name(word: str) -> bool:
    first = word.lstrip("'’-")[:1]
    if not first.isalpha() or first.islower():
        return False
    return first.isupper() or first.istitle() or len(word) <= _LONGEST_UNSPACED_NAME
