"""W3C Web Annotations (https://www.w3.org/TR/annotation-model/) as JSON-LD: one collection an article, a line each.

A statement is an annotation. Its targets are its pieces, each with its role, a TextPositionSelector and a
TextQuoteSelector; its bodies are its fields. The article, with its text, is what the collection is about. The
words of Sayso's own that W3C's context lacks are in the context's second part.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import IO, Any, Final

from sayso.export.lines import write_json_line
from sayso.export.parts import VALUES, parts_of
from sayso.readout import Readout
from sayso.span import Span
from sayso.statement import Statement

Values = dict[str, Any]

NAMESPACE: Final = "urn:sayso:"
"""Begins the names of articles, statements and terms: "urn:sayso:st_..."; nothing is to be fetched there."""

CONTEXT: Final = (
    "http://www.w3.org/ns/anno.jsonld",
    {
        "@version": 1.1,
        "sayso": NAMESPACE,
        "role": "sayso:role",
        "field": "sayso:field",
        "of": "sayso:of",
        "about": {"@id": "sayso:about", "@type": "@id"},
        "article": {"@id": "sayso:article", "@type": "@json"},
        "speakers": {"@id": "sayso:speakers", "@type": "@json"},
        "provenance": {"@id": "sayso:provenance", "@type": "@json"},
    },
)

AROUND: Final = 32
"""Code points of prefix and suffix: enough to tell one "said" from the next."""

PURPOSES: Final = {
    "speaker": "identifying",
    "addressees": "identifying",
    "form": "classifying",
    "act": "classifying",
    "mode": "classifying",
    "polarity": "classifying",
    "channel": "classifying",
    "when": "describing",
    "in": "linking",
    "confidence": "assessing",
}
"""Each field that a body holds, and the body's purpose."""


def write_webannotation(readouts: Iterable[Readout], out: IO[bytes]) -> None:
    """Write each readout as one AnnotationCollection with one page, on a line."""
    for readout in readouts:
        write_json_line(out, _collection(readout))


def annotation_of(statement: Statement, readout: Readout) -> Values:
    """One statement of a readout as an annotation that stands for itself, JSON values with their context."""
    return {"@context": CONTEXT, **_annotation(statement, readout)}


def _collection(readout: Readout) -> Values:
    values = readout.to_dict()
    article = values["article"]
    name = NAMESPACE + article["id"]
    about = {
        "id": f"{name}#text",
        "type": "Text",
        "format": "text/plain",
        "value": article.pop("text"),
        "article": article,
        **({"language": readout.article.language} if readout.article.language else {}),
    }
    items = [_annotation(statement, readout) for statement in readout.statements]
    return {
        "@context": CONTEXT,
        "id": name,
        "type": "AnnotationCollection",
        **({"label": readout.title} if readout.title else {}),
        "about": about,
        "speakers": values["speakers"],
        "provenance": values["provenance"],
        "total": len(items),
        "first": {"id": f"{name}#page", "type": "AnnotationPage", "partOf": name, "startIndex": 0, "items": items},
    }


def _annotation(statement: Statement, readout: Readout) -> Values:
    source = f"{NAMESPACE}{readout.article.id}#text"
    return {
        "id": NAMESPACE + statement.id,
        "type": "Annotation",
        "motivation": "describing",
        "body": list(_bodies(statement, readout)),
        "target": [
            {"type": "SpecificResource", "source": source, "role": role, "selector": _selectors(span, readout.text)}
            for role, span in parts_of(statement)
        ],
    }


def _selectors(span: Span, text: str) -> list[Values]:
    quote = {
        "type": "TextQuoteSelector",
        "exact": span.text,
        "prefix": text[max(0, span.start - AROUND) : span.start],
        "suffix": text[span.end : span.end + AROUND],
    }
    return [{"type": "TextPositionSelector", "start": span.start, "end": span.end}, quote]


def _bodies(statement: Statement, readout: Readout) -> Iterator[Values]:
    """A body for each field that is known; of a speaker it says the name, and the id in the collection's list."""
    names = {speaker.id: speaker.name for speaker in readout.speakers}
    if statement.speaker is not None:
        yield _body("speaker", names.get(statement.speaker), of=statement.speaker)
    for addressee in statement.addressees:
        yield _body("addressees", names.get(addressee or ""), of=addressee)
    for field in VALUES:
        if (value := getattr(statement, field)) is not None:
            yield _body(field, value)
    if statement.when is not None and statement.when.edtf is not None:
        yield _body("when", statement.when.edtf)
    if statement.within is not None:
        yield _body("in", NAMESPACE + statement.within)
    for name, value in statement.confidence.items():
        yield _body("confidence", f"{value:.4f}", of=name)


def _body(field: str, value: str | None, *, of: str | None = None) -> Values:
    """`of` is the speaker's id in the collection's list, or the field that a confidence is of."""
    body = {"type": "TextualBody", "purpose": PURPOSES[field], "field": field, "value": value or ""}
    return body if of is None else {**body, "of": of}
