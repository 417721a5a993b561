"""Article -> statements: model, quotation marks, form, nesting."""

from sayso.statements.finder import StatementFinder

__all__ = ["StatementFinder"]
