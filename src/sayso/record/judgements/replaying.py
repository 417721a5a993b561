"""Judgements applied again when an article is read anew: what fits is kept, what does not is listed."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, or_, select, update

from sayso.record.judgements.applying import add_judged, apply, missing_values
from sayso.record.judgements.change import PIECES, Values
from sayso.record.judgements.judged_rows import Place, Row, named_in, place_of, rows_of
from sayso.record.judgements.judging import Judgement, entries, holding
from sayso.record.judgements.matches import best_match
from sayso.record.judgements.quoting import find_again
from sayso.record.schema import articles, judged, judgements, statements

OF_STATEMENTS = ("correct", "withdraw", "missing")
"""The kinds of judgements that are about a statement."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Replayed:
    """How many judgements were kept on a new reading, and how many fit it no longer."""

    kept: int = 0
    unfit: int = 0


NOTHING: Final = Replayed()


def replay(connection: Connection, *, reading: int) -> Replayed:
    """Apply to a reading that has just been written what was judged of its article before.

    Does nothing for a reading that is not the newest of the newest version of its article.
    """
    at = place_of(connection, reading)
    found = list(holding(entries(connection, _about(at), judgements.c.kind.in_(OF_STATEMENTS)))) if at.current else []
    kept = sum(replay_one(connection, each, at=at) for each in found)
    return Replayed(kept=kept, unfit=len(found) - kept)


def _about(at: Place) -> ColumnElement[bool]:
    if at.place is None:
        return judgements.c.article == at.article
    versions = select(articles.c.number).where(articles.c.place == at.place)
    return or_(judgements.c.article == at.article, judgements.c.article.in_(versions))


def replay_one(connection: Connection, judgement: Judgement, *, at: Place) -> bool:
    """Whether a judgement about a statement fits a reading; if it does, it is applied to it."""
    try:
        _apply_again(connection, judgement, at)
        unfit = None
    except _Unfit as reason:
        unfit = str(reason)
    if unfit != judgement.unfit:
        connection.execute(update(judgements).where(judgements.c.number == judgement.number).values(unfit=unfit))
    return unfit is None


class _Unfit(Exception):
    """Why a judgement cannot be applied to a reading."""


def _apply_again(connection: Connection, judgement: Judgement, at: Place) -> None:
    moved = _moved(judgement, at)
    row = _same_statement(connection, judgement, at, moved)
    if row is None and judgement.kind == "withdraw":
        return  # The newer model does not find it either.
    if row is None and judgement.kind == "correct":
        raise _Unfit("the newer reading has no statement there")
    after = {name: _found_again(name, value, at, moved) for name, value in judgement.after.items()}
    if row is not None:
        apply(connection, row, judgement.number, after)
        return
    known = named_in(connection, at.reading)
    values = {**missing_values(connection, after, at=at), "id": judgement.target}
    add_judged(connection, values, judgement.number, at=at, known=known)


def _moved(judgement: Judgement, at: Place) -> int:
    assert judgement.quote is not None
    start = find_again(judgement.quote, at.text, sha256=at.text_sha256)
    if start is None:
        raise _Unfit("its words stand no more in the article's text")
    return start - judgement.quote.start


def _same_statement(connection: Connection, judgement: Judgement, at: Place, moved: int) -> Row | None:
    rows = rows_of(connection, at)
    if not moved and (same := [row for row in rows if row.id == judgement.target]):
        return same[0]
    for values in _as_judged(connection, judgement):
        if (found := best_match(values, rows, moved=moved)) is not None:
            return found
    return None


def _as_judged(connection: Connection, judgement: Judgement) -> Sequence[Values]:
    """The statement that was judged, as it was before and after, in the reading where it was first judged."""
    query = (
        select(statements.c.data, judged.c.replaced)
        .join(judged, judged.c.statement == statements.c.number)
        .where(judged.c.judgement == judgement.number)
        .order_by(statements.c.number)
        .limit(1)
    )
    row = connection.execute(query).one_or_none()
    if row is None:
        return ()
    now = json.loads(row.data)
    return {**now, **json.loads(row.replaced)}, now


def _found_again(name: str, value: Any, at: Place, moved: int) -> Any:
    """A value of a judgement in the newer text: its spans moved, if their words are there."""
    if name in PIECES:
        return [_span_again(span, at, moved) for span in value]
    if name == "when" and value is not None:
        return _span_again(value, at, moved)
    if name == "medium" and value is not None and value not in at.text:
        raise _Unfit(f'the words "{value}" stand no more in the article\'s text')
    return value


def _span_again(span: Values, at: Place, moved: int) -> Values:
    start, words = span["start"] + moved, span["text"]
    if at.text[start : start + len(words)] != words:
        before, after = at.text.rfind(words, 0, start), at.text.find(words, max(0, start))
        places = [place for place in (before, after) if place >= 0]
        if not places:
            raise _Unfit(f'the words "{words}" stand no more in the article\'s text')
        start = min(places, key=lambda place: abs(place - span["start"] - moved))
    return {**span, "start": start, "end": start + len(words)}
