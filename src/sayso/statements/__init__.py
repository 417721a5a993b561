"""Article -> statements: model, quotation marks, form, nesting."""

from sayso.statements.finder import LONGEST, StatementFinder

__all__ = ["LONGEST", "StatementFinder"]
