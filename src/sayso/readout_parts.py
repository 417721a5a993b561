"""The parts of a readout from their JSON ("sayso/1"), every offset checked against the article's text."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sayso.article import Article, Dateline, Image, Notice, NoticeKind, Paragraph, ParagraphKind
from sayso.errors import InputError
from sayso.fields import Fields, quoted
from sayso.span import Span
from sayso.speaker import Speaker, SpeakerKind
from sayso.statement import Act, Form, Mode, Pieces, Polarity, Statement, When

Unknown = list[str]
"""The places of fields that no readout has."""


def article_from(fields: Fields, unknown: Unknown) -> Article:
    """The article; its id, where one is given, must be the hash of what it says.

    Raises InputError, naming the place, where a value is not what an article holds.
    """
    text = fields.needed_text("text")
    article = Article(
        text=text,
        paragraphs=_each(fields, "paragraphs", unknown, lambda p: _paragraph(p, text)),
        dateline=_dateline(fields.object("dateline"), text, unknown),
        byline=fields.texts("byline"),
        agencies=fields.texts("agencies"),
        images=_each(fields, "images", unknown, _image),
        notices=_each(fields, "notices", unknown, _notice),
        title=fields.text("title"),
        url=fields.text("url"),
        outlet=fields.text("outlet"),
        published=fields.text("published"),
        modified=fields.text("modified"),
        section=fields.text("section"),
        language=fields.text("language"),
    )
    given = fields.text("id")
    if given is not None and given != article.id:
        raise fields.wrong(
            "id", f'"{given}" is not the hash of this article ({article.id}); leave id out to have it made'
        )
    unknown += fields.unasked()
    return article


def speaker_from(fields: Fields, text: str, unknown: Unknown) -> Speaker:
    """A speaker of the article with this text. Raises InputError as `article_from` does."""
    speaker = Speaker(
        id=fields.needed_text("id"),
        name=fields.needed_text("name"),
        kind=fields.choice("kind", SpeakerKind, "unnamed"),
        role=fields.text("role"),
        affiliation=fields.text("affiliation"),
        mentions=_each(fields, "mentions", unknown, lambda m: span_from(m, text)),
    )
    unknown += fields.unasked()
    return speaker


def statement_from(fields: Fields, text: str, unknown: Unknown) -> Statement:
    """A statement of the article with this text. Raises InputError as `article_from` does."""
    pieces = {role: _each(fields, role, unknown, lambda p: span_from(p, text)) for role in _ROLES}
    channel_text, when = fields.object("channel_text"), fields.object("when")
    statement = Statement(
        id=fields.needed_text("id"),
        **pieces,
        form=fields.choice("form", Form, "indirect"),
        speaker=fields.text("speaker"),
        act=fields.choice("act", Act),
        mode=fields.choice("mode", Mode),
        polarity=fields.choice("polarity", Polarity),
        addressees=_addressees(fields),
        channel=fields.text("channel"),
        channel_text=span_from(channel_text, text) if channel_text else None,
        medium=_medium(fields, text, pieces),
        when=When(edtf=when.text("edtf"), span=span_from(when, text)) if when else None,
        within=fields.text("in"),
        confidence=fields.numbers("confidence"),
    )
    for asked in (fields, channel_text, when):
        unknown += asked.unasked() if asked else []
    return statement


_ROLES = ("source", "cue", "content", "addressee")


def span_from(fields: Fields, text: str) -> Span:
    """A span of `text`. Raises InputError where it lies outside, or where other words stand there."""
    start, end = fields.integer("start"), fields.integer("end")
    if not 0 <= start < end <= len(text):
        raise InputError(f"{fields.place}: from {start} to {end} is no range of a text of {len(text)} characters")
    found, given = text[start:end], fields.text("text")
    if given is not None and given != found:
        raise InputError(
            f"{fields.place}: from {start} to {end} the text is {quoted(found)}, not {quoted(given)}; "
            "offsets count code points of article.text"
        )
    return Span(start, end, found)


def nearest(text: str, words: str, place: int) -> Span | None:
    """Where `words` stand in `text` nearest to `place`; None where they do not, or are none."""
    if not words:
        return None
    before = text.rfind(words, 0, place + len(words))
    after = text.find(words, place)
    found = [at for at in (before, after) if at >= 0]
    at = min(found, key=lambda at: abs(at - place), default=None)
    return None if at is None else Span(at, at + len(words), words)


def _medium(fields: Fields, text: str, pieces: dict[str, Pieces]) -> Span | None:
    """The format has the medium's words and not where they stand: the nearest to the cue are taken."""
    words = fields.text("medium")
    if words is None:
        return None
    marked = pieces["cue"] or pieces["source"] or pieces["content"]
    found = nearest(text, words, marked[0].start if marked else 0)
    if found is None:
        raise fields.wrong("medium", f"{quoted(words)} is not in the article's text")
    return found


def _addressees(fields: Fields) -> tuple[str | None, ...]:
    values = fields.items("addressees")
    for number, value in enumerate(values):
        if not (value is None or isinstance(value, str)):
            raise fields.wrong(f"addressees[{number}]", "expected the id of a speaker, or null")
    return tuple(values)


def _each(fields: Fields, name: str, unknown: Unknown, make: Callable[[Fields], Any]) -> tuple[Any, ...]:
    made = []
    for below in fields.objects(name):
        made.append(make(below))
        unknown += below.unasked()
    return tuple(made)


def _paragraph(fields: Fields, text: str) -> Paragraph:
    span = span_from(fields, text)
    return Paragraph(start=span.start, end=span.end, kind=fields.choice("kind", ParagraphKind, "paragraph"))


def _dateline(fields: Fields | None, text: str, unknown: Unknown) -> Dateline | None:
    if fields is None:
        return None
    span = span_from(fields, text)
    dateline = Dateline(start=span.start, end=span.end, place=fields.text("place"), agency=fields.text("agency"))
    unknown += fields.unasked()
    return dateline


def _image(fields: Fields) -> Image:
    return Image(url=fields.text("url"), caption=fields.text("caption"), credit=fields.text("credit"))


def _notice(fields: Fields) -> Notice:
    kind = fields.choice("kind", NoticeKind)
    if kind is None:
        raise fields.wrong("kind", "missing; a text is needed here")
    return Notice(kind=kind, text=fields.needed_text("text"))
