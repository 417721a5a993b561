"""A readout: one article's statements and speakers, and its JSON ("sayso/1")."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import Any, Final

from sayso.article import Article
from sayso.errors import InputError
from sayso.fields import Fields
from sayso.readout_parts import Unknown, article_from, speaker_from, statement_from
from sayso.ruling import Ruling
from sayso.ruling_parts import ruling_from
from sayso.span import Span
from sayso.speaker import Speaker
from sayso.statement import Statement

FORMAT: Final = "sayso/1"
PART: Final = "+part"


@dataclass(frozen=True, slots=True, kw_only=True)
class Provenance:
    """What made a readout: the version of Sayso, the model's name and the SHA-256 of its weights.

    Where a person marked the statements, `model` is the person's name, and there are no weights. Of a readout from
    which statements were left out the version ends in PART, so that nobody takes it for all that was found.
    """

    sayso: str
    model: str | None = None
    model_sha256: str | None = None

    @property
    def whole(self) -> bool:
        """Whether all statements are there that were found."""
        return not self.sayso.endswith(PART)

    @property
    def by_hand(self) -> bool:
        """Whether a person marked the statements."""
        return self.model is not None and self.model_sha256 is None

    def in_part(self) -> Provenance:
        """The same, of a readout from which statements were left out."""
        return replace(self, sayso=self.sayso + PART) if self.whole else self

    def outweighs(self, other: Provenance) -> bool:
        """Whether a reading made so is to be shown rather than `other`: whole before part, a person before a model."""
        return (self.whole, self.by_hand) > (other.whole, other.by_hand)


@dataclass(frozen=True, slots=True, kw_only=True)
class Readout:
    """One article, read: its statements in the order of their cues, and its speakers.

    `rulings` are what somebody judged about statements, where it comes from a record that has been corrected.
    """

    article: Article
    statements: tuple[Statement, ...] = ()
    speakers: tuple[Speaker, ...] = ()
    rulings: tuple[Ruling, ...] = ()
    provenance: Provenance

    @property
    def text(self) -> str:
        """The article's own words; all offsets count its code points."""
        return self.article.text

    @property
    def title(self) -> str | None:
        """The article's own headline, None where it has none."""
        return self.article.title

    def surer_than(self, least: float) -> Readout:
        """The readout without the statements whose confidence is below `least` (0 to 1).

        What was nested in one of these is nested in the next one around it that is left; speakers of nothing go.
        """
        outer = {s.id: s.within for s in self.statements}
        left = [s for s in self.statements if s.confidence.get("statement", 1.0) >= least]
        kept = {s.id for s in left}

        def around(within: str | None) -> str | None:
            seen = set()
            while within is not None and within not in kept and within not in seen:
                seen.add(within)
                within = outer.get(within)
            return within if within in kept else None

        statements = tuple(replace(s, within=around(s.within)) for s in left)
        named = {name for s in statements for name in (s.speaker, *s.addressees)}
        rulings = tuple(r for r in self.rulings if r.statement in kept)
        people = tuple(p for p in self.speakers if p.id in named)
        provenance = self.provenance if len(statements) == len(self.statements) else self.provenance.in_part()
        return replace(self, statements=statements, speakers=people, rulings=rulings, provenance=provenance)

    def to_dict(self) -> dict[str, Any]:
        """The readout as JSON values, in format "sayso/1"."""
        return {
            "format": FORMAT,
            "article": _article(self.article),
            "speakers": [_speaker(s) for s in self.speakers],
            "statements": [_statement(s) for s in self.statements],
            "provenance": {
                "sayso": self.provenance.sayso,
                "model": self.provenance.model,
                "model_sha256": self.provenance.model_sha256,
            },
            **({"judgements": [ruling.to_dict() for ruling in self.rulings]} if self.rulings else {}),
        }

    def to_json(self, *, indent: int | None = None) -> str:
        """The readout as JSON text, in format "sayso/1"; on one line unless `indent` is given."""
        return json.dumps(self.to_dict(), ensure_ascii=False, indent=indent)

    @classmethod
    def from_dict(cls, values: Any, *, unknown: Unknown | None = None) -> Readout:
        """The readout whose JSON values these are: the inverse of `to_dict`.

        Places of fields that the format does not have are added to `unknown`; without it they are an error. The
        words of a medium are found again at the place nearest to the cue, as the format does not say where they
        stand. Raises InputError, naming the place, where a value is not what the format allows, where the words
        at an offset are others, or where a speaker or a statement is referred to that is not there.
        """
        fields = Fields(values)
        if (said := fields.get("format")) != FORMAT:
            raise fields.wrong("format", f'expected "{FORMAT}", not {json.dumps(said)}')
        if (inner := fields.object("article")) is None:
            raise fields.wrong("article", "missing; a readout is of an article")
        surplus: Unknown = []
        article = article_from(inner, surplus)
        made = fields.object("provenance")
        readout = cls(
            article=article,
            speakers=tuple(speaker_from(each, article.text, surplus) for each in fields.objects("speakers")),
            statements=tuple(statement_from(each, article.text, surplus) for each in fields.objects("statements")),
            provenance=_provenance(made) if made else Provenance(sayso="unknown"),
        )
        told = {statement.id: _statement(statement) for statement in readout.statements}
        rulings = tuple(ruling_from(each, article.text, told, surplus) for each in fields.objects("judgements"))
        readout = replace(readout, rulings=rulings) if rulings else readout
        for asked in (fields, made):
            surplus += asked.unasked() if asked else []
        if surplus and unknown is None:
            raise InputError(f'{surplus[0]}: not a field of format "{FORMAT}"')
        if unknown is not None:
            unknown += surplus
        _check_references(readout)
        return readout

    @classmethod
    def from_json(cls, text: str | bytes, *, unknown: Unknown | None = None) -> Readout:
        """The readout that JSON text holds; as `from_dict`, and InputError where it is not JSON."""
        try:
            values = json.loads(text)
        except (ValueError, RecursionError) as error:
            raise InputError(f"not JSON: {error}") from error
        return cls.from_dict(values, unknown=unknown)


def _provenance(fields: Fields) -> Provenance:
    return Provenance(
        sayso=fields.needed_text("sayso"), model=fields.text("model"), model_sha256=fields.text("model_sha256")
    )


def _check_references(readout: Readout) -> None:
    statements = _distinct([s.id for s in readout.statements], "statements")
    speakers = _distinct([s.id for s in readout.speakers], "speakers")
    for number, statement in enumerate(readout.statements):
        for field, name in (("speaker", statement.speaker), *(("addressees", a) for a in statement.addressees)):
            if name is not None and name not in speakers:
                raise InputError(f'statements[{number}].{field}: no speaker has the id "{name}"')
        if statement.within is not None and statement.within not in statements:
            raise InputError(f'statements[{number}].in: no statement has the id "{statement.within}"')


def _distinct(ids: list[str], name: str) -> set[str]:
    known: set[str] = set()
    for number, each in enumerate(ids):
        if each in known:
            raise InputError(f'{name}[{number}].id: "{each}" is the id of another one before it')
        known.add(each)
    return known


def _article(article: Article) -> dict[str, Any]:
    dateline = article.dateline
    return {
        "id": article.id,
        "url": article.url,
        "title": article.title,
        "outlet": article.outlet,
        "byline": list(article.byline),
        "agencies": list(article.agencies),
        "published": article.published,
        "modified": article.modified,
        "section": article.section,
        "dateline": dateline
        and {"start": dateline.start, "end": dateline.end, "place": dateline.place, "agency": dateline.agency},
        "language": article.language,
        "text": article.text,
        "paragraphs": [{"start": p.start, "end": p.end, "kind": p.kind} for p in article.paragraphs],
        "images": [{"url": i.url, "caption": i.caption, "credit": i.credit} for i in article.images],
        "notices": [{"kind": n.kind, "text": n.text} for n in article.notices],
    }


def _speaker(speaker: Speaker) -> dict[str, Any]:
    return {
        "id": speaker.id,
        "name": speaker.name,
        "kind": speaker.kind,
        "role": speaker.role,
        "affiliation": speaker.affiliation,
        "mentions": [{"start": m.start, "end": m.end} for m in speaker.mentions],
    }


def _statement(statement: Statement) -> dict[str, Any]:
    when = statement.when
    return {
        "id": statement.id,
        "source": [_span(s) for s in statement.source],
        "speaker": statement.speaker,
        "cue": [_span(s) for s in statement.cue],
        "content": [_span(s) for s in statement.content],
        "form": statement.form,
        "act": statement.act,
        "mode": statement.mode,
        "polarity": statement.polarity,
        "addressee": [_span(s) for s in statement.addressee],
        "addressees": list(statement.addressees),
        "channel": statement.channel,
        "channel_text": statement.channel_text and _span(statement.channel_text),
        "medium": statement.medium and statement.medium.text,
        "when": when and {"edtf": when.edtf, **_span(when.span)},
        "in": statement.within,
        "confidence": {name: round(value, 4) for name, value in statement.confidence.items()},
    }


def _span(span: Span) -> dict[str, Any]:
    return {"start": span.start, "end": span.end, "text": span.text}
