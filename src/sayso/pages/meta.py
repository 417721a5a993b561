"""What the pages themselves cannot say: a JSON list or a CSV table of titles, dates and authors."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Final

from sayso.errors import InputError, UsageError
from sayso.pages.names import page_name
from sayso.pages.published import check_published

Meta = Mapping[str, str | list[str]]
FIELDS: Final = ("title", "published", "url", "outlet", "byline")


def read_meta(path: Path, *, unknown: list[str] | None = None) -> dict[str, Meta]:
    """What is known about each page, by the page's name.

    `path` is a JSON list of objects, or a CSV table with a heading line (if its name ends in .csv); `id` is
    the input's name, with or without its suffix. Keys other than title, published, url, outlet and byline are
    left alone, and added to `unknown`. In a table, semicolons part several authors. Raises UsageError if the file
    cannot be used, or says a date that is none.
    """
    try:
        text = path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{path}: cannot be read ({error}); give JSON or CSV in UTF-8") from error
    rows = _csv_rows(text, path) if path.suffix.lower() == ".csv" else _json_rows(text, path)
    return _by_name(rows, path, [] if unknown is None else unknown)


def _json_rows(text: str, path: Path) -> Iterable[Any]:
    try:
        rows = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise UsageError(f"{path}: not JSON ({error}); give a list of objects, or a .csv table") from error
    if not isinstance(rows, list):
        raise UsageError(f'{path}: not a list; give [{{"id": "name of the input", "title": ...}}, ...]')
    return rows


def _csv_rows(text: str, path: Path) -> Iterable[Any]:
    try:
        table = list(csv.DictReader(io.StringIO(text, newline=""), strict=True))
    except csv.Error as error:
        raise UsageError(f"{path}: not a CSV table ({error})") from error
    for row in table:
        byline = row.get("byline")
        yield {**row, "byline": [a.strip() for a in byline.split(";") if a.strip()]} if byline else row


def _by_name(rows: Iterable[Any], path: Path, unknown: list[str]) -> dict[str, Meta]:
    known: dict[str, Meta] = {}
    for number, row in enumerate(rows, 1):
        if not isinstance(row, dict) or not isinstance(row.get("id"), str) or not row["id"].strip():
            raise UsageError(f'{path}: item {number} has no "id"; it must be the name of an input')
        name = page_name(row["id"].strip())
        if name in known:
            raise UsageError(f'{path}: item {number} has the id "{name}" once more; keep one of them')
        unknown += [key for key in row if key and key not in ("id", *FIELDS, *unknown)]
        known[name] = {field: _value(row[field], field, number, path) for field in FIELDS if row.get(field)}
    return known


def _value(value: Any, field: str, number: int, path: Path) -> str | list[str]:
    if isinstance(value, str):
        if field == "published":
            _check_published(value, number, path)
        return [value] if field == "byline" else value
    if field == "byline" and isinstance(value, list) and all(isinstance(author, str) for author in value):
        return value
    wanted = "a text or a list of texts" if field == "byline" else "a text"
    raise UsageError(f'{path}: item {number}: "{field}" must be {wanted}')


def _check_published(value: str, number: int, path: Path) -> None:
    try:
        check_published(value)
    except InputError as error:
        raise UsageError(f"{path}: item {number}: {error}") from error
