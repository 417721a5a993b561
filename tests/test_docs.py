"""What the documentation says is what there is: options, fields, values, links, examples."""

from __future__ import annotations

import re
from pathlib import Path
from typing import get_args

import pytest
from typer.main import get_command

from sayso import article, errors, speaker, statement
from sayso.article import Article
from sayso.cli import app
from sayso.readout import Provenance, Readout
from sayso.statement import Statement


@pytest.fixture(scope="module")
def pages(repository: Path) -> dict[str, str]:
    paths = [
        repository / "README.md",
        *(repository / "docs").glob("*.md"),
        *(repository / "examples").glob("*.md"),
    ]
    return {str(path.relative_to(repository)): path.read_text("utf8") for path in paths}


def options(command: object = None, before: str = "sayso") -> dict[str, set[str]]:
    """The long options of each command: {"sayso read": {"--json", ...}, ...}."""
    command = command or get_command(app)
    found = {before: {o for p in command.params for o in p.opts if o.startswith("--")} - {"--help"}}
    for name, below in getattr(command, "commands", {}).items():
        found |= options(below, f"{before} {name}")
    return found


def test_every_option_is_documented(pages: dict[str, str]) -> None:
    documented = set(re.findall(r"`(--[a-z-]+)", pages["docs/getting-started.md"]))
    assert options()["sayso read"] == documented & options()["sayso read"]
    assert options()["sayso evaluate gold"] <= documented | set(re.findall(r"--[a-z-]+", pages["docs/quality.md"]))


def test_every_documented_command_and_option_exists(pages: dict[str, str]) -> None:
    known = options()
    said = [
        found for text in pages.values() for found in re.findall(r"(?:^ {4}(?:\S*/)?|`)(sayso [^`\n]*)", text, re.M)
    ]
    assert len(said) > 10
    for line in said:
        command = max((name for name in known if f"{line} ".startswith(f"{name} ")), key=len)
        assert command != "sayso" or line.startswith("sayso --"), line
        assert set(re.findall(r"--[a-z-]+", line)) <= known[command] | {"--help"}, line


def test_every_field_of_a_statement_is_explained(pages: dict[str, str]) -> None:
    readout = Readout(article=Article(text="x"), statements=(Statement(id="s"),), provenance=Provenance(sayso="0"))
    fields = set(readout.to_dict()["statements"][0]) - {"id"}
    assert fields <= set(re.findall(r"`(\w+)`", pages["docs/what-is-a-statement.md"]))


def test_every_value_of_a_field_is_explained(pages: dict[str, str]) -> None:
    text = pages["docs/what-is-a-statement.md"]
    kinds = (statement.Form, statement.Act, statement.Mode, statement.Polarity, speaker.SpeakerKind)
    values = {value for kind in kinds for value in get_args(kind)}
    assert len(values) == 3 + 4 + 2 + 3 + 5
    assert values <= set(re.findall(r"\*\*(\w+)\*\*", text))
    assert "reading" in get_args(article.NoticeKind)


def test_every_exit_code_is_documented(pages: dict[str, str]) -> None:
    codes = {e.exit_code for e in vars(errors).values() if isinstance(e, type) and issubclass(e, errors.SaysoError)}
    (said,) = re.findall(r"Exit codes: ([^.]*)\.", pages["docs/getting-started.md"])
    assert {int(code) for code in re.findall(r"\d+", said)} == (codes - {errors.SaysoError.exit_code}) | {
        0,
        130,
    }


def test_links_lead_somewhere(pages: dict[str, str], repository: Path) -> None:
    links = [(page, link) for page, text in pages.items() for link in re.findall(r"\]\(([^)#:]+)\)", text)]
    assert links
    assert [(page, link) for page, link in links if not (repository / page).parent.joinpath(link).exists()] == []


def test_every_example_is_introduced(pages: dict[str, str], repository: Path) -> None:
    introduced = set(re.findall(r"\]\(([^)]+)\)", pages["examples/README.md"]))
    assert introduced == {path.name for path in (repository / "examples").iterdir()} - {"README.md"}


def test_the_rooms_of_the_picture_are_those_of_the_house(pages: dict[str, str], repository: Path) -> None:
    package = repository / "src" / "sayso"
    rooms = {path.name for path in package.iterdir() if (path / "__init__.py").exists()}
    described = set(re.findall(r"^\| `(\w+)/`", pages["docs/architecture.md"], re.M))
    assert described == rooms
