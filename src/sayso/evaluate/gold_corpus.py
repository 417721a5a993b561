"""The gold corpus: articles with every field of every statement, as its GUIDELINES.md defines them.

A folder holds text/ID.txt, ann/ID.json and optionally meta.json. Gold statements and statements of a readout
are both brought to one form, `Marked`: sets of character offsets in the gold text, white space left out.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sayso.errors import InputError
from sayso.evaluate.alignment import align, gold_characters
from sayso.evaluate.naming import Named
from sayso.evaluate.score import ReadoutValues

PIECES = ("source", "cue", "content", "addressee")
VALUES = ("form", "act", "mode", "polarity")
OPTIONAL = ("addressee", "channel", "when")


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """One statement: the gold characters of its PIECES, and its other fields as they are compared.

    `stated` names those of OPTIONAL that are given at all, whether or not they could be resolved.
    """

    id: str
    within: str | None
    speaker: Named | None
    characters: Mapping[str, frozenset[int]]
    values: Mapping[str, str | None]
    stated: frozenset[str]
    quotes: Mapping[str, str]

    @property
    def words(self) -> str:
        """Its cue and content, for a person to find it by."""
        return f"{self.quotes['cue']}: {self.quotes['content']}"

    def shown(self, name: str) -> str | None:
        """A field as a person reads it."""
        if name == "speaker":
            return self.speaker.name if self.speaker else None
        return self.quotes[name] if name in self.quotes else self.values[name]


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """One annotated article."""

    name: str
    text: str
    statements: tuple[Marked, ...]


def gold_articles(folder: Path) -> Iterator[GoldArticle]:
    """The annotated articles of `folder`, in the order of their names.

    Raises InputError where the folder is not a gold corpus or a piece is not in its text.
    """
    for path in _annotations(folder):
        try:
            yield _gold_article(path, text=(folder / "text" / f"{path.stem}.txt").read_text("utf8"))
        except (OSError, KeyError, TypeError, ValueError) as error:
            reason = f"{type(error).__name__}: {error}"
            raise InputError(f"{path}: not a gold annotation ({reason}); see the corpus's guidelines") from error


def gold_texts(folder: Path) -> list[Path]:
    """The text files of a gold corpus, by name; plain, to be read to the character."""
    return [folder / "text" / f"{path.stem}.txt" for path in _annotations(folder)]


def mark_readout(text: str, readout: ReadoutValues | None) -> tuple[Marked, ...]:
    """A readout's statements in the characters of the gold `text`; none where there is no readout."""
    if readout is None:
        return ()
    aligned = align(text, to=readout["article"]["text"])
    speakers = {s["id"]: _named(s) for s in readout.get("speakers", [])}
    return tuple(_read_statement(s, aligned, speakers) for s in readout["statements"])


def _annotations(folder: Path) -> Sequence[Path]:
    if not ((folder / "ann").is_dir() and (folder / "text").is_dir()):
        raise InputError(f"{folder}: not a gold corpus; give a folder that holds text/ and ann/")
    return sorted((folder / "ann").glob("*.json"))


def _gold_article(path: Path, *, text: str) -> GoldArticle:
    values = json.loads(path.read_text("utf8"))
    people = {person["id"]: _named(person) for person in values["people"]}
    return GoldArticle(path.stem, text, tuple(_gold_statement(text, s, people) for s in values["statements"]))


def _named(person: Mapping[str, Any]) -> Named:
    mentions = person.get("mentions") or []
    wordings = tuple(m for m in mentions if isinstance(m, str))  # a readout's mentions are ranges
    return Named(name=person.get("name") or "", kind=person.get("kind") or "", mentions=wordings)


def _gold_statement(text: str, values: Mapping[str, Any], people: Mapping[str, Named]) -> Marked:
    characters = {role: _located(text, values[role]) for role in PIECES}
    return _marked(values, characters, people, when=values["when"])


def _read_statement(values: Mapping[str, Any], aligned: Mapping[int, int], speakers: Mapping[str, Named]) -> Marked:
    characters = {role: gold_characters(values.get(role), aligned) for role in PIECES}
    when = values.get("when")
    return _marked(values, characters, speakers, when=when.get("edtf") if isinstance(when, Mapping) else when)


def _marked(
    values: Mapping[str, Any],
    characters: Mapping[str, frozenset[int]],
    people: Mapping[str, Named],
    *,
    when: str | None,
) -> Marked:
    return Marked(
        id=values["id"],
        within=values.get("in"),
        speaker=people.get(values.get("speaker") or ""),
        characters=characters,
        values={**{name: values.get(name) for name in (*VALUES, "channel")}, "when": when},
        stated=frozenset(name for name in OPTIONAL if values.get(name)),
        quotes={role: _quote(values.get(role)) for role in PIECES},
    )


def _located(text: str, pieces: Sequence[str | Mapping[str, Any]] | None) -> frozenset[int]:
    """The characters of verbatim pieces; {"text": "he", "n": 3} is the third occurrence of "he".

    Raises ValueError where a piece is not in the text.
    """
    return frozenset(i for piece in pieces or [] for i in _range(text, piece) if not text[i].isspace())


def _range(text: str, piece: str | Mapping[str, Any]) -> range:
    wanted, n = (piece, 1) if isinstance(piece, str) else (piece["text"], piece["n"])
    at = -1
    for _ in range(n):
        at = text.find(wanted, at + 1)
        if at < 0:
            raise ValueError(f"{piece!r} is not in the text")
    return range(at, at + len(wanted))


def _quote(pieces: Sequence[str | Mapping[str, Any]] | None) -> str:
    return " … ".join(piece if isinstance(piece, str) else piece["text"] for piece in pieces or [])
