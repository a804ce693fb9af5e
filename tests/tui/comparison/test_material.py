"""What the room reads from a project."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.tui.comparison.material import read

if TYPE_CHECKING:
    from gioia.project import Project


def test_quotes_of_the_codes_asked_for_and_the_texts_around_them(compared: Project) -> None:
    guids = [compared.codes.get(label).guid for label in ("asked too late", "building trust")]
    late, theme = guids
    found = read(compared, [late, theme, "gone"], {})
    assert {guid: len(quotes) for guid, quotes in found.quotes.items()} == {late: 3, theme: 4}
    assert {found.sources[key].name for key in found.pages} == {"anna.txt", "taras.txt"}
    for quote in found.quotes[theme]:
        page = found.pages[quote.source_id]
        assert page.text[quote.start : quote.end] == quote.text


def test_texts_are_read_once_and_lists_only_after_a_change(compared: Project) -> None:
    late, slow = (compared.codes.get(label) for label in ("asked too late", "slow trust"))
    before = read(compared, [late.guid], {})
    kept = {before.sources[key].guid: page for key, page in before.pages.items()}
    after = read(compared, [late.guid, slow.guid], kept, before)
    assert after.codes is before.codes
    assert all(after.pages[key] is page for key, page in before.pages.items())
    assert len(after.quotes[slow.guid]) == 4


def test_memos_on_quotes_are_counted(compared: Project) -> None:
    late = compared.codes.get("asked too late")
    quote = compared.quotes.list(code=late)[0]
    compared.memos.add("quote", quote.guid, "Look again.")
    compared.memos.add("code", late.guid, "Not this one.")
    assert read(compared, [late.guid], {}).memos == {quote.guid: 1}


def test_a_named_informant_is_one_voice_in_all_sources(compared: Project) -> None:
    for name, label in (("anna.txt", "Anna"), ("taras.txt", "Taras")):
        compared.sources.set_speaker(compared.sources.get(name), label, informant="I1")
    voices = read(compared, [], {}).voices
    told = {(voice.key, voice.name) for voice in voices.values() if voice.informant}
    assert told == {("informant I1", "I1")}
    assert sum(not voice.informant for voice in voices.values()) == 2
