"""Who interviews and who informs: a guess, which a person can correct.

In this order: what the label says (`Moderator`, `P3`, `Badaczka`); what the text before the first
turn says (`Interviewer: Anna Nowak`); who asks. By asking, an interviewer is someone who puts more
than one question in more than one turn, and half again as many to the length of their talk as all
speakers together, without talking for most of the time. All other people are informants. Noise,
and talk whose speaker is not known, is `other`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from gioia.text import labels
from gioia.text.lexicon import ANSWER, INFORMANT, INTERVIEWER, QUESTION
from gioia.text.transcript import Turn
from gioia.text.words import talk_spans

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from gioia.text.transcript import Role

_QUESTION_MARKS = "?？؟"
_LONGEST_PREAMBLE = 5000
_FEWEST_QUESTIONS = 2
_FEWEST_TURNS = 2
_MORE_THAN_ALL = 1.5
_LARGEST_SHARE_OF_TALK = 0.6
_WORD = re.compile(r"[^\W\d_]{3,}(?:['’][^\W\d_]+)*")


@dataclass(slots=True)
class _Share:
    """How much one speaker talks and asks. `talk` is in code points."""

    talk: int = 0
    turns: int = 0
    questions: int = 0


def guess_roles(text: str, turns: Sequence[Turn]) -> tuple[Turn, ...]:
    """The turns with the role that each speaker probably has."""
    shares = _shares(text, turns)
    roles = _roles_by_label(shares)
    told = "interviewer" in roles.values()
    if turns:
        roles = _roles_by_preamble(text[: turns[0].start][-_LONGEST_PREAMBLE:], shares) | roles
    for speaker in _asking(shares) if not told else ():
        roles.setdefault(speaker, "interviewer")
    for speaker in shares:
        roles.setdefault(speaker, "informant")
    return tuple(_with_role(turn, roles.get(turn.speaker or "", "other")) for turn in turns)


def _shares(text: str, turns: Iterable[Turn]) -> dict[str, _Share]:
    marks = [mark for mark in _QUESTION_MARKS if mark in text]
    shares: dict[str, _Share] = {}
    for turn in turns:
        if turn.speaker is None:
            continue
        share = shares.get(turn.speaker)
        if share is None:
            share = shares[turn.speaker] = _Share()
        share.turns += 1
        for start, end in talk_spans(turn):
            share.talk += end - start
            for mark in marks:
                share.questions += text.count(mark, start, end)
    return shares


def _roles_by_label(speakers: Iterable[str]) -> dict[str, Role]:
    words = {speaker: labels.role_word(speaker) for speaker in speakers}
    asked = any(word in QUESTION for word in words.values())
    roles: dict[str, Role] = {}
    for speaker, word in words.items():
        if labels.is_noise(speaker):
            roles[speaker] = "other"
        elif word in INTERVIEWER or (word in QUESTION and len(words) > 1):
            roles[speaker] = "interviewer"
        elif word in INFORMANT or (word in ANSWER and asked):
            roles[speaker] = "informant"
    return roles


def _roles_by_preamble(preamble: str, speakers: Iterable[str]) -> dict[str, Role]:
    """Roles of speakers who are named in a line that says interviewer, or informant, not both."""
    roles: dict[str, Role] = {}
    for line in preamble.splitlines():
        words = {labels.key(word) for word in _WORD.findall(line)}
        interviewing, informing = bool(words & INTERVIEWER), bool(words & INFORMANT)
        if interviewing != informing:
            role: Role = "interviewer" if interviewing else "informant"
            named = (speaker for speaker in speakers if len(speaker) > 2 and _names(line, speaker))
            roles |= dict.fromkeys(named, role)
    return roles


def _names(line: str, speaker: str) -> bool:
    """Whether a line has the label as words of its own: Dan is not named where Daniel is."""
    whole = rf"(?<!\w){re.escape(speaker)}(?!\w)"
    return speaker in line and re.search(whole, line) is not None


def _asking(shares: Mapping[str, _Share]) -> list[str]:
    """Those who ask clearly more than everyone does together, for as long as they talk."""
    talk = sum(share.talk for share in shares.values())
    questions = sum(share.questions for share in shares.values())
    return [
        speaker
        for speaker, share in shares.items()
        if share.turns >= _FEWEST_TURNS
        and share.questions >= _FEWEST_QUESTIONS
        and share.talk <= _LARGEST_SHARE_OF_TALK * talk
        and share.questions * talk >= _MORE_THAN_ALL * questions * share.talk
    ]


def _with_role(turn: Turn, role: Role) -> Turn:
    start, end, speaker, _, time_ms, marks = turn
    return Turn(start, end, speaker, role, time_ms, marks)
