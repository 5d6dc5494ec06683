"""The pictures of the documentation can be taken, and show what they should."""

from pathlib import Path
from typing import Any

from builders.report_pictures import PICTURES, photograph


def test_pictures(browser: Any, tmp_path: Path) -> None:
    """Each of the size of its window."""
    some = PICTURES[::3]
    for picture, path in zip(some, photograph(browser, tmp_path, some), strict=True):
        data = path.read_bytes()
        assert data.startswith(b"\x89PNG")
        size = (int.from_bytes(data[16:20], "big"), int.from_bytes(data[20:24], "big"))
        assert size == (picture.width, picture.height)
