"""A readout built from what an annotation format says: an article's values, and statements part by part."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from sayso.errors import InputError
from sayso.readout import FORMAT, Readout
from sayso.span import Span
from sayso.version import __version__

Values = dict[str, Any]

PIECES = ("source", "cue", "content", "addressee")


@dataclass(slots=True)
class Draft:
    """A statement in the making: its spans by field, and its other values as format "sayso/1" writes them."""

    values: Values = field(default_factory=dict)
    spans: dict[str, list[Span]] = field(default_factory=dict)

    def add(self, name: str, span: Span) -> None:
        """Add a span to the field `name`."""
        self.spans.setdefault(name, []).append(span)

    def finished(self, text: str) -> Values:
        """The statement in format "sayso/1"; one without an id gets the hash of what it says."""
        spans = {name: sorted(found, key=lambda span: span.start) for name, found in self.spans.items()}
        values = {**self.values, **{name: [_span(s) for s in spans.get(name, ())] for name in PIECES}}
        if (words := spans.get("channel_text")) is not None:
            values["channel_text"] = _span(words[0])
        if (words := spans.get("medium")) is not None:
            values["medium"] = words[0].text
        if (words := spans.get("when")) is not None:
            values["when"] = {"edtf": values.pop("edtf", None), **_span(words[0])}
        values.pop("edtf", None)
        values.setdefault("id", _id(text, spans))
        return values


def build(article: Values, drafts: Iterable[Draft], *, place: str, **others: Any) -> Readout:
    """The readout of an article and statements; `others` are speakers and provenance, where they are known.

    Raises InputError, naming `place`, where a value is not what format "sayso/1" allows.
    """
    text = article.get("text")
    statements = [draft.finished(text if isinstance(text, str) else "") for draft in drafts]
    provenance = others.pop("provenance", None) or {"sayso": __version__}
    values = {"format": FORMAT, "article": article, "statements": statements, "provenance": provenance, **others}
    return checked(values, place=place, unknown=[])


def checked(values: Values, *, place: str, unknown: list[str]) -> Readout:
    """The readout of values in format "sayso/1". Raises InputError, naming `place` and the field."""
    try:
        return Readout.from_dict(values, unknown=unknown)
    except InputError as error:
        raise InputError(f"{place}: {error}") from error


def distinct(
    speakers: Sequence[tuple[str, str, str | None]],
) -> tuple[list[Values], dict[tuple[str, str, str | None], str]]:
    """A list of speakers ("p1", "p2", ...) from names, kinds and roles, and the id of each."""
    ids = {key: f"p{number}" for number, key in enumerate(dict.fromkeys(speakers), 1)}
    return [{"id": ids[key], "name": key[0], "kind": key[1], "role": key[2]} for key in ids], ids


def _span(span: Span) -> Values:
    return {"start": span.start, "end": span.end, "text": span.text}


def _id(text: str, spans: dict[str, list[Span]]) -> str:
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass"))
    digest.update(repr([(name, [(s.start, s.end) for s in spans[name]]) for name in sorted(spans)]).encode())
    return f"st_{digest.hexdigest()[:16]}"
