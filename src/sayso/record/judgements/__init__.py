"""The log of judgements: corrections, merges and splits, undone by later ones, replayed on newer readings."""
