"""Pages from files, folders and standard input."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final, cast

from sayso.errors import InputError
from sayso.pages.content import looks_like_html, read_content
from sayso.pages.meta import Meta
from sayso.pages.names import SUFFIXES, page_name, page_suffix
from sayso.pages.page import Page, PageKind
from sayso.rejected import Rejected

STDIN = "-"
_READ: Final = f"{', '.join(SUFFIXES)} (or .jsonl, by sayso add)"


def find_pages(
    paths: Iterable[str | Path], *, plain: bool = False, meta: Mapping[str, Meta] | None = None
) -> Iterator[Page | Rejected]:
    """The pages in files, in folders (whatever is below them, sorted) and on standard input ("-").

    `plain` takes text files to hold nothing but an article's text. `meta` says by name what pages cannot say
    (see `read_meta`). An input that cannot be read is given as Rejected, and the others are still read.
    """
    known = meta or {}
    for path in list_inputs(paths):
        if isinstance(path, Rejected):
            yield path
            continue
        try:
            yield read_page_file(path, plain=plain, known=known.get(input_name(path)))
        except InputError as error:
            # The item says where: its name need not stand in the reason again.
            yield Rejected(item=str(path), stage="page", reason=str(error).removeprefix(f"{path}: "))


def list_inputs(paths: Iterable[str | Path]) -> Iterator[str | Path | Rejected]:
    """The files to read, without opening any: folders are replaced by the page files below them, sorted."""
    for path in paths:
        if path != STDIN and Path(path).is_dir():
            yield from _below(Path(path))
        else:
            yield path


def _below(folder: Path) -> Iterator[Path | Rejected]:
    empty = True
    problems: list[OSError] = []
    for directory, subfolders, filenames in os.walk(folder, onerror=problems.append):
        # Hidden files are no one's articles: version control, or the "._x.html" of an unpacked archive.
        subfolders[:] = sorted(name for name in subfolders if not name.startswith("."))
        for filename in sorted(filenames):
            if page_suffix(filename) and not filename.startswith("."):
                empty = False
                yield Path(directory, filename)
    for problem in problems:
        yield Rejected(item=str(problem.filename), stage="page", reason=f"cannot be listed: {problem.strerror}")
    if empty and not problems:
        yield Rejected(item=str(folder), stage="page", reason=f"no page in this folder: {_READ}")


def read_page_file(path: str | Path, *, plain: bool = False, known: Meta | None = None) -> Page:
    """The page in one file, or on standard input ("-"); `known` is what the page itself cannot say.

    Raises InputError (missing, unreadable, of another kind), TooLarge, EmptyInput, NotText; all name it.
    """
    content = _content(path)
    html = looks_like_html(content) if path == STDIN else ".htm" in (page_suffix(Path(path).name) or "")
    kind: PageKind = "html" if html else "plain" if plain else "text"
    known = known or {}
    url = known.get("url")
    name = input_name(path)
    return Page(name=name, content=content, kind=kind, url=url if isinstance(url, str) else None, meta=known)


def input_name(path: str | Path) -> str:
    """The name of an input: the file's name without its suffix; "stdin" for standard input."""
    return "stdin" if path == STDIN else page_name(Path(path).name)


def _content(path: str | Path) -> bytes:
    if path == STDIN:
        return read_content(cast(io.BufferedReader, sys.stdin.buffer), name=STDIN)
    path = Path(path)
    try:
        with path.open("rb") as stream:
            if page_suffix(path.name) is None:
                raise InputError(f"{path}: not {_READ}; rename it, or pipe it to sayso with -")
            return read_content(stream, name=str(path))
    except FileNotFoundError as error:
        raise InputError(f"{path}: no such file or folder; check the spelling") from error
    except OSError as error:
        raise InputError(f"{path}: cannot be opened: {error.strerror}") from error
