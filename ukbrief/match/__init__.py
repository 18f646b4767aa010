"""From a query to what it means: names (`names.find`) and facts (`passages.find`), a module a step.

fold → exact keys → frames → words (endings, edits) → alignment → decision; and for questions dates, phrases and single
words → units → passages → merits → belief.
"""
