"""What users may do: a role gives rights, and a token no more of them than it was made for."""

from __future__ import annotations

from typing import Final, Literal, get_args

from sayso.errors import UsageError

Right = Literal["read", "export", "correct", "admin"]
"""To read and search; to take many statements along at once; to correct, merge and undo; to look after users."""

Role = Literal["reader", "annotator", "admin"]

ROLES: Final[tuple[Role, ...]] = get_args(Role)

SCOPES: Final[tuple[Right, ...]] = get_args(Right)

RIGHTS: Final[dict[Role, frozenset[Right]]] = {
    "reader": frozenset({"read", "export"}),
    "annotator": frozenset({"read", "export", "correct"}),
    "admin": frozenset(SCOPES),
}
"""The rights of each role."""


def role_of(name: str) -> Role:
    """The role of this name. Raises UsageError if there is none."""
    for role in ROLES:
        if role == name:
            return role
    raise UsageError(f'--role: no role "{name}"; give reader, annotator or admin')


def scope_of(name: str) -> Right:
    """The scope of this name. Raises UsageError if there is none."""
    for scope in SCOPES:
        if scope == name:
            return scope
    raise UsageError(f'--scope: no scope "{name}"; give read, export, correct or admin')
