"""Things of the record by their ids, as pages and the API show them."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from typing import Any

from fastapi import Request

from sayso.article import Article
from sayso.errors import UsageError
from sayso.export.marks import marks_of
from sayso.fields import Fields
from sayso.readout import Readout
from sayso.readout_parts import statement_from
from sayso.record.opening import Record
from sayso.record.searching.lookup import SpeakerKnown, Version, find_article, find_speaker, find_statement
from sayso.record.searching.search import Hit
from sayso.record.searching.standing import WHY_NOT, Standing, standing_of
from sayso.statement import Statement
from sayso.web.chain import chain_of
from sayso.web.citing import Cited, cite
from sayso.web.marked import Block, blocks
from sayso.web.problems import Problem
from sayso.web.shown import show_statement


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementKnown:
    """A statement of the record with its article, and whether it still stands."""

    hit: Hit
    statement: Statement
    readout: Readout
    standing: Standing
    cited: Cited

    @property
    def live(self) -> bool:
        """Whether the newest version's current reading has it."""
        return self.standing == "live"

    @property
    def why_not(self) -> str | None:
        """Why it stands no more, as a sentence; None if it does."""
        return WHY_NOT.get(self.standing)

    @property
    def citable(self) -> bool:
        """Whether it was said, as far as anybody knows: an older version of an article can be cited too."""
        return self.standing in ("live", "superseded")

    def context(self) -> tuple[Block, ...]:
        """The paragraphs that the statement stands in, its own words marked."""
        spans = marks_of(1, self.statement)
        start, end = min((m.start for m in spans), default=0), max((m.end for m in spans), default=0)
        return tuple(blocks(_around(self.readout.article, start, end), spans))


def record_of(request: Request) -> Record:
    """The record that the site shows. Raises Problem (404) if it shows none."""
    record: Record | None = request.app.state.record
    if record is None and request.app.state.begin is not None:
        raise Problem(404, "there is no record yet; it begins with what you add on the start page")
    if record is None:
        raise Problem(404, "no record is open here; end the server and begin it with: sayso serve --record FILE")
    return record


def record_to_add_to(request: Request) -> Record:
    """The record that the site shows; where it shows none yet, the one that it begins. Raises Problem (404)."""
    state = request.app.state
    if state.record is None and state.begin is not None:
        state.record = state.begin()
    return record_of(request)


def statement_known(record: Record, id: str) -> StatementKnown:
    """The statement with this id. Raises Problem (404) if there is none."""
    try:
        hit = find_statement(record, id)
        readout, _ = find_article(record, hit.article)
    except UsageError as error:
        raise _missing("statement", id) from error
    statement = statement_from(Fields(hit.statement), readout.text, [])
    return StatementKnown(
        hit=hit,
        statement=statement,
        readout=readout,
        standing=standing_of(record, id),
        cited=cite(statement, readout.article, speaker=hit.speaker, today=datetime.now(UTC).date()),
    )


def article_known(record: Record, id: str) -> tuple[Readout, list[Version]]:
    """The article with this id and all its versions. Raises Problem (404) if there is none."""
    try:
        return find_article(record, id)
    except UsageError as error:
        raise _missing("article", id) from error


def speaker_known(record: Record, id: str, *, newest: int = 20) -> SpeakerKnown:
    """The speaker with this id, or whom that one was merged into. Raises Problem (404) if there is none."""
    try:
        return find_speaker(record, id, newest=newest)
    except UsageError as error:
        raise _missing("speaker", id) from error


def statement_values(known: StatementKnown) -> dict[str, Any]:
    """A statement as JSON values: what `sayso show --json` says of it, its citation, its reasons and its chain."""
    told = show_statement(known.statement, known.readout)
    return {
        **asdict(known.hit),
        "live": known.live,
        "standing": known.standing,
        "cite": asdict(known.cited),
        "why": {"speaker": [asdict(each) for each in told.why_speaker], "when": asdict(told.why_when)},
        "chain": [asdict(each) for each in chain_of(known.statement, known.readout)],
    }


def told_values(known: StatementKnown) -> dict[str, str]:
    """What can be corrected of a statement, as the fields of a form are filled with it."""
    told = known.statement
    return {
        "speaker": known.hit.speaker if known.hit.speaker_id else "",
        "addressee": " … ".join(piece.text for piece in told.addressee),
        **{name: getattr(told, name) or "" for name in ("act", "form", "mode", "polarity", "channel")},
        "when": (told.when and told.when.edtf) or "",
        "when_words": told.when.span.text if told.when else "",
    }


def _around(article: Article, start: int, end: int) -> Article:
    paragraphs = [each for each in article.paragraphs if each.start < end and each.end > start]
    return replace(article, paragraphs=tuple(paragraphs)) if paragraphs else article


def _missing(kind: str, id: str) -> Problem:
    return Problem(404, f'the record has no {kind} "{id[:60]}"; look for it by search')
