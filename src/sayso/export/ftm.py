"""FollowTheMoney entities (https://followthemoney.tech), a JSON object a line, in version 4 of its model.

An article is an Article; each speaker a Person, PublicBody, Organization or LegalEntity, with a Mention that ties
the name to the article. A statement by a speaker is a Message (sender, recipients, date, text), the one schema that
says who speaks to whom; one without a known speaker is a Note on the article.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import IO, Any, Final

from sayso.export.lines import write_json_line
from sayso.readout import Readout
from sayso.speaker import Speaker
from sayso.statement import Statement

Entity = dict[str, Any]

SCHEMATA: Final = {
    "person": "Person",
    "government": "PublicBody",
    "organization": "Organization",
    "group": "LegalEntity",
    "unnamed": "LegalEntity",
}
"""The schema of each kind of speaker; LegalEntity leaves open what it is."""

_PREFIX: Final = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")


def write_ftm(readouts: Iterable[Readout], out: IO[bytes]) -> None:
    """Write the entities of each readout; one that comes again, by its id, is the same."""
    for readout in readouts:
        for entity in _entities(readout):
            write_json_line(out, entity)


def _entities(readout: Readout) -> Iterator[Entity]:
    article = readout.article
    yield _entity(
        _name(article.id),
        "Article",
        title=[article.title],
        author=article.byline,
        publisher=[article.outlet],
        sourceUrl=[_web_address(article.url)],
        publishedAt=[_date(article.published)],
        modifiedAt=[_date(article.modified)],
        language=[_language(article.language)],
        keywords=[article.section],
    )
    ids = {speaker.id: speaker_id(speaker, readout) for speaker in readout.speakers}
    for speaker in readout.speakers:
        yield from _speaker(speaker, ids[speaker.id], readout)
    for statement in readout.statements:
        yield _statement(statement, ids, readout)


def speaker_id(speaker: Speaker, readout: Readout) -> str:
    """The speaker's id in the record, where it has one; else one of this article's: names alone join nobody."""
    return _name(speaker.id) if speaker.id.startswith("sp_") else _hash(readout.article.id, speaker.id)


def _speaker(speaker: Speaker, name: str, readout: Readout) -> Iterator[Entity]:
    schema = SCHEMATA[speaker.kind]
    more = {"position" if schema == "Person" else "summary": [speaker.role], "wikidataId": [speaker.wikidata]}
    yield _entity(name, schema, name=[speaker.name], proof=[_name(readout.article.id)], **more)
    mention = _hash(readout.article.id, speaker.id, "mention")
    yield _entity(mention, "Mention", name=[speaker.name], document=[_name(readout.article.id)], resolved=[name])


def _statement(statement: Statement, ids: Mapping[str, str], readout: Readout) -> Entity:
    common: dict[str, Iterable[str | None]] = {
        "proof": [_name(readout.article.id)],
        "keywords": [statement.form, statement.act, statement.mode, statement.polarity],
        "sourceUrl": [_web_address(readout.article.url)],
        "summary": [_summary(statement)],
    }
    name, sender = _name(readout.article.id, statement.id), ids.get(statement.speaker or "")
    if sender is None:
        return _entity(
            name,
            "Note",
            name=[statement.source_text],
            description=[statement.content_text],
            entity=[_name(readout.article.id)],
            **common,
        )
    day = statement.when.edtf if statement.when else None
    return _entity(
        name,
        "Message",
        sender=[sender],
        recipients=[ids.get(each or "") for each in statement.addressees],
        # FollowTheMoney asks a Message for its text; what was withheld may have none.
        bodyText=[statement.content_text or statement.cue_text or statement.source_text],
        date=[_date(day)],
        threadTopic=[statement.channel],
        **common,
    )


def _summary(statement: Statement) -> str:
    """The words around the content: "Ana Reyes told reporters"."""
    parts = sorted((*statement.source, *statement.cue, *statement.addressee), key=lambda span: span.start)
    return " ".join(part.text for part in parts)


def _entity(name: str, schema: str, /, **properties: Iterable[str | None]) -> Entity:
    known = {key: [value for value in values if value] for key, values in properties.items()}
    return {"id": name, "schema": schema, "properties": {key: values for key, values in known.items() if values}}


def _name(*ids: str) -> str:
    # Ids of FollowTheMoney are of letters, digits, "-" and ".".
    return "-".join(ids).replace("_", "-")


def _web_address(url: str | None) -> str | None:
    return url if url and url.startswith(("http://", "https://")) else None


def _date(value: str | None) -> str | None:
    """As much of an ISO 8601 or EDTF date as is exact: a day, a month or a year."""
    found = _PREFIX.match(value or "")
    return found[0] if found and "/" not in (value or "") else None


def _language(tag: str | None) -> str | None:
    """FollowTheMoney knows languages by three letters (ISO 639-3)."""
    return _THREE.get((tag or "").split("-")[0].lower())


_THREE: Final = {"en": "eng", "de": "deu", "fr": "fra", "es": "spa", "pt": "por", "it": "ita", "nl": "nld", "ru": "rus"}


def _hash(*parts: str) -> str:
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:40]
