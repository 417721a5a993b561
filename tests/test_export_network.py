"""Speakers as a network, read back by networkx; and as FollowTheMoney's entities, by their JSON schema."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import jsonschema
import networkx as nx

from quay import calm_readout, quay_readout
from sayso.export.ftm import write_ftm
from sayso.export.gexf import write_gexf
from sayso.readout import Readout

# What version 4 of FollowTheMoney's model says of the schemata that are written: their properties, those that are
# required, and the types of those that are not any text.
_DATE = {"type": "string", "pattern": r"^\d{4}(-\d{2}(-\d{2})?)?$"}
_URL = {"type": "string", "pattern": "^https?://"}
_ID = {"type": "string", "pattern": r"^[0-9a-zA-Z]([0-9a-zA-Z.\-]*[0-9a-zA-Z])?$"}
_WORDS = {"type": "string", "minLength": 1}
_TYPES = {
    "date": _DATE,
    "publishedAt": _DATE,
    "modifiedAt": _DATE,
    "sourceUrl": _URL,
    "proof": _ID,
    "document": _ID,
    "resolved": _ID,
    "sender": _ID,
    "recipients": _ID,
    "entity": _ID,
    "language": {"type": "string", "pattern": "^[a-z]{3}$"},
}
_THING = "name summary description proof keywords sourceUrl publisher".split()
_SCHEMATA = {
    "Article": ([*_THING, "title", "author", "publishedAt", "modifiedAt", "language"], []),
    "Person": ([*_THING, "position"], ["name"]),
    "PublicBody": (_THING, ["name"]),
    "Organization": (_THING, ["name"]),
    "LegalEntity": (_THING, ["name"]),
    "Mention": (["name", "document", "resolved"], ["name", "document"]),
    "Message": ([*_THING, "sender", "recipients", "bodyText", "date", "threadTopic"], ["sender", "bodyText"]),
    "Note": ([*_THING, "entity"], []),
}


def schema_of(name: str) -> dict[str, Any]:
    properties, required = _SCHEMATA[name]
    lists = {p: {"type": "array", "minItems": 1, "items": _TYPES.get(p, _WORDS)} for p in properties}
    return {
        "type": "object",
        "required": ["id", "schema", "properties"],
        "additionalProperties": False,
        "properties": {
            "id": _ID,
            "schema": {"const": name},
            "properties": {
                "type": "object",
                "properties": lists,
                "required": required,
                "additionalProperties": False,
            },
        },
    }


def entities(*readouts: Readout) -> list[dict[str, Any]]:
    out = io.BytesIO()
    write_ftm(readouts, out)
    return [json.loads(line) for line in out.getvalue().splitlines()]


def test_every_entity_is_what_follow_the_money_allows() -> None:
    found = entities(quay_readout(), calm_readout())
    assert {each["schema"] for each in found} == {
        "Article",
        "Person",
        "Organization",
        "LegalEntity",
        "Mention",
        "Message",
    }
    for each in found:
        jsonschema.validate(each, schema_of(each["schema"]))


def test_a_message_goes_from_the_speaker_to_the_addressees() -> None:
    found = {each["id"]: each for each in entities(quay_readout())}
    (letter,) = [each for each in found.values() if each["properties"].get("threadTopic") == ["letter"]]
    (sender,), (recipient,) = letter["properties"]["sender"], letter["properties"]["recipients"]
    assert found[sender]["properties"]["name"] == ["Ida Moe"]
    assert found[sender]["properties"]["position"] == ["chair"]
    assert found[recipient]["properties"]["name"] == ["Per Dahl"]
    assert found[letter["properties"]["proof"][0]]["properties"]["title"] == ["Ferries & “fears”"]


def test_a_statement_without_a_known_speaker_is_a_note_on_the_article() -> None:
    readout = quay_readout()
    nameless = tuple(replace(s, speaker=None, addressees=()) for s in readout.statements)
    found = entities(replace(readout, statements=nameless, speakers=()))
    notes = [each for each in found if each["schema"] == "Note"]
    assert len(notes) == 5
    for each in notes:
        jsonschema.validate(each, schema_of("Note"))


def test_speakers_of_the_record_keep_their_id_and_others_are_joined_by_nothing() -> None:
    readout = quay_readout()
    recorded = replace(
        readout,
        speakers=tuple(replace(s, id=s.id.replace("p", "sp_")) for s in readout.speakers),
        statements=(),
    )
    assert "sp-1" in {each["id"] for each in entities(recorded)}
    other = replace(readout, article=replace(readout.article, title="Another"))
    people = [each["id"] for each in entities(readout, other) if each["schema"] == "Person"]
    assert len(set(people)) == 4


def network(path: Path, *readouts: Readout) -> Any:
    with path.open("wb") as out:
        write_gexf(readouts, out)
    return nx.read_gexf(path)


def edges(graph: Any) -> set[tuple[str, str, str, float]]:
    names = dict(graph.nodes(data="label"))
    return {(names[a], names[b], data["relation"], data["weight"]) for a, b, data in graph.edges(data=True)}


def test_networkx_reads_who_speaks_to_and_about_whom(tmp_path: Path) -> None:
    graph = network(tmp_path / "one.gexf", quay_readout(), calm_readout())
    assert edges(graph) == {
        ("Ida Moe", "Per Dahl", "to", 1.0),
        ("Ida Moe", "the council’s “old hands”", "to", 1.0),
        ("Per Dahl", "Ida Moe", "about", 1.0),
    }
    (moe,) = [data for _, data in graph.nodes(data=True) if data["label"] == "Ida Moe"]
    assert (moe["kind"], moe["role"], moe["statements"]) == ("person", "chair", 2)


def test_what_several_articles_say_adds_up_and_the_unnamed_stay_apart(tmp_path: Path) -> None:
    readout = quay_readout()
    other = replace(readout, article=replace(readout.article, title="Another"))
    graph = network(tmp_path / "two.gexf", readout, other)
    assert ("Per Dahl", "Ida Moe", "about", 2.0) in edges(graph)
    labels = [label for _, label in graph.nodes(data="label")]
    assert labels.count("A clerk") == 2
    assert labels.count("Ida Moe") == 1


def test_odd_characters_in_names_leave_the_network_well_formed(tmp_path: Path) -> None:
    readout = quay_readout()
    odd = tuple(replace(s, name=f"<{s.name}\x00\ud800\ufffe&>") for s in readout.speakers)
    graph = network(tmp_path / "odd.gexf", replace(readout, speakers=odd))
    assert len(graph) == 5


def test_a_network_of_nobody_can_be_read(tmp_path: Path) -> None:
    assert len(network(tmp_path / "none.gexf", calm_readout())) == 0
