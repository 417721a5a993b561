"""The commands of `sayso`: a line each here, and a module each that is imported when its command is called."""

from __future__ import annotations

from collections.abc import Iterator, MutableMapping
from dataclasses import dataclass
from importlib import import_module
from typing import Any, Final

import typer
from typer.core import TyperGroup


@dataclass(frozen=True, slots=True)
class Entry:
    """A command: the module of `sayso.cli` and the function (or Typer) in it, and its line in the list of commands."""

    module: str
    function: str
    line: str


COMMANDS: Final = {
    "read": Entry("read", "read", "Print the attributed statements of pages and texts."),
    "add": Entry("add", "add", "Read pages and keep their statements in a record."),
    "search": Entry("search", "search", "Find statements in a record."),
    "show": Entry("show", "show", "Print a statement, an article or a speaker of a record."),
    "speakers": Entry("speakers", "speakers", "List the speakers of a record."),
    "articles": Entry("articles", "articles", "List the articles of a record, with their ids."),
    "stats": Entry("stats", "stats", "Count what a record holds."),
    "serve": Entry("serve", "serve", "Show the site: read a text, or look at a record."),
    "user": Entry("user", "user_app", "Say who may use a record that is served to others."),
    "export": Entry("export", "export", "Write a record in a format that other tools read."),
    "import": Entry("import_", "import_", "Bring readouts and annotations into a record."),
    "correct": Entry("correct", "correct", "Say what a statement should have been."),
    "merge": Entry("merge", "merge", "Make one speaker of two."),
    "split": Entry("split", "split", "Make two speakers of one."),
    "undo": Entry("undo", "undo", "Take a judgement back."),
    "history": Entry("history", "history", "Print what was judged, by whom and why."),
    "reread": Entry("reread", "reread", "Read stored articles again with the installed model."),
    "directory": Entry("directory", "directory_app", "Tell a record about known people and bodies."),
    "rejected": Entry("rejected", "rejected", "List the inputs that could not be read, and why."),
    "backup": Entry("backup", "backup", "Copy a record while others write to it."),
    "doctor": Entry("doctor", "doctor", "Say whether everything is here that reading needs."),
    "evaluate": Entry("evaluate", "evaluate_app", "Measure Sayso against corpora with gold annotations."),
}


class _Commands(MutableMapping[str, Any]):
    """The commands by name, each made when it is asked for."""

    def __init__(self) -> None:
        self._made: dict[str, Any] = {}

    def __getitem__(self, name: str) -> Any:
        if name not in self._made:
            entry = COMMANDS[name]
            self._made[name] = _make(name, getattr(import_module(f"sayso.cli.{entry.module}"), entry.function))
        return self._made[name]

    def __setitem__(self, name: str, command: Any) -> None:
        self._made[name] = command

    def __delitem__(self, name: str) -> None:
        del self._made[name]

    def __iter__(self) -> Iterator[str]:
        return iter(COMMANDS | self._made)

    def __len__(self) -> int:
        return len(COMMANDS | self._made)


def _make(name: str, function: Any) -> Any:
    if not isinstance(function, typer.Typer):
        alone = typer.Typer(add_completion=False, pretty_exceptions_enable=False, rich_markup_mode=None)
        alone.command(name)(function)
        function = alone
    command = typer.main.get_command(function)
    command.name = name
    return command


class Commands(TyperGroup):
    """The group of all commands: it knows their names and lines, and imports the one that is called.

    `sayso --help` has no need of any of the libraries behind them.
    """

    def __init__(self, **attributes: Any) -> None:
        super().__init__(**attributes)
        self.commands = _Commands()

    def list_commands(self, ctx: Any) -> list[str]:
        """The names, in the order in which they are shown."""
        return list(self.commands)

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        """Write the list of commands into a help page."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, entry.line) for name, entry in COMMANDS.items()])
