"""Speakers: whom the sources and addressees of an article refer to."""
