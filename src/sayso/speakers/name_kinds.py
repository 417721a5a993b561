"""What kind of name each capitalised run of an article is: a person's, a body's, a place's; guessed from its words and
from what stands around it anywhere in the article."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from sayso.speakers import wordings as w
from sayso.speakers.given_names import GIVEN, GIVEN_WORDS
from sayso.speakers.places import is_government, is_people_word, is_place
from sayso.statements.medium_words import OUTLETS

NameKind = Literal["person", "body", "place", ""]

_CAP: Final = r"(?:[A-ZÀ-ÞŁŚŻŽŠČĐ]\.(?:[A-Z]\.)?|(?:al-|el-|d['’]|O['’])?[A-ZÀ-ÞŁŚŻŽŠČĐİ][\w'’‑-]*)"
RUN: Final = re.compile(
    rf"{_CAP}(?:[ \u00a0](?:(?:de|da|di|du|del|van|von|der|den|bin|ibn|al|el|la|le)[ \u00a0])*{_CAP})*"
)
_WORD: Final = re.compile(_CAP)
_POSSESSIVE: Final = re.compile(r"['’]s?$")
_JOINT: Final = re.compile(r"[ \u00a0](?:(?:de|da|di|du|del|van|von|der|den|bin|ibn|al|el|la|le)[ \u00a0])*")
_PLAIN: Final = re.compile(r"[A-ZÀ-Þ][\w'’-]*[a-zß-ÿ]|[A-Z]\.")
_BODY_OF: Final = re.compile(rf"[ \u00a0](?:of|for|on|against)(?: the)? {_CAP}(?:(?:,| and|, and)? {_CAP})*")
_SPEAKS: Final = re.compile(
    r",? (?:said|says|told|tells|added|adds|wrote|writes|tweeted|asked|replied|warned|argued|noted|insisted|claimed|"
    r"explained|recalled|announced|stated|commented|remarked|denied|acknowledged)\b"
)
_OFFICE: Final = re.compile(r"\b(?:Secretary|Minister|Secretaries|Ministers) (?:of|for) (?:the )?$")
_OFFICE_OF: Final = re.compile(
    r"\b(?:[Pp]resident|[Mm]inister|[Cc]hancellor|[Pp]remier|[Gg]overnor|[Mm]ayor|[Kk]ing|[Qq]ueen|[Ee]mir|[Ss]ultan"
    r"|[Aa]rchbishop|[Bb]ishop|[Aa]mbassador|[Ss]ecretary) (?:of|to) (?:the )?$"
)
_NOUN_BEFORE: Final = re.compile(r"([\w-]+), $")
_SPOKEN: Final = re.compile(r"[,”\"] (?:said|says|added|wrote) $")
_APPOSED: Final = re.compile(
    r", (?:the|an?|[\w’'-]+['’]s) (?:[\w-]+ ){0,3}?([\w-]+)(?=,|\.| of | for | at | in | who )"
)
_THING_APPOSED: Final = re.compile(
    r"(?: [a-z]+)?, (?:an?|the) (?:[\w-]+ ){0,3}?(?P<noun>[\w-]+)(?=,|\.| of | about | that | which | with | from )"
)
_OUTLETS: Final = frozenset(OUTLETS)
_MODEL: Final = re.compile(r"[ -]\d")
_AGED: Final = re.compile(r"(?:, (?:aged )?\d{1,3}[,. ]| \(\d{2}\))")
_PRONOUN: Final = re.compile(r"[^.!?\n]{0,160}(?:[.!?][”\"]? )?(?:[^.!?\n]{0,60} )?(?:[Hh]e|[Ss]he|his|her|[Hh]im)\b")
_PLACE_BEFORE: Final = frozenset("in at near outside across around throughout into through".split())
# Within the sentence or at the head of the next, no other name between.
_SOON: Final = re.compile(r"[^.!?\nA-Z]{0,120}(?:[.!?][”\"]? )?(?:(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er|him)\b)")
_TAKEN_UP: Final = 0.3
_LEAST: Final = 2.0
"""Points from which a run is a person's name. Against spaCy's recogniser on sixty articles this parted them best."""


@dataclass(frozen=True, slots=True)
class NameWord:
    """One capitalised word of a run: its half-open range and its text without a possessive."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class _Run:
    """What is left of a capitalised run when titles and roles before the name are taken away."""

    words: tuple[NameWord, ...]
    titled: bool

    @property
    def name(self) -> str:
        return " ".join(word.text for word in self.words)


def guess_name_kinds(text: str) -> dict[int, NameKind]:
    """The kind of the name that each capitalised word is part of, by the position where the word begins.

    Words of no name that can be told ("However", a title) are left out. Reads the text alone, no grammar.
    """
    runs = list(_runs(text))
    points = _points(text, runs)
    kinds: dict[int, NameKind] = {}
    surnames: set[str] = set()
    for run in runs:
        kind = _kind(run, points[run.name])
        if kind == "person" and len(run.words) > 1:
            surnames.add(run.words[-1].text)
        if kind:
            kinds.update({word.start: kind for word in run.words})
    for run in runs:
        if len(run.words) == 1 and run.words[0].text in surnames:
            kinds[run.words[0].start] = "person"
    _bodies_of(text, kinds)
    return kinds


def person_runs(text: str, kinds: Mapping[int, NameKind]) -> list[tuple[int, int]]:
    """Half-open ranges of the persons' names: neighbouring words of that kind, without a possessive at the end."""
    runs: list[tuple[int, int]] = []
    apart = False
    for start in sorted(start for start, kind in kinds.items() if kind == "person"):
        whole = _WORD.match(text, start)
        if whole is None:
            continue  # "bin": what stands around it joins it
        word = _POSSESSIVE.sub("", whole.group())
        if runs and not apart and _JOINT.fullmatch(text, runs[-1][1], start):
            runs[-1] = (runs[-1][0], start + len(word))
        else:
            runs.append((start, start + len(word)))
        apart = len(word) < len(whole.group())
    return runs


def _points(text: str, runs: Sequence[_Run]) -> dict[str, float]:
    """Points for each name: the best of what is said for it anywhere, and the mean of what is said against it."""
    alone = {run.words[0].text for run in runs if len(run.words) == 1}
    against: dict[str, list[float]] = defaultdict(list)
    best: dict[str, float] = defaultdict(float)
    for name, share in _taken_up(text, runs).items():
        best[name] = 2.5 * (share >= _TAKEN_UP)
    for run in runs:
        best[run.name] = max(best[run.name], _pro(text, run, alone))
        against[run.name].append(_con(text, run))
    return {name: best[name] + sum(sites) / len(sites) for name, sites in against.items()}


def _taken_up(text: str, runs: Sequence[_Run]) -> dict[str, float]:
    """For names of one word that occur more than once: the share of sites behind which "he", "she" or "his" follows."""
    followed: dict[str, list[bool]] = defaultdict(list)
    within: set[str] = set()
    for run in runs:
        if len(run.words) == 1:
            followed[run.name].append(bool(_SOON.match(text, run.words[0].end)))
            if not _opens(text, run.words[0].start):
                within.add(run.name)
    return {name: sum(sites) / len(sites) for name, sites in followed.items() if len(sites) > 1 and name in within}


def is_bare_name(words: str) -> bool:
    """Whether two or three capitalised words that are a whole source and nothing else tell of are a person's name.

    Of such sources in half of PolNeAR's training articles, 28 of 31 were persons.
    """
    parts = [part for part in words.split() if part not in w.PARTICLES]
    low = {part.casefold() for n, part in enumerate(parts) if n or part.casefold() not in GIVEN}  # "Bill"
    return (
        2 <= len(parts) <= 3
        and parts[0] == words.split()[0]
        and all(_PLAIN.fullmatch(part) for part in parts)
        and not low & (w.BODIES | w.PLACE_WORDS | w.THING_WORDS | w.DOCUMENTS | w.LEADING | w.PLURAL_BODIES)
        and not any(_POSSESSIVE.search(part) for part in parts)
        and not is_place(words)
        and words not in _OUTLETS
        and (parts[0].casefold() in GIVEN or not any(is_place(part) or is_people_word(part) for part in parts))
    )


def split_run(text: str, start: int, end: int) -> tuple[NameWord, ...]:
    """The words of a capitalised run, each without its possessive."""
    return tuple(
        NameWord(m.start() + start, m.end() + start, _POSSESSIVE.sub("", m.group()))
        for m in re.finditer(r"\S+", text[start:end])
    )


_NAMES_IN_ING: Final = frozenset("sterling boeing beijing nanjing harding golding channing fielding browning".split())
_GOES_ON: Final = re.compile(r" [a-z’']")


def _runs(text: str) -> Iterator[_Run]:
    small = {match.group() for match in re.finditer(r"\b[a-zà-ÿ]+\b", text)}
    for match in RUN.finditer(text):
        words = split_run(text, match.start(), match.end())
        before = text[max(0, match.start() - 30) : match.start()].split()
        last = before[-1].casefold() if before and text[match.start() - 1] in " \u00a0" else ""
        last = last.rstrip(".") if last in w.TITLES else last  # "employees. Marwick" is no title and name
        titled = last in w.ROLES or (last.endswith("s") and last[:-1] in w.ROLES)
        if _OFFICE.search(text, max(0, match.start() - 30), match.start()):
            while len(words) > 2 and words[0].text.casefold() in w.PORTFOLIOS:
                words, titled = words[1:], True
        place = _place_of_office(text, words)
        if place:
            yield _Run(words[:place], False)
            words, titled = words[place:], True
        first = _opens(text, match.start())
        if len(words) > 1 and words[0].text.casefold() in w.FIRMS:
            continue  # "Chipmaker Marwick"
        if first and len(words) > 1 and _is_participle(words[0].text):
            words, titled = words[1:], False  # "Joining Marwick"
        while words and (
            words[0].text.casefold() in w.LEADING
            or (
                first
                and len(words) > 1
                and words[0].text.casefold() in small | GIVEN_WORDS
                and not _is_role(words[0].text)
                and not _may_be_given(text, words)
            )
        ):
            words, titled = words[1:], False
        if len(words) > 2 and words[-1].text == "I" and _GOES_ON.match(text, words[-1].end):
            words = words[:-1]  # of an interview: "Lena Reyes I am a pilot"; kings have one name before it
        parts: list[NameWord] = []
        for word in words:
            # "Merkel's Christian Democrats" are two names.
            parts.append(word)
            if word.end - word.start != len(word.text) or word is words[-1]:
                yield from _behind_roles(tuple(parts), titled=titled)
                parts, titled = [], False


def _is_participle(word: str) -> bool:
    low = word.casefold()
    return len(low) > 5 and low.endswith("ing") and low not in GIVEN | _NAMES_IN_ING and not _is_role(word)


def _may_be_given(text: str, words: Sequence[NameWord]) -> bool:
    """Whether the first word may be a given name though it opens a sentence and is written small elsewhere.

    "Will Okafor said", "Grant Holt left", but not "Will Okafor resign?".
    """
    low = words[0].text.casefold()
    stop = re.search(r"[.!?\n]", text[words[-1].end :])
    asked = stop is not None and stop.group() == "?"
    return low in GIVEN | GIVEN_WORDS and not asked


def _place_of_office(text: str, words: Sequence[NameWord]) -> int:
    """How many words before a name are the place whose office it has: one of "President of Chile Ana Reyes"."""
    start = words[0].start if words else 0
    if not _OFFICE_OF.search(text, max(0, start - 30), start):
        return 0
    ends = (n for n in range(len(words) - 2, 0, -1) if is_place(" ".join(word.text for word in words[:n])))
    return next(ends, 0)


def _opens(text: str, start: int) -> bool:
    """Whether a sentence or a quotation begins there, so that a capital tells nothing."""
    before = text[max(0, start - 4) : start].rstrip(" \u00a0")
    return start == 0 or before[-1:] in set('\n.!?:“”"')


def _behind_roles(words: tuple[NameWord, ...], *, titled: bool) -> Iterator[_Run]:
    for n in range(len(words) - 1, -1, -1):
        if _is_role(words[n].text) and not (n == len(words) - 1 and n > 0 and words[0].text.casefold() in GIVEN):
            if any(word.text.casefold() in w.BODIES or is_place(word.text) for word in words[:n]):
                yield _Run(words[:n], False)
            words, titled = words[n + 1 :], True
            break
    # "House Budget Committee Ana Reyes": a given name behind a body's or a country's words begins a person's.
    for n in range(1, len(words) - 1):
        if words[n].text.casefold() in GIVEN and _is_foreign(words[:n]):
            yield _Run(words[:n], titled)
            words, titled = words[n:], False
            break
    while len(words) > 2 and is_people_word(words[0].text):
        words = words[1:]
    if words:
        yield _Run(words, titled)


def _is_foreign(words: tuple[NameWord, ...]) -> bool:
    """Whether words before a given name are a body's or a country's and not more of the person's name."""
    name = " ".join(word.text for word in words)
    return any(word.text.casefold() in w.BODIES or is_people_word(word.text) for word in words) or is_place(name)


def _is_role(word: str) -> bool:
    low = word.casefold().rstrip(".")
    return (
        low in w.ROLES or low + "." in w.TITLES or low.split("-")[-1] in w.ROLES or low.removesuffix("s") in w.ROLES
    ) and low not in {"us", "speaker"}


def _pro(text: str, run: _Run, alone: set[str]) -> float:
    """What speaks for a person's name: titles, given names, an age, a surname used alone."""
    first, last = run.words[0], run.words[-1]
    ahead, several = text[last.end : last.end + 240], len(run.words) > 1
    points = 3.0 * run.titled
    points += 3.0 * (several and first.text.casefold() in GIVEN)
    points += 2.0 * (several and first.text.casefold() in GIVEN_WORDS - GIVEN)
    points += 2.0 * (several and any(re.fullmatch(r"[A-Z]\.", word.text) for word in run.words[:-1]))
    points += 3.0 * (several and _follows_role(text, first.start))
    points += 3.0 * bool(_AGED.match(ahead))
    points += 2.0 * ahead.startswith(", who ")
    points += 2.0 * (several and _is_apposed(ahead))
    points += 2.0 * (several and last.text in alone and not last.text.isupper())
    points += 1.0 * (several and bool(_SPEAKS.match(ahead) or _SPOKEN.search(text[first.start - 9 : first.start])))
    points += 1.0 * bool(_SPEAKS.match(ahead) and _PRONOUN.match(ahead))
    return points


def _follows_role(text: str, start: int) -> bool:
    """Whether a noun for a person and a comma stand before: "a spokesman, Tom Okoye,"."""
    before = _NOUN_BEFORE.search(text, max(0, start - 30), start)
    return before is not None and before[1].casefold() in w.ROLES


def _is_apposed(ahead: str) -> bool:
    """Whether a noun for a person follows as an apposition: ", the deputy secretary of ports"."""
    behind = _APPOSED.match(ahead)
    return behind is not None and behind[1].casefold() in w.ROLES - w.BODIES


def _is_called_a_thing(ahead: str) -> bool:
    """Whether a noun for no person follows: "Caudipteryx zoui, a dinosaur of"."""
    behind = _THING_APPOSED.match(ahead)
    noun = behind["noun"].casefold() if behind else ""
    one = noun.removesuffix("s")
    return bool(noun) and not (
        noun in w.ROLES
        or one in w.ROLES
        or is_people_word(noun)
        or noun[:1] != (behind["noun"][:1] if behind else "")
        or noun.endswith(("er", "or", "ist", "ian", "man", "woman", "ant", "ent", "ee", "old", "native"))
    )


def _con(text: str, run: _Run) -> float:
    """What speaks against it: an article or a preposition of place before, words of places and things in it."""
    before = text[max(0, run.words[0].start - 20) : run.words[0].start].casefold().split()
    last = before[-1] if before else ""
    low = [word.text.casefold() for word in run.words]
    points = -3.0 * (last == "the" and not run.titled)
    points -= 3.0 * (last in w.BODIES | w.FIRMS and not run.titled and low[0] not in GIVEN)  # "the retailer Marwick"
    points -= 4.0 * (run.name in _OUTLETS)
    points -= 3.0 * (len(low) == 1 and not run.titled and _is_called_a_thing(text[run.words[0].end :][:120]))
    points -= 3.0 * bool(_MODEL.match(text, run.words[-1].end))  # "a Marwick 40"
    points -= 2.0 * (last in _PLACE_BEFORE and not run.titled)
    things = low[:-1] if len(low) == 2 and low[0] in GIVEN - w.THING_WORDS else low  # "Doris Day"
    things = things[1:] if len(low) > 1 and low[0] in GIVEN_WORDS else things  # "Bill Reyes"
    points -= 3.0 * any(word in w.PLACE_WORDS or word in w.THING_WORDS for word in things)
    points -= 2.0 * any(is_place(word.text) or is_people_word(word.text) for word in run.words)
    points -= 2.0 * any(
        re.search(r"[a-z](?<!Mc)(?<!Mac)(?<!De)(?<!Di)(?<!La)(?<!Le)[A-Z]", word.text) for word in run.words
    )
    points -= 4.0 * all(re.fullmatch(r"(?:[A-Z]\.)+", word.text) for word in run.words)
    points -= 1.0 * (len(low) > 3) + 2.0 * any(word.text.isupper() and len(word.text) > 2 for word in run.words)
    return points


def _kind(run: _Run, points: float) -> NameKind:
    low = [word.text.casefold() for word in run.words]
    given = len(low) > 1 and low[0] in GIVEN and low[-1] in w.BODY_SURNAMES
    if any(word in w.BODIES for word in low) and not given:
        return "body"
    if is_place(run.name) or is_government(run.name) or (len(low) == 1 and is_people_word(low[0])):
        return "place"
    if points >= _LEAST and len(low) <= 5 and low[-1] not in w.ADHERENTS:
        return "person"
    return ""


def _bodies_of(text: str, kinds: dict[int, NameKind]) -> None:
    """Mark what belongs to a body's name behind "of" and "for": "Department of Health and Human Services"."""
    for match in RUN.finditer(text):
        words = split_run(text, match.start(), match.end())
        if words and words[-1].text.casefold() in w.BODIES:
            behind = _BODY_OF.match(text, match.end())
            if behind:
                for found in re.finditer(_CAP, behind.group()):
                    kinds[behind.start() + found.start()] = "body"
