"""How good a translation is, in numbers: metrics against references, terms, penalty points, agreement with people."""
