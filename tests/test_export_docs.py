"""docs/formats.md says what the formats are."""

from __future__ import annotations

import io
import json
import re
from pathlib import Path
from typing import Any

import pytest
from typer.main import get_command

from quay import quay_readout
from sayso.cli import app
from sayso.cli.options import RECORD
from sayso.export.brat import standoff
from sayso.export.formats import FORMATS
from sayso.export.ftm import write_ftm
from sayso.export.labelstudio import CHOICES, TEXTS
from sayso.export.parts import LABELS, PARTS, VALUES
from sayso.export.schemaorg import write_schemaorg
from sayso.export.webannotation import AROUND, PURPOSES
from sayso.importing.formats import NAMES
from sayso.record.entries import COLUMNS
from sayso.record.rows import BATCH


@pytest.fixture(scope="module")
def sections(repository: Path) -> dict[str, str]:
    """The text under each heading; that before the first under ""."""
    parts = re.split(r"^## (.+)$", (repository / "docs" / "formats.md").read_text("utf8"), flags=re.M)
    return dict(zip(["", *parts[1::2]], parts[::2], strict=True))


def words(text: str) -> set[str]:
    return set(re.findall(r"`([\w-]+)", text))


def test_every_format_has_its_line_and_its_section(sections: dict[str, str]) -> None:
    listed = re.findall(r"^\| `(\w+)` \|.*\| (yes|no)\b[^|]*\|$", sections[""], re.M)
    assert [name for name, _ in listed] == list(FORMATS)
    assert {name for name, back in listed if back == "yes"} == set(NAMES)
    for name in FORMATS:
        assert [title for title in sections if name in title.split(" and ")], name


def test_every_option_is_documented(sections: dict[str, str]) -> None:
    commands: Any = get_command(app)
    for name in ("export", "import"):
        command = commands.commands[name]
        known = {o for p in command.params for o in p.opts if o.startswith("--")} - {"--help"}
        (table,) = re.findall(rf"^\| `sayso {name}` \|(?:.|\n)*?\n\n", sections["Options"], re.M)
        assert set(re.findall(r"`(--[a-z-]+)", table)) == known
    assert f"`{RECORD}`" in sections["Options"]


def test_every_column_is_documented_with_its_type_and_meaning(sections: dict[str, str]) -> None:
    listed = re.findall(r"^\| `(\w+)` \| (\w+) \| (.+) \|$", sections["csv and parquet"], re.M)
    assert listed == [(column.name, column.type, column.meaning) for column in COLUMNS]
    assert f"groups of {BATCH:,} rows" in sections["csv and parquet"]


def test_every_part_of_an_annotation_is_documented(sections: dict[str, str]) -> None:
    text = sections["webannotation"]
    assert set(PARTS) <= words(text)
    assert all(purpose in text for purpose in PURPOSES.values())
    assert f"with {AROUND} characters of prefix" in text


def test_every_line_of_standoff_is_documented(sections: dict[str, str]) -> None:
    text = sections["brat"]
    kinds = {line[0] for line in standoff(quay_readout()).splitlines()}
    assert kinds == set(re.findall(r"^\| ([A-Z#]) \|", text, re.M))
    for name in (*LABELS.values(), *(field.capitalize() for field in VALUES)):
        assert re.search(rf"\b{name}\b", text), name
    noted = {key for note in re.findall(r"\{.*\}", standoff(quay_readout())) for key in json.loads(note)}
    assert noted <= words(text)


def test_every_control_of_label_studio_is_documented(sections: dict[str, str]) -> None:
    text = sections["labelstudio"]
    assert {*CHOICES, *TEXTS} <= words(text)
    assert all(re.search(rf"\b{label}\b", text) for label in LABELS.values())


def test_every_type_of_schema_org_is_documented(sections: dict[str, str]) -> None:
    out = io.BytesIO()
    write_schemaorg([quay_readout()], out)
    article = json.loads(out.getvalue())
    statements = [*article["hasPart"], *article["mentions"]]
    assert {each["@type"] for each in statements} <= words(sections["schemaorg"])


def test_every_schema_and_property_of_follow_the_money_is_documented(sections: dict[str, str]) -> None:
    out = io.BytesIO()
    write_ftm([quay_readout()], out)
    rows = {
        schema: cells.split(", ")
        for schemata, cells in re.findall(r"^\| [^|]+ \| ([^|]+) \| ([^|]+) \|$", sections["ftm"], re.M)
        for schema in re.findall(r"`(\w+)`", schemata)
    }
    for line in out.getvalue().splitlines():
        entity = json.loads(line)
        for name in entity["properties"]:
            assert any(re.search(rf"\b{name}\b", cell) for cell in rows[entity["schema"]]), name


def test_formats_take_and_give_what_they_say() -> None:
    assert {each.takes for each in FORMATS.values()} == {"readouts", "rows"}
    assert {name for name, each in FORMATS.items() if each.gives == "folder"} == {"brat"}
    for each in FORMATS.values():
        assert callable(each.writer())
