"""Measuring Sayso: corpora with gold annotations, and the scores of readouts against them."""
