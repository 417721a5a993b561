"""The query language: words, "phrases", prefix*, *part*, AND, OR, NOT and parentheses.

    query   = either
    either  = both {"OR" both}
    both    = part {["AND"] part}
    part    = ["NOT"] (word | word* | *word* | "phrase" | "(" either ")")

Words beside each other must all be there. AND, OR and NOT are written in capitals: "and" is a word like any other.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from sayso.errors import BadQuery
from sayso.record.folding import fold_words

LONGEST: Final = 1000
"""Characters of a query: more is no query of a person, and its brackets could be as deep as it is long."""
_SHORTEST_PART: Final = 3
"""Characters of a *part*: the index holds runs of three."""


@dataclass(frozen=True, slots=True)
class Words:
    """Folded words that stand beside each other; with `prefix` the last one may go on."""

    words: tuple[str, ...]
    prefix: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """Characters somewhere in the content, be it within a word."""

    text: str


@dataclass(frozen=True, slots=True)
class All:
    """All of `wanted` and none of `unwanted`."""

    wanted: tuple[Query, ...]
    unwanted: tuple[Query, ...] = ()


@dataclass(frozen=True, slots=True)
class Any:
    """One of `choices` at least."""

    choices: tuple[Query, ...]


Query = Words | Part | All | Any

_TOKEN: Final = re.compile(r'\s*(?:(?P<quote>"(?P<phrase>[^"]*)(?P<end>"\*?)?)|(?P<sign>[()])|(?P<word>[^\s()"]+))')


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str  # "word", "phrase", "(", ")", "AND", "OR", "NOT" or "end"
    text: str
    place: int
    prefix: bool = False


def parse_query(query: str) -> Query:
    """What a query asks for. Raises BadQuery, which knows the place, where it cannot be understood."""
    if len(query) > LONGEST:
        raise BadQuery(f"over {LONGEST:,} characters; ask for less at once", query=query, place=LONGEST)
    return _Parser(query).parse()


class _Parser:
    def __init__(self, query: str) -> None:
        self.query = query
        self.tokens = list(_tokens(query))
        self.at = 0

    def parse(self) -> Query:
        found = self.either()
        if self.token.kind == ")":
            raise self.wrong("a ) without its (; leave it out")
        return found

    @property
    def token(self) -> _Token:
        return self.tokens[self.at]

    def take(self, kind: str) -> bool:
        taken = self.token.kind == kind
        self.at += taken
        return taken

    def wrong(self, message: str, *, place: int | None = None) -> BadQuery:
        return BadQuery(message, query=self.query, place=self.token.place if place is None else place)

    def either(self) -> Query:
        choices = [self.both()]
        while self.take("OR"):
            choices.append(self.both())
        return choices[0] if len(choices) == 1 else Any(tuple(choices))

    def both(self) -> Query:
        begin = self.token.place
        wanted: list[Query] = []
        unwanted: list[Query] = []
        while True:
            negated = self.take("NOT")
            (unwanted if negated else wanted).append(self.part())
            if not self.take("AND") and self.token.kind in ("OR", ")", "end"):
                break
        if not wanted:
            raise self.wrong("NOT alone finds nothing; say first what is wanted: harbour NOT sale", place=begin)
        return wanted[0] if len(wanted) == 1 and not unwanted else All(tuple(wanted), tuple(unwanted))

    def part(self) -> Query:
        token = self.token
        if self.take("("):
            inside = self.either()
            if not self.take(")"):
                raise self.wrong("this ( has no ); close it", place=token.place)
            return inside
        if token.kind in ("word", "phrase"):
            self.at += 1
            return self.simple(token)
        what = "the query ends" if token.kind == "end" else f'"{token.text}" stands'
        raise self.wrong(f"{what} where a word is expected")

    def simple(self, token: _Token) -> Query:
        if token.kind == "word" and token.text.startswith("*"):
            text = token.text.strip("*")
            if len(text) < _SHORTEST_PART:
                raise self.wrong(f"a *part* has {_SHORTEST_PART} characters at least", place=token.place)
            return Part(text)
        words = tuple(fold_words(token.text))
        if not words:
            raise self.wrong(f'"{token.text}" has no letter or digit to look for', place=token.place)
        return Words(words, prefix=token.prefix)


def _tokens(query: str) -> list[_Token]:
    tokens = []
    at = 0
    while match := _TOKEN.match(query, at):
        at = match.end()
        if match["quote"]:
            place = match.start("quote")
            if not match["end"]:
                raise BadQuery('this " has no other; close the phrase', query=query, place=place)
            tokens.append(_Token("phrase", match["phrase"], place, prefix=match["end"].endswith("*")))
        elif match["sign"]:
            tokens.append(_Token(match["sign"], match["sign"], match.start("sign")))
        else:
            word = match["word"]
            kind = word if word in ("AND", "OR", "NOT") else "word"
            tokens.append(_Token(kind, word, match.start("word"), prefix=word.endswith("*")))
    return [*tokens, _Token("end", "", len(query.rstrip()))]
