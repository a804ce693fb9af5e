from __future__ import annotations

import shlex
from typing import TYPE_CHECKING

import click
import pytest

import gioia as package
from gioia.cli.lazy import Command
from gioia.cli.root import SECTIONS, root
from tests.cli.walk import every_command, leaves

if TYPE_CHECKING:
    from tests.cli.conftest import Gioia

SHELL = {"&&", ">", "<", "|"}
each = pytest.mark.parametrize("context", list(every_command()), ids=lambda c: c.command_path)
each_leaf = pytest.mark.parametrize("context", leaves(), ids=lambda c: c.command_path)


def test_the_help_shows_every_command_with_its_line(gioia: Gioia) -> None:
    told = gioia.done("--help").out
    widest = max(len(name) for commands in SECTIONS.values() for name in commands)
    for title, commands in SECTIONS.items():
        assert f"\n{title}:\n" in told
        for name, lazy in commands.items():
            assert f"  {name:<{widest}}  {lazy.help}" in told


def test_the_help_is_short_for_short(gioia: Gioia) -> None:
    assert gioia.done("-h").out == gioia.done("--help").out


def test_the_version_is_the_package_s(gioia: Gioia) -> None:
    assert gioia.done("--version").out == f"gioia {package.__version__}\n"


@pytest.mark.parametrize("name", list(root.lazy))
def test_a_command_has_the_name_under_which_it_is_found(name: str) -> None:
    command = root.get_command(click.Context(root), name)
    assert command is not None
    assert command.name == name


@each
def test_everything_has_help(context: click.Context) -> None:
    assert context.command.help
    for parameter in context.command.params:
        if isinstance(parameter, click.Option):
            assert parameter.help, parameter.name


@pytest.mark.parametrize(
    "context",
    [leaf for leaf in leaves() if leaf.parent and leaf.parent.command is not root],
    ids=lambda c: c.command_path,
)
def test_the_first_line_of_help_is_not_cut_in_a_listing(context: click.Context) -> None:
    assert not context.command.get_short_help_str(66).endswith("...")


@each_leaf
def test_examples_are_commands_that_can_be_typed(context: click.Context) -> None:
    command = context.command
    assert isinstance(command, Command)
    assert command.examples
    for example in command.examples:
        words = shlex.split(example)
        end = next((at for at, word in enumerate(words) if word in SHELL), len(words))
        path = context.command_path.split()
        assert words[: len(path)] == path
        command.make_context(context.info_name, words[len(path) : end], parent=context.parent)


@each_leaf
def test_the_workspace_may_be_named_after_a_command(context: click.Context) -> None:
    options = {name for parameter in context.command.params for name in parameter.opts}
    assert {"--workspace", "--coder"} <= options


def test_an_unknown_command_is_answered_with_the_nearest(gioia: Gioia) -> None:
    outcome = gioia("sorce", "list")
    assert outcome.code == 2
    assert "Did you mean source?" in outcome.err


def test_an_unknown_option_is_wrong_usage(gioia: Gioia) -> None:
    assert gioia("log", "--backwards").code == 2
