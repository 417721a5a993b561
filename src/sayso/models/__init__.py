"""Weights of the shipped models, with their cards."""
