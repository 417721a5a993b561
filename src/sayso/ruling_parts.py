"""A ruling from its JSON, checked against the readout that it came with."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Any, Final

from sayso.errors import InputError
from sayso.fields import Fields, quoted
from sayso.readout_parts import Unknown, statement_from
from sayso.ruling import LIVE, PLACED, Ruling, RulingKind

_NOBODY: Final[dict[str, Any]] = {"id": "st_", "content": [], "confidence": {}}
_NAMED: Final = {"name", "kind", "as"}


def ruling_from(fields: Fields, text: str, statements: Mapping[str, dict[str, Any]], unknown: Unknown) -> Ruling:
    """A ruling about one of `statements` (format "sayso/1", by id) of the article with this text.

    Raises InputError, naming the place, where a value is not what a statement of this text may have.
    """
    id = fields.needed_text("statement")
    statement = statements.get(id, _NOBODY)
    ruling = Ruling(
        statement=id,
        kind=fields.choice("kind", RulingKind, "correct"),
        **{name: fields.needed_text(name) for name in ("who", "time", "why")},
        quote=_quote(fields, text),
        before=_values(fields, "before", text, statement, unknown) or {},
        after=_values(fields, "after", text, statement, unknown) or {},
        replaced=_values(fields, "replaced", text, statement, unknown),
    )
    if ruling.replaced is not None and id not in statements:
        raise fields.wrong("statement", f'no statement has the id "{id}"; what it replaced is for one')
    unknown += fields.unasked()
    return ruling


def _quote(fields: Fields, text: str) -> dict[str, Any]:
    quote = fields.object("quote")
    if quote is None:
        raise fields.wrong("quote", "missing; the words that were judged are needed here")
    start, end = quote.integer("start"), quote.integer("end")
    if not 0 <= start <= end <= len(text) or text[start:end] != quote.needed_text("words"):
        raise InputError(f"{quote.place}: from {start} to {end} the text is {quoted(text[start:end])}")
    around = {name: quote.needed_text(name) for name in ("words", "prefix", "suffix")}
    sha256 = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return {**around, "start": start, "end": end, "text_sha256": sha256}


def _values(fields: Fields, name: str, text: str, statement: dict[str, Any], unknown: Unknown) -> dict[str, Any] | None:
    """Some fields of a statement; each must be such that the statement could have it."""
    if fields.object(name) is None:
        return None
    given = dict(fields.get(name))
    found = {key: given.pop(key) for key in (LIVE, PLACED, "speaker") if key in given}
    for key, kind in ((LIVE, bool), (PLACED, str)):
        if not isinstance(found.get(key, kind()), kind):
            raise fields.wrong(f"{name}.{key}", f"expected {'true or false' if kind is bool else 'a text'}")
    _check_speaker(found.get("speaker"), fields, name)
    place = fields.at(name)
    statement_from(Fields({**statement, "speaker": None, **given}, place), text, unknown)
    return found | given


def _check_speaker(speaker: Any, fields: Fields, name: str) -> None:
    if isinstance(speaker, dict):
        if set(speaker) != _NAMED or not all(isinstance(value, str) for value in speaker.values()):
            raise fields.wrong(f"{name}.speaker", "expected a name, a kind, and the name in the article (as)")
    elif not (speaker is None or isinstance(speaker, str)):
        raise fields.wrong(f"{name}.speaker", "expected a speaker")
