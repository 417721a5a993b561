"""The inputs to add: pages and texts in files and folders, JSON lines, standard input, and what was rejected."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import cast

from sayso.errors import InputError
from sayso.pages.files import STDIN, input_name, list_inputs, read_page_file
from sayso.pages.json_lines import is_json_lines, page_of_line, read_lines, split_lines
from sayso.pages.meta import Meta
from sayso.pages.page import Page
from sayso.record.inputs import Input, inputs_to_retry
from sayso.record.opening import Record
from sayso.rejected import Rejected


def find_inputs(
    paths: Iterable[str], *, plain: bool = False, meta: Mapping[str, Meta] | None = None
) -> Iterator[Input]:
    """The inputs in files, folders, files of JSON lines (in folders too) and on standard input ("-").

    `plain` and `meta` as for `pages.files.find_pages`. An input that cannot be read is given with the reason.
    """
    known = meta or {}
    for path in _list(paths):
        if isinstance(path, Rejected):
            yield Input(item=path.item, page=path, path=_whole(path.item))
        elif is_json_lines(path):
            yield from _lines_of_file(path, plain=plain)
        elif path == STDIN and _stdin_is_json_lines():
            yield from _lines(split_lines(sys.stdin.buffer), item=STDIN, path=None, plain=plain)
        else:
            yield _page_file(path, plain=plain, known=known.get(input_name(path)))


def count_inputs(paths: Iterable[str]) -> int | None:
    """How many inputs `find_inputs` would give; None where only the end can tell (standard input)."""
    total = 0
    for path in _list(paths):
        if path == STDIN:
            return None
        total += _count_lines(path) if isinstance(path, str) and is_json_lines(path) else 1
    return total


def inputs_again(record: Record) -> Iterator[Input]:
    """The inputs that were rejected, found anew: from their files, or as the record has kept them."""
    with record.reading() as connection:
        to_retry = list(inputs_to_retry(connection))
    for before, page, content in to_retry:
        if content is None and before.path is not None:
            plain = page is not None and page.kind == "plain"
            yield _page_file(before.path, plain=plain, known=page.meta if page else None, item=before.item)
        elif content is not None and page is None:
            yield _line(content, item=before.item, path=before.path, plain=False)
        elif page is not None:
            yield Input(item=before.item, page=page, path=before.path, content=content)


def _list(paths: Iterable[str]) -> Iterator[str | Rejected]:
    for path in paths:
        if path == STDIN or not Path(path).is_dir():
            yield path
            continue
        lines = sorted(str(found) for found in _files_below(path) if is_json_lines(found.name))
        for found in list_inputs([path]):
            # A folder of JSON lines alone is no empty folder.
            if not (lines and isinstance(found, Rejected) and found.item == path):
                yield found if isinstance(found, Rejected) else str(found)
        yield from lines


def _files_below(folder: str) -> Iterator[Path]:
    for directory, subfolders, names in os.walk(folder):
        subfolders[:] = [name for name in subfolders if not name.startswith(".")]
        yield from (Path(directory, name) for name in names if not name.startswith("."))


def _count_lines(path: str) -> int:
    try:
        return sum(1 for _ in read_lines(Path(path)))
    except InputError:
        return 1


def _stdin_is_json_lines() -> bool:
    # No web page and no article begins with a brace.
    return cast(io.BufferedReader, sys.stdin.buffer).peek(64).lstrip().startswith(b"{")


def _page_file(path: str, *, plain: bool, known: Meta | None, item: str | None = None) -> Input:
    item = item or path
    try:
        page = read_page_file(path, plain=plain, known=known)
    except InputError as error:
        reason = str(error).removeprefix(f"{path}: ")
        return Input(item=item, page=Rejected(item=item, stage="page", reason=reason), path=_whole(path))
    return Input(item=item, page=page, path=_whole(path), content=_bytes(page) if path == STDIN else None)


def _lines_of_file(path: str, *, plain: bool) -> Iterator[Input]:
    try:
        yield from _lines(read_lines(Path(path)), item=path, path=_whole(path), plain=plain)
    except InputError as error:
        reason = str(error).removeprefix(f"{path}: ")
        yield Input(item=path, page=Rejected(item=path, stage="page", reason=reason), path=_whole(path))


def _lines(numbered: Iterator[tuple[int, bytes]], *, item: str, path: str | None, plain: bool) -> Iterator[Input]:
    for number, line in numbered:
        yield _line(line, item=f"{item}:{number}", path=path and f"{path}:{number}", plain=plain)


def _line(line: bytes, *, item: str, path: str | None, plain: bool) -> Input:
    try:
        page = page_of_line(line, name=item, plain=plain)
    except InputError as error:
        page_or_reason: Page | Rejected = Rejected(item=item, stage="page", reason=str(error))
    else:
        page_or_reason = page
    return Input(item=item, page=page_or_reason, path=path, content=line)


def _bytes(page: Page) -> bytes:
    return page.content if isinstance(page.content, bytes) else page.content.encode()


def _whole(path: str) -> str | None:
    return None if path == STDIN else str(Path(path).resolve())
