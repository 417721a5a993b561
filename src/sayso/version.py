"""The version of Sayso: what the distribution is called, readouts carry and `sayso --version` prints."""

__version__ = "0.1.0"
