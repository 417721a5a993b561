"""What syntax says of a source: whether it joins several, and what its relative pronoun takes up."""

from __future__ import annotations

import re
from typing import Final

from sayso.language.grammar import Grammar
from sayso.span import Span
from sayso.speakers import wordings as w

# "Department of Health and Human Services" is one body.
ONE_BODY: Final = re.compile(
    rf"\b(?:[A-Z][\w'’-]*[ ])*(?i:{'|'.join(sorted(w.BODIES, key=len, reverse=True))}) (?:of|for|on)(?: the)? "
    rf"[A-Z][\w'’-]*(?:(?:,| and|, and)? [A-Z][\w'’-]*)* and (?:the )?[A-Z][\w'’-]*"
)
_SECOND_BODY: Final = re.compile(rf" and (?:the )?(?i:{'|'.join(sorted(w.BODIES))}) (?:of|for) ")
# "The Quay Workers Union of Halden and Harbour Rights Fund": two bodies, each named by what it is.
_NAMED_BODIES: Final = re.compile(
    rf"(?:[Tt]he )?(?:[A-ZÀ-Þ][\w’'-]* )+(?i:{'|'.join(sorted(w.BODIES))})\b[^,]* and "
    rf"(?:the )?(?P<first>[A-ZÀ-Þ][\w’'-]*)(?: [A-ZÀ-Þ][\w’'-]*)* "
    rf"(?i:{'|'.join(sorted(w.BODIES))})"
)
# "UK-based retailer Marwick and Dutch-based retailer Holt Group".
_BASED_EACH: Final = re.compile(r".*-based [^,]+ and (?:the )?[\w-]+-based .+", re.DOTALL)
# "Norway's health secretary and Sweden's premier".
_OWNED_EACH: Final = re.compile(r"['’]s? [^,]+ and (?:the )?[A-ZÀ-Þ][\w-]*['’]s? ")
# What the last word of one body's name may be: "Halden Fire and Rescue".
_ONE_NAME: Final = re.compile(
    r"(?:[Tt]he )?[A-ZÀ-Þ][\w’'-]*(?: [A-ZÀ-Þ][\w’'-]*)* and (?:Rescue|Sons|Daughters|Co\.?|Company|Security|Technology"
    r"|Development|Industry|Research|Education|Culture|Sports?|Wales|Welfare|Prevention|Control|Statistics|Trade|Crafts"
    r"|Agriculture|Recreation|Wildlife|Game|Families|Partners|Associates|Brothers)"
)
# "President and CEO Ana Reyes" is one person.
_TWO_TITLES: Final = re.compile(r"(\w+) and ([\w-]+) [A-ZÀ-Þ][\w'’.-]*(?: [A-ZÀ-Þ][\w'’.-]*)*$")
_NAME: Final = r"[A-ZÀ-Þ][\w'’-]*[a-z.](?: [A-ZÀ-Þ][\w'’.-]*)+"
_NAMED_FIRST: Final = re.compile(rf"(?P<name>{_NAME})(?:,| of| from| at)\s.*")
_NAMED_LAST: Final = re.compile(rf".*,\s+(?P<name>{_NAME})")
_DETERMINERS: Final = frozenset("a an the his her their its two three several other".split())
_NOUNS: Final = frozenset({"NOUN", "PROPN", "PRON"})


def is_joint(grammar: Grammar, piece: Span) -> bool:
    """Whether two or more heads are joined in the source, not inside a name or a title."""
    numbers = grammar.between(piece.start, piece.end)
    root = grammar.root(numbers)
    if root is None or not re.search(r" (?:and|nor) ", piece.text):
        return False
    if _ONE_NAME.fullmatch(piece.text):
        return False
    bodies = _NAMED_BODIES.fullmatch(piece.text)
    named_each = bodies is not None and bodies["first"].casefold() not in w.PORTFOLIOS
    whole = ONE_BODY.search(piece.text)
    named_each = named_each or (
        whole is not None and whole.start() <= len("the ") and _SECOND_BODY.search(piece.text) is not None
    )
    if named_each or _BASED_EACH.fullmatch(piece.text):
        return True
    titles = _TWO_TITLES.search(piece.text)
    if titles and titles[1].casefold() in w.ROLES and titles[2].casefold() in w.ROLES:
        return False
    if _one_person(piece.text):
        return False
    first = grammar.words[root]
    for child in grammar.children(root):
        other = grammar.words[child]
        if other.dep == "conj" and child in numbers and first.pos in _NOUNS and other.pos in _NOUNS:
            inside = ONE_BODY.search(piece.text) is not None and not _SECOND_BODY.search(piece.text)
            title = first.text.casefold() in w.ROLES and other.text.casefold() in w.ROLES and "," not in piece.text
            owned_each = _OWNED_EACH.search(piece.text) is not None
            if owned_each or (not inside and not (title and first.tag == other.tag == "NN")):
                return True
    return False


def _one_person(text: str) -> bool:
    """Whether what is joined are two things that one person is: one name, and nouns for persons in the singular.

    "His sister, and member of the board, Ana Reyes", "Ana Reyes of Quay College and author of two books".
    """
    before, _, behind = text.partition(" and ")
    opening = [word.casefold().strip(",") for word in behind.split()[:4]]
    if not any(word in w.ROLES for word in opening):
        return False
    first, last = _NAMED_FIRST.fullmatch(before), _NAMED_LAST.fullmatch(behind)
    apposed = first is not None and not before.endswith(",") and _has_role(before[first.end("name") :])
    if opening[0] in _DETERMINERS and not apposed:
        return False  # but "Ana Reyes, his wife and the mayor of the town" is one
    if first:
        named = [name for name in re.findall(_NAME, behind) if not w.BODIES & set(name.casefold().split())]
        return not named and not _has_role(first["name"])
    return last is not None and not re.search(_NAME, before) and _has_role(before) and not _has_role(last["name"])


def _has_role(words: str) -> bool:
    return any(word.casefold() in w.ROLES for word in re.findall(r"[\w-]+", words))


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
