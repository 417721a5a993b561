"""The country or body that somebody belongs to or speaks for, as the article's own words state it."""

from __future__ import annotations

import re
from typing import Final

from sayso.speakers import wordings as w
from sayso.speakers.places import country_in, country_of_place, is_capital, is_government, is_people_word, is_place

_CAP: Final = r"[A-ZÀ-Þ][\w.'’&-]*"
_NAME: Final = rf"{_CAP}(?:\s(?:(?:of|for|the|and|on|de|du)\s)*{_CAP})*"
_BEHIND: Final = re.compile(
    rf"(?:^|\b(?P<role>[\w'’-]+)\s)(?P<link>of|for|from|at|with)\s(?:(?P<sort>(?:[a-z-]+\s){{1,4}})?"
    rf"(?P<name>(?:the\s|The\s)?{_NAME})|(?P<thing>(?:the|a|an)\s(?:[\w-]+\s){{0,3}}?(?P<noun>[\w-]+)))(?=$|[\s,;.)])"
)
_CLAUSE: Final = re.compile(r"\s*[;,]\s*|\s+(?:and|who)\s+(?=(?:the|a|an|former|is|was)\b)")
_PAST: Final = re.compile(r"\b(?:former|formerly|ex|late|retired|fellow)\b|\bex-", re.IGNORECASE)
_POSSESSIVE: Final = re.compile(r"['’]s?$")
# Offices, not bodies, stand behind "of" there: "Secretary of State", "minister of ports".
_OFFICES: Final = frozenset(
    "minister ministers secretary undersecretary chancellor chief chiefs justice master".split()
)
_SUBJECTS: Final = frozenset("state defense defence community industry family".split())
_PARTS_OF_TITLES: Final = w.ROLES | frozenset(
    "foreign prime interior finance defense defence deputy vice acting press chief state general executive first "
    "lieutenant senior home health justice trade economy labor labour affairs minority majority speaker right "
    "democratic republican managing former ex current new top special assistant co national human rights".split()
)
_NO_NAMES: Final = w.LEADING | w.VAGUE | w.PRONOUNS
_SPEAKING: Final = frozenset(
    "spokesman spokeswoman spokesperson director president chairman chairwoman chairperson chair ceo founder "
    "co-founder executive manager official officials head chief secretary leader leaders activist activists "
    "campaigner campaigners commander envoy ambassador commissioner archbishop bishop representative "
    "representatives lawmaker lawmakers mayor governor premier adviser whip member members".split()
)
_SMALL_PARTS: Final = frozenset("press news campaign police military general defense defence committee".split())


def affiliation_of(words: str | None, *, opening: bool = False) -> str | None:
    """The body or country stated in a role or a description, None where it states none.

    A body goes before a country ("Norwegian director of the Harbour Trust": Harbour Trust); countries come under
    one name ("French": France). What somebody was before ("former ...") is passed over. With `opening` the words may
    have opened a sentence, so that a capital at their head tells nothing ("Forest officials").
    """
    words = _small_first(words) if words and opening else words
    clauses = [clause for clause in _CLAUSE.split(words or "") if clause and not _PAST.search(clause)]
    for look in (_behind, _before, _country):
        for clause in clauses:
            found = look(clause)
            if found:
                return found
    return None


def _small_first(words: str) -> str:
    first, _, rest = words.partition(" ")
    known = first.isupper() or is_place(first) or is_people_word(first) or is_government(first) or "." in first
    return words if known or rest[:1].isupper() or "’" in first or "'" in first else f"{first.lower()} {rest}"


def _behind(clause: str) -> str | None:
    """What stands behind the noun: "spokesman for the ministry", "president of France"."""
    for match in _BEHIND.finditer(clause):
        role, noun, sort = (match["role"] or "member").casefold(), match["noun"], (match["sort"] or "").split()
        if role not in w.ROLES and role.removesuffix("s") not in w.ROLES:
            continue
        if (noun and noun.casefold() not in w.BODIES | {"government"}) or (sort and sort[-1] not in w.BODIES | {"the"}):
            continue
        body = match["thing"] or match["name"]
        if _POSSESSIVE.search(body) and clause[match.end() :].strip():
            continue  # "a member of Reyes's team"
        body = _POSSESSIVE.sub("", body).removeprefix("The ")
        last = body.split()[-1]
        known = last.isupper() or last.casefold() in w.BODIES - _SUBJECTS or country_of_place(body)
        if (
            is_people_word(last)
            or body.casefold() in w.THING_WORDS
            or (role in _OFFICES and match["link"] == "of" and not known)
        ):
            continue
        country = country_of_place(body)
        # "The mayor of Paris" is the city's, not the country's.
        return country if country and not is_capital(body) else body
    return None


def _before(clause: str) -> str | None:
    """The body's name before the noun: "Harbour Trust spokesman", "the Energy Department's chief"."""
    words = clause.split()
    at = next((n for n, word in enumerate(words) if _role(word)), None)
    if at is None and words[-1:] and _POSSESSIVE.sub("", words[-1]).casefold() in w.BODIES:
        at = len(words)  # "The Harbour Trust's Ana Reyes"
    if not at:
        return None
    last = at
    while last and (words[last - 1] in _SMALL_PARTS or words[last - 1].casefold() in _PARTS_OF_TITLES - w.BODIES):
        last -= 1
    # "Marwick University history professor": the body's name ends before small words.
    small = last
    while small and last - small < 2 and words[small - 1].islower():
        small -= 1
    if small and small < last and words[small - 1].casefold() in w.BODIES and words[small - 1][:1].isupper():
        last = small
    first = last
    while first and words[first - 1][:1].isupper() and words[first - 1].casefold() not in _NO_NAMES:
        first -= 1
    if first > 1 and words[first - 1] in {"of", "for"} and words[first - 2].casefold() in w.BODIES:
        first -= 2  # "Department of State spokesman"
        while first and words[first - 1][:1].isupper() and words[first - 1].casefold() not in _NO_NAMES:
            first -= 1
    name = [_POSSESSIVE.sub("", word) for word in words[first:last]]
    if not name or all(_national(word) for word in name) or country_of_place(" ".join(name)):
        return None
    body = name[-1].casefold() in w.BODIES - _SUBJECTS or "of" in name
    # A lawyer's or a tourist's unknown name before the noun is a town's; a spokesman's is a body's.
    belongs = at < len(words) and words[at].casefold() in _SPEAKING and not words[last - 1].endswith(("'s", "’s"))
    return " ".join(name) if body or (belongs and not any(_national(word) for word in name)) else None


def _country(clause: str) -> str | None:
    return country_in(clause)


def _role(word: str) -> bool:
    low = word.casefold()
    return low in w.ROLES - w.BODIES or low.removesuffix("s") in w.ROLES or low.split("-")[-1] in w.ROLES


def _national(word: str) -> bool:
    return is_people_word(word) or country_of_place(word) is not None or word.casefold() in _PARTS_OF_TITLES - w.BODIES
