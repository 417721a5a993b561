"""A speaker of one article is joined to the record's, or left apart, and says why; people merge and split."""

from __future__ import annotations

import pytest

from sayso.errors import UsageError
from sayso.record.joining.names import compare_names
from sayso.record.joining.scoring import JOINED, Profile, score
from sayso.record.joining.suggestions import suggest
from sayso.record.judgements.history import history
from sayso.record.judgements.merging import merge, split
from sayso.record.judgements.undoing import undo
from sayso.record.opening import Record
from sayso.record.reading_back import rows
from sayso.record.searching.filters import Filters
from sayso.record.searching.speaker_list import list_speakers
from voices import heard, now_who, voiced

pytest_plugins = ("records",)

SIGNED = {"who": "Mina", "why": "they have one desk"}


def said(record: Record, speaker: str) -> int:
    return sum(len(batch) for batch in rows(record, Filters(speaker=speaker)))


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("Ana Reyes", "ANA REYES", "person"),
        ("Ana Reyes", "Ana M. Reyes", "person"),
        ("Ana Maria Reyes", "Ana M. Reyes", "person"),
        ("Owen Clarke", "Senator Owen Clarke", "person"),
        ("Bohdan Zelenko", "Bohdan Zelenkko", "person"),
        ("Owen Clarke", "Owen Clarke Jr.", "person"),
        ("Clarke", "Owen Clarke", "person"),
        ("The Halden Post", "Halden Post", "organization"),
        ("Norway", "the Norway government", "government"),
    ],
)
def test_names_that_may_be_of_one(one: str, other: str, kind: str) -> None:
    assert compare_names(one, other, kind=kind) is not None


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("Ana Reyes", "Berta Reyes", "person"),
        ("Ana Reyes", "Ana Clarke", "person"),
        ("Ana", "Ana Reyes", "person"),
        ("officials", "officials", "group"),
        ("a sailor", "a sailor", "unnamed"),
        ("Halden Post", "Halden Times", "organization"),
        ("", "Ana Reyes", "person"),
    ],
)
def test_names_that_are_of_two(one: str, other: str, kind: str) -> None:
    assert compare_names(one, other, kind=kind) is None


def test_a_score_is_the_sum_of_its_reasons() -> None:
    one = Profile(kind="person", names=["Ana Reyes"], roles=["the harbour director"], affiliations=["Halden"])
    other = Profile(kind="person", names=["Ana Reyes"], roles=["director of the harbour"], affiliations=["Oslo"])
    found = score(one, other)
    assert found is not None
    assert found.total == round(sum(weight for _, weight in found.reasons), 3) > JOINED
    assert [reason.partition(":")[0] for reason, _ in found.reasons][1:] == ["roles agree", "affiliations differ"]


def test_the_same_full_name_is_joined_and_the_log_says_why(record: Record) -> None:
    first, second = heard(record, voiced("Ana Reyes"), voiced("Ana Reyes", role="director"))
    assert first == second
    assert said(record, first) == 2
    (entry,) = history(record, first)
    assert (entry.who, entry.kind) == ("sayso", "join")
    assert "the same name" in entry.why


def test_a_surname_is_joined_only_with_role_and_affiliation(record: Record) -> None:
    full = voiced("Owen Clarke", role="Halden's trade minister", affiliation="Halden")
    first, vague, clear = heard(
        record, full, voiced("Clarke"), voiced("Clarke", role="the trade minister of Halden", affiliation="Halden")
    )
    assert first != vague
    assert first == clear


def test_two_of_one_name_with_other_roles_and_affiliations_stay_apart(record: Record) -> None:
    first, second = heard(
        record,
        voiced("John Smith", role="police chief", affiliation="Halden"),
        voiced("John Smith", role="striker", affiliation="Rovers United"),
    )
    assert first != second
    (suggested,) = suggest(record)
    assert {suggested.speaker, suggested.into} == {first, second}
    assert suggested.score < JOINED


def test_a_name_of_several_is_not_joined_to_one_of_them(record: Record) -> None:
    first, second, third = heard(
        record,
        voiced("John Smith", role="police chief", affiliation="Halden"),
        voiced("John Smith", role="striker", affiliation="Rovers United"),
        voiced("John Smith"),
    )
    assert len({first, second, third}) == 3


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        *(("officials", "group"), ("a sailor", "unnamed"), ("the court", "organization"), ("police", "organization")),
        *(("our work", "organization"), ("Your first reaction", "organization")),
    ],
)
def test_those_without_a_name_of_their_own_stay_apart(record: Record, name: str, kind: str) -> None:
    first, second = heard(record, voiced(name, kind=kind), voiced(name, kind=kind))  # type: ignore[arg-type]
    assert first != second
    assert list(suggest(record)) == []


def test_a_surname_alone_is_suggested(record: Record) -> None:
    full, alone = heard(record, voiced("Owen Clarke"), voiced("Clarke"))
    (suggested,) = suggest(record)
    assert (suggested.speaker, suggested.into) == (alone, full)
    assert "name of many" in suggested.reasons[0][0]


def test_who_holds_a_role_is_found_by_it_on_the_days_of_the_articles(record: Record) -> None:
    minister, later, deputy = heard(
        record,
        voiced("Ana Reyes", role="Halden's Minister for Trade", day="2015-03-03"),
        voiced("Ana Reyes", day="2019-03-03"),
        voiced("Owen Clarke", role="deputy minister for trade", day="2015-03-03"),
    )
    assert minister == later != deputy
    assert [each.id for each in list_speakers(record, "minister for trade")] == [minister]
    assert (said(record, "minister for trade"), said(record, minister)) == (1, 2)
    assert said(record, "trade") == 0, "no role is named"


def test_who_is_described_by_a_role_is_suggested_to_be_who_held_it_then(record: Record) -> None:
    then, other = heard(
        record,
        voiced("Ana Reyes", role="Minister for Trade", day="2015-03-03"),
        voiced("Lars Lund", role="minister for trade", day="2019-05-03"),
    )
    said_by_role, long_ago = heard(
        record,
        voiced("The Minister for Trade", kind="unnamed", day="2015-03-03"),
        voiced("The Minister for Trade", kind="unnamed", day="1999-03-03"),
    )
    (suggested,) = suggest(record)
    assert (suggested.speaker, suggested.into) == (said_by_role, then)
    assert "Ana Reyes was Minister for Trade (3 March 2015, by the articles)" in suggested.reasons[0][0]
    assert {other, long_ago}.isdisjoint({suggested.speaker, suggested.into})


def test_a_surname_that_was_taken_for_a_body_is_suggested(record: Record) -> None:
    person, body = heard(
        record,
        voiced("Owen Clarke", role="Minister for Trade"),
        voiced("Clarke", kind="organization", role="trade minister"),
    )
    (suggested,) = suggest(record)
    assert (suggested.speaker, suggested.into) == (body, person)
    assert suggested.reasons[-1][0].endswith("merge them with --over")
    with pytest.raises(UsageError, match="a person and Clarke an organization"):
        merge(record, body, person, **SIGNED)


def test_a_form_of_address_is_no_role(record: Record) -> None:
    one = Profile(kind="person", names=["Owen Clarke"], roles=["Mr"])
    for other in ("Mr.", "minister for trade"):
        found = score(one, Profile(kind="person", names=["Owen Clarke"], roles=[other]))
        assert found is not None
        assert [reason for reason, _ in found.reasons] == ['the same name "Owen Clarke"']


def test_merged_speakers_are_one_and_their_ids_lead_to_one(record: Record) -> None:
    full, alone = heard(record, voiced("Owen Clarke"), voiced("Clarke"))
    number = merge(record, alone, "Owen Clarke", **SIGNED).number
    assert said(record, full) == said(record, alone) == 2
    assert list(suggest(record)) == []
    with pytest.raises(UsageError, match="one speaker already"):
        merge(record, alone, full, **SIGNED)
    undo(record, number, **SIGNED)
    assert (said(record, full), said(record, alone)) == (1, 1)


def test_merges_of_merges_come_apart_as_they_were_made(record: Record) -> None:
    a, b, c = heard(record, voiced("Owen Clarke"), voiced("Clarke"), voiced("Lars Lund"))
    first = merge(record, b, a, **SIGNED).number
    second = merge(record, a, c, **SIGNED).number
    assert said(record, b) == 3
    undo(record, second, **SIGNED)
    assert (said(record, b), said(record, c)) == (2, 1)
    undo(record, first, **SIGNED)
    assert (said(record, a), said(record, b)) == (1, 1)


def test_a_person_and_a_body_are_merged_only_over_the_difference(record: Record) -> None:
    person, body = heard(record, voiced("Halden Clarke"), voiced("Halden Clarke", kind="organization"))
    assert person != body
    with pytest.raises(UsageError, match="--over"):
        merge(record, person, body, **SIGNED)
    merge(record, person, body, **SIGNED, over=True)
    assert said(record, person) == 2


def test_what_is_split_is_two_and_stays_so(record: Record) -> None:
    minister, striker = voiced("Owen Clarke", role="minister"), voiced("Owen Clarke", role="striker", number=900)
    (old, _) = heard(record, minister, striker)
    done = split(record, old, articles=[striker.article.id], **SIGNED)
    assert now_who(record, minister) == old
    assert now_who(record, striker) == done.speaker != old
    assert (said(record, old), said(record, done.speaker)) == (1, 1)
    heard(record, voiced("Owen Clarke", role="striker", number=900, model="sayso-en-2"))
    assert now_who(record, striker) == done.speaker
    with pytest.raises(UsageError, match=f"sayso undo {done.number}"):
        merge(record, done.speaker, old, **SIGNED)
    assert list(suggest(record)) == []
    undo(record, done.number, **SIGNED)
    assert said(record, old) == 2


def test_what_a_score_joined_can_be_undone_and_done_again(record: Record) -> None:
    second = voiced("Ana Reyes")
    old, _ = heard(record, voiced("Ana Reyes"), second)
    (joined,) = history(record, old)
    undoing = undo(record, joined.number, **SIGNED).number
    assert now_who(record, second) != old
    assert said(record, old) == 1
    undo(record, undoing, **SIGNED)
    assert now_who(record, second) == old
    assert said(record, old) == 2


def test_a_split_needs_something_to_take_and_something_to_leave(record: Record) -> None:
    first, other = voiced("Ana Reyes"), voiced("Lars Lund")
    old, _ = heard(record, first, other)
    with pytest.raises(UsageError, match="nothing is split"):
        split(record, old, articles=[first.article.id], **SIGNED)
    with pytest.raises(UsageError, match="does not mention"):
        split(record, old, articles=[other.article.id], **SIGNED)
    with pytest.raises(UsageError, match="no speaker"):
        split(record, "Nobody Here", articles=[first.article.id], **SIGNED)


def test_a_name_of_two_speakers_must_be_given_as_an_id(record: Record) -> None:
    heard(
        record,
        voiced("John Smith", role="police chief", affiliation="Halden"),
        voiced("John Smith", role="striker", affiliation="Rovers United"),
        voiced("Lars Lund"),
    )
    with pytest.raises(UsageError, match="name of several"):
        merge(record, "John Smith", "Lars Lund", **SIGNED)


def test_a_newer_reading_gives_an_id_to_somebody_else(record: Record) -> None:
    """Ids of a readout are numbers: another model may call another speaker "p1"."""
    first = voiced("Ana Reyes", number=901)
    old = heard(record, first)[0]
    new = heard(record, voiced("Lars Lund", number=901))[0]
    assert old != new
