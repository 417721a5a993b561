"""Several taken together: persons named side by side, and plural subjects, that "they" may refer to."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from sayso.language.grammar import Grammar
from sayso.speakers import wordings as w
from sayso.speakers.members import Member

_PLURAL_TAGS = frozenset({"NNS", "NNPS"})


def named_together(text: str, members: Sequence[Member]) -> list[Member]:
    """A group for every two persons whom the text names side by side ("Ana Reyes and Tom Okoye")."""
    spans = sorted(
        ((span.start, span.end, member) for member in members if member.kind == "person" for span in member.mentions),
        key=lambda entry: entry[:2],
    )
    pairs: dict[tuple[int, int], Member] = {}
    for (_, end, one), (start, _, two) in pairwise(spans):
        if one is two or text[end:start].strip(" ,") not in {"and", "&"}:
            continue
        key = (id(one), id(two))
        if key not in pairs:
            pairs[key] = Member(f"{one.name} and {two.name}", "group", head="and", plural=True)
        pairs[key].sites.append(start)
    return list(pairs.values())


def may_speak(noun: str) -> bool:
    """Whether a plural noun is of persons or bodies; of others nobody says "they said"."""
    low = noun.casefold()
    one = low.removesuffix("ies") + "y" if low.endswith("ies") else low.removesuffix("s")
    known = w.ROLES | w.BODIES | w.PLURAL_BODIES | w.ADHERENTS
    return (
        noun[:1].isupper()
        or low in known
        or one in known
        or low.endswith(("men", "women", "ists", "ers", "ors", "ians"))
    )


def plural_subject(text: str, grammar: Grammar, position: int) -> str | None:
    """The plural subject nearest before a position in its own sentence, None where its sentence has none."""
    words = grammar.words
    here = next((number for number, word in enumerate(words) if word.start >= position), None)
    if here is None:
        return None
    for number in range(here - 1, -1, -1):
        word = words[number]
        if word.sentence != words[here].sentence:
            return None
        if word.dep in {"nsubj", "nsubjpass"} and word.tag in _PLURAL_TAGS and may_speak(word.text):
            inside = [n for n in grammar.subtree(number) if n <= number]
            return text[words[inside[0]].start : word.end] if inside else word.text
    return None
