"""The spaCy component, in our pipeline and in others."""

from __future__ import annotations

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from gioia.language.component import NAME, build_pipeline

TALK = (
    'He met Dr. Lis at 5 p.m. near U.S. Steel. "Really?" she asked... So (i.e. now) we left.  Yes!'
)
FOUND = [
    "He met Dr. Lis at 5 p.m. near U.S. Steel.",
    '"Really?" she asked...',
    "So (i.e. now) we left.",
    "Yes!",
]
PIPELINE = build_pipeline("en")


def test_it_finds_the_sentences_of_a_doc() -> None:
    assert [sentence.text.strip() for sentence in PIPELINE(TALK).sents] == FOUND


@pytest.mark.parametrize("language", ["en", "pl", "xx"])
def test_it_works_behind_the_tokenizers_of_other_pipelines(language: str) -> None:
    nlp = spacy.blank(language)
    nlp.add_pipe(NAME, config={"language": "en"})
    assert [sentence.text.strip() for sentence in nlp(TALK).sents] == FOUND


@settings(deadline=None)
@given(st.text(st.sampled_from("aЇ好é.!?…。\"“”()[]-– \n\t\xa0'\u0301\u200d😀5"), max_size=60))
def test_tokens_are_the_text(text: str) -> None:
    doc = PIPELINE(text)
    assert "".join(token.text_with_ws for token in doc) == text
    assert all(doc.text[token.idx : token.idx + len(token)] == token.text for token in doc)


def test_a_row_of_one_sign_is_one_token() -> None:
    assert [token.text for token in PIPELINE("Well..... ===== 3.5%")] == [
        "Well",
        *".....",
        "=====",
        "3.5",
        "%",
    ]


@pytest.mark.parametrize(
    "text", ["?!" * 3000, "So " + "-=" * 3000, "so" + "*-" * 3000, "「」" * 3000]
)
def test_a_long_row_of_any_signs_is_one_token(text: str) -> None:
    doc = PIPELINE(text)
    assert len(doc) <= 3
    assert "".join(token.text_with_ws for token in doc) == text


def test_an_empty_doc_has_no_sentences() -> None:
    assert list(PIPELINE("").sents) == []
