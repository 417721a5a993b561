"""Judgements as rulings, which go with the readouts of a record; and rulings brought into another record."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, select, update

from sayso.errors import UsageError
from sayso.record.judgements.corrected_speakers import choose_speaker, known_as
from sayso.record.judgements.judged_rows import Place, Row, link, named_in, place_of, rows_of
from sayso.record.judgements.judging import Judgement, Quote, Values, append, entries, holding
from sayso.record.judgements.replaying import OF_STATEMENTS
from sayso.record.schema import judged, judgements, statements
from sayso.ruling import Ruling

_SPEAKER: Final = "speaker"


def rulings_on(connection: Connection, heads: Sequence[Mapping[str, Any]]) -> dict[int, list[Values]]:
    """What holds of the statements of some readings, as JSON values, by the reading's number, oldest first.

    `heads` have the number of each reading, of its article, and the article's text. What was judged on an earlier
    text of the article is left out: its words stood elsewhere.
    """
    by_article = {head["article"]: head for head in heads}
    found: dict[int, list[Values]] = {}
    for each in holding(entries(connection, _about(list(by_article)))):
        head = by_article[each.article or 0]
        if each.quote is not None and each.unfit is None:
            replaced = _replaced(connection, each.number, head["number"])
            found.setdefault(head["number"], []).append(_ruling(each, each.quote, *replaced))
    return found


def _about(articles: list[int]) -> ColumnElement[bool]:
    return judgements.c.article.in_(articles) & judgements.c.kind.in_(OF_STATEMENTS)


def _replaced(connection: Connection, judgement: int, reading: int) -> tuple[str | None, Values | None]:
    """The id of the live statement of a reading for which a judgement holds, and the values that it replaced."""
    query = (
        select(statements.c.id, judged.c.replaced)
        .join(statements, statements.c.number == judged.c.statement)
        .where(judged.c.judgement == judgement, judged.c.holds, statements.c.reading == reading, statements.c.live)
    )
    row = connection.execute(query).first()
    return (row.id, json.loads(row.replaced)) if row else (None, None)


def _ruling(judgement: Judgement, quote: Quote, statement: str | None, replaced: Values | None) -> Values:
    return Ruling(
        statement=statement or judgement.target,
        kind=judgement.kind,  # type: ignore[arg-type]
        **{name: getattr(judgement, name) for name in ("who", "time", "why")},
        quote={name: getattr(quote, name) for name in Quote.__slots__},
        before=_named(judgement.before),
        after=_named(judgement.after),
        replaced=replaced,
    ).to_dict()


def _named(values: Values) -> Values:
    """Values of a judgement whose speaker is named: an id of this record means nothing in another."""
    speaker = values.get(_SPEAKER)
    if not speaker:
        return values
    return {**values, _SPEAKER: {name: value for name, value in speaker.items() if name != "id"}}


def bring_rulings(connection: Connection, rulings: Sequence[Ruling], *, reading: int) -> int:
    """Add rulings that came with a readout to the log, as they were made there; how many were not there before."""
    at = place_of(connection, reading)
    there = {(each.time, each.who, each.kind, each.target) for each in entries(connection, _about([at.article]))}
    rows = {row.id: row for row in rows_of(connection, at)}
    new = [each for each in rulings if (each.time, each.who, each.kind, each.statement) not in there]
    for each in new:
        _bring(connection, each, rows.get(each.statement), at)
    return len(new)


def _bring(connection: Connection, ruling: Ruling, row: Row | None, at: Place) -> None:
    number = append(
        connection,
        ruling.kind,
        who=ruling.who,
        why=ruling.why,
        time=ruling.time,
        target=ruling.statement,
        article=at.article,
        before=_known(connection, ruling.before, at),
        after=_known(connection, ruling.after, at),
        quote=Quote(**ruling.quote),
    )
    if row is not None and ruling.replaced is not None:
        link(connection, number, row, replaced=dict(ruling.replaced))
        connection.execute(update(statements).where(statements.c.number == row.number).values(corrected=True))


def _known(connection: Connection, values: Mapping[str, Any], at: Place) -> Values:
    """Values of a ruling with the id that its speaker has in this record, where one is founded if need be."""
    speaker = values.get(_SPEAKER)
    if not speaker:
        return dict(values)
    here = next((id for id, row in named_in(connection, at.reading).items() if row["name"] == speaker["as"]), None)
    try:
        known = known_as(connection, here, at=at) or choose_speaker(
            connection, speaker["name"], at=at, kind=speaker["kind"]
        )
    except UsageError:  # Several have the name: who is meant is not known here, and the words say it.
        known = None
    return {**values, _SPEAKER: known and {**speaker, "id": known["id"]}}
