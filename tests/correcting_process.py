"""Corrects, withdraws, undoes and merges in a record for ever, and says each number: for a test that kills it."""

from __future__ import annotations

import sys
from itertools import cycle

from sayso.record.judgements.change import Change
from sayso.record.judgements.correcting import correct, withdraw
from sayso.record.judgements.undoing import undo
from sayso.record.opening import open_record

SIGNED = {"who": "Mina", "why": "I heard the tape"}


def main(place: str) -> None:
    with open_record(place) as record:
        print("ready", flush=True)
        for act in cycle(("directive", "assertive", "commissive")):
            change = Change(act=act, content=("nobody will be asked to make one",), speaker="Owen Clarke")
            print(correct(record, "st_sale", change, **SIGNED).number, flush=True)
            number = withdraw(record, "st_books", **SIGNED).number
            print(number, flush=True)
            print(undo(record, number, **SIGNED).number, flush=True)


if __name__ == "__main__":
    main(sys.argv[1])
