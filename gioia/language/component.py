"""The spaCy component `gioia_sentences`, and the small pipeline it runs in.

The pipeline has spaCy's tokenizer with rules of our own: each sign is a token, and what is left is
a word. The tokenizers of single languages bring exceptions that sentences do not need and that cost
more than all the rest: English takes 0.15 s to build, French 2.4 s, and Japanese one more library.
No trained model is used. Tokens never alter the text: their offsets are its code points.
"""

from __future__ import annotations

import sys
from itertools import pairwise
from typing import TYPE_CHECKING, cast

import numpy as np
import regex
from spacy.language import Language
from spacy.tokenizer import Tokenizer  # type: ignore[import-not-found]  # compiled, has no stubs
from spacy.vocab import Vocab

from gioia.language.boundaries import Tokens, sentence_starts
from gioia.language.rules import Rules, rules_for

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from thinc.types import Ints2d

NAME = "gioia_sentences"

_SIGNS_BEFORE = regex.compile(r"[\p{P}\p{S}]{100,}|([\p{P}\p{S}])\1*")
"""A row of one sign is one token, for the tokenizer's work grows with the square of such signs; so
is a long row of any, which is no language."""
_SIGN_AFTER = regex.compile(r"[\p{P}\p{S}]{100,}+\Z|[\p{P}\p{S}]\Z")
_SIGN_BETWEEN = regex.compile(r"[。！？｡「」『』（）]")
"""Chinese and Japanese write no white space between sentences."""


class SentenceFinder:
    """Marks where sentences begin in a Doc, by the rules of one language."""

    def __init__(self, rules: Rules) -> None:
        self._rules = rules

    def __call__(self, doc: Doc, *, capitals: bool = True) -> Doc:
        """Set the sentence starts; `capitals` is False for a text that uses none."""
        texts = [token.text for token in doc]
        space_after = doc.to_array("SPACY").tolist()
        # Not `token.is_space`: such flags are not set in the bare vocabulary below.
        places = [i for i, text in enumerate(texts) if not text.isspace()]
        tokens = Tokens(
            texts=[texts[i] for i in places],
            spaced=[
                bool(space_after[i]) or i + 1 < following
                for i, following in pairwise([*places, len(doc)])
            ],
        )
        starts = sentence_starts(tokens, self._rules, capitals=capitals)
        return _mark(doc, [places[k] for k in starts])


def build_pipeline(language: str) -> Language:
    """A pipeline that finds sentences by the rules of a language (ISO 639-1, or `""`)."""
    nlp = Language(Vocab(), max_length=sys.maxsize, create_tokenizer=_make_tokenizer)
    nlp.add_pipe(NAME, config={"language": language})
    return nlp


@Language.factory(NAME, default_config={"language": ""}, assigns=["token.is_sent_start"])
def _make_finder(nlp: Language, name: str, language: str) -> SentenceFinder:  # noqa: ARG001
    # spaCy gives every factory the pipeline and a name.
    return SentenceFinder(rules_for(language))


def _make_tokenizer(nlp: Language) -> Tokenizer:
    return Tokenizer(
        nlp.vocab,
        prefix_search=_SIGNS_BEFORE.match,
        suffix_search=_SIGN_AFTER.search,
        infix_finditer=_SIGN_BETWEEN.finditer,
    )


def _mark(doc: Doc, starts: list[int]) -> Doc:
    """Write all starts at once: the setter of a single token searches the whole Doc each time."""
    marks = np.full((len(doc), 1), -1, dtype=np.int64)
    marks[:1] = 1
    marks[starts] = 1
    return doc.from_array(["SENT_START"], cast("Ints2d", marks.astype(np.uint64)))
