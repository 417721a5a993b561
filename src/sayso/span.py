"""A stretch of an article's text, with its words."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Span:
    """A half-open range of code points, and the text found there: `article.text[start:end] == text`."""

    start: int
    end: int
    text: str

    @classmethod
    def of(cls, text: str, start: int, end: int) -> Span:
        """The span of `text` from `start` to `end`, without white space at either end.

        Raises ValueError if nothing but white space lies there.
        """
        while start < end and text[start].isspace():
            start += 1
        while start < end and text[end - 1].isspace():
            end -= 1
        if not 0 <= start < end <= len(text):
            raise ValueError(f"no text from {start} to {end} in a text of {len(text)} characters")
        return cls(start, end, text[start:end])
