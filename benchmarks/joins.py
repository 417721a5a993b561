"""Speakers of a record who were joined across articles, for a person to read: is each pair one speaker?

    sayso add --plain --record wikinews.db wikinews.jsonl
    python benchmarks/joins.py wikinews.db --sample 100

Each line is a speaker as one article has them and as the next one does, in the order of their days, drawn at random:
name, role and affiliation, day and headline of both. Then, as one JSON object, how many were joined by kind, and how
many of one name and kind were left apart.
"""

from __future__ import annotations

import argparse
import json
import random
from collections import Counter
from itertools import pairwise
from typing import Any

from sqlalchemy import Connection, select

from sayso.record.opening import open_record
from sayso.record.schema import articles, mentioned, readings, speakers

NAMELESS = ("unnamed", "group")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("record")
    parser.add_argument("--sample", type=int, default=100)
    parser.add_argument("--seed", type=int, default=7)
    asked = parser.parse_args()
    with open_record(asked.record) as record, record.reading() as connection:
        met = mentions(connection)
    joins = [pair for group in met.values() for pair in pairwise(group)]
    for one, other in random.Random(asked.seed).sample(joins, min(asked.sample, len(joins))):
        print(f"{one.kind:12} {shown(one)}\n{'':12} {shown(other)}")
    counted = Counter(one.kind for one, _ in joins)
    print(json.dumps({"joins": dict(counted), "left_apart": left_apart(met)}, indent=1))


def mentions(connection: Connection) -> dict[tuple[int, str], list[Any]]:
    """Each speaker's articles, one mention of each, by day."""
    query = (
        select(
            speakers.c.stands_for, speakers.c.key, *(mentioned.c[n] for n in ("name", "kind", "role", "affiliation"))
        )
        .add_columns(articles.c.number, articles.c.title, articles.c.day)
        .join(mentioned, mentioned.c.speaker == speakers.c.number)
        .join(readings, readings.c.number == mentioned.c.reading)
        .join(articles, articles.c.number == readings.c.article)
        .where(readings.c.current, articles.c.current)
        .order_by(articles.c.day, articles.c.number, mentioned.c.number)
    )
    met: dict[tuple[int, str], dict[int, Any]] = {}
    for row in connection.execute(query):
        if row.kind not in NAMELESS:
            met.setdefault((row.stands_for, row.kind), {}).setdefault(row.number, row)
    return {who: list(found.values()) for who, found in met.items()}


def left_apart(met: dict[tuple[int, str], list[Any]]) -> dict[str, int]:
    """How many names of each kind are those of several speakers."""
    known: dict[tuple[str, str], set[int]] = {}
    for (number, kind), found in met.items():
        known.setdefault((found[0].key, kind), set()).add(number)
    return dict(Counter(kind for (_, kind), numbers in known.items() if len(numbers) > 1))


def shown(row: Any) -> str:
    told = ", ".join(filter(None, (row.role, row.affiliation)))
    return f"{row.name} ({told or 'no role'}) | {row.day} {row.title}"


if __name__ == "__main__":
    main()
