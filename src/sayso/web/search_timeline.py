"""The statements of a search over time, as a chart for its page."""

from __future__ import annotations

from fastapi import Request

from sayso.record.searching.facets import Facets
from sayso.record.searching.over_time import count_months, is_countable
from sayso.web.asked import Asked
from sayso.web.charts import Chart
from sayso.web.recorded import record_of
from sayso.web.timeline import timeline


def search_timeline(request: Request, asked: Asked, facets: Facets) -> Chart | None:
    """The chart of what a search finds, whose columns lead to it; None where all was said in one month.

    Where an index knows it, all is counted; else what was counted for the `facets` of the search. Raises UsageError
    (BadQuery among them) and RecordError.
    """
    if not is_countable(asked.filters()):
        return timeline(facets.months, asked, whole=facets.whole)
    if asked.given():
        return timeline(count_months(record_of(request), asked.filters()), asked)
    return timeline(request.app.state.months(), asked)
