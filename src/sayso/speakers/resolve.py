"""Every source and addressee of an article's statements, resolved to a speaker."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from sayso.article import Article
from sayso.language.grammar import Grammar
from sayso.span import Span
from sayso.speaker import Speaker
from sayso.speakers import wordings as w
from sayso.speakers.antecedents import load_ranker
from sayso.speakers.assembling import assemble
from sayso.speakers.cast import Cast
from sayso.speakers.descriptions import of_one_rank
from sayso.speakers.documents import PLACARDS, RULINGS, court_of, holder, releaser, researchers_of
from sayso.speakers.interviews import asks, interviewed
from sayso.speakers.joining import ONE_BODY, antecedent_phrase
from sayso.speakers.members import Member
from sayso.speakers.mentions import Found, Mention
from sayso.speakers.participles import subject_of_participle
from sayso.speakers.phrase_frames import PLAIN_BODIES
from sayso.speakers.phrases import Phrase, read_phrase
from sayso.speakers.pieces import read_pieces, whoever
from sayso.speakers.places import country_in, is_people_word
from sayso.speakers.plurals import named_together, plural_subject
from sayso.speakers.pronouns import Scene, antecedent
from sayso.speakers.ranking import Ranker
from sayso.speakers.roles import body_of, plain_role
from sayso.speakers.spoken_of import is_spoken_of
from sayso.speakers.told_before import goes_before, likeliest, told_before
from sayso.statement import Statement

_TWO_NAMES: Final = re.compile(r"[A-ZÀ-Þ][\w.’'-]*(?: [A-ZÀ-Þ][\w.’'-]*)* and (?:the )?[A-ZÀ-Þ][^,;]*")
_NOBODY: Final[Found] = (None, 0.8)
_LAWS: Final = frozenset("law laws constitution rules regulations".split())
_ANY_WHO: Final = frozenset("those anyone everyone anybody everybody".split())
_UTTERED: Final = frozenset("statement letter tweet post message decree release memo communique remarks".split())


def resolve_speakers(
    article: Article, statements: Sequence[Statement], grammar: Grammar, *, rank: Ranker | None = None
) -> tuple[tuple[Statement, ...], tuple[Speaker, ...]]:
    """The statements with `speaker`, `addressees` and that confidence filled in, and the speakers they name.

    Speakers are numbered "p1", "p2" ... in the order of their first source or addressee. A source that can be
    resolved to nobody has None for a speaker; its words stay. `rank` tells how well candidates fit a pronoun,
    by default as learned; ModelError is raised where that ranker is missing.
    """
    resolver = _Resolver(article, statements, grammar, rank or load_ranker())
    resolver.run()
    return resolver.result()


class _Resolver:
    def __init__(self, article: Article, statements: Sequence[Statement], grammar: Grammar, rank: Ranker) -> None:
        self.rank = rank
        self.text = article.text
        self.statements = statements
        self.grammar = grammar
        self.cast = Cast(article.text, grammar)
        self.by_id = {statement.id: n for n, statement in enumerate(statements)}
        self.pairs = named_together(article.text, self.cast.members)
        self.scene = Scene.of(article.text, statements, grammar)
        self.mentions = sorted(self._mentions(), key=lambda m: (m.span.start, -m.span.end))
        self.source_of = {m.statement: m for m in self.mentions if m.addressee is None}
        labelled = any(self._label(mention) is not None for mention in self.mentions)
        self.asked = interviewed(self.cast, title=article.title or "", byline=article.byline) if labelled else None

    def _mentions(self) -> list[Mention]:
        # Read once to learn the names that only a source's own title gives away; "Reyes" may need "Minister Ana Reyes".
        for statement in self.statements:
            for pieces in (statement.source, *((piece,) for piece in statement.addressee)):
                phrase = self._read(pieces) if pieces else None
                if phrase is not None and phrase.sort == "person" and " " in phrase.name:
                    self.cast.person(phrase, pieces[0].start)
        found = []
        for number, statement in enumerate(self.statements):
            if statement.source:
                found.append(Mention(number, None, statement.source[0], self._read(statement.source)))
            for place, piece in enumerate(statement.addressee):
                found.append(Mention(number, place, piece, self._read((piece,))))
        return found

    def _read(self, pieces: Sequence[Span]) -> Phrase:
        return read_pieces(self.text, self.grammar, self.cast, pieces)

    def run(self) -> None:
        """Resolve names first, then what points back: descriptions, pronouns, and the words inside quotations last."""
        for mention in self.mentions:
            label = self._label(mention)
            if label is not None:
                self._settle(mention, (None if label else self.asked, 0.85))
            elif mention.phrase.sort in {"person", "government"} or (
                mention.phrase.sort in {"organization", "group"} and not mention.phrase.definite
            ):
                self._settle(mention, self._named(mention.phrase, mention.span.start))
        for mention in self.mentions:
            if mention.found is None and not self._inward(mention):
                self._settle(mention, self._pointing(mention))
        for mention in self.mentions:
            if mention.found is None:
                self._settle(mention, self._first_person(mention))

    def _label(self, mention: Mention) -> bool | None:
        """Whether the mention is an interview's label of a question (True) or an answer (False), None where neither."""
        return asks(mention.span.text) if mention.addressee is None else None

    def _inward(self, mention: Mention) -> bool:
        head = mention.phrase.head
        return mention.phrase.sort == "pronoun" and (head in w.FIRST or head in w.SECOND)

    def _settle(self, mention: Mention, found: Found) -> None:
        mention.found = found
        member, _ = found
        if member is None:
            return
        member.mentions.append(mention.span)
        member.sites.append(mention.span.start)
        if mention.phrase.sort == "pronoun":
            member.pointed.add(mention.span.start)
        if mention.phrase.sort == "document":
            member.documents.add(mention.phrase.head)
        role = plain_role(mention.phrase.role, member.name) if mention.phrase.sort == "person" else None
        if role and member.kind == "person" and len(role) > len(member.role or ""):
            member.role = role
        if mention.phrase.head in w.SINGULAR and member.kind == "organization":
            member.kind = "person"  # "Marwick said so. He left.": the pronoun tells
        if member.gender is None and mention.phrase.head in w.SINGULAR:
            member.gender = "f" if mention.phrase.head in w.FEMALE else "m"

    def _named(self, phrase: Phrase, position: int) -> Found:
        if phrase.sort == "person":
            return self.cast.person(phrase, position)
        if phrase.sort == "government" or phrase.sort == "organization" or phrase.sort == "group":
            return self.cast.body(phrase, phrase.sort)
        if phrase.sort == "individual":
            return self.cast.single(phrase), 0.85
        return _NOBODY

    def _pointing(self, mention: Mention) -> Found:
        phrase, position = mention.phrase, mention.span.start
        if phrase.sort == "pronoun":
            if phrase.head in w.RELATIVE:
                return self._relative(mention)
            return self._back(mention)
        if phrase.sort == "document":
            return self._document(mention)
        if phrase.sort == "possessed":
            return self._possessed(mention)
        if phrase.sort == "group" and phrase.definite and (met := self.cast.group_again(phrase, position)):
            return met, 0.8
        if phrase.sort in {"individual", "organization"} and phrase.definite:
            taken_up = self.cast.described(phrase, position, but=self._around(mention))
            taken_up = taken_up or self.cast.foretold(phrase, position)
            if taken_up:
                return taken_up
        return self._named(phrase, position)

    def _back(self, mention: Mention) -> Found:
        """Who a pronoun of the third person takes up."""
        phrase, span = mention.phrase, mention.span
        members = [member for member in self.cast.members if member is not self._speaking(mention)]
        if phrase.head in w.PLURAL:
            subject = plural_subject(self.text, self.grammar, span.start)
            if subject:
                read = read_phrase(subject, is_person=self.cast.is_person)
                member, _ = self._named(read, span.start)
                if member is not None:
                    return member, 0.8
            members = [*members, *self.pairs]
        if mention.addressee is None:
            told = self.statements[mention.statement]
            others = [m for m in members if not is_spoken_of(m, told, self.text, self.grammar)]
            members = others or members
        member, sure = antecedent(
            phrase, span, mention.statement, members, self.scene, self._speakers(), rank=self.rank
        )
        told_of = self._told_of(mention, member)
        if told_of is not None:
            return told_of
        if member in self.pairs:
            self.pairs.remove(member)
            self.cast.members.append(member)
        return member, sure

    def _told_of(self, mention: Mention, member: Member | None) -> Found | None:
        """Whom the sentences around tell of who spoke nowhere, where that fits a pronoun better than the member."""
        phrase, position = mention.phrase, mention.span.start
        told = [
            each
            for each in told_before(self.grammar, self.text, position, lambda span: self._read((span,)))
            if self.scene.is_open(each.span.start, position)
        ]
        best = likeliest(phrase.head, told)
        if best is None:
            return None
        quoted = self.scene.around(position, mention.statement) is not None
        if member is not None and (
            any(best.span.start <= site < best.span.end for each in self.cast.members for site in each.sites)
            or not goes_before(best, member, phrase.head, position, self.scene, quoted=quoted)
        ):
            return None  # where it is of the cast, it was a candidate already
        found, _ = self._pointing(Mention(mention.statement, mention.addressee, best.span, best.phrase))
        if found is None or found is self._speaking(mention):
            return None
        if best.span.start not in found.sites:
            found.sites.append(best.span.start)
            found.mentions.append(best.span)
        return found, 0.6

    def _speaking(self, mention: Mention) -> Member | None:
        """The speaker of the statement that a pronoun is the addressee of: whoever "assured her" is not she.

        None for "himself" and its like, and for a source.
        """
        source = self.source_of.get(mention.statement)
        if mention.addressee is None or source is None or mention.phrase.head.endswith(("self", "selves")):
            return None
        if source.found is None and not self._inward(source):
            self._settle(source, self._pointing(source))
        return source.found[0] if source.found else None

    def _collective(self, member: Member, position: int) -> Member:
        """The body on whose behalf one says "we": a spokesman's, a cleric's or a party leader's; else he himself."""
        read = read_phrase(body, is_person=self.cast.is_person) if (body := body_of(member.role)) else None
        found = self._named(read, position)[0] if read else None
        return found or member

    def _around(self, mention: Mention) -> Member | None:
        """Who says the words in which the mention stands: of its own statement, or of the one around that."""
        own = self.source_of.get(mention.statement) if mention.addressee is not None else None
        outer = self._outer(mention)
        source = own if own and own.found else self.source_of.get(outer) if outer is not None else None
        return source.found[0] if source and source.found else None

    def _speakers(self) -> Mapping[int, Member]:
        return {n: m.found[0] for n, m in self.source_of.items() if m.found and m.found[0]}

    def _document(self, mention: Mention) -> Found:
        phrase, before = mention.phrase, mention.span.start
        again = [m for m in self.cast.members if phrase.head in m.documents and m.last_before(before) is not None]
        named = bool(phrase.inner) and phrase.inner not in w.OWNERS
        found = self._body_behind(mention, taken_up=bool(again)) if named else None
        if found:
            return found
        first = phrase.name.split()[0].casefold()
        owner = phrase.inner if phrase.inner in w.OWNERS else first
        if owner in w.OWNERS:
            member, sure = self._owner(mention, owner)
            return member, min(sure, 0.85)
        if owner in w.FIRST:
            return self._first_person(mention)
        if phrase.head in PLACARDS:
            return self._held_up(mention)
        if again and phrase.definite:
            return max(again, key=lambda m: m.last_before(before) or 0), 0.7
        return self._told_before(mention) if phrase.definite else _NOBODY

    def _body_behind(self, mention: Mention, *, taken_up: bool) -> Found | None:
        """Whom a document's own words name ("a report by the ministry"); `taken_up` if it was spoken of before."""
        phrase, position = mention.phrase, mention.span.start
        joint = _TWO_NAMES.fullmatch(phrase.inner) is not None and not ONE_BODY.search(phrase.inner)
        inner = read_phrase(phrase.inner, is_person=self.cast.is_person, joint=joint)
        plain = re.sub(r"^[Tt]he ", "", inner.name)
        if phrase.head in _LAWS and is_people_word(plain):
            return _NOBODY  # "Norwegian law"
        if inner.sort == "group" and f" by {phrase.inner}" in mention.span.text:
            return self._named(inner, position)
        if inner.sort == "group" and inner.definite:
            again = self.cast.group_again(inner, position)
            return (again, 0.8) if again else None
        if inner.sort == "individual" and inner.definite:
            return self.cast.described(inner, position)
        if inner.sort not in {"person", "government", "organization"}:
            return None
        if inner.definite and plain.islower():
            met = self.cast.described(inner, position)
            if met or (inner.sort == "organization" and inner.head not in w.BODIES):
                return met or _NOBODY  # nobody of "footage from the scene"
        elif inner.head in PLAIN_BODIES and not inner.definite:
            return self._named(replace(inner, name=re.sub(r"^A(n?) ", r"a\1 ", inner.name)), position)
        elif not plain[:1].isupper() or (taken_up and country_in(plain) and " " not in plain):
            return None
        member, sure = self._named(inner, position)
        return member, min(sure, 0.85)

    def _held_up(self, mention: Mention) -> Found:
        """Who holds the signs that a mention, or the word before its "which", speaks of."""
        found = holder(self.text, self.grammar, mention.span.start)
        member = self._named(self._read((found,)), found.start)[0] if found else None
        return (member, 0.7) if member else _NOBODY

    def _told_before(self, mention: Mention) -> Found:
        """Whose a document is of which the article told before: who released it, the court, or else who spoke last."""
        head, position = mention.phrase.head, mention.span.start
        courts = "court" in mention.phrase.name.split()
        told: Member | Span | None = None if courts else releaser(self.text, self.grammar, head, position)
        if told is None and (courts or head in RULINGS):
            told = court_of(self.text, self.cast.members, position)
        if isinstance(told, Member):
            return told, 0.75
        read = self._read((told,)) if told else None
        if told and read and read.sort in {"person", "government", "organization", "group"}:
            return self._named(read, told.start)[0], 0.75
        members = self.cast.members
        last = self._last_speaker(mention) if head in _UTTERED else researchers_of(members, head, position)
        return (last, 0.6) if last else _NOBODY

    def _owner(self, mention: Mention, word: str, *, but: Sequence[Member] = ()) -> Found:
        """Who "his", "its" or "their" at the head of a mention is; none of `but`."""
        pointer = Phrase("pronoun", word, head=word)
        members, said = [m for m in self.cast.members if m not in but], self._speakers()
        return antecedent(pointer, mention.span, mention.statement, members, self.scene, said, rank=self.rank)

    def _last_speaker(self, mention: Mention) -> Member | None:
        sources = (m for m in self.mentions if m.addressee is None and m.span.start < mention.span.start)
        return next((m.found[0] for m in reversed(list(sources)) if m.found and m.found[0]), None)

    def _possessed(self, mention: Mention) -> Found:
        phrase, position = mention.phrase, mention.span.start
        plain = Phrase("individual", phrase.name, head=phrase.head, definite=True)
        if phrase.head == "counterpart" and (country := country_in(phrase.name)):
            abroad = [m for m in self.cast.members if m.kind == "person" and country_in(m.role or "") == country]
            whose = self._owner(mention, phrase.name.split()[0].casefold(), but=abroad)[0]
            abroad = of_one_rank(whose.role if whose else None, abroad)
            if abroad:
                return max(abroad, key=lambda m: m.last_before(position) or 0), 0.7
            return self.cast.single(plain), 0.7
        if phrase.inner == "individual":
            return self.cast.single(plain), 0.75
        owner, _, rest = phrase.name.partition(" ")
        if phrase.inner == "group" and owner.casefold() in {"his", "her"}:
            member, _ = self._owner(mention, owner.casefold())
            if member is not None and member.kind == "person":
                phrase = replace(phrase, name=f"{member.name.split()[-1]}'s {rest}")
        return self.cast.body(phrase, "group" if phrase.inner == "group" else "organization")

    def _relative(self, mention: Mention) -> Found:
        before = self.text[: mention.span.start].split()[-1:]
        if before and before[0].casefold() in PLACARDS:
            return self._held_up(mention)
        phrase = antecedent_phrase(self.grammar, mention.span, self.text)
        if phrase is not None:
            if phrase.casefold() in _ANY_WHO:
                told = self.statements[mention.statement].content
                return self._named(whoever(self.text, phrase, mention.span, told), mention.span.end)[0], 0.7
            read = read_phrase(phrase, is_person=self.cast.is_person)
            if read.sort not in {"pronoun", "nobody"}:
                taken_up = self.cast.described(read, mention.span.start) if read.definite else None
                member, sure = taken_up or self._named(read, mention.span.start)
                return member, min(sure, 0.85)
        near = self.cast.last_named(mention.span.start, within=80)
        return (near, 0.6) if near else _NOBODY

    def _first_person(self, mention: Mention) -> Found:
        outer = self._outer(mention)
        if mention.phrase.head in w.SECOND:
            listeners = [m for m in self.mentions if m.statement == outer and m.addressee is not None and m.found]
            if not listeners and self._is_question(outer):
                return self.asked, 0.8
            return listeners[0].found if listeners and listeners[0].found else _NOBODY
        source = self.source_of.get(outer) if outer is not None else None
        if source is None or source is mention:
            return _NOBODY
        if source.found is None:
            self._settle(source, _NOBODY)
            self._settle(source, self._first_person(source) if self._inward(source) else self._pointing(source))
        member, sure = source.found or _NOBODY
        if member is not None and mention.phrase.plural:
            member = self._collective(member, mention.span.start)
        return member, sure * (0.9 if mention.phrase.plural else 0.98)

    def _is_question(self, outer: int | None) -> bool:
        """Whether the statement is a question of an interview: "you" is whoever is interviewed."""
        asking = self.source_of.get(outer) if outer is not None else None
        return asking is not None and self._label(asking) is True

    def _outer(self, mention: Mention) -> int | None:
        within = self.statements[mention.statement].within
        if within in self.by_id:
            return self.by_id[within]
        return self.scene.around(mention.span.start, mention.statement)

    def _subject_of_participle(self, statement: Statement) -> Member | None:
        """Who says what has a participle for a cue and no source: who its main clause is about."""
        found = subject_of_participle(self.text, self.grammar, statement.cue[0]) if statement.cue else None
        if found is None:
            return None
        same = (m for m in self.mentions if m.found and m.span.start < found.end and found.start < m.span.end)
        return next((m.found[0] for m in same if m.found), None) or self._named(self._read((found,)), found.start)[0]

    def result(self) -> tuple[tuple[Statement, ...], tuple[Speaker, ...]]:
        """The statements with their speakers, and the speakers in the order of their first mention."""
        return assemble(self.statements, self.mentions, self._subject_of_participle)
