"""Where the command begins, as `mtcheck` and as `python -m mtcheck`."""

import sys
from typing import NoReturn


def main() -> NoReturn:
    """Run the command line; Ctrl-C is answered in one line also while it is still being loaded."""
    try:
        from mtcheck.cli import main as run
    except KeyboardInterrupt:
        sys.stderr.write("\nmtcheck: interrupted\n")
        sys.exit(130)
    run()


if __name__ == "__main__":
    main()
