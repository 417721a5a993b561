"""An act that is done but once and told twice: "announced that the pier would close", then "announced the move"."""

from __future__ import annotations

import re
from typing import Final

from sayso.statement import Statement
from sayso.statements.channel_court import is_plea
from sayso.statements.course import Course

# Acts that are done once: told again, they are the same one.
_DONE_ONCE: Final = frozenset(
    "announce declare unveil reveal propose pledge promise vow order instruct apologize apologise condemn denounce"
    " confess concede endorse proclaim nominate appeal demand".split()
)
# Verbs so plain that they tell nothing of a content.
_PLAIN: Final = frozenset("say tell be have do make give get go come take want think believe know".split())
# What is known already: "announced the move".
_KNOWN: Final = re.compile(r"(?:(?:for|of|to) )?(?:the|this|these|those|such|it|his|her|its|their)\b|$", re.I)


def is_same_act(course: Course, earlier: Statement, later: Statement) -> bool:
    """Whether an act that is done but once is told twice: "admitted the murders", then "pleaded guilty"."""
    if is_plea(earlier) and is_plea(later):
        return True
    if not _verbs(course, earlier) & _verbs(course, later):
        return False
    # "demanded the files", then "demanded elections": two demands.
    taken_up = _KNOWN.match(later.content_text) is not None
    return taken_up or not subjects(course, earlier).isdisjoint(subjects(course, later))


def _verbs(course: Course, statement: Statement) -> set[str]:
    words = [course.grammar.words[n] for piece in statement.cue for n in course.grammar.between(piece.start, piece.end)]
    if any(word.lemma in ("not", "n't", "never") for word in words):
        # What was not done is not what was done before.
        return set()
    return {word.lemma for word in words if word.pos == "VERB"} & _DONE_ONCE


def subjects(course: Course, statement: Statement) -> set[str]:
    """The nouns and verbs of its content, that tell what it is about."""
    words = (
        course.grammar.words[n] for piece in statement.content for n in course.grammar.between(piece.start, piece.end)
    )
    return {word.lemma for word in words if word.pos in ("NOUN", "VERB", "PROPN")} - _PLAIN
