"""Pages from a form: a text that was pasted, files that were dropped."""

from __future__ import annotations

import io
from collections.abc import Iterator
from itertools import islice
from typing import Final

from starlette.datastructures import FormData, UploadFile
from starlette.formparsers import MultiPartException, MultiPartParser
from starlette.requests import Request

from sayso.errors import InputError
from sayso.pages.content import looks_like_html, read_content
from sayso.pages.json_lines import is_json_lines, page_of_line, split_lines
from sayso.pages.meta import FIELDS, Meta
from sayso.pages.names import page_name, page_suffix
from sayso.pages.page import Page
from sayso.rejected import Rejected
from sayso.web.accounts.visitor import signed_by
from sayso.web.problems import Problem
from sayso.web.uploads import LARGEST

MOST_FILES: Final = 50
"""Files of one request: at a second each, what a person waits for."""


async def read_form(request: Request) -> FormData:
    """The form that a request carries, held in memory alone. Raises Problem if it is none."""
    if not request.headers.get("content-type", "").startswith("multipart/form-data"):
        return await request.form(max_part_size=LARGEST)
    parser = MultiPartParser(
        request.headers, request.stream(), max_files=MOST_FILES, max_fields=len(FIELDS) + 8, max_part_size=LARGEST
    )
    # What is pasted here is nobody else's: not even a temporary file of the disk gets it.
    parser.spool_max_size = LARGEST + 1
    try:
        return await parser.parse()
    except MultiPartException as error:
        raise Problem(400, f"the form cannot be read: {error.message}") from error


async def form_texts(request: Request) -> dict[str, str]:
    """The texts of a form, without the blanks around them; `by` is the user's name where there are users."""
    form = await read_form(request)
    try:
        # To a password blanks belong as they are.
        texts = {name: value for name, value in form.items() if isinstance(value, str)}
        given = {name: v if name.startswith("password") else v.strip() for name, v in texts.items()}
    finally:
        await form.close()
    return given | {"by": signed_by(request, given.get("by", ""))}


def pages_of(form: FormData) -> Iterator[Page | Rejected]:
    """The pages in a form: its `text`, and each of its `files`. A file that cannot be read is Rejected."""
    known = _meta(form)
    text = form.get("text")
    if isinstance(text, str) and text.strip():
        # Browsers send the ends of lines as CR LF, whatever was pasted.
        yield text_page(text.replace("\r\n", "\n"), meta=known, plain="plain" in form)
    for file in form.getlist("files"):
        if isinstance(file, UploadFile) and file.filename:
            yield from _file_pages(file, known)


def text_page(text: str, *, meta: Meta, plain: bool = False) -> Page:
    """The page of a text: HTML if it begins as HTML does, else a text as a browser copies it."""
    if not plain and looks_like_html(text[:8192].encode("utf-8", "replace")):
        return Page(name="pasted", content=text, kind="html", url=_url(meta), meta=meta)
    return Page(name="pasted", content=text, kind="plain" if plain else "text", url=_url(meta), meta=meta)


def _file_pages(file: UploadFile, meta: Meta) -> Iterator[Page | Rejected]:
    name = file.filename or "file"
    if is_json_lines(name):
        # Lines of a dropped file are read as those of `sayso add`; no more of them than of files.
        for number, line in islice(split_lines(file.file), MOST_FILES):
            yield _line_page(line, name=f"{name}:{number}")
    else:
        yield _file_page(file, meta)


def _line_page(line: bytes, *, name: str) -> Page | Rejected:
    try:
        return page_of_line(line, name=name)
    except InputError as error:
        return Rejected(item=name, stage="page", reason=str(error))


def _file_page(file: UploadFile, meta: Meta) -> Page | Rejected:
    name = page_name((file.filename or "file").rpartition("/")[2])
    try:
        content = read_content(io.BufferedReader(io.BytesIO(file.file.read())), name=name)
    except InputError as error:
        return Rejected(item=name, stage="page", reason=str(error).removeprefix(f"{name}: "))
    html = ".htm" in (page_suffix(file.filename or "") or "") or looks_like_html(content)
    return Page(name=name, content=content, kind="html" if html else "text", url=_url(meta), meta=meta)


def _meta(form: FormData) -> dict[str, str | list[str]]:
    known: dict[str, str | list[str]] = {}
    for field in FIELDS:
        value = form.get(field)
        if isinstance(value, str) and (value := value.strip()):
            known[field] = [author.strip() for author in value.split(";")] if field == "byline" else value
    return known


def _url(meta: Meta) -> str | None:
    url = meta.get("url")
    return url if isinstance(url, str) else None
