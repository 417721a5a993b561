"""The statements of a search over time, as a chart for its page."""

from __future__ import annotations

from fastapi import Request

from sayso.record.searching.over_time import count_months
from sayso.web.asked import Asked
from sayso.web.charts import Chart
from sayso.web.recorded import record_of
from sayso.web.timeline import timeline


def search_timeline(request: Request, asked: Asked) -> Chart | None:
    """The chart of all statements that a search finds, whose columns lead to them; None where all are of one month.

    Raises UsageError (BadQuery among them) and RecordError.
    """
    record = record_of(request)
    counted = count_months(record, asked.filters()) if asked.given() else request.app.state.months()
    return timeline(counted.months, asked, whole=counted.whole)
