"""Everybody an article speaks of, as they are met: persons, governments, bodies, groups; how a wording finds one."""

from __future__ import annotations

import re
from collections.abc import Iterable

from rapidfuzz.distance.Levenshtein import distance

from sayso.language.grammar import Grammar
from sayso.span import Span
from sayso.speaker import SpeakerKind
from sayso.speakers import wordings as w
from sayso.speakers.abbreviations import find_abbreviations, find_firms
from sayso.speakers.descriptions import firm_told_of, fitness
from sayso.speakers.full_names import find_full_names
from sayso.speakers.members import Member, bare_name, gender_of_name, gender_of_words, same_person, surnames
from sayso.speakers.name_kinds import NameKind, guess_name_kinds, person_runs
from sayso.speakers.phrases import Phrase, key_of
from sayso.speakers.places import country_of_place, is_capital
from sayso.speakers.roles import plain_role, role_beside
from sayso.speakers.shared_surnames import gender_of_title, may_be_titled, whose_surname


class Cast:
    """The members met so far, looked up by name, description or abbreviation."""

    def __init__(self, text: str, grammar: Grammar) -> None:
        self.text = text
        self.members: list[Member] = []
        self._keys: dict[str, Member] = {}
        self._short = find_abbreviations(text)
        kinds = guess_name_kinds(text)
        self._kinds: dict[str, set[NameKind]] = {}
        for one in grammar.words:
            self._kinds.setdefault(one.text, set()).add(kinds.get(one.start, ""))
        self._persons = frozenset(text[start:end] for start, end in person_runs(text, kinds))
        for named in find_full_names(text, kinds).values():
            self._add_person(named.name, sites=named.sites)
        surname = {member.name.split()[-1].casefold() for member in self.members}
        firms = {short: long for short, long in find_firms(text).items() if short not in surname}
        self._short = firms | self._short
        known = {word for member in self.members for word in member.name.split()}
        for name in sorted(self._persons - known):
            # Known by one name throughout, as long as it is named more than once.
            if self.is_lone_name(name) and text.count(name) > 1:
                self._add_person(name)
        for member in self.members:
            self._add_short_sites(member)

    def _add_person(self, name: str, *, sites: Iterable[tuple[int, int]] = (), role: str | None = None) -> Member:
        words = name.split()
        for member in self.members:
            if member.kind == "person" and same_person(member.name, name):
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
            before = self.text[max(0, start - 40) : start].split()[-2:]
            member.gender = member.gender or gender_of_name(name) or gender_of_words(before)
        member.role = member.role or plain_role(role, name)
        return member

    def _add_short_sites(self, member: Member) -> None:
        """Add where the surname stands alone, and the given name if nobody else in the article has it."""
        words = member.name.split()
        known = [(span.start, span.end) for span in member.mentions]
        given = [m for m in self.members if m is not member and words[0] in m.name.split()]
        cased = [word for word in words if word.casefold() in surnames(member.name)]
        patterns = [rf"\b{re.escape(word)}\b" for word in cased if len(word) > 2]
        if len(words) > 1 and len(words[0]) > 2 and not given:
            patterns.append(rf"(?<![A-ZÀ-Þ][\w.] )\b{re.escape(words[0])}\b(?! [A-ZÀ-Þ])")
        for found in (match for pattern in patterns for match in re.finditer(pattern, self.text)):
            if not any(start <= found.start() < end for start, end in known):
                member.sites.append(found.start())

    def is_person(self, name: str) -> bool:
        """Whether the article names this person in full, by this name or surname, or its grammar calls it a person."""
        low = name.casefold()
        if any(m.kind == "person" and " " in m.name and low in surnames(m.name) for m in self.members):
            return True  # a surname given in full elsewhere, be it a city's name too
        if any(word in w.BODIES for word in low.split()) or country_of_place(name) or low in self._short:
            return False
        return name in self._persons or any(
            member.kind == "person" and (low == member.name.casefold() or low in surnames(member.name))
            for member in self.members
        )

    def is_lone_name(self, word: str) -> bool:
        """Whether a word that is a whole source is a surname, though no full name is given: capitalised as names are,
        never written small in the article, and nowhere called anything else than a person by its grammar."""
        low = word.casefold()
        if not re.fullmatch(r"[A-ZÀ-Þ](?:['’][A-Z])?[\w-]*[a-zß-ÿ]", word) or low in _NO_SURNAMES or low in self._short:
            return False
        kinds = self._kinds.get(word, set())
        return "person" in kinds and kinds <= {"", "person"} and low not in self._kinds

    def is_short(self, word: str) -> bool:
        """Whether the word stands for a longer name of a body in the article."""
        return word.casefold() in self._short

    def surname_like(self, word: str) -> str | None:
        """The one surname given in full that the word spells another way ("Sergeev" for "Sergeyev"), None without."""
        if len(word) < 5 or not word[0].isupper() or not word[1:].islower():
            return None
        surnames = {m.name.split()[-1] for m in self.members if m.kind == "person" and " " in m.name}
        like = [name for name in surnames if name[0] == word[0] and distance(name, word, score_cutoff=1) == 1]
        return like[0] if len(like) == 1 else None

    def by_initials(self, word: str) -> str | None:
        """The one person whose initials the word is ("AMR" of "Ana M. Reyes" in an interview), None without."""
        if not re.fullmatch(r"[A-Z]{2,4}", word) or word.casefold() in w.BODIES or country_of_place(word):
            return None
        named = [m.name for m in self.members if m.kind == "person" and "".join(p[0] for p in m.name.split()) == word]
        return named[0] if len(named) == 1 else None

    def person(self, phrase: Phrase, position: int) -> tuple[Member | None, float]:
        """The person of that name, new if not met before; surer the fuller the name.

        None where several have that surname and nothing tells which is meant.
        """
        words = phrase.name.split()
        fits = [m for m in self.members if m.kind == "person" and same_person(m.name, phrase.name)]
        if not fits and len(words) <= 2:
            # Known by the first name: "Dr Meera", "Princess Sofia".
            first = bare_name(phrase.name)[0]
            fits = [m for m in self.members if m.kind == "person" and bare_name(m.name)[0] == first][:2]
            fits = fits if len(fits) == 1 and len(bare_name(phrase.name)) == 1 else []
        if not fits:
            fits = [self._add_person(phrase.name, role=phrase.role)]
            self._titled(phrase, fits)
            return fits[0], 0.93
        fits = self._titled(phrase, fits) if len(words) == 1 else fits
        if len(fits) == 1:
            return fits[0], 0.97
        same = [m for m in fits if m.name == phrase.name]
        if len(words) > 1:
            return (same or fits)[0], 0.95 if same else 0.6
        return whose_surname(phrase, fits, self.text, position)

    def _titled(self, phrase: Phrase, fits: list[Member]) -> list[Member]:
        """Those of a surname that the title before it suits; a new one where it suits none of them."""
        gender = gender_of_title(phrase.role)
        if gender is None:
            return fits
        suited = [m for m in fits if may_be_titled(m, gender)]
        title = (phrase.role or "").split()[0].strip(";,")
        if not suited:
            for other in fits:
                if " " not in other.name and other.title:
                    other.name = f"{other.title} {other.name}"
            suited = [Member(f"{title} {phrase.name}", "person", head=phrase.head)]
            self.members.extend(suited)
        if len(suited) == 1:
            suited[0].title = suited[0].title or title
            suited[0].gender = suited[0].gender or gender
        return suited

    def body(self, phrase: Phrase, kind: SpeakerKind) -> tuple[Member, float]:
        """The government, organization or group of that wording, new if not met before."""
        key = self._key(phrase.name)
        member = self._keys.get(key)
        if member is None:
            name = self._short.get(key_of(phrase.name), phrase.name)
            if name != phrase.name and kind == "group":
                kind = "organization"  # a short name in "s" is no plural
            member = Member(name, kind, head=phrase.head, plural=kind == "group")
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
        national = _NATIONAL.match(key)
        if national and not w.BODIES.isdisjoint(key[national.end() :].split()):
            key = key[national.end() :]
        country = country_of_place(key)
        return key if country is None or is_capital(key) else country.casefold()

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
            fit = fitness(phrase, member, wanted)
            if fit > 0 and (best is None or (fit, last) > (best[0], best[1].last_before(position) or 0)):
                best = (fit, member)
        if best:
            return best[1], min(0.85, 0.6 + 0.1 * best[0])
        firm = firm_told_of(phrase, [m for m in self.members if m is not but], self.text, position)
        return (firm, 0.6) if firm else None

    def group_again(self, phrase: Phrase, position: int) -> Member | None:
        """The one group of that noun met before, that "the researchers" takes up; None where there are several."""
        if len(phrase.name.split()) != 2:
            return None
        again = [m for m in self.members if m.kind == "group" and m.head == phrase.head]
        return again[0] if len(again) == 1 and again[0].last_before(position) is not None else None

    def foretold(self, phrase: Phrase, position: int) -> tuple[Member, float] | None:
        """The one holder of an office named soon after: of "The governor of Maine" before "Governor Reyes".

        None where no or more than one holder of such an office is named.
        """
        holders = [
            member
            for member in self.members
            if member.kind == "person" and phrase.head in (member.role or "").casefold().split()
        ]
        if phrase.head not in w.OFFICES or len(holders) != 1 or fitness(phrase, holders[0], set()) <= 0:
            return None
        after = [site for site in holders[0].sites if position < site < position + _SOON]
        return (holders[0], 0.7) if after and holders[0].last_before(position) is None else None

    def last_named(self, position: int, *, within: int) -> Member | None:
        """Whoever was named last before a place, at most `within` code points before it."""
        near = [(last, n) for n, m in enumerate(self.members) if (last := m.last_before(position)) is not None]
        last, number = max(near, default=(0, None))
        return self.members[number] if number is not None and position - last < within else None

    def single(self, phrase: Phrase) -> Member:
        """A new unnamed individual, under the words that describe it."""
        member = Member(phrase.name, "unnamed", head=phrase.head, gender=gender_of_words(phrase.name.split()))
        self.members.append(member)
        return member


_SOON = 600
# "The United States Department of Ports" and "the Department of Ports" are one in an article.
_NATIONAL = re.compile(r"(?:united states|u\.s\.?|us|united kingdom|u\.k\.?|uk) (?=\S)")
_NO_SURNAMES = w.BODIES | w.ROLES | w.TITLES | w.DOCUMENTS | w.PLURAL_BODIES | w.NEWS | w.VAGUE | w.ADHERENTS


def _fuller(new: str, old: str) -> bool:
    return key_of(old) != key_of(new) and len(new) > len(old) and not country_of_place(old) and "(" not in old
