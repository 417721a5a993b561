"""Speakers of articles joined to the speakers of the record, by scores that say what they are made of."""
