"""What can go wrong, as one tree. Every message says what happened, where, and what to do next.

SaysoError                    exit code
├── UsageError                2   a wrong option or argument
│   ├── BadQuery                  a query that cannot be understood; knows where
│   └── Conflict                  what was judged before stands against it; knows which
├── InputError                3   an input that cannot be read
│   ├── EmptyInput                nothing in it
│   ├── NotText                   binary, or in no known encoding
│   ├── TooLarge                  over the size limit
│   └── NoArticle                 a page without an article on it
├── RecordError               4   the record cannot be used
│   ├── NoRecord                  no record there, or something else
│   ├── OtherVersion              of another version of the schema
│   ├── DamagedRecord             its file is damaged
│   ├── ReadOnlyRecord            it may not be written
│   ├── RecordFull                no room left on the disk
│   ├── RecordLocked              another process writes and does not end
│   └── NoServer                  no database server there, or it refuses
└── ModelError                5   the model or a pipeline is missing or damaged
"""


class SaysoError(Exception):
    """Base of all errors that Sayso raises on purpose. `exit_code` is what the CLI ends with."""

    exit_code = 1


class UsageError(SaysoError):
    """A wrong option, argument or file of settings."""

    exit_code = 2


class BadQuery(UsageError):
    """A query that cannot be understood: `place` is the character of `query` at which it goes wrong, from 0."""

    def __init__(self, message: str, *, query: str, place: int) -> None:
        super().__init__(f"query, at character {place + 1}: {message}")
        self.query = query
        self.place = place


class Conflict(UsageError):
    """What was judged before stands against it: `says` how, without the ways out that `hint` names for a terminal.

    `judgement` is the number of the judgement, if it is one; `overrulable` says whether it may be decided all the same.
    """

    def __init__(self, says: str, *, hint: str = "", judgement: int | None = None, overrulable: bool = False) -> None:
        super().__init__(f"{says}; {hint}" if hint else says)
        self.says = says
        self.judgement = judgement
        self.overrulable = overrulable


class InputError(SaysoError):
    """An input that cannot be read."""

    exit_code = 3


class EmptyInput(InputError):
    """The input holds nothing but white space."""


class NotText(InputError):
    """The input is binary or in no encoding that can be told."""


class TooLarge(InputError):
    """The input is over the size limit."""


class NoArticle(InputError):
    """The page holds no article."""


class RecordError(SaysoError):
    """The record is locked, damaged or made by another version."""

    exit_code = 4


class NoRecord(RecordError):
    """There is no record there, or it is a file or database of another kind."""


class OtherVersion(RecordError):
    """The record has a schema that this Sayso does not know, or one that is to be brought up to date."""


class DamagedRecord(RecordError):
    """The record's file is damaged."""


class ReadOnlyRecord(RecordError):
    """The record may not be written."""


class RecordFull(RecordError):
    """There is no room left where the record lies."""


class RecordLocked(RecordError):
    """Another process writes to the record and does not end."""


class NoServer(RecordError):
    """No database server answers at the record's address, or it refuses."""


class ModelError(SaysoError):
    """The statement model or a language pipeline is missing or damaged."""

    exit_code = 5
