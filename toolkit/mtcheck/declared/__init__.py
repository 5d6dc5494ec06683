"""Rules that are written as data: phrases and patterns with what to write instead, guards and examples.

The table of calques that is shipped and the files that users write have one form (docs/user-rules.md).
"""
