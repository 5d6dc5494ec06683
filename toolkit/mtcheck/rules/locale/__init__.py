"""LOC: typography and formats of a written standard."""
