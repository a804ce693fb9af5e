"""What can be a speaker's label, and what cannot."""

from __future__ import annotations

import pytest

from gioia.text import labels


@pytest.mark.parametrize(
    "label",
    [
        *("Anna", "Anna Nowak", "Ludwig van der Berg", "María de la O", "O'Neill", "Dr. Ewa Lis"),
        *("SPK_1", "AvW", "P3", "J. R. Nowak", "The Chair", "pan Kowalski", "A señora PRESIDENTA"),
        *("Олена Бойко", "王老师", "ليلى حسن", "Jan (whispering)", "Nowak, Anna", "Dawn 1 (Kos)"),
    ],
)
def test_names_look_like_names(label: str) -> None:
    assert labels.looks_like_name(label)


@pytest.mark.parametrize(
    "label",
    [
        *("and then he said", "Efectuada a votación", "I mean. Anna", "Yes… Anna", "of the"),
        *("One Two Three Four Five Six Seven", "我们在很多年以前就开始讨论这个问题了", "12"),
    ],
)
def test_sentences_do_not(label: str) -> None:
    assert not labels.looks_like_name(label)


@pytest.mark.parametrize(
    ("label", "word"),
    [
        ("I", "i"),
        ("Participant 12", "participant"),
        ("SPEAKER_00", "speaker"),
        ("INTERVIEWER Anna", "interviewer"),
        ("Інтерв’юерка", "інтерв'юерка"),
        ("Badaczka", "badaczka"),
        ("Anna", ""),
        ("I think", ""),
        ("Question for you", ""),
    ],
)
def test_roles_are_told_by_a_word(label: str, word: str) -> None:
    assert labels.role_word(label) == word
    assert labels.is_role(label) == bool(word)


def test_metadata_is_told_by_the_whole_label_or_by_a_word_of_it() -> None:
    assert labels.is_metadata("Location")
    assert labels.is_metadata("Дата")
    assert labels.is_metadata("Chapter 3")
    assert not labels.is_metadata("Kate Page")
    assert labels.is_metadata("Kate Page", whole=False)
    assert labels.is_metadata("Date of interview", whole=False)


def test_noise_questions_and_answers_are_told() -> None:
    assert labels.is_noise("Break")
    assert labels.is_noise("Śmiech")
    assert labels.is_question("Pytanie 3")
    assert labels.is_answer("Resposta")
    assert not labels.is_noise("Anna")


def test_titles_come_before_names() -> None:
    assert labels.has_title("O señor PRESIDENTE")
    assert labels.has_title("Dr. Lis")
    assert not labels.has_title("President")
    assert not labels.has_title("Anna Nowak")


@pytest.mark.parametrize(
    ("label", "shape"),
    [
        ("AK", "initials"),
        ("Ż.Ł-T", "initials"),
        ("P3", "numbered"),
        ("Anna Nowak", "full"),
        ("Anna", "single"),
        ("Anna (AN)", "single"),
    ],
)
def test_shapes(label: str, shape: str) -> None:
    assert labels.shape(label) == shape


def test_spellings_and_numbers_of_one_label() -> None:
    assert labels.key("ANNA  Nowak") == labels.key("Anna nowak")
    assert labels.family("Speaker 12") == labels.family("SPEAKER 3")
    assert labels.bracketed("Anna Nowak (AN)") == ("Anna Nowak", "AN")
    assert labels.bracketed("Anna") == ("Anna", "")
    assert labels.bracketed("(AN)") == ("(AN)", "")
