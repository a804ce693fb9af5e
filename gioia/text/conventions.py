"""Which labels of a text are speakers: the convention that its typist kept to.

Nothing says beforehand how a transcript is typed, so all that could be labels are collected
(`text.entries`) and judged together:

1. A label that *recurs* and looks like a name or a role is a speaker. Words for metadata
   (`Location`, `Note`) never are. A numbered family recurs as a whole (`Speaker 1`, `Speaker 2`).
2. The recurring labels must carry the text: a role or title among them, times beside them, or a
   fair share of the paragraphs. A list that says `Result:` now and then is not a conversation.
3. A transcript keeps to one *layout*: labels before a colon, or lines that stand above the talk.
   The one with more labels holds; the other counts only for speakers that are known from the first.
4. A label that occurs *once* joins them if it is typed as they are and looks like one of them.
5. `Name (AN):` and `AN:` are one speaker, under the label that also stands alone; so are
   `Name:` and `Name (whispering):`.
6. What is no voice (`Break:`, `Music:`) counts as a speaker if typed like the others, else not.

Numbered questions are a convention of their own: `text.questionnaires`.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from gioia.text import labels
from gioia.text.joining import Convention, joins

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from gioia.text.entries import Entry, Form

_ENOUGH_OF_A_FAMILY = 3
_ENOUGH_IN_LOWER_CASE = 4
_ENOUGH_OF_ONE = 3
_SHARE_OF_ONE = 1 / 3
_SHARE_OF_SEVERAL = 1 / 10
_SHARE_OF_DENSE = 0.7
_FEWEST_OF_DENSE = 3
_FEWEST_BLOCKS = 4
_ABOVE_THE_TALK: frozenset[Form] = frozenset({"timed", "name"})


def choose_speakers(text: str, candidates: Sequence[Entry]) -> list[Entry]:
    """Those entries whose labels are speakers, under the labels that the speakers go by, in order.

    Empty where the text is not a conversation.
    """
    candidates = _under_one_label(_without_loose_ones(candidates))
    counts = Counter([entry.label for entry in candidates])
    recurring = _recurring(candidates, counts)
    paragraphs = count_paragraphs(text)
    named = sum(count for label, count in counts.items() if labels.looks_like_name(label))
    dense = named >= max(_FEWEST_OF_DENSE, _SHARE_OF_DENSE * paragraphs)
    if not _carry_the_text(recurring, paragraphs, dense=dense):
        return []
    convention = _convention(recurring, dense=dense)
    known = {label: convention.speakers.get(labels.key(label)) for label in counts}
    chosen = []
    for entry in candidates:
        label = known[entry.label]
        if label and label != entry.label:
            chosen.append(entry._replace(label=label))
        elif label or joins(text, entry, convention):
            chosen.append(entry)
    return [e for e in chosen if e.form == convention.form or not labels.is_noise(e.label)]


def _without_loose_ones(candidates: Sequence[Entry]) -> Sequence[Entry]:
    """Without `word:text` that has no space, unless the word is a role or also stands properly."""
    if not any(entry.tight for entry in candidates):
        return candidates
    proper = {labels.key(entry.label) for entry in candidates if not entry.tight}
    return [
        entry
        for entry in candidates
        if not entry.tight or labels.key(entry.label) in proper or labels.is_role(entry.label)
    ]


def _under_one_label(candidates: Sequence[Entry]) -> Sequence[Entry]:
    """With `Name (AN)` as `AN`, and else `Name (whispering)` as `Name`, where those stand alone."""
    bracketed = {entry.label for entry in candidates if entry.label[-1:] == ")"}
    if not bracketed:
        return candidates
    keys = {labels.key(entry.label) for entry in candidates}
    shorter = {}
    for label in bracketed:
        name, inside = labels.bracketed(label)
        shorter[label] = next((s for s in (inside, name) if labels.key(s) in keys), label)
    return [entry._replace(label=shorter.get(entry.label, entry.label)) for entry in candidates]


def _recurring(candidates: Sequence[Entry], counts: Mapping[str, int]) -> list[Entry]:
    """Entries whose labels recur and may speak; without any, those of two different roles.

    `counts` says how often each label occurs.
    """
    timed = {entry.label for entry in candidates if entry.time_ms is not None}
    keys: Counter[str] = Counter()
    for label, count in counts.items():
        keys[labels.key(label)] += count
    families = Counter(map(labels.family, keys))
    speaking = {
        label
        for label in counts
        if _may_speak(label, keys[labels.key(label)])
        or (families[labels.family(label)] >= _ENOUGH_OF_A_FAMILY and _counts_up(label, timed))
    }
    if not speaking:
        roles = {label for label in counts if _is_steady_role(label)}
        speaking = roles if len(roles) > 1 else set()
    return [entry for entry in candidates if entry.label in speaking]


def _may_speak(label: str, count: int) -> bool:
    if count < 2 or labels.is_metadata(label):
        return False
    if labels.looks_like_name(label) or labels.is_role(label):
        return True
    return count >= _ENOUGH_IN_LOWER_CASE and " " not in label


def _counts_up(label: str, timed: set[str]) -> bool:
    """Whether the number in a label may count speakers, as it does for roles and beside times."""
    return not labels.is_metadata(label) and (_is_steady_role(label) or label in timed)


def _is_steady_role(label: str) -> bool:
    """Whether a label is a role, and its number, if any, does not count questions."""
    counts_questions = label[-1].isdigit() and (
        labels.is_question(label) or labels.is_answer(label)
    )
    return labels.is_role(label) and not counts_questions


def count_paragraphs(text: str) -> int:
    """Blocks between empty lines, or lines where there are hardly any blocks."""
    breaks = text.count("\n\n")
    lines = text.count("\n") - breaks + (not text.endswith("\n"))
    return breaks + 1 if breaks + 1 >= _FEWEST_BLOCKS else lines


def _carry_the_text(entries: Sequence[Entry], paragraphs: int, *, dense: bool) -> bool:
    """Whether labels that recur make the text a conversation."""
    spoken = {labels.key(entry.label): entry.label for entry in entries}
    asked = any(map(labels.is_question, spoken))
    for label in spoken.values():
        if labels.has_title(label):
            return True
        # `A:` is an answer only where there are questions; else it may be the first of a list.
        if labels.is_role(label) and (asked or not labels.is_answer(label)):
            return True
    if sum([entry.time_ms is not None for entry in entries]) * 2 > len(entries):
        return True
    if len(spoken) == 1:
        return dense or len(entries) >= max(_ENOUGH_OF_ONE, _SHARE_OF_ONE * paragraphs)
    return len(entries) > 0 and len(entries) >= _SHARE_OF_SEVERAL * paragraphs


def _convention(recurring: Sequence[Entry], *, dense: bool) -> Convention:
    entries = _of_one_layout(recurring)
    forms = Counter([entry.form for entry in entries if not labels.is_noise(entry.label)])
    speakers: dict[str, str] = {}
    for label in dict.fromkeys([entry.label for entry in entries]):
        speakers.setdefault(labels.key(label), label)
    return Convention(
        speakers,
        form=forms.most_common(1)[0][0] if forms else entries[0].form,
        begins=entries[0].start,
        dense=dense,
        shapes=frozenset(map(labels.shape, speakers.values())),
    )


def _of_one_layout(entries: Sequence[Entry]) -> list[Entry]:
    above = [entry for entry in entries if entry.form in _ABOVE_THE_TALK]
    before = [entry for entry in entries if entry.form not in _ABOVE_THE_TALK]
    return max(before, above, key=len)
