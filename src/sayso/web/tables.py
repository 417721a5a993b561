"""Tables of a few rows as files of CSV."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from starlette.responses import Response

from sayso.export.csv import cell


def csv_answer(name: str, head: Iterable[str], rows: Iterable[Iterable[str | int | float | None]]) -> Response:
    """The rows as the file `name`.csv, in UTF-8, with a header line; no cell is a formula (see `export.csv`)."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(head)
    writer.writerows([cell(value) for value in row] for row in rows)
    return Response(
        out.getvalue().encode("utf-8", "backslashreplace"),
        media_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="{name}.csv"'},
    )
