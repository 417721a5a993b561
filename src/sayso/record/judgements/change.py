"""What a correction asks for, checked against the article: fields and the values that they are to have."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any, Final, get_args

from sayso.errors import UsageError
from sayso.record.judgements.quoting import find_quote
from sayso.span import Span
from sayso.statement import Act, Form, Mode, Polarity

Values = dict[str, Any]

PIECES: Final = ("source", "cue", "content", "addressee")
_CHOICES: Final = {"form": get_args(Form), "act": get_args(Act), "mode": get_args(Mode), "polarity": get_args(Polarity)}
_LONGEST: Final = 40
_DATE: Final = r"(?:[\dX]{4}(?:-(?:[01X][\dX]|2[1-4])(?:-[0-3X][\dX])?)?[~?%]?)"
_EDTF: Final = re.compile(rf"{_DATE}(?:/(?:{_DATE}|\.\.)?)?|(?:\.\.)?/{_DATE}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """The fields of a statement that are to be other than they are; None leaves one as it is, "" empties it.

    `speaker` is a name or an id (sp_...), `kind` the kind of a speaker who is new to the record. `source`, `cue`,
    `content` and `addressee` are quotes from the article's text, one for each piece; `medium` and `when_words`
    are quotes too. `when` is a date in EDTF level 1.
    """

    speaker: str | None = None
    kind: str | None = None
    source: tuple[str, ...] | None = None
    cue: tuple[str, ...] | None = None
    content: tuple[str, ...] | None = None
    addressee: tuple[str, ...] | None = None
    form: str | None = None
    act: str | None = None
    mode: str | None = None
    polarity: str | None = None
    channel: str | None = None
    medium: str | None = None
    when: str | None = None
    when_words: str | None = None

    def is_empty(self) -> bool:
        """Whether nothing is to be changed."""
        return all(getattr(self, field.name) is None for field in fields(self))


def decided(change: Change, statement: Mapping[str, Any], *, text: str, near: int) -> Values:
    """The new values of all fields but the speaker, as format "sayso/1" writes them.

    `statement` holds the present values, `text` is the article's, and quotes are looked for nearest to the
    character `near`. Raises UsageError, naming the option, where a value is none of the field's.
    """
    found: Values = {}
    for name in PIECES:
        if (quotes := getattr(change, name)) is not None:
            found[name] = _pieces(name, quotes, text, near)
    for name, allowed in _CHOICES.items():
        if (value := getattr(change, name)) is not None:
            found[name] = _choice(name, value, allowed)
    if change.channel is not None:
        found["channel"] = _short(change.channel, "--channel")
    if change.medium is not None:
        found["medium"] = find_quote(text, change.medium, near=near, option="--medium").text if change.medium else None
    if change.when is not None or change.when_words is not None:
        found["when"] = _when(change, statement.get("when"), text, near)
    return found


def _pieces(name: str, quotes: tuple[str, ...], text: str, near: int) -> list[Values]:
    spans = [find_quote(text, quote, near=near, option=f"--{name}") for quote in quotes if quote]
    if name == "content" and not spans:
        raise UsageError("--content: a statement has a content; if this is none, say so with --not-a-statement")
    return [written(span) for span in sorted(spans, key=lambda span: span.start)]


def _choice(name: str, value: str, allowed: tuple[str, ...]) -> str | None:
    if value in allowed:
        return value
    if not value and name != "form":
        return None
    raise UsageError(f'--{name}: "{value}" is none of {", ".join(allowed)}')


def _short(value: str, option: str) -> str | None:
    if len(value) > _LONGEST:
        raise UsageError(f"{option}: over {_LONGEST} characters; name it in a word or two, such as phone call")
    return value.strip() or None


def _when(change: Change, present: Values | None, text: str, near: int) -> Values | None:
    if change.when == "" and not change.when_words:
        return None
    edtf = change.when if change.when is not None else present and present["edtf"]
    if edtf and not _EDTF.fullmatch(edtf):
        raise UsageError(f'--when: "{edtf}" is no date in EDTF; write 2024-03-31, 2024-03, 2024 or XXXX-09-15')
    if change.when_words:
        place = written(find_quote(text, change.when_words, near=near, option="--when-words"))
    elif present:
        place = {name: present[name] for name in ("start", "end", "text")}
    else:
        raise UsageError("--when: no words of the text date this statement yet; quote them with --when-words")
    return {"edtf": edtf or None, **place}


def written(span: Span) -> Values:
    """A span as format "sayso/1" writes it."""
    return {"start": span.start, "end": span.end, "text": span.text}
