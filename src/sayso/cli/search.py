"""`sayso search`: statements found by their words and by what is known of them."""

from __future__ import annotations

import json as json_format
from dataclasses import asdict
from typing import Annotated

import typer
from rich.console import Console

from sayso.cli.hit_lines import print_hits
from sayso.cli.options import (
    RECORD,
    About,
    Act,
    Addressee,
    Agency,
    Channel,
    Form,
    Json,
    Limit,
    MinConfidence,
    Outlet,
    Polarity,
    Record,
    Since,
    Speaker,
    Until,
)
from sayso.cli.streams import give, tell
from sayso.export.wording import count

Query = Annotated[
    str | None, typer.Argument(metavar="[QUERY]", help='Words, "phrases", prefix*, *part*, AND, OR, NOT, ( ).')
]


def search(
    query: Query = None,
    record: Record = RECORD,
    speaker: Speaker = None,
    addressee: Addressee = None,
    about: About = None,
    outlet: Outlet = None,
    agency: Agency = None,
    since: Since = None,
    until: Until = None,
    act: Act = None,
    form: Form = None,
    channel: Channel = None,
    polarity: Polarity = None,
    min_confidence: MinConfidence = None,
    limit: Limit = 20,
    json: Json = False,
) -> None:
    """\b
    sayso search 'harbour AND (sale OR merger)'
    sayso search '"not for sale"' --speaker reyes --since 2024-03
    sayso search 'lighthouse NOT paint*' --polarity denied --json

    Finds statements by the words of their content and source, newest first. Words beside each other must all be
    there; AND, OR and NOT are written in capitals. Case and marks on letters do not matter: elysee finds Élysée.
    """
    from sayso.record.opening import open_record
    from sayso.record.searching.filters import Filters
    from sayso.record.searching.search import search as search_record

    filters = Filters(
        query=query,
        speaker=speaker,
        addressee=addressee,
        about=about,
        outlet=outlet,
        agency=agency,
        since=since,
        until=until,
        act=act,
        form=form,
        channel=channel,
        polarity=polarity,
        min_confidence=min_confidence,
        limit=limit,
    )
    with open_record(record) as opened:
        hits = search_record(opened, filters)
    if json:
        for hit in hits:
            give(json_format.dumps(asdict(hit), ensure_ascii=False))
    else:
        print_hits(hits, console=Console())
    more = ", perhaps more; see them with --limit" if len(hits) == limit else ""
    tell(f"{count(len(hits), 'statement')}{more}")
