"""One small project in the shape of each program, as its files are known to look."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.exchange.refi.making import (
    MARKED,
    TEXT,
    Marked,
    Units,
    code,
    guid,
    project,
    selections,
    text_source,
    users,
    zipped,
)

if TYPE_CHECKING:
    from collections.abc import Callable

LEAVES = ("asked afterwards", "app before need")


def nvivo(units: Units, folder: str, **strays: bytes) -> bytes:
    """One selection for each coding, no names, folders of codes, empty descriptions."""
    leaves = "".join(code(name, "<Description></Description>") for name in LEAVES)
    codes = code("Folder", code("Timing", leaves), codable=False)
    stem = guid("source")
    body = selections(units, one_each=True, name=lambda _: "")
    case = (
        f'<Coding guid="{guid("case Anna")}"><CodeRef targetGUID="{guid("code Timing")}"/></Coding>'
    )
    qde = project(
        "NVivo Release 12.6",
        users(),
        f"<CodeBook><Codes>{codes}</Codes></CodeBook>",
        f'<Cases><Case guid="{guid("case Anna")}" name="Anna"><SourceRef '
        f'targetGUID="{guid("source")}"/></Case></Cases>',
        text_source(body + case, f"internal://{stem}.txt"),
    )
    files = {"project.qde": qde, f"{folder}/{stem}.txt": units.file(TEXT)}
    return zipped(files | {f"{folder}/.{name}": data for name, data in strays.items()})


def nvivo_windows() -> bytes:
    """UTF-16 units; a byte order mark that does not count, CRLF that counts as two."""
    return nvivo(Units(utf16=True, crlf=True, bom=True), "Sources")


def nvivo_mac() -> bytes:
    """UTF-16 units, line feeds, a stray file."""
    return nvivo(Units(utf16=True), "sources", root=b"")


def atlas_8() -> bytes:
    """Flat codes with prefixes, groups as sets, memos by links, CRLF that counts as one."""
    units = Units(crlf=True, folded=True)
    names = {"asked afterwards": "Timing::asked afterwards", "app before need": "app before need"}
    codes = "".join(code(name, shown=shown, form=str.upper) for name, shown in names.items())
    note = guid("note").upper()
    qde = project(
        "ATLAS.ti 8.4.0 573 , macOS Version 10.14.3",
        users(str.upper),
        f"<CodeBook><Codes>{codes}</Codes></CodeBook>",
        text_source(
            selections(units, form=str.upper, name=_cut),
            "internal://SOMETHING-ELSE.txt",
            more='richTextPath="internal://X.docx"',
            form=str.upper,
        ),
        f'<Notes><Note guid="{note}" name="Idea" creationDateTime="2018-03-27T19:38:46Z">'
        "<PlainTextContent>Look at the order of things.</PlainTextContent></Note></Notes>",
        f'<Links><Link guid="{guid("link")}" direction="OneWay" name="Memo-Quotation Relation" '
        f'originGUID="{note}" targetGUID="{guid("selection 1 0").upper()}"/></Links>',
        f'<Sets><Set guid="{guid("set")}" name="Technology">'
        f'<MemberCode targetGUID="{guid("code app before need").upper()}"/></Set>'
        f'<Set guid="{guid("group")}" name="gender: female">'
        f'<MemberSource targetGUID="{guid("source").upper()}"/></Set></Sets>',
        form=str.upper,
    )
    return zipped({"Project.qde": qde, "Sources/something-else.TXT": units.file(TEXT)})


def atlas_23() -> bytes:
    """Nested codes, all codable; a selection with many codings; the project's name on the .qde."""
    codes = code("Openness", code("Timing", "".join(map(code, LEAVES))))
    qde = project(
        "ATLAS.ti 23.2.0",
        users(),
        f"<CodeBook><Codes>{codes}</Codes></CodeBook>",
        text_source(selections(Units(), name=_cut), "internal://A.txt"),
    )
    strays = {"__MACOSX/._project.qde": b"x", ".DS_Store": b"x"}
    return zipped({"Invented.qde": qde, "sources/A.txt": TEXT.encode(), **strays})


def maxqda() -> bytes:
    """Nested codes with memos as descriptions, document variables, a comment without a code."""
    leaves = "".join(code(name, "<Description>When said so.</Description>") for name in LEAVES)
    variable = f'<VariableRef targetGUID="{guid("variable")}"/><IntegerValue>34</IntegerValue>'
    start, end = Marked("nobody minded", ()).span()
    comment = (
        f'<PlainTextSelection guid="{guid("comment")}" startPosition="{start}" '
        f'endPosition="{end}"><Description>Really?</Description></PlainTextSelection>'
    )
    qde = project(
        "MAXQDA 24 (Release 24.7)",
        users(),
        f"<CodeBook><Codes>{code('Timing', leaves)}</Codes></CodeBook>",
        f'<Variables><Variable guid="{guid("variable")}" name="Age" typeOfVariable="Integer"/>'
        "</Variables>",
        f'<Cases><Case guid="{guid("case")}"><VariableValue>{variable}</VariableValue>'
        f'<SourceRef targetGUID="{guid("source")}"/></Case></Cases>',
        text_source(selections(Units()) + comment, f"internal://{guid('source')}.txt"),
        f'<Sets><Set guid="{guid("group")}" name="Round 1">'
        f'<MemberSource targetGUID="{guid("source")}"/></Set></Sets>',
    )
    return zipped({"project.qde": qde, f"sources/{guid('source')}.txt": TEXT.encode()})


def qualcoder() -> bytes:
    """Categories that cannot be coded with; a text in CRLF with positions as if it were not."""
    units = Units(crlf=True, folded=True, bom=True)
    codes = code("Timing", "".join(map(code, LEAVES)), codable=False)
    qde = project(
        "QualCoder 3.6",
        users(),
        f"<CodeBook><Codes>{codes}</Codes></CodeBook>",
        text_source(selections(units, name=lambda _: ""), f"internal://{guid('source')}.txt"),
    )
    return zipped({"project.qde": qde, f"sources/{guid('source')}.txt": units.file(TEXT)})


def _cut(words: str) -> str:
    return words if len(words) < 20 else words[:19] + "…"


VENDORS: dict[str, Callable[[], bytes]] = {
    "nvivo-windows": nvivo_windows,
    "nvivo-mac": nvivo_mac,
    "atlas-8": atlas_8,
    "atlas-23": atlas_23,
    "maxqda": maxqda,
    "qualcoder": qualcoder,
}
EXPECTED = sorted((*one.span(), one.words, tuple(sorted(one.codes)), one.user) for one in MARKED)
"""What must come in, whatever the program: place, words, codes, coder."""
