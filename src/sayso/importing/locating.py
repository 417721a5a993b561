"""Where words stand in a text, by offsets that others counted and by the words that they quote."""

from __future__ import annotations

from sayso.errors import InputError
from sayso.fields import quoted
from sayso.span import Span


def locate(text: str, *, start: int, end: int, words: str | None, place: str) -> Span:
    """The span of `text` from `start` to `end`, in code points; counted in UTF-16 units if only so `words` fit.

    Raises InputError, naming `place`, where that is no range of the text, or other words stand there.
    """
    if 0 <= start < end <= len(text) and (words is None or text[start:end] == words):
        return Span(start, end, text[start:end])
    if words and (found := _by_units(text, start, end)) and found.text == words:
        return found
    if not 0 <= start < end <= len(text):
        raise InputError(f"{place}: from {start} to {end} is no range of a text of {len(text)} characters")
    raise InputError(
        f"{place}: from {start} to {end} the text is {quoted(text[start:end])}, not {quoted(words or '')}; "
        "is it the text that was annotated?"
    )


def locate_quote(text: str, words: str, *, prefix: str, suffix: str, place: str) -> Span:
    """Where `words` stand in `text` between `prefix` and `suffix`.

    Raises InputError, naming `place`, where they stand nowhere, or in more places than one.
    """
    found = []
    at = text.find(words) if words else -1
    while at >= 0:
        end = at + len(words)
        if text[:at].endswith(prefix) and text.startswith(suffix, end):
            found.append(Span(at, end, words))
        at = text.find(words, at + 1)
    if len(found) == 1:
        return found[0]
    number = f"in {len(found)} places; a longer prefix or suffix tells them apart" if found else "nowhere in the text"
    raise InputError(f"{place}: {quoted(words)} stands {number}")


def _by_units(text: str, start: int, end: int) -> Span | None:
    # Editors in JavaScript count an emoji as two.
    units = text.encode("utf-16-le", "surrogatepass")
    if not 0 <= 2 * start < 2 * end <= len(units):
        return None
    before = len(units[: 2 * start].decode("utf-16-le", "surrogatepass")) if _whole(units, start) else None
    if before is None or not _whole(units, end):
        return None
    words = units[2 * start : 2 * end].decode("utf-16-le", "surrogatepass")
    return Span(before, before + len(words), words)


def _whole(units: bytes, at: int) -> bool:
    """Whether no pair of surrogates is cut in two there."""
    return at * 2 >= len(units) or not 0xDC <= units[2 * at + 1] <= 0xDF
