"""OntoGUM: texts whose coreferent mentions are marked, in CoNLL-U with `Entity=` in the last column.

Zeldes et al. (https://github.com/amir-zeldes/gum). "(3" opens a mention of entity 3 at a token, "3)" closes it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from sayso.errors import InputError

_ENTITY: Final = re.compile(r"(?:^|\|)Entity=([^|]+)")
_BRACKET: Final = re.compile(r"\(\d+\)|\(\d+|\d+\)")
SUBJECTS: Final = frozenset({"nsubj", "nsubj:pass", "nsubj:outer", "csubj"})


@dataclass(frozen=True, slots=True)
class GumMention:
    """A mention of an entity: its half-open range, part of speech and role of its head, and the verb it hangs on."""

    entity: str
    start: int
    end: int
    text: str
    pos: str
    role: str
    governor: str

    @property
    def is_subject(self) -> bool:
        """Whether it is the subject of a clause."""
        return self.role in SUBJECTS


@dataclass(frozen=True, slots=True)
class GumText:
    """One text: its paragraphs joined by blank lines, and its mentions in the order of their beginnings."""

    name: str
    genre: str
    text: str
    mentions: tuple[GumMention, ...]

    def entity_at(self, start: int, end: int) -> str | None:
        """The entity of the mention that is most like the range: half or more of their characters are shared.

        A mention that begins or ends with the range is taken before others ("the mayor, Ana Reyes": "Ana Reyes").
        """
        best: tuple[float, str] | None = None
        for mention in self.mentions:
            shared = min(end, mention.end) - max(start, mention.start)
            if shared <= 0:
                continue
            likeness = shared / (max(end, mention.end) - min(start, mention.start))
            likeness += 0.5 * (mention.start == start or mention.end in {end, end + 2})
            if best is None or likeness > best[0]:
                best = (likeness, mention.entity)
        return best[1] if best and best[0] >= 0.5 else None


@dataclass(frozen=True, slots=True)
class _Token:
    id: int
    start: int
    end: int
    lemma: str
    pos: str
    head: int
    role: str
    entity: str


def gum_texts(folder: Path) -> Iterator[GumText]:
    """The texts of a folder of CoNLL-U files, by name. Raises InputError where there are none or one is damaged."""
    paths = sorted(folder.glob("*.conllu"))
    if not paths:
        raise InputError(f"{folder}: no CoNLL-U files; give the folder of one split of OntoGUM")
    for path in paths:
        try:
            yield _read(path)
        except (OSError, ValueError, IndexError) as error:
            raise InputError(f"{path}: not CoNLL-U with entities ({error}); get the file anew") from error


def _read(path: Path) -> GumText:
    text, mentions = "", list[GumMention]()
    open_mentions: list[tuple[str, int]] = []  # entity, and the place of its first token in its sentence
    for block in path.read_text("utf8").split("\n\n"):
        if re.search(r"^# newpar\b", block, re.MULTILINE) and text:
            text = text.rstrip() + "\n\n"
        text, tokens = _tokens(block, text)
        open_mentions.clear()  # no mention goes beyond its sentence
        for place, token in enumerate(tokens):
            for bracket in _BRACKET.findall(token.entity):
                entity = bracket.strip("()")
                if bracket.startswith("("):
                    open_mentions.append((entity, place))
                if bracket.endswith(")"):
                    at = max(n for n, (name, _) in enumerate(open_mentions) if name == entity)
                    mentions.append(_mention(text, entity, tokens, open_mentions.pop(at)[1], place))
    mentions = sorted(_joined(mentions), key=lambda m: (m.start, -m.end))
    genre = path.stem.split("_")[1] if path.stem.count("_") > 1 else ""
    return GumText(path.stem, genre, text.rstrip(), tuple(mentions))


def _joined(mentions: list[GumMention]) -> Iterator[GumMention]:
    """The mentions, those of one proper name under one entity: OntoGUM begins a new one with each part of a text."""
    first: dict[str, str] = {}  # of each name, the entity it was met with first
    same: dict[str, str] = {}

    def root(entity: str) -> str:
        while entity in same:
            entity = same[entity]
        return entity

    for mention in mentions:
        name = re.sub(r"['’]s?$", "", mention.text)
        if mention.pos == "PROPN" and name[:1].isupper():
            one, other = root(mention.entity), root(first.setdefault(name, mention.entity))
            if one != other:
                same[one] = other
    for mention in mentions:
        yield replace(mention, entity=root(mention.entity))


def _tokens(block: str, text: str) -> tuple[str, list[_Token]]:
    """The text with the sentence's words added, and its tokens."""
    tokens: list[_Token] = []
    within, spaced = 0, True  # the last token of a word written as one ("don't"), and whether a space follows it
    for line in block.splitlines():
        if not line or line.startswith("#"):
            continue
        columns = line.split("\t")
        gap = "SpaceAfter=No" not in columns[9]
        if "-" in columns[0]:
            within, spaced = int(columns[0].split("-")[1]), gap
            continue
        if not columns[0].isdigit():
            continue
        number, start = int(columns[0]), len(text)
        text += columns[1]
        found = _ENTITY.search(columns[9])
        entity = found[1] if found else ""
        tokens.append(_Token(number, start, len(text), columns[2], columns[3], int(columns[6]), columns[7], entity))
        text += " " if (gap and number > within) or (number == within and spaced) else ""
    return text, tokens


def _mention(text: str, entity: str, tokens: list[_Token], first: int, last: int) -> GumMention:
    inside = tokens[first : last + 1]
    ids = {token.id for token in inside}
    head = next((token for token in inside if token.head not in ids), inside[0])
    governor = next((token for token in tokens if token.id == head.head), None)
    start, end = inside[0].start, inside[-1].end
    return GumMention(
        entity, start, end, text[start:end], head.pos, head.role, governor.lemma.lower() if governor else ""
    )
