"""What syntax says of a source: whether it joins several, and what its relative pronoun takes up."""

from __future__ import annotations

import re
from typing import Final

from sayso.language.grammar import Grammar
from sayso.span import Span
from sayso.speakers import wordings as w

# "Department of Health and Human Services" is one body.
_ONE_BODY: Final = re.compile(
    rf"\b(?:[A-Z][\w'’-]*[ ])*(?i:{'|'.join(sorted(w.BODIES, key=len, reverse=True))}) (?:of|for|on)(?: the)? "
    rf"[A-Z][\w'’-]*(?:(?:,| and|, and)? [A-Z][\w'’-]*)* and [A-Z][\w'’-]*"
)
# "President and CEO Ana Reyes" is one person.
_TWO_TITLES: Final = re.compile(r"(\w+) and ([\w-]+) [A-ZÀ-Þ][\w'’.-]*(?: [A-ZÀ-Þ][\w'’.-]*)*$")
_NOUNS: Final = frozenset({"NOUN", "PROPN", "PRON"})


def is_joint(grammar: Grammar, piece: Span) -> bool:
    """Whether two or more heads are joined in the source, not inside a name or a title."""
    numbers = grammar.between(piece.start, piece.end)
    root = grammar.root(numbers)
    if root is None or " and " not in piece.text:
        return False
    titles = _TWO_TITLES.search(piece.text)
    if titles and titles[1].casefold() in w.ROLES and titles[2].casefold() in w.ROLES:
        return False
    first = grammar.words[root]
    for child in grammar.children(root):
        other = grammar.words[child]
        if other.dep == "conj" and child in numbers and first.pos in _NOUNS and other.pos in _NOUNS:
            inside = _ONE_BODY.search(piece.text) is not None
            title = first.text.casefold() in w.ROLES and other.text.casefold() in w.ROLES and "," not in piece.text
            if not inside and not (title and first.tag == other.tag == "NN"):
                return True
    return False


def antecedent_phrase(grammar: Grammar, span: Span, text: str) -> str | None:
    """The words before a relative pronoun that its clause belongs to, None where the grammar shows none."""
    numbers = grammar.between(span.start, span.end)
    if not len(numbers):
        return None
    at = numbers[0]
    for _ in range(6):
        word = grammar.words[at]
        if word.dep == "relcl" and grammar.words[word.head].start < span.start:
            inside = [n for n in grammar.subtree(word.head) if grammar.words[n].start < span.start]
            return text[grammar.words[inside[0]].start : span.start].strip(" ,") if inside else None
        if word.head == at:
            return None
        at = word.head
    return None
