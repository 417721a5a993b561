"""The counting behind the facets of a search, done by the engine: what it counts would take longer to carry here."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from sqlalchemy import Connection, Select, column, func, select, table, text
from sqlalchemy.types import BigInteger, Text

from sayso.record.schema import articles

PLAIN: Final = ("form", "act", "polarity", "channel")
"""Facets that are columns of the statements themselves."""

Counted = tuple[str, str, str, int]
"""A facet's name, a value of it, what to show for that, and how many statements have it."""


def counted(connection: Connection, found: Select[int], names: Sequence[str], *, shown: int) -> list[Counted]:
    """How many of the statements of a query have each value of these facets, the commonest first.

    `names` are "total", "month", "speaker", "addressee", "outlet", "agency", "language" and those of PLAIN; the
    query has the columns `number`, `article`, `speaker`, `said_to` and those of PLAIN. Of each facet no more than
    `shown` values are given, but of months all.
    """
    # A plain text once the facets are chosen: to put these queries together anew took longer than to run them.
    query = text(" UNION ALL ".join(_QUERIES[name] for name in names)).columns(
        column("facet", Text), column("value", Text), column("name", Text), column("number", BigInteger)
    )
    query = query.add_cte(found.cte("found").prefix_with("MATERIALIZED"), _INSIDE, _KNOWN)
    rows = connection.execute(query, {"shown": shown} if len(names) > len(_WHOLE & set(names)) else {}).all()
    return [(facet, value, name, int(number)) for facet, value, name, number in rows]


_WHOLE: Final = frozenset({"total", "month"})

_FOUND: Final = table("found", column("article", BigInteger))
_INSIDE: Final = (
    select(_FOUND.c.article, func.count().label("n"))
    .group_by(_FOUND.c.article)
    .cte("inside")
    .prefix_with("MATERIALIZED")
)
# An outer join, by which SQLite begins with what was found: it cannot know that it is little.
_KNOWN: Final = (
    select(articles.c.outlet, articles.c.language, func.sum(_INSIDE.c.n).label("n"))
    .select_from(_INSIDE.outerjoin(articles, articles.c.number == _INSIDE.c.article))
    .with_hint(articles, "INDEXED BY ix_articles_counted", "sqlite")
    .group_by(articles.c.outlet, articles.c.language)
    .cte("known")
    .prefix_with("MATERIALIZED")
)


def _of_values(name: str, value: str, source: str, number: str = "count(*)", where: str = "") -> str:
    return f"""SELECT * FROM (
        SELECT '{name}' AS facet, {value} AS value, {value} AS name, {number} AS n FROM {source}
        WHERE {where}{value} <> '' GROUP BY {value} ORDER BY n DESC, value LIMIT :shown
    ) AS by_{name}"""


# Of a cross join, SQLite keeps the order: it begins with what was found, and cannot know that this is little.
def _of_speakers(name: str, speaker: str, source: str) -> str:
    return f"""SELECT '{name}', who.id, who.name, by_{name}.n FROM (
        SELECT speakers.stands_for AS number, sum(meant.n) AS n FROM (
            SELECT {speaker} AS speaker, count(*) AS n FROM {source} GROUP BY {speaker}
        ) AS meant CROSS JOIN speakers WHERE speakers.number = meant.speaker
        GROUP BY speakers.stands_for ORDER BY n DESC, speakers.stands_for LIMIT :shown
    ) AS by_{name} CROSS JOIN speakers AS who WHERE who.number = by_{name}.number"""


_QUERIES: Final = {
    "total": "SELECT 'total' AS facet, '' AS value, '' AS name, count(*) AS n FROM found",
    "month": """SELECT 'month', days.month, days.month, count(*) FROM (
        SELECT substr(said_to, 1, 7) AS month FROM found WHERE said_to <> ''
    ) AS days GROUP BY days.month""",
    "speaker": _of_speakers("speaker", "found.speaker", "found"),
    "addressee": _of_speakers(
        "addressee", "a.speaker", "found CROSS JOIN addressees AS a WHERE a.statement = found.number"
    ),
    "outlet": _of_values("outlet", "outlet", "known", "sum(n)"),
    "language": _of_values("language", "language", "known", "sum(n)"),
    "agency": _of_values(
        "agency",
        "g.agency",
        "inside CROSS JOIN article_agencies AS g",
        "sum(inside.n)",
        where="g.article = inside.article AND ",
    ),
    **{name: _of_values(name, name, "found") for name in PLAIN},
}
