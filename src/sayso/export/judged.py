"""Values of judgements in words."""

from __future__ import annotations

from typing import Any


def told(value: Any) -> str:
    """A value of the log as a person reads it: words of a text quoted, a speaker by name, "(none)" for nothing."""
    if value is None or value in ([], {}, ""):
        return "(none)"
    if isinstance(value, list):
        return " … ".join(map(told, value))
    if isinstance(value, dict):
        if value.get("edtf"):
            return f"{value['edtf']} (“{value['text']}”)" if value.get("text") else str(value["edtf"])
        return f"“{value['text']}”" if "text" in value else str(value.get("name") or "(none)")
    return {True: "yes", False: "no"}.get(value, str(value)) if isinstance(value, bool) else str(value)
