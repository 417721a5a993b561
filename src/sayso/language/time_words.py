"""Words of time expressions: days, months, seasons, numbers; and names that only look like times."""

from __future__ import annotations

import re
from typing import Final

WEEKDAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

MONTHS: Final = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)

SEASONS: Final = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
"""EDTF's numbers of the seasons."""

NUMBERS: Final = {
    "a": 1,
    "an": 1,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
    "fifteen": 15,
    "twenty": 20,
    "thirty": 30,
}

FEW: Final = {"a couple of": 2, "a couple": 2, "a few": 3, "few": 3, "several": 4, "some": 3}
"""Loose numbers, and what is nearest to what they mean."""

FEASTS: Final = {
    "new year's day": (1, 1),
    "new year's eve": (12, 31),
    "valentine's day": (2, 14),
    "halloween": (10, 31),
    "christmas eve": (12, 24),
    "christmas day": (12, 25),
    "boxing day": (12, 26),
}
"""Feasts of one date: month and day."""

TITLE_AFTER: Final = (
    "Times|Mail|Mirror|Express|Telegraph|Post|Herald|Independent|World|Tribune|Star|Sun|People|Business|Night|Live"
    "|School|Club|Bloody|Agreement|Group|Islands?|Mosque|Magazine|Vibes"
)
"""Words that make a newspaper, a programme or a place of the weekday before them."""

TITLE_BEFORE: Final = ("Black ", "Good ", "Palm ", "Easter ", "Bloody ", "Ash ", "Super ", "Cyber ", "Holy ", "News ")
"""Words that make a feast or an event of the weekday after them."""

_UNITS: Final = "day night morning afternoon evening week weekend month year yesterday today tonight tomorrow"
_TIME_NOUNS: Final = frozenset((*WEEKDAYS, *MONTHS, *SEASONS, *_UNITS.split())) - {"may"}
_FIGURES: Final = re.compile(r"(?:1[6-9]|20)\d\d|\d{1,2}[:.]\d\d")


def is_time_word(word: str) -> bool:
    """Whether the word heads a time expression: a weekday, a month, "week", "2019", "8:30"."""
    return word == "May" or word.lower().removesuffix("s") in _TIME_NOUNS or bool(_FIGURES.fullmatch(word))
