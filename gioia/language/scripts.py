"""Which script a letter belongs to, and the languages that have a script to themselves."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter

# First code point, last code point, script. Blocks of the Unicode standard, joined where they
# carry one script; what lies between them (signs, digits, rarer scripts) has none here.
_RANGES = (
    (0x0041, 0x024F, "Latin"),
    (0x0370, 0x03FF, "Greek"),
    (0x0400, 0x052F, "Cyrillic"),
    (0x0530, 0x058F, "Armenian"),
    (0x0590, 0x05FF, "Hebrew"),
    (0x0600, 0x077F, "Arabic"),
    (0x0900, 0x097F, "Devanagari"),
    (0x0A00, 0x0A7F, "Gurmukhi"),
    (0x0A80, 0x0AFF, "Gujarati"),
    (0x0B80, 0x0BFF, "Tamil"),
    (0x0C00, 0x0C7F, "Telugu"),
    (0x0C80, 0x0CFF, "Kannada"),
    (0x0D00, 0x0D7F, "Malayalam"),
    (0x0D80, 0x0DFF, "Sinhala"),
    (0x0E00, 0x0E7F, "Thai"),
    (0x0E80, 0x0EFF, "Lao"),
    (0x1000, 0x109F, "Myanmar"),
    (0x10A0, 0x10FF, "Georgian"),
    (0x1100, 0x11FF, "Hangul"),
    (0x1780, 0x17FF, "Khmer"),
    (0x1E00, 0x1EFF, "Latin"),
    (0x1F00, 0x1FFF, "Greek"),
    (0x3040, 0x30FF, "Kana"),
    (0x3400, 0x9FFF, "Han"),
    (0xAC00, 0xD7AF, "Hangul"),
)
_STARTS = [start for start, _, _ in _RANGES]

LANGUAGE_OF_SCRIPT = {
    "Greek": "el",
    "Armenian": "hy",
    "Hebrew": "he",
    "Gurmukhi": "pa",
    "Gujarati": "gu",
    "Tamil": "ta",
    "Telugu": "te",
    "Kannada": "kn",
    "Malayalam": "ml",
    "Sinhala": "si",
    "Thai": "th",
    "Lao": "lo",
    "Myanmar": "my",
    "Georgian": "ka",
    "Hangul": "ko",
    "Khmer": "km",
    "Kana": "ja",
    "Han": "zh",
}
"""Scripts that all but name the language. Han without kana is taken for Chinese."""


def script_of(letter: str) -> str:
    """The script of one letter, or `""` for a sign, a digit, or a script that is not known here."""
    if not letter.isalpha():
        return ""
    code = ord(letter)
    _, end, script = _RANGES[bisect_right(_STARTS, code) - 1]
    return script if _STARTS[0] <= code <= end else ""


def main_script(letters: Counter[str]) -> str:
    """The script in which most of the counted letters are written, or `""`.

    Japanese mixes kana into Han, so a tenth of kana among them is enough to name it.
    """
    scripts: Counter[str] = Counter()
    for letter, count in letters.items():
        scripts[script_of(letter)] += count
    del scripts[""]
    if not scripts:
        return ""
    if scripts["Kana"] * 10 >= scripts["Han"] + scripts["Kana"] > 0:
        scripts["Kana"] += scripts.pop("Han", 0)
    script, count = scripts.most_common(1)[0]
    return script if 2 * count >= scripts.total() else ""
