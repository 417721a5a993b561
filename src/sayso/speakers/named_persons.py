"""The person's name in a part of a source, and the role that the words around it tell."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from sayso.speakers import wordings as w
from sayso.speakers.given_names import GIVEN, GIVEN_WORDS
from sayso.speakers.name_kinds import is_bare_name
from sayso.speakers.places import is_people_word, is_place

POSSESSIVE: Final = re.compile(r"['’]s?$")
WORD: Final = re.compile(r"[^\s,;()\"“”]+")
_LINKING: Final = frozenset({"of", "from", "for", "in", "at", "with"})
_ONE_NAME: Final = re.compile(r"[A-ZÀ-Þ][\w'’-]*[a-zß-ÿ]")


def name_in(words: list[str], is_person: Callable[[str], bool], *, others: str) -> tuple[str, str] | None:
    """The person's name in a part of a phrase and the role around it; None where it holds none."""
    if not words:
        return None
    lowered = [re.sub(r"['’]s$", "", word.casefold().strip(".,")) for word in words]
    role_at = [
        n
        for n, word in enumerate(lowered)
        if (word in w.ROLES or word + "." in w.TITLES or word.split("-")[-1] in w.ROLES or word.endswith("-year-old"))
    ]
    if (
        len(words) > 1
        and lowered[0] not in w.ROLES
        and lowered[0].removesuffix("s") in w.ROLES
        and lowered[1] in _LINKING
    ):
        return None  # "researchers from Quay College": many, whoever is named behind
    # The longest known person's name wins: "Hong Kong director of Amnesty International Man-kei Tam".
    for start in range(len(words)):
        for end in range(len(words), start, -1):
            run = words[start:end]
            if (
                1 <= len(run) <= 5
                and is_capitalised(run[0])
                and is_person(" ".join(run))
                and not (
                    start == 0
                    and len(run) == 1
                    and len(words) > 1
                    and not role_at
                    and end < len(words)
                    and is_capitalised(words[end])
                )
            ):
                # "Reyes adviser Tom Okoye" and "Reyes adviser, Tom Okoye," are not Reyes.
                follows = words[end].casefold() if end < len(words) else ""
                if follows in w.ROLES or (follows and not others and follows not in _LINKING):
                    continue
                if (
                    start
                    and start - 1 not in role_at
                    and lowered[start - 1] in {"of", "for", "from", "the", "by", "to", "with", "and", "in"}
                ):
                    continue
                if any(lowered[n] in w.TITLES for n in range(start, end - 1)):
                    continue
                if follows in _LINKING and _named_behind_role(words, end, role_at):
                    continue  # "Reyes in the Morning writer Tom Okoye" is Okoye
                after = " ".join(words[end:])
                if len(run) == 1 and (role_at or (start == 1 and lowered[0] in GIVEN | GIVEN_WORDS)):
                    start = _with_given_name(words, start, lowered, role_at)
                return " ".join(words[start:end]), _role(words[:start], after)
    if lowered[0] == "the" and not role_at:
        return None
    for at in reversed(role_at):
        end = at + 1
        while end < len(words) and (
            is_capitalised(words[end])
            or (
                words[end].casefold() in w.PARTICLES
                and end > at + 1
                and end + 1 < len(words)
                and is_capitalised(words[end + 1])
            )
        ):
            end += 1
        run = words[at + 1 : end]
        if (
            run
            and is_name_run(run)
            and not is_people_word(run[0])
            and not (run[0].endswith("s") and run[0].casefold()[:-1] in w.ROLES)  # "Democrat Representatives"
            and not (len(run) == 1 and run[0].isupper() and not words[at].isupper())
            and (end == len(words) or words[end].casefold() in {"of", "from", "in", "for"})
        ):
            if words[at].casefold() in {"pope", "king", "queen", "prince", "princess"}:
                return " ".join(words[at:end]), ""
            return " ".join(run), _role(words[: at + 1], " ".join(words[end:]))
    of_place = _behind_office(words, role_at)
    if of_place:
        return of_place
    possessor = next((n for n, word in enumerate(words[:-1]) if re.search(r"['’]s$", word)), None)
    if possessor is not None and is_name_run(words[possessor + 1 :]) and len(words) - possessor > 2 and not role_at:
        return " ".join(words[possessor + 1 :]), _role(words[: possessor + 1], "")
    behind = next((n for n, word in enumerate(words) if word in {"of", "from"}), 0)
    if behind and len(words) > behind + 1 and is_bare_name(" ".join(words[:behind])):
        return " ".join(words[:behind]), " ".join(words[behind:])  # "Ana Reyes of the Harbour Trust"
    if others and is_name_run(words) and len(words) >= 2 and re.search(r"[^\W\d_]", others):
        tokens = {POSSESSIVE.sub("", token.casefold()) for token in WORD.findall(others)}
        if tokens & w.ROLES:
            return " ".join(words), ""
    return None


def _named_behind_role(words: list[str], after: int, role_at: list[int]) -> bool:
    """Whether the words end in a full name that a role stands before, behind the place."""
    return any(at >= after and len(words) - at > 2 and is_name_run(words[at + 1 :]) for at in role_at)


def _behind_office(words: list[str], role_at: list[int]) -> tuple[str, str] | None:
    """Name and role where the office's place or body stands between: "Mayor of Lisbon Ana Reyes"."""
    for at in role_at:
        if at + 4 > len(words) or words[at + 1] not in {"of", "for"}:
            continue
        for end in range(len(words) - 2, at + 2, -1):
            body = words[at + 2 : end]
            last = next((n for n in range(end, len(words)) if not is_capitalised(words[n])), len(words))
            name = words[end:last]
            known = is_place(" ".join(body)) or body[-1].casefold() in w.BODIES | {"parliament"}
            if known and 2 <= len(name) <= 4 and is_name_run(name) and not is_place(name[0]):
                return " ".join(name), _role(words[:end], " ".join(words[last:]))
    return None


def _with_given_name(words: list[str], start: int, lowered: list[str], role_at: list[int]) -> int:
    """Where a name really begins of which only the surname is known: "Mayor of London Ana Reyes" where "Reyes" is."""
    before = start - 1
    if (
        before < 0
        or before in role_at
        or not _ONE_NAME.fullmatch(words[before])
        or POSSESSIVE.search(words[before])
        or lowered[before] in w.BODIES | w.PORTFOLIOS | w.THING_WORDS | w.PLACE_WORDS | w.LEADING
        or is_place(words[before])
        or is_place(" ".join(words[max(0, before - 1) : start]))
        or is_people_word(words[before])
    ):
        return start
    opens = before == 0 or before - 1 in role_at or is_place(words[before - 1])
    return before if opens else start


def _role(before: list[str], after: str) -> str:
    paper = next((n for n, word in enumerate(before) if word.casefold() in w.DOCUMENTS | {"request"}), None)
    by = next(
        (n for n, word in enumerate(before) if paper is not None and n > paper and word in {"by", "from", "of"}), -1
    )
    before = before[by + 1 :]  # "a memo written by Senator" is no role
    return " ".join([*before, after]).strip(" ,")


def is_capitalised(word: str) -> bool:
    """Whether the word is written as names are: "Reyes", "’Abd", "al-Rashid"."""
    return (
        word[:1].isupper()
        or (word[:1] in "'’" and word[1:2].isupper())
        or bool(re.match(r"^(?:al|el|ben|bin|d)[-'’][A-ZÀ-Þ]", word))
    )


def is_name_run(words: list[str]) -> bool:
    """Whether words could be a person's name and nothing else: one to five capitalised ones, particles between."""
    if (
        not 1 <= len(words) <= 6
        or not (is_capitalised(words[0]) or words[0].casefold() in w.PARTICLES)
        or not is_capitalised(words[-1])
    ):
        return (
            bool(words)
            and len(words) <= 6
            and words[-1].rstrip(".") in {"Jr", "Sr", "II", "III", "IV"}
            and is_capitalised(words[0])
        )
    if any(word.casefold() in w.BODIES or any(c.isdigit() for c in word) for word in words):
        return False
    return all(is_capitalised(word) or word.casefold() in w.PARTICLES for word in words)
