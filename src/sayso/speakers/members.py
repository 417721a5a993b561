"""One of those an article speaks of, and what a person's name tells: whose it is, and perhaps which gender."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache

from sayso.span import Span
from sayso.speaker import SpeakerKind
from sayso.speakers import wordings as w
from sayso.speakers.given_names import GIVEN, GIVEN_FEMALE, GIVEN_MALE

# Written before a name, and no part of it when names are compared.
ADDRESSES = frozenset(
    "king queen prince princess mr mrs ms miss dr prof sir dame lord lady cllr councillor pc dc dci sgt insp rev hon "
    "mp".split()
)


# Borne by men in one country and by women in another.
_EITHER = frozenset("andrea jean kim kelly leslie lynn tracy marion nicola simone robin jan joan angel".split())


@dataclass(slots=True, eq=False)
class Member:
    """One of the cast: what will be a Speaker if a source or an addressee refers to it."""

    name: str
    kind: SpeakerKind
    role: str | None = None
    head: str = ""
    plural: bool = False
    gender: str | None = None
    title: str = ""
    """The title it was first called by that tells a gender ("Mrs."); empty where there was none."""
    mentions: list[Span] = field(default_factory=list)
    sites: list[int] = field(default_factory=list)
    pointed: set[int] = field(default_factory=set)
    """Those of its sites where a pronoun stands."""
    documents: set[str] = field(default_factory=set)

    def count_before(self, position: int) -> int:
        """How often it was mentioned before the position."""
        return sum(site < position for site in self.sites)

    def named_before(self, position: int) -> int | None:
        """Where it was last mentioned by a name or a description before the position, None where it was not yet."""
        return max((site for site in self.sites if site < position and site not in self.pointed), default=None)

    def last_before(self, position: int) -> int | None:
        """Where it was last mentioned before the position, None where it was not yet."""
        return max((site for site in self.sites if site < position), default=None)


def same_person(full: str, other: str) -> bool:
    """Whether two names may be one person's: one surname, and given names that do not disagree."""
    a, b = bare_name(full), bare_name(other)
    if a == b:
        return True
    if not a or not b:
        return False
    if len(b) == 1 or len(a) == 1:
        short, long = (a, b) if len(a) == 1 else (b, a)
        return short[0] in surnames(" ".join(long)) or (len(short[0]) > 3 and long[-1].endswith("-" + short[0]))
    if " ".join(b) in surnames(full) or " ".join(a) in surnames(other):
        return True
    if a[0] == b[0] and (a[-1] in surnames(other) or b[-1] in surnames(full)):
        return True  # "Ana M. Reyes Holt" and "Ana Reyes"
    return a[-1] == b[-1] and (
        a[0] == b[0] or ((len(a[0].strip(".")) == 1 or len(b[0].strip(".")) == 1) and a[0][0] == b[0][0])
    )


@lru_cache(maxsize=4096)
def surnames(name: str) -> frozenset[str]:
    """What a person of this name may be called without a given name, in lower case.

    "Ana Reyes Holt" is Holt, Reyes or Reyes Holt; no word between that is a given name counts.
    """
    words = bare_name(name)
    middle = [word for word in words[1:-1] if len(word) > 3 and word not in GIVEN | w.PARTICLES]
    return frozenset([*words[-1:], *middle, *([" ".join(words[-2:])] if middle else [])])


def bare_name(name: str) -> list[str]:
    """The words of a name in lower case, without a title before it or "Jr" behind."""
    words = [word.casefold().strip(",") for word in name.split()]
    while len(words) > 1 and words[0].strip(".") in ADDRESSES:
        words = words[1:]
    return words[:-1] if len(words) > 2 and words[-1].strip(".") in {"jr", "sr", "ii", "iii", "iv"} else words


def gender_of_name(name: str) -> str | None:
    """What a given name tells ("m", "f"), None where it may be either's."""
    first = name.split()[0].casefold()
    male, female = first in GIVEN_MALE, first in GIVEN_FEMALE
    if first in _EITHER:
        return None
    return "m" if male and not female else "f" if female and not male else None


def gender_of_words(words: list[str]) -> str | None:
    """What titles and nouns of kinship among the words tell ("m", "f"), None where they tell nothing or both."""
    low = {word.casefold().strip(",.") for word in words}
    male, female = bool(low & w.MALE), bool(low & w.FEMALE)
    return "m" if male and not female else "f" if female and not male else None
