from __future__ import annotations

import asyncio
from dataclasses import replace

from textual.app import App, ComposeResult

from gioia.tui.sitting.code_table import CodeTable
from gioia.tui.widgets.code_tree import CodeTree
from tests.tui.records import code


class Alone(App[None]):
    def compose(self) -> ComposeResult:
        yield CodeTree()


def test_what_moves_stays_folded() -> None:
    upper = code(2, level="theme", parent=1, position=0)
    lower = code(3, level="theme", parent=1, position=1)
    rest = (code(1, level="dimension"), code(4, parent=2), code(5, parent=3))

    alone = Alone()

    async def run() -> None:
        async with alone.run_test():
            tree = alone.query_one(CodeTree)
            tree.show(CodeTable((upper, lower, *rest)))
            (dimension,) = tree.root.children
            dimension.children[1].collapse()
            tree.show(CodeTable((replace(upper, position=1), replace(lower, position=0), *rest)))
            assert [node.is_expanded for node in dimension.children] == [False, True]

    asyncio.run(run())


def test_a_click_on_the_sign_folds_and_one_on_the_label_does_not() -> None:
    alone = Alone()

    async def run() -> None:
        async with alone.run_test() as pilot:
            tree = alone.query_one(CodeTree)
            tree.show(CodeTable((code(1, level="dimension"), code(2, level="theme", parent=1))))
            await pilot.pause()
            (dimension,) = tree.root.children
            await pilot.click(tree, offset=(0, 0))
            assert dimension.is_collapsed
            await pilot.click(tree, offset=(0, 0))
            await pilot.click(tree, offset=(4, 0))
            assert dimension.is_expanded

    asyncio.run(run())
