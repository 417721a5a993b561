"""How well a description ("the Russian envoy", "the ministry") fits one of those met before."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.speakers import wordings as w
from sayso.speakers.members import ADDRESSES, Member
from sayso.speakers.phrases import Phrase, key_of
from sayso.speakers.places import country_in

_OFFICES = frozenset({"minister", "secretary"})
_COMMON = frozenset({"and", "affairs", "services"})
# Words in the names of bodies that tell what they may be called: "Dockers United" is a union, or a club.
_NAMED_AS = {
    "agency": frozenset("press organization organisation administration office service bureau authority".split()),
    "club": frozenset("rovers united city town wanderers athletic rangers albion hotspur fc rugby cricket".split()),
    "team": frozenset("rovers united city town wanderers athletic rangers albion hotspur fc rugby".split()),
    "union": frozenset("united unite unison workers brotherhood federation association teamsters dockers".split()),
    "regulator": frozenset("authority commission office agency".split()),
    "watchdog": frozenset("authority commission office agency ombudsman".split()),
    "group": frozenset("movement network coalition alliance watch front".split()),
    "charity": frozenset("relief trust foundation aid rescue".split()),
    "lender": frozenset({"bank"}),
    "paper": frozenset("times post herald gazette tribune journal guardian newspaper".split()),
    "newspaper": frozenset("times post herald gazette tribune journal guardian paper".split()),
}
_LEADERS = frozenset("president premier prime chancellor taoiseach king queen emir sultan".split())
_DEPUTY = frozenset({"vice", "vice-president", "deputy", "former", "ex-president"})
_PUBLIC = w.BODIES - w.FIRMS - frozenset("group corp corp. inc inc. ltd bank airlines".split())
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


def fitness(phrase: Phrase, member: Member, wanted: set[str]) -> float:
    """How well it fits, 0 where it does not; `wanted` are the words of the description."""
    if phrase.sort == "organization":
        words = key_of(member.name).split()
        if member.kind not in {"organization", "government"}:
            return 0
        named = re.sub(r"\b[\w’'-]+-based\b", "", phrase.name)
        own = {word.casefold() for word in re.findall(r"\b[A-ZÀ-Þ][\w’'-]*", named)} - {
            "the",
            "this",
            "that",
            "our",
            phrase.head,
        }
        if not own <= set(words) | {phrase.head}:
            return 0  # a body of another name: "the Harbour Police" is not "Marwick Police"
        country, other = country_in(phrase.name), country_in(member.name)
        if country and other and country != other:
            return 0
        if phrase.head in words:
            return 1 + len(wanted & set(words))
        return 0.5 if _NAMED_AS.get(phrase.head, frozenset()) & set(words) else 0
    if member.kind not in {"person", "unnamed"}:
        return 0
    stated = member.role if member.kind == "person" else member.name
    role = set(re.findall(r"[\w-]+", (stated or "").casefold()))
    heads = {phrase.head} | set(_KIN.get(phrase.head, ()))
    if not heads & role:
        return 0
    if phrase.head in {"president", "premier", "chancellor"} and not wanted & _DEPUTY and role & _DEPUTY:
        return 0
    if phrase.head in _OFFICES and not _one_portfolio(wanted, role):
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


def of_one_rank(role: str | None, members: Sequence[Member]) -> list[Member]:
    """Those whose office is of the rank of a role: of a president's counterparts no foreign minister.

    Those of the very title go before others of the rank; nobody where the role tells no office.
    """
    offices, portfolios = _rank(role)
    ranked = [(member, *_rank(member.role)) for member in members]
    fitting = [
        (member, title)
        for member, title, subjects in ranked
        if (portfolios & subjects or not portfolios | subjects)
        and (offices & title or (_leads(offices, portfolios) and _leads(title, subjects)))
    ]
    return [member for member, title in fitting if offices & title] or [member for member, _ in fitting]


def _rank(role: str | None) -> tuple[set[str], set[str]]:
    """The offices and the portfolios in a role: ({"minister"}, {"foreign"})."""
    words = set(re.findall(r"[\w-]+", (role or "").casefold()))
    offices = {"minister" if word == "secretary" else word for word in words & w.ROLES - ADDRESSES} - _DEPUTY
    return offices | words & _DEPUTY | words & {"prime"}, words & w.PORTFOLIOS - _COMMON


def _leads(offices: set[str], portfolios: set[str]) -> bool:
    return not offices & _DEPUTY and not portfolios and bool(offices & _LEADERS)


def firm_told_of(phrase: Phrase, members: Sequence[Member], text: str, position: int) -> Member | None:
    """The firm that "the company" or "the chain" is: one called so beside its name, else the one mentioned most often.

    "The bank" and "the union" are only one called so. None for other words, and
    where the article has named no body before that may be a firm.
    """
    if phrase.head not in w.FIRMS | w.BODIES or len(phrase.name.split()) != 2:
        return None
    firms = [
        member
        for member in members
        if member.kind == "organization"
        and member.name[:1].isupper()
        and not set(key_of(member.name).split()) & _PUBLIC
        and member.last_before(position) is not None
    ]

    def order(member: Member) -> tuple[bool, int]:
        name = re.escape(member.name)
        return _is_called(phrase.head, name, text), len(re.findall(rf"\b{name}\b", text[:position]))

    found = max(firms, key=order, default=None)
    told = found is not None and (phrase.head in w.FIRMS or order(found)[0])
    return found if told else None


def _is_called(head: str, name: str, text: str) -> bool:
    """Whether the text calls the body so beside its name: "the union Marwick", "Marwick, a bank"."""
    beside = rf"\b{head} {name}\b|\b{name}, (?:a|an|the) [^,.;]{{0,50}}\b{head}\b"
    return re.search(beside, text) is not None


def _one_portfolio(wanted: set[str], role: set[str]) -> bool:
    """Whether two ministers may be one: not where each has a portfolio and these have nothing in common."""
    one, two = wanted & w.PORTFOLIOS - _COMMON, role & w.PORTFOLIOS - _COMMON
    return not one or not two or bool(one & two)
