"""Finding among thousands of labels between two keystrokes: each letter narrows what was found.

Labels that hold every word as it was typed always stand before those that have only its letters,
so that the latter, which are costly to weigh, are weighed only where there is room for them.
"""

from __future__ import annotations

from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from gioia.tui.fuzzy import INSIDE, PER_CHARACTER, WORD, beginning, fold, in_order, score

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

EXACT = 1e6
"""What the whole label is worth: more than any use of another one."""


class Labels:
    """Labels to be searched, made ready when they are searched first, or ahead of that."""

    def __init__(self, labels: Sequence[str]) -> None:
        self.labels = labels

    @classmethod
    @lru_cache(maxsize=4)
    def of(cls, labels: tuple[str, ...]) -> Labels:
        """These labels; ready already where they were searched before and are the same."""
        return cls(labels)

    def __len__(self) -> int:
        return len(self.labels)

    def make_ready(self) -> None:
        """Works out what the search needs, so that the first letter does not wait for it."""
        _ = self.folded, self.places

    @cached_property
    def folded(self) -> list[str]:
        """Without case and accents."""
        return [fold(label) for label in self.labels]

    @cached_property
    def places(self) -> dict[str, list[int]]:
        """Where each folded label stands, however its words are spaced."""
        found: dict[str, list[int]] = {}
        for place, label in enumerate(self.folded):
            words = " ".join(label.split()) if "  " in label else label.strip()
            found.setdefault(words, []).append(place)
        return found

    def have(self, typed: str) -> bool:
        """Whether one of them is what was typed, in either case; accents count."""
        wanted = " ".join(typed.split()).casefold()
        alike = self.places.get(" ".join(fold(typed).split()), ())
        return any(" ".join(self.labels[place].split()).casefold() == wanted for place in alike)


class Found:
    """The places of the labels that fit, the best first; those far off only if anybody looks."""

    def __init__(
        self,
        near: Mapping[int, float],
        far: Sequence[int] = (),
        weigh: Callable[[int], float] | None = None,
    ) -> None:
        self._near = sorted(near, key=near.__getitem__, reverse=True)
        self._far = far
        self._weigh = weigh

    def __len__(self) -> int:
        return len(self._near) + len(self._far)

    def __getitem__(self, place: int) -> int:
        beyond = place - len(self._near)
        return self._near[place] if beyond < 0 else self._weighed[beyond]

    @cached_property
    def _weighed(self) -> list[int]:
        far = sorted(self._far)
        return far if self._weigh is None else sorted(far, key=self._weigh, reverse=True)


class _Step(NamedTuple):
    """What fitted something that was typed."""

    typed: str
    near: Mapping[int, float]
    """The labels that hold every word as it was typed, with their points."""
    far: Sequence[int]
    """Those that have only the letters of a word, in their order."""


class Search:
    """Finds by what is typed; with a letter more, it looks only through what it found before.

    Every word must be found: as a word's beginning, inside a word, or as letters in their order
    ("emo frm mtg" finds "emotional framing in meetings"). Nothing typed leaves the labels in their
    order, but for those that are much used.
    """

    def __init__(self, labels: Labels, boosts: Mapping[int, float] | None = None) -> None:
        self._labels = labels
        self._boosts = boosts or {}
        self._steps: list[_Step] = []
        """Each typed on from the one before it."""

    def find(self, typed: str) -> Found:
        """What fits, the best first; of equals, the one that comes first."""
        query = fold(typed)
        terms = tuple(dict.fromkeys(query.split()))
        if not terms:
            used = dict(sorted(self._boosts.items()))
            return Found(used, [at for at in range(len(self._labels)) if at not in used])
        while self._steps and not query.startswith(self._steps[-1].typed):
            self._steps.pop()
        if not self._steps or self._steps[-1].typed != query:
            self._steps.append(_Step(query, *self._narrowed(terms)))
        _, near, far = self._steps[-1]
        whole = self._labels.places.get(" ".join(query.split()), ())
        near = {**near, **{place: near[place] + EXACT for place in whole}}
        return Found(near, far, lambda place: self._points_afar(terms, place))

    def _narrowed(self, terms: Sequence[str]) -> tuple[Mapping[int, float], list[int]]:
        """Whatever fits did fit what was typed before; what was far then is no nearer now."""
        folded = self._labels.folded
        before: Iterable[int] = range(len(folded))
        far: Sequence[int] = ()
        if self._steps:
            _, before, far = self._steps[-1]
        near, fallen = self._near(terms, before)
        for term in terms:
            fits = in_order(term)
            far = [place for place in far if fits(folded[place])]
            fallen = [place for place in fallen if fits(folded[place])]
        return near, [*far, *fallen]

    def _near(
        self, terms: Sequence[str], places: Iterable[int]
    ) -> tuple[dict[int, float], list[int]]:
        """Those labels that hold every word, with their points; and those that do not."""
        folded = self._labels.folded
        plain = self._plain
        near = {place: plain[place] for place in places}
        fallen: list[int] = []
        for term in terms:
            had, near = near, {}
            begun, begins = f" {term}", beginning(term)
            for place, points in had.items():
                label = folded[place]
                if term not in label:
                    fallen.append(place)
                elif begun in label or begins(label):
                    near[place] = points + WORD
                else:
                    near[place] = points + INSIDE
        return near, fallen

    @cached_property
    def _plain(self) -> list[float]:
        """What each label is worth whatever is typed: more where it is short, or much used."""
        points = [-PER_CHARACTER * len(label) for label in self._labels.folded]
        for place, boost in self._boosts.items():
            points[place] += boost
        return points

    def _points_afar(self, terms: Sequence[str], place: int) -> float:
        points = score(terms, self._labels.folded[place])
        return (points or 0.0) + self._boosts.get(place, 0.0)
