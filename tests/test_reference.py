"""The reference pages say what the commands and the tables say: each argument, each column, in the same words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from typer.main import get_command

from sayso.cli import app
from sayso.record.schema import VERSION, metadata


def sections(page: Path) -> dict[str, str]:
    """The text under each heading of the second level."""
    _, *parts = re.split(r"^## (.+)\n", page.read_text("utf8"), flags=re.M)
    return dict(zip(parts[::2], parts[1::2], strict=True))


def commands(command: Any, name: str = "sayso") -> Iterator[tuple[str, Any]]:
    """Each command that does something, by its full name."""
    below = getattr(command, "commands", {})
    if not below:
        yield name, command
    for each, inner in below.items():
        yield from commands(inner, f"{name} {each}")


def rows(section: str) -> dict[str, str]:
    """The tables of a section: what is in the last column, by what is in the first."""
    cells = [re.split(r"(?<!\\)\|", line)[1:-1] for line in section.splitlines() if line.startswith("| `")]
    return {first.strip().strip("`").replace("\\|", "|"): last.strip().replace("\\|", "|") for first, *_, last in cells}


def test_every_command_has_its_place_with_what_its_help_says_of_each_argument(repository: Path) -> None:
    described = sections(repository / "docs" / "commands.md")
    there = dict(commands(get_command(app)))
    assert list(described) == list(there)
    for name, command in there.items():
        said = {re.split(r"[ ,]", label)[0]: text for label, text in rows(described[name]).items()}
        for parameter in command.params:
            if parameter.param_type_name == "option" and "--help" not in parameter.opts:
                assert said.pop(parameter.opts[0]) == " ".join((parameter.help or "").split()), name
        arguments = [p for p in command.params if p.param_type_name == "argument"]
        assert sorted(said.values()) == sorted(" ".join((p.help or "").split()) for p in arguments), name


def test_every_table_and_column_of_a_record_is_described(repository: Path) -> None:
    page = repository / "docs" / "schema.md"
    described = sections(page)
    assert f"This is version {VERSION}." in page.read_text("utf8")
    assert set(described) == set(metadata.tables)
    for table in metadata.tables.values():
        said = rows(described[table.name])
        assert list(said) == [column.name for column in table.columns]
        for column in table.columns:
            assert (column.comment or "") in said[column.name], f"{table.name}.{column.name}"
