"""`gioia`: its own options, its commands by section, and the workbench when no command is named."""

from __future__ import annotations

import gc

import click

from gioia import __version__
from gioia.cli.context import anyway_option, coder_option, workspace_option
from gioia.cli.keymaps import keymap_option
from gioia.cli.lazy import Lazy, Root

_COMMANDS = "gioia.cli.commands"

SECTIONS = {
    "Workspace": {
        "init": Lazy(f"{_COMMANDS}.workspace:init", "Make an empty workspace."),
        "demo": Lazy(f"{_COMMANDS}.workspace:demo", "Make the sample workspace, with its figure."),
        "backup": Lazy(f"{_COMMANDS}.workspace:backup", "Copy the project file to backups/."),
        "copy": Lazy(f"{_COMMANDS}.workspace:copy", "Copy the workspace, to merge it back later."),
        "merge": Lazy(f"{_COMMANDS}.merge_copy:merge_copy", "Merge a copy of the workspace back."),
    },
    "Material": {
        "import": Lazy(f"{_COMMANDS}.importing:import_", "Bring transcripts into the project."),
        "source": Lazy(f"{_COMMANDS}.source:source", "List, show, set and remove sources."),
        "attribute": Lazy(
            f"{_COMMANDS}.attribute:attribute", "What sources and informants are described by."
        ),
        "search": Lazy(f"{_COMMANDS}.search:search", "Find a text in all sources."),
    },
    "Coding": {
        "code": Lazy(f"{_COMMANDS}.code:code", "Concepts, themes and dimensions."),
        "quote": Lazy(
            f"{_COMMANDS}.quote:quote", "Quotes: stretches of a source with their codes."
        ),
        "memo": Lazy(f"{_COMMANDS}.memo:memo", "Memos: dated notes on anything."),
        "model": Lazy(
            f"{_COMMANDS}.model:model", "The process model: how themes bear on one another."
        ),
        "codebook": Lazy(f"{_COMMANDS}.codebook:codebook", "The structure as JSON, to exchange."),
        "work": Lazy(f"{_COMMANDS}.work:work", "One coder's work as JSON, to bring together."),
        "git": Lazy(f"{_COMMANDS}.git:git", "Let git merge and show codebooks by their codes."),
    },
    "Results": {
        "figure": Lazy(f"{_COMMANDS}.figure:figure", "Draw the data structure: SVG, PDF, PNG."),
        "table": Lazy(f"{_COMMANDS}.table:table", "Write the table of representative quotes."),
        "export": Lazy(f"{_COMMANDS}.export:export", "Write the project for other programs."),
        "check": Lazy(f"{_COMMANDS}.check:check", "Check the structure and the project."),
    },
    "History": {
        "log": Lazy(f"{_COMMANDS}.history:log", "Show what was changed, by whom and when."),
        "undo": Lazy(f"{_COMMANDS}.history:undo", "Take back the last changes."),
        "redo": Lazy(f"{_COMMANDS}.history:redo", "Bring back what was undone."),
    },
    "Workbench": {
        "keys": Lazy(f"{_COMMANDS}.keys:keys", "List its keys, and make a file to change them."),
    },
}


@click.group(
    cls=Root,
    name="gioia",
    sections=SECTIONS,
    params=[workspace_option(), coder_option(), anyway_option(), keymap_option()],
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.option(
    "--mouse/--no-mouse",
    default=None,
    envvar="GIOIA_MOUSE",
    show_envvar=True,
    help="Use the mouse in the workbench, or leave it to the terminal; remembered.",
)
@click.option(
    "--colour",
    type=click.Choice(("auto", "truecolor", "256", "16", "none")),
    default="auto",
    help="How many colours the workbench may use; auto asks the terminal.",
)
@click.option("--read-only", is_flag=True, help="Look only: the workbench changes nothing.")
@click.option("--tour", is_flag=True, help="Take the tour of two minutes, on a sample made for it.")
@click.version_option(__version__, prog_name="gioia", message="%(prog)s %(version)s")
@click.pass_context
def root(
    context: click.Context, *, mouse: bool | None, colour: str, read_only: bool, tour: bool
) -> None:
    """Code interviews by the Gioia methodology: from transcripts to the data-structure figure.

    Without a command, the workbench opens on the workspace that is here or above. The options
    --workspace, --coder and --anyway may stand before a command or after it.
    """
    if context.invoked_subcommand is not None:
        gc.enable()
    else:
        from gioia.cli.workbench import open_workbench

        open_workbench(mouse=mouse, colour=colour, read_only=read_only, tour=tour)
