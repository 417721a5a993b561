"""A readout built from what an annotation format says: an article's values, and statements part by part."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from sayso.errors import InputError
from sayso.export.parts import PIECES
from sayso.language.quotations import find_quotations
from sayso.readout import FORMAT, Readout
from sayso.span import Span
from sayso.statements.form import tell_form
from sayso.version import __version__

Values = dict[str, Any]

_BLOCK: Final = re.compile(r"\S(?:.|\n(?!\s*\n))*(?<=\S)")


@dataclass(slots=True)
class Draft:
    """A statement in the making: its spans by field, and its other values as format "sayso/1" writes them."""

    values: Values = field(default_factory=dict)
    spans: dict[str, list[Span]] = field(default_factory=dict)

    def add(self, name: str, span: Span) -> None:
        """Add a span to the field `name`."""
        self.spans.setdefault(name, []).append(span)

    def name(self, text: str, salt: str = "") -> str:
        """The statement's id: what the file gives, else "st_" and a hash of the text, its spans and `salt`."""
        if "id" not in self.values:
            spans = [(name, [(s.start, s.end) for s in found]) for name, found in sorted(self.spans.items())]
            digest = hashlib.sha256(text.encode("utf-8", "surrogatepass") + repr((spans, salt)).encode())
            self.values["id"] = f"st_{digest.hexdigest()[:16]}"
        return str(self.values["id"])

    def finished(self, text: str) -> Values:
        """The statement in format "sayso/1". Where no form is given, the quotation marks of the text tell it."""
        spans = {name: sorted(found, key=lambda span: span.start) for name, found in self.spans.items()}
        values = {**self.values, **{name: [_span(s) for s in spans.get(name, ())] for name in PIECES}}
        if (words := spans.get("channel_text")) is not None:
            values["channel_text"] = _span(words[0])
        if (words := spans.get("medium")) is not None:
            values["medium"] = words[0].text
        edtf = values.pop("edtf", None)
        if (words := spans.get("when")) is not None:
            values["when"] = {"edtf": edtf, **_span(words[0])}
        if "form" not in values:
            values["form"] = tell_form(text, tuple(spans.get("content", ())), find_quotations(text))
        return values


def build(article: Values, drafts: Sequence[Draft], *, place: str, **others: Any) -> Readout:
    """The readout of an article and statements; `others` are speakers and provenance, where they are known.

    Raises InputError, naming `place`, where a value is not what format "sayso/1" allows.
    """
    text = article["text"]
    for number, draft in enumerate(drafts):
        draft.name(text, str(number))
    statements = [draft.finished(text) for draft in drafts]
    if "paragraphs" not in article:
        article = {**article, "paragraphs": _paragraphs(text)}
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


def _paragraphs(text: str) -> list[Values]:
    """The blocks of a text between blank lines."""
    return [{"start": found.start(), "end": found.end(), "kind": "paragraph"} for found in _BLOCK.finditer(text)]


def _span(span: Span) -> Values:
    return {"start": span.start, "end": span.end, "text": span.text}
