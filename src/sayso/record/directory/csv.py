"""A directory as CSV: a row for each term of office of a person or body, or one row where none is known."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Final, get_args

from sayso.errors import InputError
from sayso.record.days import day_range
from sayso.record.directory.entries import Entry, Term
from sayso.speaker import SpeakerKind

COLUMNS: Final = ("id", "name", "kind", "wikidata", "born", "died", "names", "post", "body", "since", "until")
"""The columns; only `name` is needed. `names` are other names, parted by |."""

_DATES: Final = ("born", "died", "since", "until")


def read_csv(path: Path) -> Iterator[Entry]:
    """The entries of a CSV file in UTF-8; rows with one id, one after the other, are terms of one entry.

    Raises InputError, naming the line, for a column that is not known, a row without a name, or what is no date.
    """
    before: Entry | None = None
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = csv.DictReader(file, strict=True)
            _check_columns(path, rows.fieldnames or ())
            for row in rows:
                entry = _entry(row, at=f"{path}:{rows.line_num}")
                if before is not None and before.id == entry.id:
                    before = replace(before, terms=before.terms + entry.terms)
                    continue
                if before is not None:
                    yield before
                before = entry
    except (csv.Error, UnicodeDecodeError) as error:
        raise InputError(f"{path}: not CSV in UTF-8: {error}") from error
    except OSError as error:
        raise InputError(f"{path}: cannot be read: {error.strerror}") from error
    if before is not None:
        yield before


def _check_columns(path: Path, names: object) -> None:
    listed = list(names)  # type: ignore[call-overload]
    unknown = [name for name in listed if name not in COLUMNS]
    if unknown or "name" not in listed:
        problem = f'"{unknown[0]}" is not one of them' if unknown else '"name" is not among them'
        raise InputError(f"{path}: the first line names the columns ({', '.join(COLUMNS)}), and {problem}")


def _entry(row: Mapping[str | None, str | None], *, at: str) -> Entry:
    if None in row:
        raise InputError(f"{at}: more values than columns; put values with commas in quotes")
    values = {name: (value or "").strip() or None for name, value in row.items() if name}
    name, kind = values.get("name"), values.get("kind") or "person"
    if name is None:
        raise InputError(f"{at}: no name")
    if kind not in get_args(SpeakerKind):
        raise InputError(f'{at}: kind: "{kind}" is none of {", ".join(get_args(SpeakerKind))}')
    for column in _DATES:
        if (date := values.get(column)) and (len(date) > 10 or day_range(date) is None):
            raise InputError(f'{at}: {column}: "{date}" is no date; write 2024-03-31, 2024-03 or 2024')
    post = values.get("post")
    term = (
        Term(post=post, body=values.get("body"), since=values.get("since"), until=values.get("until")) if post else None
    )
    return Entry(
        id=values.get("id") or values.get("wikidata") or name,
        name=name,
        kind=kind,
        wikidata=values.get("wikidata"),
        born=values.get("born"),
        died=values.get("died"),
        names=tuple(other.strip() for other in (values.get("names") or "").split("|") if other.strip()),
        terms=(term,) if term else (),
        data={name: value for name, value in values.items() if value},
    )
