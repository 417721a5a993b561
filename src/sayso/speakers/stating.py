"""A member of the cast as the speaker that a readout states."""

from __future__ import annotations

from sayso.speaker import Speaker
from sayso.speakers.affiliation import affiliation_of
from sayso.speakers.members import Member


def speaker_of(member: Member, id: str) -> Speaker:
    """The speaker, its mentions in text order, each range once."""
    spans = sorted({(s.start, s.end): s for s in member.mentions}.values(), key=lambda s: (s.start, s.end))
    return Speaker(
        id=id,
        name=member.name,
        kind=member.kind,
        role=member.role,
        affiliation=_affiliation(member),
        mentions=tuple(spans),
    )


def _affiliation(member: Member) -> str | None:
    if member.kind == "person":
        return affiliation_of(member.role)
    joint = member.head == "and" or " and " in member.name
    return affiliation_of(member.name, opening=True) if member.kind in {"unnamed", "group"} and not joint else None
