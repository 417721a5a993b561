"""Readouts from W3C Web Annotations, as `sayso export --format webannotation` writes them.

An annotation's targets and bodies are taken for parts and fields by their "role" and "field"; a target without
a role is taken for content. Others' annotations need their text beside them: put the annotations into "items" of
one object, and the text into its "about": {"type": "Text", "value": "..."}.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sayso.errors import InputError
from sayso.export.parts import PARTS, VALUES
from sayso.export.webannotation import NAMESPACE
from sayso.fields import Fields
from sayso.importing.building import Draft, Values, build
from sayso.importing.imported import Imported, import_each
from sayso.importing.lines import json_values, parsed
from sayso.importing.locating import locate, locate_quote
from sayso.rejected import Rejected
from sayso.span import Span


def read_webannotation(path: str | Path) -> Iterator[Imported | Rejected]:
    """The readout of each collection or page of annotations, or why it is none."""
    return import_each(path, json_values(path), _readout)


def _readout(item: bytes | Any, place: str) -> Imported:
    fields = Fields(parsed(item, place) if isinstance(item, bytes) else item)
    about = fields.object("about")
    if about is None:
        raise fields.wrong("about", 'missing; an article\'s text is needed here: {"type": "Text", "value": "..."}')
    text = about.needed_text("value")
    unknown: list[str] = []
    drafts = [_draft(each, text, unknown) for each in _annotations(fields)]
    article = about.get("article")
    readout = build(
        {**_described(fields, about), **(article if isinstance(article, dict) else {}), "text": text},
        drafts,
        place=place,
        speakers=list(fields.items("speakers")),
        provenance=fields.get("provenance"),
    )
    return Imported(readout=readout, place=place, unknown=tuple(unknown))


def _described(fields: Fields, about: Fields) -> Values:
    """What a collection of others says of its text in W3C's own words."""
    url = about.text("id")
    described = {"title": fields.text("label"), "language": about.text("language")}
    return {**described, "url": url} if url and url.startswith(("http://", "https://")) else described


def _annotations(fields: Fields) -> Iterator[Fields]:
    first = fields.object("first")
    for holder in (fields, first):
        if holder is not None:
            yield from holder.objects("items")


def _draft(fields: Fields, text: str, unknown: list[str]) -> Draft:
    draft = Draft()
    if name := fields.text("id"):
        draft.values["id"] = name.removeprefix(NAMESPACE)
    for target in _several(fields, "target"):
        role = target.text("role") or "content"
        if role in PARTS:
            draft.add(role, _span(target, text))
        else:
            unknown.append(target.at("role"))
    for body in _several(fields, "body"):
        if not _fill(draft.values, body):
            unknown.append(body.place)
    return draft


def _several(fields: Fields, name: str) -> Iterator[Fields]:
    # JSON-LD writes one of a thing without the list.
    if isinstance(fields.get(name), dict):
        yield Fields(fields.get(name), fields.at(name))
    elif isinstance(fields.get(name), list):
        yield from fields.objects(name)
    elif fields.get(name) is not None:
        raise fields.wrong(name, "expected an object or a list of objects: a whole resource has no place in the text")


def _span(target: Fields, text: str) -> Span:
    """By position where the quotation agrees, else by the quotation: the text may have been moved about."""
    selectors = {each.text("type"): each for each in _several(target, "selector")}
    position, quote = selectors.get("TextPositionSelector"), selectors.get("TextQuoteSelector")
    words = quote.needed_text("exact") if quote else None
    if position is not None:
        start, end = position.integer("start"), position.integer("end")
        try:
            return locate(text, start=start, end=end, words=words, place=position.place)
        except InputError:
            if quote is None:
                raise
    if quote is None or words is None:
        raise target.wrong("selector", "needs a TextPositionSelector or a TextQuoteSelector")
    prefix, suffix = quote.text("prefix") or "", quote.text("suffix") or ""
    return locate_quote(text, words, prefix=prefix, suffix=suffix, place=quote.place)


def _fill(values: Values, body: Fields) -> bool:
    """Put a body's field into the statement's values; whether a statement has such a field."""
    field, value, of = body.text("field"), body.text("value") or "", body.text("of")
    if field in VALUES:
        values[field] = value
    elif field == "speaker" and of is not None:
        values["speaker"] = of
    elif field == "addressees" and (of is not None or not value):
        values.setdefault("addressees", []).append(of)
    elif field == "when":
        values["edtf"] = value
    elif field == "in":
        values["in"] = value.removeprefix(NAMESPACE)
    elif field == "confidence":
        values.setdefault("confidence", {})[of or "statement"] = _number(body, value)
    else:
        return False
    return True


def _number(body: Fields, value: str) -> float:
    try:
        return float(value)
    except ValueError as error:
        raise body.wrong("value", f'"{value}" is no number') from error
