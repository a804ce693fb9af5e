"""Three versions of a file, as git hands them over, merged code by code."""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import TYPE_CHECKING

from gioia.cli.files import read_text
from gioia.cli.git_setup import git
from gioia.cli.output import say
from gioia.codebook.files import dump, load
from gioia.codebook.merging.merge import merge
from gioia.codebook.merging.spans import coded_in
from gioia.errors import FaultsFound
from gioia.exchange.report import counted
from gioia.project.atomic import write_text
from gioia.project.merging.report import report
from gioia.project.merging.values import Merged, Step

if TYPE_CHECKING:
    from gioia.codebook.model import Codebook

HOW_TO_GO_ON = """
## How to go on

The file holds our side, unchanged. In the repository's top folder:

    git show :1:{place} > base.json
    git show :3:{place} > theirs.json
    gioia --workspace {workspace} codebook merge theirs.json --base base.json
    gioia --workspace {workspace} codebook export -o {place}
    git add {place}

The merge lists each conflict with its key; settle them with `--resolve KEY=CHOICE`. Once the result
is committed, `base.json`, `theirs.json` and this page can go.
"""


def merge_versions(base: Path, ours: Path, theirs: Path, place: str) -> bool:
    """Merges into the file `ours`; False where something is open, which a report tells.

    What is no codebook is merged by git, line by line.
    """
    try:
        books = _read(base, place), _read(ours, place), _read(theirs, place)
    except FaultsFound:
        say(f"{place} is no codebook on some side: merged line by line.")
        return git("merge-file", str(ours), str(base), str(theirs)).returncode == 0
    before, mine, other = books
    if mine is None or other is None:
        return False
    merged = merge(before, mine, other, our_spans=coded_in(mine), their_spans=coded_in(other))
    count, page = counted(len(merged.conflicts), "conflict"), Path(f"{place}.merge.md")
    if not merged.conflicts:
        write_text(ours, dump(merged.codebook))
        return True
    told = report(Merged((Step("theirs", other, before, mine, merged),), applied=False), "ours")
    write_text(page, told + how_to_go_on(place))
    say(f"{place}: {count} to settle. {page} tells of each, and how to go on.")
    return False


def how_to_go_on(place: str) -> str:
    """What to do about conflicts in the file at `place`, from the top of the repository.

    Its workspace is the folder in which the folder of codebooks lies.
    """
    workspace = Path(place).parent.parent
    return HOW_TO_GO_ON.format(place=shlex.quote(place), workspace=shlex.quote(str(workspace)))


def _read(path: Path, place: str) -> Codebook | None:
    """The codebook of one version; None for an empty file, which git gives where there is none."""
    text = read_text(path)
    return load(text, place) if text.strip() else None
