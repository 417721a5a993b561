"""Speakers: whom the sources and addressees of an article refer to."""

from sayso.speakers.resolve import resolve_speakers

__all__ = ["resolve_speakers"]
