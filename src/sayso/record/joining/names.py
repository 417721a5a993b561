"""Names of speakers compared: whether two may be of one speaker, and how much that says."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from rapidfuzz import fuzz

from sayso.record.folding import fold_name
from sayso.speakers import wordings

Reason = tuple[str, float]
"""What speaks for or against two speakers being one, and how much: a decimal logarithm of odds."""

Words = tuple[str, ...]

NAMELESS: Final = ("unnamed", "group")
"""Kinds of speakers who are described and not named: no two of them are known to be one."""

SAME: Final = 2.0
EXTENDED: Final = 1.8
PREFIXED: Final = 1.5
SPELT: Final = 1.2
VAGUE: Final = 0.3
"""The weights of names. Of 1,807 names in 294 Wikinews articles, 53 names of persons were the same in several (696
pairs of articles): all were of one person each. So were the two pairs that differ by an initial in the middle, the
three that have a word before ("Senator ...") and the two that are spelt alike; of the 23 surnames that stand alone,
two are of a person named in full elsewhere, and one fits another person's name."""

_ALIKE: Final = 88.0
_BLOCK: Final = 4
_AFTER: Final = frozenset("jr sr ii iii iv qc kc mp phd md".split())
_BEFORE: Final = frozenset("the a an".split())
_POINTING: Final = frozenset("his her my our your their its this that these those".split())
# Bodies of which there is one: their names are among the words for bodies, yet are names.
_OWN: Final = frozenset(
    "abc afp apple bbc bloomberg cbs cia cnn eu facebook fbi fifa google imf interfax kremlin nasa nato nbc nsa"
    " pentagon reuters tass twitter uefa un who xinhua".split()
)
_COMMON: Final = (
    (frozenset(wordings.BODIES) - _OWN)
    | frozenset("supreme high appeals federal national local state foreign public central air navy coast".split())
    | frozenset("government governments".split())
    | frozenset("lower upper representatives commons lords fire authorities officials administration".split())
    | frozenset("scene first second own his her my our your their this that its it other others some all".split())
    | frozenset("of for on and in at to by affairs interior defense defence justice finance health education".split())
)


def block(name: str, kind: str) -> str | None:
    """What names of one speaker have in common, by which they are looked up; None where nothing is compared."""
    words = _words(name, kind)
    if not words or kind in NAMELESS:
        return None
    if kind == "person":
        return f"p:{words[-1][:_BLOCK]}"
    return f"o:{' '.join(words)[:60]}"


def compare_names(one: str, other: str, *, kind: str) -> Reason | None:
    """Whether two names may be of one speaker of a kind, and how much that says; None if they may not."""
    first, second = _words(one, kind), _words(other, kind)
    if not first or not second or kind in NAMELESS:
        return None
    if kind == "person":
        return _compare_persons(*sorted((first, second), key=len))
    if first != second:
        return None
    if is_common(one):
        return f'the name "{one}" is that of many bodies', VAGUE
    return f'the same name "{one}"', SAME


def is_common(name: str) -> bool:
    """Whether a body's name has no word of its own: every country has a "Supreme Court"."""
    return all(word in _COMMON for word in _words(name, "organization"))


def _compare_persons(short: Words, long: Words) -> Reason | None:
    if short == long:
        return (f'the same name "{_shown(short)}"', SAME) if len(short) > 1 else (_vague(short), VAGUE)
    if len(short) == 1:
        return (_vague(short), VAGUE) if short[0] == long[-1] else None
    if short[-1] == long[-1] and short[0] == long[0] and _in_order(short, long):
        return f"{_both(short, long)} differ by a name in the middle", EXTENDED
    if long[-len(short) :] == short:
        return f"{_both(short, long)} differ by a word in front", PREFIXED
    if len(short) == len(long) and all(map(_spelt_alike, short, long)):
        return f"{_both(short, long)} are spelt alike", SPELT
    return None


def _both(short: Words, long: Words) -> str:
    return f'"{_shown(short)}" and "{_shown(long)}"'


def _shown(words: Words) -> str:
    return " ".join(words).title()


def _vague(words: Words) -> str:
    return f'"{words[0].title()}" alone is the name of many'


def _in_order(short: Words, long: Words) -> bool:
    left = iter(long)
    return all(any(_fits(word, other) for other in left) for word in short)


def _fits(word: str, other: str) -> bool:
    return word == other or (len(word) == 1 and other.startswith(word)) or (len(other) == 1 and word.startswith(other))


def _spelt_alike(one: str, other: str) -> bool:
    # "al" and "el" are the same article; of longer words all but a letter in nine must be the same.
    return one == other or {one, other} == {"al", "el"} or (len(one) > 4 and fuzz.ratio(one, other) >= _ALIKE)


@lru_cache(maxsize=65536)
def _words(name: str, kind: str) -> Words:
    words = fold_name(name).split()
    if kind == "person":
        while len(words) > 1 and words[-1] in _AFTER:
            words.pop()
        return tuple(words)
    # "Our work" is somebody else's in the next article.
    if words and words[0] in _POINTING:
        return ()
    while words and words[0] in _BEFORE:
        words.pop(0)
    if kind == "government" and len(words) > 1 and words[-1] in ("government", "administration"):
        words.pop()
    return tuple(words)
