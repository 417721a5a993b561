"""Pages from JSON lines: one article a line, as {"url", "title", "published", "outlet", "byline", "text" or "html"}."""

from __future__ import annotations

import gzip
import json
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any, Final

from sayso.errors import InputError, TooLarge
from sayso.pages.content import LIMIT
from sayso.pages.meta import FIELDS
from sayso.pages.page import Page, PageKind
from sayso.pages.published import check_published

SUFFIXES: Final = (".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz")


def is_json_lines(path: str | Path) -> bool:
    """Whether a file's name says that it holds JSON lines."""
    return str(path).lower().endswith(SUFFIXES)


def read_lines(path: Path) -> Iterator[tuple[int, bytes]]:
    """The lines of a file, packed with gzip or not, with their numbers from 1; empty ones are passed over.

    No more than one line is held, and of one that is too long no more than the limit and one byte. Raises
    InputError, naming the file, where it cannot be read to its end.
    """
    try:
        with path.open("rb") as stream:
            packed = stream.read(2) == b"\x1f\x8b"
            stream.seek(0)
            if packed:
                with gzip.open(stream) as unpacked:
                    yield from split_lines(unpacked)
            else:
                yield from split_lines(stream)
    except FileNotFoundError as error:
        raise InputError(f"{path}: no such file or folder; check the spelling") from error
    except (gzip.BadGzipFile, EOFError, zlib.error) as error:
        raise InputError(f"{path}: damaged gzip ({error}); download or pack it again") from error
    except OSError as error:
        raise InputError(f"{path}: cannot be read: {error.strerror}") from error


def split_lines(stream: IO[bytes] | gzip.GzipFile) -> Iterator[tuple[int, bytes]]:
    """The lines of an open stream, as `read_lines` gives them."""
    number = 0
    while line := stream.readline(LIMIT + 1):
        number += 1
        held = line
        while not line.endswith(b"\n") and len(line) > LIMIT:
            line = stream.readline(LIMIT + 1)
        if held.strip():
            yield number, held


def page_of_line(line: bytes, *, name: str, plain: bool = False) -> Page:
    """The page that one line holds; with `plain` its text is kept to the character.

    Raises InputError, without the name of the line, which says what is wrong with it.
    """
    if len(line) > LIMIT:
        raise TooLarge(f"over {LIMIT // 2**20} MB; one article to a line")
    try:
        values = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise InputError(f'not JSON ({error}); write {{"url": ..., "text": ...}} on one line') from error
    if not isinstance(values, dict):
        raise InputError('not a JSON object; write {"url": ..., "text": ...} on one line')
    kind, content = _content(values)
    known = {field: _known(values[field], field) for field in FIELDS if values.get(field)}
    url = known.get("url")
    # Around one line stands nothing that could be told apart from it.
    plain = plain or "\n" not in content.strip()
    page_kind: PageKind = "html" if kind == "html" else "plain" if plain else "text"
    return Page(name=name, content=content, kind=page_kind, url=url if isinstance(url, str) else None, meta=known)


def _content(values: dict[str, Any]) -> tuple[str, str]:
    given = [kind for kind in ("text", "html") if values.get(kind)]
    if len(given) != 1:
        raise InputError('it has both "text" and "html"; keep one' if given else 'it has no "text" and no "html"')
    (kind,) = given
    content = values[kind]
    if not isinstance(content, str):
        raise InputError(f'"{kind}" must be a text')
    _check_characters(content, kind)
    return kind, content


def _known(value: Any, field: str) -> str | list[str]:
    texts = value if isinstance(value, list) and field == "byline" else [value]
    if not all(isinstance(text, str) for text in texts):
        raise InputError(f'"{field}" must be {"a text or a list of texts" if field == "byline" else "a text"}')
    for text in texts:
        _check_characters(text, field)
    if field == "published":
        check_published(str(value))
    return list(texts) if field == "byline" else str(value)


def _check_characters(text: str, field: str) -> None:
    # JSON can spell what no encoding can write: half of a surrogate pair.
    try:
        text.encode()
    except UnicodeEncodeError as error:
        code = f"U+{ord(text[error.start]):04X}"
        raise InputError(f'"{field}" has half a character ({code}); write it whole') from None
