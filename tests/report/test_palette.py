"""The colours of the page: every pair that meets has a contrast of at least 4.5 : 1 (WCAG 2.2, 1.4.3)."""

import re
from importlib.resources import files

import pytest

FOLDER = files("mtcheck.report").joinpath("templates")
CSS = FOLDER.joinpath("report.css").read_text("utf-8")
ALL = "".join(FOLDER.joinpath(name).read_text("utf-8") for name in ("report.css", "desk.css", "names.css"))
LEVELS = ("critical", "major", "minor", "neutral")
GROUNDS = ("paper", "sheet")
PAIRS = [
    ("ink", "neutral-tint"),
    ("soft", "neutral-tint"),
    ("paper", "ink"),
    *((ink, ground) for ink in ("ink", "soft", "link", *LEVELS) for ground in GROUNDS),
    *(("ink", f"{level}-tint") for level in LEVELS),
    *((change, f"{change}-tint") for change in ("del", "ins")),
    ("sheet", "ink"),
]
SIGNALS = [
    *((level, f"{level}-tint") for level in LEVELS),
    *((line, ground) for line in ("edge", "link", "ins", *LEVELS) for ground in GROUNDS),
]
"""Lines and shapes, not text: 3 : 1 is enough (WCAG 2.2, 1.4.11)."""


def palettes() -> dict[str, dict[str, str]]:
    """Return the colours of each scheme; print starts from light."""
    both, paper = re.findall(r":root(?:, :root\[data-theme\])? \{(.*?)\}", CSS, re.DOTALL)
    pairs = re.findall(r"--([a-z-]+): light-dark\((#[0-9a-f]{3,6}), (#[0-9a-f]{3,6})\);", both)
    light, dark = ({name: found[index] for name, *found in pairs} for index in (0, 1))
    return {
        "light": light,
        "dark": dark,
        "print": {**light, **dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{3,6});", paper))},
    }


def luminance(color: str) -> float:
    """Return the relative luminance of a colour as WCAG defines it."""
    digits = color[1:] if len(color) == 7 else "".join(2 * digit for digit in color[1:])
    channels = (int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4))
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_contrast_is_that_of_the_standard() -> None:
    """Known values."""
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#fff") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("scheme", ["light", "dark", "print"])
def test_text_can_be_read(scheme: str) -> None:
    """Text on everything it stands on."""
    colors = palettes()[scheme]
    weak = {(ink, ground): round(contrast(colors[ink], colors[ground]), 2) for ink, ground in PAIRS}
    assert {pair: value for pair, value in weak.items() if value < 4.5} == {}


@pytest.mark.parametrize("scheme", ["light", "dark", "print"])
def test_signals_can_be_seen(scheme: str) -> None:
    """Underlines of marks on their tint."""
    colors = palettes()[scheme]
    weak = {(line, ground): round(contrast(colors[line], colors[ground]), 2) for line, ground in SIGNALS}
    assert {pair: value for pair, value in weak.items() if value < 3} == {}


def test_colors_are_in_the_palette_only() -> None:
    """Outside the palette the style sheets name no colour, so that the measured pairs are all there are."""
    rest = re.sub(r":root(?:, :root\[data-theme\])? \{.*?\}", "", ALL, flags=re.DOTALL)
    assert re.findall(r"#[0-9a-fA-F]{3,8}\b(?!.*\{)|rgba?\(|hsla?\(", rest) == []
