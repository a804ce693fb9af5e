"""What each pane is for: the title and the two sentences above its keys in the help."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from gioia.tui.keys.context import Pane


class About(NamedTuple):
    """What is told of one pane."""

    title: str
    told: str


ABOUT: dict[Pane, About] = {
    "reader": About(
        "The transcript",
        "Here you read and code: select what matters and give it a code in your informant's own "
        "terms. The text itself is never changed; the margin shows which codes lie on it.",
    ),
    "edges": About(
        "The edges of a quote",
        "The selection is the quote as it would be: what moves the cursor moves the edge that you "
        "hold. Nothing is changed before you keep it.",
    ),
    "codes": About(
        "The code tree",
        "All concepts, under their themes and dimensions; those that stand under nothing yet are "
        "in the tray. The number behind a code says how many quotes it has.",
    ),
    "documents": About(
        "The documents",
        "Every transcript of the project, with how many quotes it has. What lies in the folder "
        "interviews/ is imported from here; the files there stay as they are.",
    ),
    "comparison": About(
        "The quotes of a code",
        "Everything that has one code, from every document, so that each is read beside the "
        "others. Where they do not say the same, recode them, split the code or merge it.",
    ),
    "board": About(
        "The board",
        "The data structure in the three columns of the figure: concepts, themes, dimensions. "
        "Pick codes up and put them where they belong; the tray holds what has no place yet.",
    ),
    "memos": About(
        "The memos",
        "What you noted on codes, quotes, documents and the project while you were thinking. "
        "A memo stays open until you settle it.",
    ),
    "model": About(
        "The process model",
        "How themes and dimensions bear on one another: what leads to what, enables or hinders "
        "it. Each relation can rest on quotes as its evidence.",
    ),
    "history": About(
        "The history",
        "Everything that was done in this project, by whom and when, the latest first: your audit "
        "trail. Beside it stands the structure as it was at the time.",
    ),
    "sources": About(
        "The sources",
        "Where each document comes from: who speaks in it, and in what role, and its attributes. "
        "Beside it stands how much of what informants say is coded.",
    ),
    "merging": About(
        "The merge of codebooks",
        "What a co-author made of the codebook, brought together with yours. What only one of you "
        "changed is taken; what you both changed is settled here, and then applied as one change.",
    ),
}
