"""`sayso search`: statements found by their words and by what is known of them."""

from __future__ import annotations

import json as json_format
from dataclasses import asdict, replace
from typing import Annotated

import typer
from rich.console import Console

from sayso.cli.filtering import with_filters
from sayso.cli.hit_lines import print_hits
from sayso.cli.options import RECORD, Json, Limit, Record
from sayso.cli.streams import give, tell
from sayso.export.wording import count
from sayso.record.searching.filters import Filters

Query = Annotated[
    str | None, typer.Argument(metavar="[QUERY]", help='Words, "phrases", prefix*, *part*, AND, OR, NOT, ( ).')
]


@with_filters(without=("query",))
def search(
    filters: Filters, query: Query = None, record: Record = RECORD, limit: Limit = 20, json: Json = False
) -> None:
    """\b
    sayso search 'harbour AND (sale OR merger)'
    sayso search '"not for sale"' --speaker reyes --since 2024-03
    sayso search 'lighthouse NOT paint*' --polarity denied --json

    Finds statements by the words of their content and source, newest first unless --sort says otherwise. Words
    beside each other must all be there; AND, OR and NOT are written in capitals. Case and marks on letters do not
    matter: elysee finds Élysée.
    """
    from sayso.record.opening import open_record
    from sayso.record.searching.search import search as search_record

    with open_record(record) as opened:
        hits = search_record(opened, replace(filters, query=query, limit=limit))
    if json:
        for hit in hits:
            give(json_format.dumps(asdict(hit), ensure_ascii=False))
    else:
        print_hits(hits, console=Console())
    more = ", perhaps more; see them with --limit" if len(hits) == limit else ""
    tell(f"{count(len(hits), 'statement')}{more}")
