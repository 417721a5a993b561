"""When a statement was made: the time expression right beside its cue."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from sayso.article import Article
from sayso.language.grammar import Grammar
from sayso.language.times import find_times, resolve
from sayso.span import Span
from sayso.statement import Statement, When


def tell_when(article: Article, statements: Sequence[Statement], grammar: Grammar) -> list[When | None]:
    """For each statement when it was made, None where no time stands right before or after its cue."""
    try:
        published = datetime.date.fromisoformat((article.published or "")[:10])
    except ValueError:
        published = None
    return [_beside_cue(article.text, statement, published) for statement in statements]


def _beside_cue(text: str, statement: Statement, published: datetime.date | None) -> When | None:
    for cue in statement.cue:
        for time in find_times(text, max(0, cue.start - 30), cue.end + 30):
            between = text[cue.end : time.start] if time.start >= cue.end else text[time.end : cue.start]
            if not between.strip():
                return When(edtf=resolve(time, published), span=Span.of(text, time.start, time.end))
    return None
