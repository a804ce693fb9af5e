"""Who interviews, guessed from labels, from what stands before the talk, and from asking."""

from __future__ import annotations

from gioia.text.roles import guess_roles
from gioia.text.transcript import Turn
from gioia.text.turns import find_turns


def roles(text: str) -> dict[str | None, str]:
    return {turn.speaker: turn.role for turn in guess_roles(text, find_turns(text))}


def talk(*turns: str, times: int = 3) -> str:
    return "\n\n".join(turns * times) + "\n"


def test_labels_tell_in_several_languages() -> None:
    for asking, telling in (
        ("I", "R"),
        ("Q", "A"),
        ("Moderator", "P3"),
        ("Badaczka", "Rozmówca"),
        ("Дослідниця", "Респондент"),
        ("Interviewer Anna", "Ewa Lis"),
        ("Entrevistadora", "Participante 2"),
    ):
        text = talk(f"{asking}: And so on and on?", f"{telling}: And so on? Or not? Yes?")
        assert roles(text) == {asking: "interviewer", telling: "informant"}


def test_a_word_before_the_talk_tells() -> None:
    text = "Interviewer is Anna Nowak.\nWe spoke with Jan Kos.\n\n"
    told = roles(text + talk("**Anna Nowak:** Yes.", "**Jan Kos:** Why? Why not?"))
    assert told == {"Anna Nowak": "interviewer", "Jan Kos": "informant"}


def test_a_name_within_another_is_not_meant() -> None:
    before = "Participant: Dan Brown\nInterviewer: Daniel Smith\n\n"
    told = roles(before + talk("Daniel: So it was in town, then.", "Dan: It was. Or was it?"))
    assert told == {"Daniel": "interviewer", "Dan": "informant"}


def test_who_asks_interviews() -> None:
    text = talk("Anna: How did it go on?", "Jan: It went on and on, year after year, you see.")
    assert roles(text) == {"Anna": "interviewer", "Jan": "informant"}


def test_an_interviewer_may_talk_as_much_as_the_informant() -> None:
    asks = "Anna: I see that it went on like this for years. Was it so? Was it hard?"
    assert roles(talk(asks, "Jan: It was like this, and it was hard to begin with, yes."))[
        "Anna"
    ] == ("interviewer")


def test_where_nobody_asks_more_all_are_informants() -> None:
    assert set(roles(talk("Anna: We came.", "Jan: We left.")).values()) == {"informant"}
    both = talk("Anna: Did we come?", "Jan: Did we go?")
    assert set(roles(both).values()) == {"informant"}


def test_two_may_interview() -> None:
    tells = "Ewa: It went on and on, year after year, until we came to where we are today."
    told = roles(talk("Anna: How? Why?", tells, "Jan: When? Where?", tells))
    assert told == {"Anna": "interviewer", "Jan": "interviewer", "Ewa": "informant"}


def test_noise_and_talk_of_nobody_known_are_other() -> None:
    text = talk(
        "**Anna:** Why? And how?", "**Jan:** So it was, and so it is.", "**Break:** [00:12]"
    )
    assert roles(text)["Break"] == "other"
    assert guess_roles("Words.", [Turn(0, 6, None)])[0].role == "other"


def test_a_lone_voice_informs() -> None:
    assert roles("Pytanie 1: Jak?\nTak.\nPytanie 2: Jak to?\nNie.\n") == {"Q": "informant"}


def test_nothing_but_roles_changes() -> None:
    text = talk("I: Why?", "R: So. [00:12]")
    before = find_turns(text)
    after = guess_roles(text, before)
    assert [(t.start, t.end, t.speaker, t.time_ms, t.marks) for t in after] == [
        (t.start, t.end, t.speaker, t.time_ms, t.marks) for t in before
    ]
    assert guess_roles("", ()) == ()
