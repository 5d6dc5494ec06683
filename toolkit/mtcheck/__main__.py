"""`python -m mtcheck` is the same as the `mtcheck` command."""

from mtcheck.cli import main

main()
