"""What outlets say, as charts: one outlet by itself, or several compared by the shares of their statements."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Final

from sayso.export.wording import count, enumerate_names
from sayso.record.searching.outlets import OutletProfile, Share
from sayso.web.asked import Asked
from sayso.web.charts import Chart, Series

MOST_QUOTED: Final = 12
"""Speakers that an outlet's own page shows."""

EACH: Final = 5
"""Speakers of each outlet that a comparison shows, so that no outlet's are left out."""

CHANNELS: Final = 8
"""Channels that are shown: what is rarer is seldom more than one statement."""

_ASPECTS: Final[tuple[tuple[str, str, Callable[[OutletProfile], list[Share]]], ...]] = (
    ("form", "Forms", lambda profile: profile.forms),
    ("act", "Acts", lambda profile: profile.acts),
    ("channel", "Channels, of statements that name one", lambda profile: profile.channels),
)


def profile_charts(profile: OutletProfile) -> list[Chart]:
    """The charts of one outlet: whom it quotes most, how, and through which agencies; none for what it has not."""
    asked = Asked(outlet=profile.name)
    named = profile.statements
    agencies = f"{count(sum(each.count for each in profile.agencies), 'credit')} in {count(profile.counted, 'article')}"
    charts = [
        _counts("speaker", "Most quoted speakers", profile.speakers[:MOST_QUOTED], asked, of=count(named, "statement")),
        *(
            _counts(name, title, shares(profile)[:CHANNELS], asked, of=count(_sum(shares(profile)), "statement"))
            for name, title, shares in _ASPECTS
        ),
        _counts("agency", "Agencies credited", profile.agencies[:MOST_QUOTED], asked, of=agencies, noun="articles"),
    ]
    return [each for each in charts if each is not None]


def comparison_charts(profiles: Sequence[OutletProfile]) -> list[Chart]:
    """Outlets side by side: shares of their statements by form, act and channel, and of those whom they quote most."""
    charts = [_shares(name, title, [shares(each) for each in profiles], profiles) for name, title, shares in _ASPECTS]
    quoted = [each.speakers for each in profiles]
    charts.append(_shares("speaker", "Speakers whom each quotes most", quoted, profiles, of_all=True, each=EACH))
    return [each for each in charts if each is not None]


def _counts(
    name: str, title: str, shares: Sequence[Share], asked: Asked, *, of: str, noun: str = "statements"
) -> Chart | None:
    if not shares:
        return None
    first = [f"{each.name} ({each.count:,})" for each in shares[:3]]
    return Chart(
        id=f"by-{name}",
        title=title,
        summary=f"{'Most: ' if len(shares) > len(first) else ''}{enumerate_names(tuple(first))}, of {of}.",
        kind="compared",
        rows_are=name,
        labels=tuple(each.name for each in shares),
        series=(Series(name=noun, values=tuple(each.count for each in shares)),),
        links=tuple(asked.address("/search", **{name: each.value}) for each in shares),
    )


def _shares(
    name: str,
    title: str,
    counted: Sequence[Sequence[Share]],
    profiles: Sequence[OutletProfile],
    *,
    of_all: bool = False,
    each: int = CHANNELS,
) -> Chart | None:
    """The chart of shares in percent, of all statements of an outlet, or of those that have such a value.

    It has the commonest values of every outlet, so that none is left out which one of them has often.
    """
    names = {share.value: share.name for shares in counted for share in shares[:each]}
    if not names:
        return None
    totals = [p.statements if of_all else _sum(shares) for p, shares in zip(profiles, counted, strict=True)]
    numbers = [{share.value: share.count for share in shares} for shares in counted]

    def together(value: str) -> float:
        return sum(_percent(known.get(value, 0), total) for known, total in zip(numbers, totals, strict=True))

    rows = sorted(names, key=lambda value: (-together(value), value))
    series = tuple(
        Series(
            name=profile.name,
            values=tuple(_percent(known.get(value, 0), total) for value in rows),
            notes=tuple(f"({known.get(value, 0):,})" for value in rows),
        )
        for profile, known, total in zip(profiles, numbers, totals, strict=True)
    )
    labels = tuple(names[value] for value in rows)
    return Chart(
        id=f"compared-by-{name}",
        title=title,
        summary=_widest(labels, series),
        kind="compared",
        rows_are=name,
        labels=labels,
        series=series,
        unit="%",
    )


def _widest(labels: Sequence[str], series: Sequence[Series]) -> str:
    """The row in which the outlets differ most, in a sentence."""

    def spread(row: int) -> float:
        values = [each.values[row] for each in series]
        return max(values) - min(values)

    row = max(range(len(labels)), key=spread)
    high, low = (choose(series, key=lambda each: each.values[row]) for choose in (max, min))
    if spread(row) == 0:
        return "No difference between them."
    return (
        f"They differ most in {labels[row]}: {high.values[row]:g} % of {high.name}’s statements, "
        f"{low.values[row]:g} % of {low.name}’s."
    )


def _percent(number: int, total: int) -> float:
    return round(100 * number / total, 1) if total else 0


def _sum(shares: Iterable[Share]) -> int:
    return sum(each.count for each in shares)
