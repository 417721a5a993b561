"""What a form is answered with where it cannot be done, in the words of the page that it stands on."""

from __future__ import annotations

from typing import Final

from sayso.errors import Conflict, UsageError
from sayso.web.problems import Problem, without_options

TICK: Final = "Decide all the same, over what another has judged"
"""The box of a form that decides over the judgement of another."""

TICK_TO_MERGE: Final = "Merge all the same"


def amiss(error: UsageError, *, about: str = "", tick: str = TICK) -> Problem:
    """What was wrong with a form about the thing with id `about`, whose box `tick` overrules others."""
    if not isinstance(error, Conflict):
        return Problem(422, without_options(str(error)), judgement=None, overrulable=False)
    says = error.says.removeprefix(f"{about}: ")
    ways = [] if error.judgement is None else ["undo that" if error.overrulable else "undo that first"]
    if error.overrulable:
        ways.append(f"tick “{tick}”")
    detail = f"{says}; {', or '.join(ways)}" if ways else says
    return Problem(409, detail, judgement=error.judgement, overrulable=error.overrulable)
