"""Which actions change the project: they are not for those who look only."""

from __future__ import annotations

LOOKING = "Changes need a copy: gioia copy"
"""What is told where such a key is pressed all the same."""

_IN_TRANSCRIPT = """
    code.apply code.enter code.each code.in_vivo code.repeat code.remove code.recode
    code.recent.1 code.recent.2 code.recent.3 code.recent.4 code.recent.5
    code.recent.6 code.recent.7 code.recent.8 code.recent.9
    quote.edges quote.role quote.stance quote.note quote.memo edges.keep
"""
_IN_TREE = """
    code.assign code.new code.move code.rename code.define code.up code.down code.merge code.split
    code.promote code.demote code.retire code.restore code.delete code.memo document.import
"""
_IN_COMPARISON = """
    comparison.recode comparison.uncode comparison.role comparison.stance comparison.note
    comparison.memo comparison.define comparison.rename comparison.merge comparison.split
    comparison.b
"""
_ON_BOARD = """
    board.take board.new board.group board.rename board.define board.up board.down board.merge
    board.split board.promote board.demote board.figure board.retire board.restore
    board.candidates board.memo
"""
_IN_OTHER_ROOMS = """
    memo.new memo.edit memo.settle memo.kind memo.remove memo.keep
    relation.new relation.evidence relation.label relation.kind relation.reverse relation.memo
    relation.remove
    source.speakers source.attribute source.informant source.rename source.language source.memo
    source.remove source.import source.import.path
    merging.apply trail.back_to history.undo history.redo
"""

CHANGING: frozenset[str] = frozenset(
    " ".join((_IN_TRANSCRIPT, _IN_TREE, _IN_COMPARISON, _ON_BOARD, _IN_OTHER_ROOMS)).split()
)
"""The ids of these actions."""
