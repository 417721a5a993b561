"""`sayso articles`: the articles of a record, with their ids."""

from __future__ import annotations

import json as json_format
from dataclasses import asdict

from sayso.cli.options import RECORD, Json, Limit, Record
from sayso.cli.streams import give, tell
from sayso.export.visible import on_one_line
from sayso.export.wording import count


def articles(record: Record = RECORD, limit: Limit = 50, json: Json = False) -> None:
    """\b
    sayso articles
    sayso articles --limit 1000 --json

    Lists the articles of a record with their ids, the newest first: day, outlet, headline, and how many statements
    are in each. See one with: sayso show ID.
    """
    from sayso.record.opening import open_record
    from sayso.record.searching.article_list import articles_page

    with open_record(record) as opened:
        page = articles_page(opened, limit=limit)
    for each in page.articles:
        if json:
            give(json_format.dumps(asdict(each), ensure_ascii=False))
            continue
        day = (each.published or "")[:10]
        parts = (day, each.outlet, each.title or "(no headline)", count(each.statements, "statement"))
        give(f"{each.id}  " + on_one_line(" · ".join(filter(None, parts))))
    tell(count(len(page.articles), "article") + (", and more; see them with --limit" if page.next else ""))
