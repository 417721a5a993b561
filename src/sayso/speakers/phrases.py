"""What a source's words say by themselves: a pronoun, a person's name and role, a body, a group, a description."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from sayso.speakers import wordings as w
from sayso.speakers.joining import ONE_BODY
from sayso.speakers.named_persons import POSSESSIVE, WORD, is_capitalised, is_name_run, name_in
from sayso.speakers.phrase_frames import (
    ACCOUNT,
    AGE,
    BARE_BODIES,
    BODY_BEHIND,
    BODY_BESIDE,
    BREAK,
    DOING,
    ELDER,
    FIRM_NAMED,
    GENERAL,
    INITIALS,
    KIN,
    MANY_OF,
    NOBODY,
    OF_DOCUMENTS,
    OFFICERS,
    ONE_NAMED,
    OWNED,
    PART,
    PLAIN_BODIES,
    POST,
    QUANTITY,
    SHORT_NAMES,
    SINGLE,
    SMALL,
    THOSE,
    VAGUE_ONES,
    WHEN,
    WHEN_TOLD,
    WHICH,
    WRIT,
)
from sayso.speakers.places import bare, is_government, is_people_word, is_place
from sayso.speakers.plurals import may_speak

Sort = Literal[
    "nobody", "pronoun", "possessed", "person", "government", "organization", "group", "individual", "document"
]


@dataclass(frozen=True, slots=True)
class Phrase:
    """A source or addressee, read by itself.

    `name` is the name or the description without its appositions, `role` what it says of a named person,
    `head` the noun it turns on (lower case), `inner` a phrase within it that names somebody else: the body behind a
    document, the owner of what is possessed.
    """

    sort: Sort
    name: str = ""
    role: str | None = None
    head: str = ""
    plural: bool = False
    definite: bool = False
    inner: str = ""


def read_phrase(text: str, *, is_person: Callable[[str], bool] = lambda _: False, joint: bool = False) -> Phrase:
    """What a source's words are; `is_person` tells whether a capitalised name is known to be a person's."""
    text = _unbracketed(re.sub(r"\[?\b(\w)\](?=\w)", r"\1", text))  # "[T]he port"
    text = WHICH.split(" ".join(text.split()))[0].strip(" ,;:\"“”'‘’-–—") if text else ""
    text = text if INITIALS.search(text) else text.strip(" .")
    text = (
        POSSESSIVE.sub("", text) if POSSESSIVE.search(text) and " " not in text.strip() else re.sub(r"['’]s$", "", text)
    )
    if not any(char.isalnum() for char in text):
        return Phrase("nobody")
    text = PART.sub("", re.split(r"\s(?:per|via)\s", text)[0])
    text = re.sub(r"^[Nn]either (.+) nor (.+)", r"\1 and \2", text)
    lower = text.casefold()
    if NOBODY.match(text):
        return Phrase("nobody", text)
    apposed = ONE_NAMED.match(text)
    if apposed and apposed["name"].removeprefix("the ").removeprefix("The ")[:1].isupper():
        return read_phrase(apposed["name"], is_person=is_person)
    firm = FIRM_NAMED.fullmatch(text)
    if firm and firm["noun"].casefold() in w.FIRMS and not joint:
        return Phrase("organization", firm["name"], head=firm["noun"].casefold())
    if lower in w.PRONOUNS and text not in SHORT_NAMES:
        return Phrase("pronoun", text, head=lower, plural=lower in w.PLURAL or lower in {"we", "us", "our", "ours"})
    if lower in {"one", "another", "someone", "somebody"}:
        return Phrase("individual", text, head=lower)  # of those told of before
    if VAGUE_ONES.match(text) or THOSE.match(text):
        return Phrase("group", text, head=lower.split()[0], plural=True)
    if is_government(text) and not is_person(text):
        return Phrase("government", text, head=lower.split()[-1], definite=lower.startswith("the "))
    if lower.split()[0] in w.VAGUE and len(lower.split()) <= 2 and lower.split()[0] not in {"another", "one"}:
        return Phrase("group", text, head=lower.split()[-1], plural=True)
    elder = ELDER.match(text)
    surname = text[elder.end() :] if elder else ""
    if surname and surname.count(" ") < 2 and is_capitalised(surname.split()[-1]):
        return Phrase("person", surname, head=_head(surname))
    many = re.split(r",?\s(?:including|such as)\s", text)
    if joint and len(many) == 1:
        text = re.split(r",\s+(?:which|who)\b", text)[0]
        return Phrase("group", text, head=lower.split()[-1], plural=True)
    named = _person(text, is_person) or _body_named(text)
    return named or _described(text)


def _body_named(text: str) -> Phrase | None:
    """The body that an apposition names: "the port's oldest union, the Harbour Workers' Union,"."""
    apposed = BODY_BESIDE.match(text)
    if not apposed or apposed["noun"].casefold() not in w.BODIES:
        return None
    phrase = _described(apposed["name"])
    return phrase if phrase.sort == "organization" else None


def _unbracketed(text: str) -> str:
    """The text without brackets at its ends that are a label's or have no other in it: "((WN))", "Ana Reyes))"."""
    for opening, closing in ("()", "[]"):
        if text.count(opening) != text.count(closing) or text.startswith(2 * opening):
            text = text.strip(f" {opening}{closing}")
    return text


def _person(text: str, is_person: Callable[[str], bool]) -> Phrase | None:
    """The phrase as a named person's, None where no person's name can be told in it."""
    cut = re.sub(r"\s*\([^()]*\)", "", text).strip()
    cut = re.split(r",?\s(?:including|such as|among them)\s", cut)[0]  # "generals, including Reyes" are not Reyes
    parts = [part.strip() for part in cut.split(",") if part.strip()]
    parts = [part for number, part in enumerate(parts) if not number or not AGE.fullmatch(part)]
    if not parts:
        return None
    parts[0] = DOING.sub("", parts[0])
    kin = KIN.fullmatch(parts[0]) if len(parts) > 1 else None
    if kin and kin["noun"] in w.ROLES and is_name_run(parts[1].split()) and not is_place(parts[1]):
        return Phrase("person", parts[1], parts[0], head=parts[1].split()[-1].casefold())
    for number in (0, len(parts) - 1):
        words = re.split(r"\s+(?:who|which|whose)\b", parts[number])[0].split()
        found = name_in(words, is_person, others=" ".join(p for n, p in enumerate(parts) if n != number))
        if found:
            name, roles = found
            rest = (
                cut.split(",", 1)[1].strip(" ,")
                if number == 0 and len(parts) > 1
                else ", ".join(parts[:-1])
                if number
                else ""
            )
            rest = re.sub(r"^who\s+(?:is|was|has been|serves as|served as)\s+", "", rest)
            if number == 0 and re.match(
                r"\d{1,3}$|(?:along|together|accompanied|including|while|when|said|told)\b", rest
            ):
                rest = ""
            role = "; ".join(part for part in (roles, rest) if part) or None
            return Phrase("person", name, role, head=name.split()[-1].casefold())
    who = re.match(r"(.+?)\s+(?:who|whose)\s", cut)
    return _person(who[1], is_person) if who and "," not in cut else None


def _head(core: str) -> str:
    words = [word for word in WORD.findall(core) if word[0].isalnum()]
    return re.sub(r"['’]s$", "", words[-1]).casefold() if words else ""


def _described(text: str) -> Phrase:
    """The phrase as a body, group, document or single person that it describes."""
    text = WHEN_TOLD.sub("", text)
    text = re.split(r",?\s(?:including|such as)\s", text)[0]
    whole = ONE_BODY.search(text)
    core = text[: whole.end()] if whole and "," in whole[0] else BREAK.split(text)[0].strip() or text
    owned = OWNED.match(core)
    if owned and owned["noun"].casefold() in w.DOCUMENTS:
        return Phrase("document", core, head=owned["noun"].casefold(), inner=owned["owner"])
    lower = core.casefold()
    possessed = re.match(r"(?:my|our|his|her|their|its|your)\s", lower)
    single = SINGLE.match(core) is not None
    stripped = MANY_OF.sub("", core) if MANY_OF.match(core) else core
    post = POST.search(stripped)
    noun = stripped[: post.start()] if post else stripped
    head = _head(noun) or _head(core)
    definite = lower.startswith(("the ", "this ", "that ")) or bool(possessed)
    plural = _plural(head) or OFFICERS.search(noun) is not None
    many = QUANTITY.match(core) is not None and not re.match(r"one of", lower)
    if re.match(r"one of ", lower):
        plural = False
    capital = is_capitalised(noun.split()[-1]) if noun.split() else False
    if head in w.DOCUMENTS and (not capital or (plural and len(noun.split()) == 1)):
        account = ACCOUNT.search(text)
        if account:
            return Phrase(
                "document",
                core,
                head=head,
                definite=definite,
                inner=account["body"] or account["owner"] or account["pronoun"],
            )
        behind = BODY_BEHIND.search(WHEN.sub("", text)) or BODY_BEHIND.search(core)
        owner = re.match(r"(?P<owner>.+?)['’]s?\s", noun)
        inner = behind["body"] if behind else owner["owner"] if owner else _modifier(noun)
        return Phrase("document", core, head=head, plural=plural, definite=definite, inner=inner)
    if (
        capital
        and head in w.DOCUMENTS
        and (head in {"constitution", "website", "act", "report"} or WRIT.fullmatch(core))
    ):
        return Phrase(
            "document", core, head=head, definite=definite, inner=_modifier(noun) if head == "website" else ""
        )
    if possessed and not many:
        sort = _possessed_sort(lower.split(), head)
        return Phrase("possessed", core, head=head, plural=plural, definite=True, inner=sort)
    if capital and head in w.OUTLET_ROLES and not single and " of " not in noun and core[:1].isupper():
        return Phrase("organization", core, head=head)
    if head in w.COLLECTIVES or (head == "nations" and "united" not in lower):
        return Phrase("group", core, head=head, plural=True, definite=definite)
    service = head in w.BODIES and capital and len(noun.split()) - definite > 1  # "the Coast Guard"
    if (
        not service
        and (head in w.ROLES or head.split("-")[-1] in w.ROLES or head.endswith("-year-old"))
        and not many
        and not GENERAL.search(noun)
        and not OFFICERS.search(noun)
    ):
        return Phrase("individual", core, head=head, definite=definite and not single)
    if head in w.BODIES or head in w.PLURAL_BODIES:
        sort = (
            "group"
            if (many and head != "police") or head in {"people", "staff", "crew", "clergy", "authorities"}
            else "organization"
        )
        return Phrase(sort, core, head=head, plural=sort == "group", definite=definite or core in BARE_BODIES)
    if head == "government":
        return Phrase("government", core, head=head, definite=definite)
    words = noun.split()
    inside = len(words) > 1 and words[-2].islower()
    if inside and capital and not many and any(word in w.BODIES for word in lower.split()[:-1]):
        return Phrase("organization", core, head=head, definite=definite)  # "the news agency Tass"
    if re.fullmatch(r"one of (?:them|us|whom)", lower):
        return Phrase("individual", core, head=head)
    if is_place(noun) and not many:
        return Phrase("organization", core, head=head)  # "Los Angeles" is no plural
    whole_name = capital and not definite and len(words) > 1 and all(word[:1].isupper() for word in words)
    if plural and whole_name and not many and (head in w.THING_WORDS or not may_speak(head)):
        return Phrase("organization", core, head=head)  # "Marwick Foods"
    if plural or many or (is_people_word(head) and not capital):
        if (
            capital
            and not many
            and not is_people_word(head)
            and len(noun.split()) - lower.startswith("the ") == 1
            and not definite
        ):
            return Phrase("group", core, head=head, plural=True)
        return Phrase("group", core, head=head, plural=True, definite=definite)
    if single and not capital:
        return Phrase("individual", core, head=head)
    return Phrase("organization", core, head=head, definite=definite)


def _possessed_sort(words: list[str], head: str) -> Sort:
    if _plural(head) or head in w.COLLECTIVES:
        return "group"
    if head in w.ROLES:
        return "individual"
    return "group" if len(words) > 1 and _plural(words[1]) else "organization"  # "his sons Tom and Ivo"


def _modifier(noun: str) -> str:
    """The body before a document's noun ("the Internal Revenue Service website", "a federal court decision")."""
    before = noun.split()[:-1]
    told_before = [word.casefold() for word in before] == ["the", "court"]
    if before and before[-1] in PLAIN_BODIES and not told_before:
        return " ".join(word for word in before if not word.isdigit())
    words = [word for word in noun.split()[:-1] if word.casefold() not in {"the", "a", "an", "its", "this", "that"}]
    while words and words[-1] in SMALL:
        words = words[:-1]
    while words and (words[0].islower() or len(words) == 1) and words[0] != words[0].upper() and _opens(words[0]):
        words = words[1:]
    return " ".join(words) if words and is_capitalised(words[-1]) else ""


def _opens(word: str) -> bool:
    return word.casefold() in OF_DOCUMENTS | w.LEADING


def _plural(head: str) -> bool:
    if head.endswith(("men", "women")) and head not in {"specimen", "regimen", "women's", "omen"}:
        return True
    if head in w.PLURAL_BODIES or head in {"men", "women", "children", "mps", "parents", "critics"}:
        return True
    return (
        head.endswith("s")
        and not head.endswith(("ss", "us", "is", "ics", "news"))
        and len(head) > 3
        and (head[:-1] not in w.TITLES or head[:-1] in w.ROLES)
    )


def key_of(text: str) -> str:
    """The text as bodies are compared by: no article, no possessive, lower case."""
    return re.sub(r"['’]s?$", "", bare(text)).strip()
