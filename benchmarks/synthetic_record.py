"""A record of any size, made by recombining readouts: paragraphs of different articles, with what is said in them.

Offsets, speakers and ids are those of true readouts; only the paragraphs have never stood beside each other. Rows are
loaded as whole tables, since adding a million statements one article at a time takes hours.
"""

from __future__ import annotations

import csv
import io
import json
import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from sayso.fields import Fields
from sayso.readout_parts import article_from
from sayso.record.contents import text_sha256
from sayso.record.flat import facets, flat_statement
from sayso.record.folding import fold_name
from sayso.record.opening import Record
from sayso.record.schema import addressees, articles, mentioned, metadata, readings, speaker_names, speakers, statements

PARAGRAPHS = 8
LOADED = (speakers, speaker_names, articles, readings, mentioned, statements, addressees)
AT_ONCE = 20_000
OUTLETS = [f"The {place} {kind}" for place in ("Harbour", "Valley", "Coast", "Hill") for kind in ("Post", "Herald")]


@dataclass
class Block:
    """A paragraph with its statements, whose offsets count from its beginning, and the speakers named in them."""

    text: str
    statements: list[dict[str, Any]]
    speakers: dict[str, dict[str, Any]]


def blocks_of(readout: dict[str, Any]) -> Iterator[Block]:
    """The paragraphs of a readout in which something is said, and whole."""
    article = readout["article"]
    named = {speaker["id"]: speaker for speaker in readout["speakers"]}
    for paragraph in article["paragraphs"]:
        start, end = paragraph["start"], paragraph["end"]
        inside = [s for s in readout["statements"] if all(start <= p["start"] <= p["end"] <= end for p in spans(s))]
        if inside:
            meant = {each for s in inside for each in (s["speaker"], *s["addressees"]) if each}
            ids = {s["id"] for s in inside}
            moved = [{**moved_by(s, -start), "in": s["in"] if s["in"] in ids else None} for s in inside]
            yield Block(article["text"][start:end], moved, {each: named[each] for each in meant})


def paragraphs(blocks: list[Block]) -> Iterator[dict[str, Any]]:
    at = 0
    for block in blocks:
        yield {"start": at, "end": at + len(block.text), "kind": "paragraph"}
        at += len(block.text) + 2


def spans(statement: dict[str, Any]) -> list[dict[str, Any]]:
    pieces = [piece for part in ("source", "cue", "content", "addressee") for piece in statement[part]]
    return pieces + [statement[part] for part in ("channel_text", "when") if statement[part]]


def moved_by(statement: dict[str, Any], way: int) -> dict[str, Any]:
    def moved(span: dict[str, Any]) -> dict[str, Any]:
        return {**span, "start": span["start"] + way, "end": span["end"] + way}

    parts = {part: [moved(piece) for piece in statement[part]] for part in ("source", "cue", "content", "addressee")}
    others = {part: statement[part] and moved(statement[part]) for part in ("channel_text", "when")}
    return {**statement, **parts, **others}


@dataclass
class Loader:
    """Makes rows with numbers of its own, and hands them over table by table."""

    record: Record
    blocks: list[Block]
    chance: random.Random = field(default_factory=lambda: random.Random(1))
    rows: dict[str, list[dict[str, Any]]] = field(default_factory=lambda: {table.name: [] for table in LOADED})
    numbers: dict[str, int] = field(default_factory=lambda: dict.fromkeys((t.name for t in LOADED), 0))
    known: dict[tuple[str, str], int] = field(default_factory=dict)

    def load(self, wanted: int) -> None:
        """Load articles until there are `wanted` statements."""
        while self.numbers["statements"] < wanted:
            self.add_article()
            if len(self.rows["statements"]) >= AT_ONCE:
                self.flush()
        self.flush()

    def number(self, table: str) -> int:
        self.numbers[table] += 1
        return self.numbers[table]

    def add_article(self) -> None:
        chosen = self.chance.sample(self.blocks, PARAGRAPHS)
        text = "\n\n".join(block.text for block in chosen)
        number, reading = self.number("articles"), self.number("readings")
        day = f"{self.chance.randint(2005, 2024)}-{self.chance.randint(1, 12):02}-{self.chance.randint(1, 28):02}"
        outlet = self.chance.choice(OUTLETS)
        url = f"https://{outlet.lower().replace(' ', '-')}.example/{number}"
        data = {"url": url, "title": chosen[0].text[:60], "outlet": outlet, "byline": []}
        data |= {"agencies": [], "published": day, "modified": None, "section": None, "dateline": None}
        data |= {"language": "en", "paragraphs": list(paragraphs(chosen)), "images": [], "notices": []}
        # As a true record has it: who reads an article back holds its id against what it says.
        data["id"] = article_from(Fields({**data, "text": text}), []).id
        row = {"number": number, "id": data["id"], "place": url, "version": 1, "current": True, "day": day}
        row |= {"text": text, "text_sha256": text_sha256(text), "added": "2024-01-01T00:00:00.000Z"}
        self.rows["articles"].append(
            row | {name: data[name] for name in ("url", "outlet", "title", "published", "language")}
        )
        made_by = {"model": "sayso-en-1", "model_sha256": "0" * 64}
        row = {"number": reading, "article": number, **made_by, "sayso": "0.1.0", "current": True}
        self.rows["readings"].append(row | {"data": json.dumps(data), "read": "2024-01-01T00:00:00.000Z"})
        shared = {"reading": reading, "article": number, "live": True, "text_sha256": text_sha256(text), **made_by}
        at = 0
        for place, block in enumerate(chosen):
            self.add_block(block, place=place, at=at, shared=shared, day=day)
            at += len(block.text) + 2

    def add_block(self, block: Block, *, place: int, at: int, shared: dict[str, Any], day: str) -> None:
        ids = {each: f"p{place}_{each}" for each in block.speakers}
        numbers = {each: self.speaker(speaker) for each, speaker in block.speakers.items()}
        for each, speaker in block.speakers.items():
            row = {"number": self.number("mentioned"), "reading": shared["reading"], "id": ids[each]}
            row |= {name: speaker[name] for name in ("name", "kind", "role")}
            self.rows["mentioned"].append(row | {"mentions": "[]", "speaker": numbers[each]})
        for each in block.statements:
            statement = moved_by(each, at)
            statement |= {"id": f"{each['id']}{place}", "in": each["in"] and f"{each['in']}{place}"}
            statement["speaker"] = ids.get(each["speaker"] or "")
            statement["addressees"] = [ids.get(addressee or "") for addressee in each["addressees"]]
            meant = [numbers.get(addressee or "") for addressee in each["addressees"]]
            speaker = block.speakers.get(each["speaker"] or "", {})
            number, whose = self.number("statements"), numbers.get(each["speaker"] or "")
            row = {"number": number, **shared, **flat_statement(statement, day=day), "speaker": whose}
            row |= {f"speaker_{name}": speaker.get(name) for name in ("name", "kind", "role")}
            self.rows["statements"].append(row | {"facets": facets(whose, meant), "corrected": False})
            names = [block.speakers.get(addressee or "", {}).get("name") for addressee in each["addressees"]]
            for where, (addressee, name) in enumerate(zip(meant, names, strict=True)):
                row = {"statement": number, "place": where, "speaker": addressee, "name": name}
                self.rows["addressees"].append(row)

    def speaker(self, speaker: dict[str, Any]) -> int:
        """As a record joins them: full names of persons, and bodies; all others are somebody else each time."""
        key = (fold_name(speaker["name"]), speaker["kind"])
        joined = speaker["kind"] in ("government", "organization") or (speaker["kind"] == "person" and " " in key[0])
        if joined and key in self.known:
            return self.known[key]
        number = self.number("speakers")
        if joined:
            self.known[key] = number
        row = {"number": number, "id": f"sp_{number:016x}", "name": speaker["name"], "key": key[0]}
        row |= {"kind": speaker["kind"], "stands_for": number, "founded": "2024-01-01T00:00:00.000Z"}
        self.rows["speakers"].append(row)
        self.rows["speaker_names"].append({"speaker": number, "name": speaker["name"], "key": key[0]})
        return number

    def flush(self) -> None:
        """Write the rows that wait, in one transaction."""
        with self.record.writing() as connection:
            cursor = connection.connection.cursor()
            for table in LOADED:
                rows = self.rows[table.name]
                columns = list(rows[0]) if rows else []
                names = ", ".join(f'"{name}"' for name in columns)
                if rows and self.record.path is not None:
                    marks = ", ".join("?" * len(columns))
                    values = (tuple(row.values()) for row in rows)
                    cursor.executemany(f"INSERT INTO {table.name} ({names}) VALUES ({marks})", values)
                elif rows:
                    stream = io.StringIO(newline="")
                    csv.writer(stream).writerows(rows_for_copy(rows))
                    stream.seek(0)
                    cursor.execute(
                        f"COPY {table.name} ({names}) FROM STDIN WITH (FORMAT csv, NULL '\\N')", stream=stream
                    )
                rows.clear()


def rows_for_copy(rows: list[dict[str, Any]]) -> Iterator[list[Any]]:
    for row in rows:
        yield ["\\N" if value is None else value for value in row.values()]


def set_counters(record: Record) -> None:
    """PostgreSQL numbers rows by a counter of its own, which has not seen those that were loaded."""
    if record.path is None:
        with record.writing() as connection:
            for table in metadata.sorted_tables:
                if "number" in table.c:
                    connection.exec_driver_sql(
                        f"SELECT setval(pg_get_serial_sequence('{table.name}', 'number'), "
                        f"(SELECT coalesce(max(number), 1) FROM {table.name}))"
                    )
            connection.exec_driver_sql("ANALYZE")
    else:
        with record.writing() as connection:
            connection.exec_driver_sql("ANALYZE")
