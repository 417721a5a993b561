"""`sayso rejected`: the inputs that could not be read."""

from __future__ import annotations

import json as json_format
from dataclasses import asdict

from sayso.cli.options import RECORD, Json, Record
from sayso.cli.streams import give, tell
from sayso.export.visible import on_one_line
from sayso.export.wording import count
from sayso.pages.json_lines import is_json_lines


def rejected(record: Record = RECORD, json: Json = False) -> None:
    """sayso rejected

    Lists the inputs that could not be read, with the stage at which each failed (page or line, article,
    statements), and why. They are tried again with: sayso add --retry-rejected
    """
    from sayso.record.inputs import rejected_inputs
    from sayso.record.opening import open_record

    number = 0
    with open_record(record) as opened, opened.reading() as connection:
        for each in rejected_inputs(connection):
            number += 1
            if json:
                give(json_format.dumps(asdict(each), ensure_ascii=False))
            else:
                line = each.stage == "page" and is_json_lines(each.item.rpartition(":")[0])
                give(on_one_line(f"{each.item} ({'line' if line else each.stage}): {each.reason}"))
    tell(f"{count(number, 'input')} rejected")
