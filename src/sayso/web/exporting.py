"""The results of a search in the formats of `sayso export`, streamed: no more of them is held than goes out."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from threading import Thread
from typing import Any, Final

from fastapi import APIRouter, Request
from starlette.responses import StreamingResponse

from sayso.export.formats import FORMATS, Format
from sayso.record.opening import Record
from sayso.record.reading_back import readouts
from sayso.record.rows import rows
from sayso.record.searching.filters import Filters
from sayso.record.searching.selecting import check_filters
from sayso.record.speaker_ids import with_record_speakers
from sayso.web.asked import Asked
from sayso.web.recorded import record_of
from sayso.web.search_pages import Search

router = APIRouter(include_in_schema=False)

MEDIA_TYPES: Final = {
    "csv": "text/csv; charset=utf-8",
    "parquet": "application/vnd.apache.parquet",
    "gexf": "application/gexf+xml",
    "brat": "application/zip",
}
"""Of the formats that have one of their own; the others are lines of JSON."""

OF_LINES: Final = "application/x-ndjson"

_CHUNK: Final = 64 * 1024


@router.get("/search.csv")
@router.get("/search.jsonl")
@router.get("/search.parquet")
def search_as_file(request: Request, search: Search) -> StreamingResponse:
    """All results of a search as a file."""
    return exported(record_of(request), search.asked(), FORMATS[request.url.path.rpartition(".")[2]])


def exported(record: Record, asked: Asked, wanted: Format) -> StreamingResponse:
    """The statements that are asked for, in a format of `sayso export`. Raises UsageError before anything is sent."""
    filters = asked.filters()
    check_filters(record, filters)
    return StreamingResponse(
        _piped(wanted, _items(record, filters, wanted)),
        media_type=MEDIA_TYPES.get(wanted.name, OF_LINES),
        headers={"Content-Disposition": f'attachment; filename="statements.{_suffix(wanted)}"'},
    )


def _suffix(wanted: Format) -> str:
    """How the file's name ends: what is a folder on a disk is sent as a zip file."""
    return "zip" if wanted.gives == "folder" else wanted.name


def _items(record: Record, filters: Filters, wanted: Format) -> Iterable[Any]:
    if wanted.takes == "rows":
        return rows(record, filters)
    found = readouts(record, filters)
    return with_record_speakers(record, found) if wanted.joins else found


def _piped(wanted: Format, items: Iterable[Any]) -> Iterator[bytes]:
    """What the writer of a format writes, as it writes it; it stops when nobody reads on."""
    source, sink = os.pipe()
    failed: list[Exception] = []

    def write() -> None:
        try:
            with os.fdopen(sink, "wb") as stream:
                wanted.writer()(items, stream)
        except BrokenPipeError:
            pass
        except Exception as error:  # It is raised where the answer is made, which then ends in the middle.
            failed.append(error)

    writing = Thread(target=write, daemon=True)
    writing.start()
    with os.fdopen(source, "rb") as stream:
        while chunk := stream.read1(_CHUNK):
            yield chunk
    writing.join()
    if failed:
        raise failed[0]
