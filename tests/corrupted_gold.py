"""Readouts made of gold annotations with seeded mistakes, to compare two ways of scoring on."""

from __future__ import annotations

import gzip
import html
import json
import random
import re
from pathlib import Path
from typing import Any

Values = dict[str, Any]
PIECES = ("source", "cue", "content", "addressee")
OTHERS = {
    "form": ["direct", "indirect", "mixed"],
    "act": ["assertive", "directive", "commissive", None],
    "mode": ["speech", "thought"],
    "polarity": ["affirmed", "denied", "withheld", None],
    "channel": ["letter", "speech", None],
}


def spoil_text(text: str, rng: random.Random) -> tuple[str, list[int]]:
    """The text with paragraphs lost, rewritten and squeezed, and the new offset of each character."""
    new, offsets = "", []
    for line in re.split(r"(?<=\n)", text):
        fate = rng.random()
        for character in line:
            offsets.append(len(new))
            worn, joined = fate < 0.2 and rng.random() < 0.02, character == "\n" and fate > 0.7
            lost = fate < 0.08 or worn or joined
            new += "" if lost else character.upper() if fate > 0.95 else character
    return new, [*offsets, len(new)]


def spoil_spans(spans: list[tuple[int, int]], offsets: list[int], rng: random.Random) -> list[Values]:
    spoiled = []
    for start, end in spans:
        if rng.random() < 0.07:
            continue
        shift = rng.choice([0, 0, 0, 0, -3, 2, 9])
        moved = (start + shift, end + rng.choice([0, 0, 0, shift, 15]))
        first, last = (offsets[max(0, min(len(offsets) - 1, at))] for at in moved)
        spoiled.append({"start": first, "end": max(first, last), "text": ""})
    return spoiled


def spoil_statements(
    statements: list[Values], ranges: list[dict[str, list[tuple[int, int]]]], text: str, rng: random.Random
) -> Values:
    """A readout: statements dropped, doubled, without pieces, with shifted spans and wrong fields."""
    new_text, offsets = spoil_text(text, rng)
    read = []
    for number, (statement, pieces) in enumerate(zip(statements, ranges, strict=True)):
        for copy in range(rng.choice([0, 1, 1, 1, 1, 1, 1, 2])):
            values = {**statement, "id": f"{statement.get('id', number)}{'+' * copy}"}
            values |= {role: spoil_spans(pieces.get(role, []), offsets, rng) for role in PIECES}
            values |= {k: rng.choice(v) for k, v in OTHERS.items() if rng.random() < 0.15}
            when = statement.get("when")
            values["when"] = rng.choice([{"edtf": when}, {"edtf": None}, None]) if when or rng.random() < 0.2 else None
            read.append(values)
    rng.shuffle(read)
    return {"article": {"text": new_text}, "statements": read, "speakers": []}


def polnear_readout(text: str, annotations: Path, rng: random.Random) -> Values:
    """A spoiled readout of one PolNeAR article, read from its annotations in a way of our own."""
    spans: dict[str, list[tuple[int, int]]] = {}
    ranges = []
    for line in annotations.read_text("utf8").splitlines():
        if found := re.match(r"(T\d+)\t\w+ ([\d ;]+)\t", line):
            pairs = (piece.split() for piece in found[2].split(";"))
            spans[found[1]] = [(int(a), int(b)) for a, b in pairs]
        elif line.startswith("E"):
            tied = re.findall(r"(Source|Cue|Content)\d*:(T\d+)", line)
            ranges.append({r: [s for k, t in tied if k.lower() == r for s in spans[t]] for r in PIECES})
    return spoil_statements([{} for _ in ranges], ranges, text, rng)


def gold_readout(text: str, annotations: Path, rng: random.Random) -> Values:
    """A spoiled readout of one gold article; speakers lose mentions, swap names and are cut short."""
    gold = json.loads(annotations.read_text("utf8"))
    ranges = [{role: [_located(text, piece) for piece in s[role]] for role in PIECES} for s in gold["statements"]]
    readout = spoil_statements(gold["statements"], ranges, text, rng)
    names = [p["name"] for p in gold["people"]]
    for person in gold["people"]:
        name = rng.choice(
            [person["name"]] * 4 + [person["name"].split()[-1], "the " + person["name"], rng.choice(names), "he", ""]
        )
        readout["speakers"].append(
            {"id": person["id"], "name": name, "kind": person["kind"], "mentions": [{"start": 0, "end": 1}]}
        )
    return readout


def page_readout(page: Path, gold: Values, rng: random.Random) -> Values:
    """A spoiled readout of one web page: gold's fields with words lost, or the page's bare text."""
    bare = re.sub(r"<[^>]*>", " ", html.unescape(gzip.decompress(page.read_bytes()).decode("utf8", "replace")))
    body = re.findall(r"'([^']{40,})'|\"([^\"]{40,})\"", str(gold.get("body")))
    text = " ".join(a or b for a, b in body)
    day = str(gold.get("publishing_date") or "")[:10]
    return {
        "article": {
            "title": rng.choice([gold.get("title"), str(gold.get("title")).upper(), None, "Latest news"]),
            "published": rng.choice([day, f"{day}T10:00:00+00:00", "2001-01-01", None]),
            "byline": rng.choice([gold.get("authors"), ["Newsroom"], [], None]),
            "text": rng.choice([text, text[:1000], bare[:5000], "", None]),
        },
        "statements": [],
    }


def _located(text: str, piece: str | Values) -> tuple[int, int]:
    words, n = (piece, 1) if isinstance(piece, str) else (piece["text"], piece["n"])
    found = [m.start() for m in re.finditer(f"(?={re.escape(words)})", text)][n - 1]
    return found, found + len(words)
