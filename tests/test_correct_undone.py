"""Whatever is judged, in whatever order: undone, the record is as it was; read again, it is as it was corrected."""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any, get_args

import pytest

from harbour import ARTICLE, TEXT, harbour_readout
from sayso.errors import UsageError
from sayso.readout import Provenance
from sayso.record.entries import NAMES as NAMES_OF_COLUMNS
from sayso.record.integrity import check_record
from sayso.record.judgements.change import Change
from sayso.record.judgements.correcting import add_missing, correct, withdraw
from sayso.record.judgements.merging import merge, split
from sayso.record.judgements.undoing import undo
from sayso.record.opening import Record, open_record
from sayso.record.reading_back import readouts, rows
from sayso.record.searching.filters import Filters
from sayso.record.writing import write_readout
from sayso.statement import Act, Form, Mode, Polarity
from voices import heard, voiced

SIGNED = {"who": "Mina", "why": "a try"}
NAMES = ("Ana Reyes", "Owen Clarke", "Clarke", "Bo Lind", "A person familiar with the matter", "")


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    with open_record(tmp_path / "sayso.db", create=True) as record:
        with record.writing() as connection:
            write_readout(connection, harbour_readout())
        heard(record, voiced("Owen Clarke"), voiced("Clarke"), voiced("Ana Reyes", role="director"))
        yield record


def state(record: Record) -> list[Any]:
    """All that a reader of the record sees: readouts, rows, and what is found by words and by speakers."""
    seen: list[Any] = [each.to_dict() for each in readouts(record)]
    for filters in (Filters(), Filters(query="jobs OR sale"), *(Filters(speaker=name) for name in NAMES if name)):
        seen.append([row for batch in rows(record, filters) for row in batch])
    return seen


def quote(chance: random.Random) -> str:
    words = TEXT.split()
    start = chance.randrange(len(words) - 6)
    return " ".join(words[start : start + chance.randint(1, 6)])


def some_change(chance: random.Random) -> Change:
    choices: dict[str, Any] = {
        "speaker": chance.choice(NAMES),
        "act": chance.choice((*get_args(Act), "")),
        "form": chance.choice(get_args(Form)),
        "mode": chance.choice(get_args(Mode)),
        "polarity": chance.choice(get_args(Polarity)),
        "channel": chance.choice(("letter", "")),
        "content": (quote(chance),),
        "cue": (quote(chance),),
        "addressee": chance.choice(((quote(chance),), ("Ana Reyes",), ())),
        "medium": chance.choice(("reporters", "")),
    }
    if chance.random() < 0.3:
        choices |= {"when": "2024-03-02", "when_words": quote(chance)}
    return Change(**{name: choices[name] for name in chance.sample(sorted(choices), chance.randint(1, 3))})


def judge(record: Record, chance: random.Random) -> int:
    ids = [each.id for readout in readouts(record) for each in readout.statements]
    match chance.randrange(6):
        case 0:
            return withdraw(record, chance.choice(ids), **SIGNED).number
        case 1:
            change = Change(content=(quote(chance),), cue=(quote(chance),), speaker=chance.choice(NAMES))
            return add_missing(record, ARTICLE.id, change, **SIGNED).number
        case 2:
            return merge(record, *chance.sample(NAMES[:4], 2), **SIGNED, over=True).number
        case 3:
            return split(record, chance.choice(NAMES[:4]), articles=[ARTICLE.id], **SIGNED).number
        case _:
            return correct(record, chance.choice(ids), some_change(chance), **SIGNED).number


@pytest.mark.parametrize("seed", range(6))
def test_undone_from_the_last_to_the_first_the_record_is_as_it_was(record: Record, seed: int) -> None:
    chance = random.Random(seed)
    states: dict[int, list[Any]] = {}
    while len(states) < 8:
        before = state(record)
        try:
            number = judge(record, chance)
        except UsageError:
            assert state(record) == before
            continue
        states.setdefault(number, before)
    assert [check.name for check in check_record(record) if not check.ok] == []
    for number in sorted(states, reverse=True):
        undo(record, number, **SIGNED)
        assert state(record) == states[number], number
    assert [check.name for check in check_record(record) if not check.ok] == []


def told(record: Record) -> dict[str, Any]:
    """The statements as a reader sees them, by id, with speakers by the record's ids."""
    seen = {}
    for batch in rows(record, Filters()):
        for row in batch:
            values = dict(zip(NAMES_OF_COLUMNS, row, strict=True))
            # Who was merged since is named as the article names the one speaker they are.
            for name in ("parts", "model", "confidence", "in", "speaker_name", "speaker_role"):
                del values[name]
            seen[f"{values['article']} {values['id']}"] = values
    return seen


@pytest.mark.parametrize("seed", range(100, 106))
def test_read_again_with_the_same_outcome_the_record_is_as_it_was_corrected(record: Record, seed: int) -> None:
    chance = random.Random(seed)
    for _ in range(12):
        with suppress(UsageError):
            judge(record, chance)
    before = told(record)
    newer = Provenance(sayso="0.1.0", model="sayso-en-2", model_sha256="2" * 64)
    with record.writing() as connection:
        written = write_readout(connection, replace(harbour_readout(), provenance=newer))
    assert written.replayed.unfit == 0
    assert told(record) == before
    assert [check.name for check in check_record(record) if not check.ok] == []
