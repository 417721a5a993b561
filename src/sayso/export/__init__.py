"""Readouts for other eyes: one module per format."""
