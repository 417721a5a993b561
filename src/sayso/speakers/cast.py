# ruff: noqa: E501
"""Everybody an article speaks of, as they are met: persons, governments, bodies, groups; and how a wording finds one."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from sayso.language.grammar import Grammar
from sayso.span import Span
from sayso.speaker import SpeakerKind
from sayso.speakers import wordings as w
from sayso.speakers.full_names import find_full_names
from sayso.speakers.given_names import GIVEN_FEMALE, GIVEN_MALE
from sayso.speakers.name_kinds import NameKind, guess_name_kinds, person_runs
from sayso.speakers.phrases import Phrase, key_of
from sayso.speakers.places import country_in, country_of_place
from sayso.speakers.roles import role_beside


@dataclass(slots=True, eq=False)
class Member:
    """One of the cast: what will be a Speaker if a source or an addressee refers to it."""

    name: str
    kind: SpeakerKind
    role: str | None = None
    head: str = ""
    plural: bool = False
    gender: str | None = None
    mentions: list[Span] = field(default_factory=list)
    sites: list[int] = field(default_factory=list)
    documents: set[str] = field(default_factory=set)

    def last_before(self, position: int) -> int | None:
        """Where it was last mentioned before the position, None where it was not yet."""
        return max((site for site in self.sites if site < position), default=None)


class Cast:
    """The members met so far, looked up by name, description or abbreviation."""

    def __init__(self, text: str, grammar: Grammar) -> None:
        self.text = text
        self.members: list[Member] = []
        self._keys: dict[str, Member] = {}
        self._short = _abbreviations(text)
        kinds = guess_name_kinds(text)
        self._kinds: dict[str, set[NameKind]] = {}
        for one in grammar.words:
            self._kinds.setdefault(one.text, set()).add(kinds.get(one.start, ""))
        self._persons = frozenset(text[start:end] for start, end in person_runs(text, kinds))
        for named in find_full_names(text, kinds).values():
            self._add_person(named.name, sites=named.sites)
        known = {word for member in self.members for word in member.name.split()}
        for name in sorted(self._persons - known):
            # Known by one name throughout, as long as it is named more than once.
            if self.is_lone_name(name) and text.count(name) > 1:
                self._add_person(name)
        for member in self.members:
            self._add_surname_sites(member)

    def _add_person(self, name: str, *, sites: Iterable[tuple[int, int]] = (), role: str | None = None) -> Member:
        words = name.split()
        for member in self.members:
            if member.kind == "person" and _same_person(member.name, name):
                if len(words) > len(member.name.split()):
                    member.name = name
                break
        else:
            member = Member(name, "person", head=words[-1].casefold())
            self.members.append(member)
        for start, end in sites:
            member.sites.append(start)
            member.mentions.append(Span(start, end, self.text[start:end]))
            member.role = member.role or role_beside(self.text, start, end)
            member.gender = (
                member.gender or gender_of_name(name) or _gender_of(self.text[max(0, start - 40) : start].split()[-2:])
            )
        member.role = member.role or role
        return member

    def _add_surname_sites(self, member: Member) -> None:
        surname = member.name.split()[-1]
        if len(surname) > 2:
            for found in re.finditer(rf"\b{re.escape(surname)}\b", self.text):
                member.sites.append(found.start())

    def is_person(self, name: str) -> bool:
        """Whether the article names this person in full, by this name or surname, or its grammar calls it a person."""
        low = name.casefold()
        if any(m.kind == "person" and " " in m.name and low == m.name.split()[-1].casefold() for m in self.members):
            return True  # a surname given in full elsewhere, be it a city's name too
        if any(word in w.BODIES for word in low.split()) or country_of_place(name):
            return False
        return name in self._persons or any(
            member.kind == "person" and (low == member.name.casefold() or low == member.name.split()[-1].casefold())
            for member in self.members
        )

    def is_lone_name(self, word: str) -> bool:
        """Whether a word that is a whole source is a surname, though no full name is given: capitalised as names are,
        never written small in the article, and nowhere called anything else than a person by its grammar."""
        if not re.fullmatch(r"[A-ZÀ-Þ](?:['’][A-Z])?[\w-]*[a-zß-ÿ]", word) or word.casefold() in _NO_SURNAMES:
            return False
        kinds = self._kinds.get(word, set())
        return "person" in kinds and kinds <= {"", "person"} and word.casefold() not in self._kinds

    def person(self, phrase: Phrase, position: int) -> tuple[Member, float]:
        """The person of that name, new if not met before; surer the fuller the name."""
        words = phrase.name.split()
        fits = [m for m in self.members if m.kind == "person" and _same_person(m.name, phrase.name)]
        if not fits and len(words) <= 2:
            # Known by the first name: "Dr Meera", "Princess Sofia".
            first = _bare_name(phrase.name)[0]
            fits = [m for m in self.members if m.kind == "person" and _bare_name(m.name)[0] == first][:2]
            fits = fits if len(fits) == 1 and len(_bare_name(phrase.name)) == 1 else []
        if not fits:
            return self._add_person(phrase.name, role=phrase.role), 0.93
        if len(fits) == 1:
            return fits[0], 0.97
        # Several of one surname: the last one named, preferably one whose role agrees.
        role = set((phrase.role or "").casefold().split())

        def order(member: Member) -> tuple[bool, int, int]:
            agrees = len(role & set((member.role or "").casefold().split()))
            return (member.name == phrase.name, agrees, member.last_before(position) or -1)

        best = max(fits, key=order)
        return best, 0.95 if best.name == phrase.name and len(words) > 1 else 0.6

    def body(self, phrase: Phrase, kind: SpeakerKind) -> tuple[Member, float]:
        """The government, organization or group of that wording, new if not met before."""
        key = self._key(phrase.name)
        member = self._keys.get(key)
        if member is None:
            name = self._short.get(key_of(phrase.name), phrase.name)
            member = Member(name, kind, head=phrase.head, plural=phrase.plural)
            self.members.append(member)
            self._keys[key] = member
            return member, 0.95
        if _fuller(phrase.name, member.name):
            member.name = phrase.name
        return member, 0.96

    def _key(self, name: str) -> str:
        key = key_of(re.sub(r"\s*\([^()]*\)", "", name))
        long = self._short.get(key)
        key = key_of(long) if long else key
        country = country_of_place(key)
        return key if country is None or key in _CAPITAL_KEYS else country.casefold()

    def described(self, phrase: Phrase, position: int, *, but: Member | None = None) -> tuple[Member, float] | None:
        """Who a definite description takes up ("the commissioner", "the ministry"), None where nobody but `but` fits.

        Whoever speaks of "the president" speaks of somebody else: `but` is the speaker of the words around it.
        """
        wanted = set(key_of(phrase.name).split())
        best: tuple[float, Member] | None = None
        for member in self.members:
            last = member.last_before(position)
            if last is None or member is but:
                continue
            fit = _fit(phrase, member, wanted)
            if fit > 0 and (best is None or (fit, last) > (best[0], best[1].last_before(position) or 0)):
                best = (fit, member)
        return (best[1], min(0.85, 0.6 + 0.1 * best[0])) if best else None

    def single(self, phrase: Phrase) -> Member:
        """A new unnamed individual, under the words that describe it."""
        member = Member(phrase.name, "unnamed", head=phrase.head, gender=_gender_of(phrase.name.split()))
        self.members.append(member)
        return member


_CAPITAL_KEYS = frozenset(
    {
        "washington",
        "moscow",
        "beijing",
        "london",
        "paris",
        "berlin",
        "tehran",
        "kyiv",
        "kiev",
        "ankara",
        "brussels",
        "tokyo",
        "seoul",
        "pyongyang",
        "new delhi",
        "delhi",
        "islamabad",
        "jerusalem",
        "tel aviv",
        "damascus",
        "baghdad",
        "riyadh",
        "cairo",
        "rome",
        "madrid",
        "warsaw",
        "athens",
        "ottawa",
        "canberra",
        "caracas",
        "havana",
        "belgrade",
        "minsk",
        "taipei",
        "hanoi",
        "kabul",
        "doha",
    }
)


def _fit(phrase: Phrase, member: Member, wanted: set[str]) -> float:
    if phrase.sort == "organization":
        words = key_of(member.name).split()
        if member.kind not in {"organization", "government"}:
            return 0
        if phrase.head in words:
            return 1 + len(wanted & set(words))
        return 0.5 if phrase.head == "agency" and "press" in words else 0
    if member.kind not in {"person", "unnamed"}:
        return 0
    stated = member.role if member.kind == "person" else member.name
    role = set(re.findall(r"[\w-]+", (stated or "").casefold()))
    heads = {phrase.head} | set(_KIN.get(phrase.head, ()))
    if not heads & role:
        return 0
    if phrase.head in {"president", "premier", "chancellor"} and not wanted & _DEPUTY and role & _DEPUTY:
        return 0
    country = country_in(phrase.name)
    stated_country = country_in(stated or "")
    if country and stated_country and country != stated_country:
        return 0
    return (
        (1 if phrase.head in role else 0.5)
        + len((wanted - {phrase.head}) & role)
        + (1 if country and country == stated_country else 0)
    )


_NO_SURNAMES = w.BODIES | w.ROLES | w.TITLES | w.DOCUMENTS | w.PLURAL_BODIES | w.NEWS | w.VAGUE
_CROWNS = frozenset({"king", "queen", "prince", "princess"})
_DEPUTY = frozenset({"vice", "vice-president", "deputy", "former", "ex-president"})
_KIN = {
    "minister": ("secretary",),
    "secretary": ("minister",),
    "leader": ("president", "premier", "chief"),
    "pontiff": ("pope",),
    "pope": ("pontiff",),
    "president": ("leader",),
    "spokesman": ("spokesperson",),
    "spokeswoman": ("spokesperson",),
    "spokesperson": ("spokesman", "spokeswoman"),
    "premier": ("minister",),
    "senator": ("sen", "sen."),
    "congressman": ("rep", "representative"),
    "congresswoman": ("rep", "representative"),
    "suspect": ("gunman", "attacker", "shooter"),
    "gunman": ("suspect", "shooter"),
    "lawmaker": ("mp", "senator", "representative", "congressman"),
    "lawyer": ("attorney",),
    "attorney": ("lawyer",),
    "diplomat": ("ambassador", "envoy"),
    "envoy": ("ambassador",),
    "ambassador": ("envoy",),
    "chief": ("head", "director"),
    "general": ("gen",),
}


def _same_person(full: str, other: str) -> bool:
    a, b = _bare_name(full), _bare_name(other)
    if a == b:
        return True
    if not a or not b:
        return False
    if len(b) == 1 or len(a) == 1:
        short, long = (a, b) if len(a) == 1 else (b, a)
        return short[0] == long[-1] or (len(short[0]) > 3 and long[-1].endswith("-" + short[0]))
    return a[-1] == b[-1] and (
        a[0] == b[0] or ((len(a[0].strip(".")) == 1 or len(b[0].strip(".")) == 1) and a[0][0] == b[0][0])
    )


def _bare_name(name: str) -> list[str]:
    words = [word.casefold().strip(",") for word in name.split()]
    words = words[1:] if len(words) > 1 and words[0] in _CROWNS else words
    return words[:-1] if len(words) > 2 and words[-1].strip(".") in {"jr", "sr", "ii", "iii", "iv"} else words


def _fuller(new: str, old: str) -> bool:
    return key_of(old) != key_of(new) and len(new) > len(old) and not country_of_place(old) and "(" not in old


def gender_of_name(name: str) -> str | None:
    """What a given name tells ("m", "f"), None where it may be either's."""
    first = name.split()[0].casefold()
    male, female = first in GIVEN_MALE, first in GIVEN_FEMALE
    return "m" if male and not female else "f" if female and not male else None


def _gender_of(words: list[str]) -> str | None:
    low = {word.casefold().strip(",.") for word in words}
    male, female = bool(low & w.MALE), bool(low & w.FEMALE)
    return "m" if male and not female else "f" if female and not male else None


def _abbreviations(text: str) -> dict[str, str]:
    """Long forms by short ones: of "Long Name (LN)", and of initials where both stand in the text."""
    found: dict[str, str] = {}
    for match in re.finditer(
        r"((?:[A-ZÀ-Þ][\w'’.–-]*|of|for|the|and|on|in|de|to)(?:\s(?:[A-ZÀ-Þ][\w'’.–-]*|of|for|the|and|on|in|de|to|&)){1,8})\s\(([A-Z][A-Za-z&.]{1,9})\)",
        text,
    ):
        words, short = match[1].split(), match[2]
        capitals = [n for n, word in enumerate(words) if word[0].isupper()]
        first = next(
            (n for n in capitals if words[n][0] == short[0] and len([c for c in capitals if c >= n]) <= len(short) + 1),
            None,
        )
        if first is not None:
            found[short.casefold()] = " ".join(words[first:])
    for short in set(re.findall(r"\b[A-Z]{2,6}\b", text)) - {s.upper() for s in found}:
        pattern = r"\b" + r"(?:\s(?:of|for|the|and|on))*\s".join(rf"{letter}[\w'’]+" for letter in short) + r"\b"
        spelled = re.search(pattern, text)
        if spelled:
            found[short.casefold()] = spelled[0]
    return found
