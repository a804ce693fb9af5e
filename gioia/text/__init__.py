"""What a document's text is: normalised characters, graphemes, words, turns, roles.

Everything here is a pure function of values. All offsets are code points of the normalised text.
"""

from __future__ import annotations
