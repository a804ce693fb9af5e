"""`gioia quote compare`: where those who coded a source do not agree, for people and scripts."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import click

from gioia.cli.context import opened
from gioia.cli.lazy import Command
from gioia.cli.options import json_option
from gioia.cli.output import Column, Listing, show

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from gioia.analysis.disagreement import Disagreement
    from gioia.records import SourceRecord


class Difference(NamedTuple):
    """One stretch on which coders differ; `start` and `end` are code points of the source."""

    source: str
    start: int
    end: int
    kind: str
    text: str
    codes: dict[str, list[str]]
    """By coder, the labels of the codes; an empty list for nothing."""


DIFFERENCES = Listing[Difference](
    fields=Difference._fields,
    columns=(
        Column("SOURCE", lambda one: one.source),
        Column("START", lambda one: one.start, right=True),
        Column("END", lambda one: one.end, right=True),
        Column("KIND", lambda one: one.kind),
        Column("CODES", lambda one: _codes_told(one.codes)),
        Column("TEXT", lambda one: one.text),
    ),
    nothing="No disagreement between coders.",
)


@click.command(
    cls=Command,
    examples=(
        "gioia quote compare",
        "gioia quote compare --source anna --coder Anna --coder Marek --by theme --json",
    ),
)
@click.option("--source", metavar="SOURCE", help="Only this source.")
@click.option(
    "--coder", "coders", metavar="NAME", multiple=True,
    help="Only these coders; may be given several times.",
)  # fmt: skip
@click.option(
    "--by", "level", type=click.Choice(("code", "theme")), default="code", show_default=True,
    help="What must be the same: with theme, two concepts of one theme are agreement.",
)  # fmt: skip
@click.option("--all", "slight", is_flag=True, help="Also where only punctuation is left out.")
@json_option
def compare(
    source: str | None, coders: Sequence[str], level: str, *, slight: bool, as_json: bool
) -> None:
    """List where the coders of a source differ, in its order.

    KIND is "some only" (not all have coded these words), "other codes", or "other edges" (the same
    code, and a quote that begins or ends elsewhere). Who has coded nothing in a source does not
    count there; retired codes do not count. Of three or more coders, each place at which codes lie
    is one line, whatever the edges.
    """
    from gioia.analysis.comparing import coded_by, units
    from gioia.analysis.sharing import differences

    with opened() as project:
        chosen = project.sources.list() if source is None else [project.sources.get(source)]
        codes = project.codes.list()
        compared = units(codes, by_theme=level == "theme")
        labels = {code.id: code.label for code in codes}
        found = [
            _told(each, one, text, labels)
            for each in chosen
            for text in [project.sources.text_of(each)]
            for one in differences(
                coded_by(project.quotes.of_source(each.id), compared, coders), text
            )
            if slight or not one.slight
        ]
        show(found, DIFFERENCES, as_json=as_json)


def _told(
    source: SourceRecord, one: Disagreement, text: str, labels: Mapping[int, str]
) -> Difference:
    codes = {coder: sorted(labels[code] for code in own) for coder, own in one.codes}
    words = text[one.start : one.end]
    return Difference(source.name, one.start, one.end, one.kind, words, codes)


def _codes_told(codes: Mapping[str, Sequence[str]]) -> str:
    """Who gave which codes; of several coders, of how many each code is."""
    from gioia.analysis.sharing import SEVERAL, shares_of

    if len(codes) >= SEVERAL:
        return "; ".join(f"{share.code} {share}" for share in shares_of(codes))
    return "; ".join(f"{coder}: {', '.join(own) or 'nothing'}" for coder, own in codes.items())
