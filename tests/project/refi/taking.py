"""Files made of a few parts, and brought in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.project.refi.taking_in import import_refi
from tests.exchange.refi.making import TEXT, code, guid, project, text_source, users, zipped

if TYPE_CHECKING:
    from pathlib import Path

    from gioia.project import Project
    from gioia.project.refi.taking_in import TakenIn

LEAVES = "".join(map(code, ("asked afterwards", "app before need")))
CODES = f"<CodeBook><Codes>{LEAVES}</Codes></CodeBook>"


def take(
    here: Project,
    tmp_path: Path,
    *parts: str,
    text: str | bytes = TEXT,
    lenient: bool = False,
) -> TakenIn:
    path = tmp_path / "p.qdpx"
    data = text if isinstance(text, bytes) else text.encode()
    path.write_bytes(zipped({"p.qde": project("X", users(), *parts), "sources/a.txt": data}))
    return import_refi(here, path, lenient=lenient, language="en")


def source(inside: str, more: str = "") -> str:
    return text_source(inside, "internal://a.txt", more=more)


def selection(start: object, end: object, name: str = "s", codes: str = "asked afterwards") -> str:
    code_ref = f'<CodeRef targetGUID="{guid(f"code {codes}")}"/>'
    coding = f'<Coding guid="{guid(name + "k")}">{code_ref}</Coding>'
    return (
        f'<PlainTextSelection guid="{guid(name)}" startPosition="{start}" endPosition="{end}">'
        f"{coding}</PlainTextSelection>"
    )
