"""Which language a text is in: every language we know, mixtures, and what cannot be told."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from gioia.language.detect import detect_language

HERE = Path(__file__).parent
CORPUS = HERE.parents[2] / "shared" / "corpus" / "transcripts"
TALK = [
    (language, sentence)
    for line in (HERE / "talk.txt").read_text(encoding="utf-8").splitlines()
    for language, sentence in [line.split(" ", 1)]
]
CORPUS_FILES = [
    ("en", "changelog_en/gotime__go-time-54.md"),
    ("en", "hitsave_en/Goodboy Galaxy - Rik Nicol.srt"),
    ("en", "secondvoice_pl-en/6-WiktoriaWywiad.md"),
    ("en", "spacelog_en-ru/mr3__ATG.txt"),
    (
        "es",
        "bitcointranscripts_en-es-zh-pt/2020-08-03-eric-lombrozo-luke-dashjr-taproot-activation.es.md",
    ),
    ("es", "derived_spanish-coser/coser_0803.txt"),
    ("gl", "parlamint-galician_gl/ParlaMint-ES-GA_2020-09-08-DSPG004.txt"),
    ("pt", "cdd-flutter_pt-en/Transcript TM1.txt"),
    ("pt", "raise_pt/Exp_P1.txt"),
    ("uk", "derived_ukrainian/ParlaMint-UA_2022-01-25-m0.txt"),
    ("zh", "derived_chinese-legco/legco_2016-10-12_president_election.txt"),
]


@pytest.mark.parametrize(("language", "sentence"), TALK, ids=[code for code, _ in TALK])
def test_one_sentence_of_talk_is_enough(language: str, sentence: str) -> None:
    assert detect_language(sentence) == language


@pytest.mark.parametrize(
    "text", ["", " \n ", "12:45 — 300 €", "Hmm.", "Kowalski", "😀😀", "👍🏽 OK"]
)
def test_what_cannot_be_told_is_not_guessed(text: str) -> None:
    assert detect_language(text) == ""


def test_a_sentence_that_is_danish_and_norwegian_alike_is_not_guessed() -> None:
    assert detect_language("Det var for sent, og jeg kan ikke se det.") == ""


def test_labels_and_times_in_english_do_not_sway_a_polish_interview() -> None:
    entry = "[00:01:02] Interviewer: " + dict(TALK)["pl"] + "\n"
    assert detect_language(entry * 30) == "pl"


def test_a_long_text_is_judged_by_more_than_its_beginning() -> None:
    talk = dict(TALK)
    assert detect_language(talk["en"] * 5 + "\n" + (talk["uk"] + "\n") * 2000) == "uk"


@pytest.mark.parametrize(("language", "name"), CORPUS_FILES, ids=[n for _, n in CORPUS_FILES])
def test_real_transcripts(language: str, name: str) -> None:
    path = CORPUS / name
    if not path.exists():
        pytest.skip("the corpus of real transcripts is not beside the repository")
    assert detect_language(path.read_text(encoding="utf-8")) == language


def test_importing_the_detector_does_not_import_spacy_or_numpy() -> None:
    check = "import sys, gioia.language.detect; print({'spacy', 'numpy'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", check], capture_output=True, text=True)
    assert done.stdout.strip() == "set()", done.stderr
