"""The full circle: a report, decisions in a real browser, their file, and the texts that `mtcheck apply` writes."""

import os
import subprocess
import sys
from pathlib import Path

from tests.browser.conftest import Opened

BEFORE = """\
Am Hafen

Der Minister traf die [Russian] Delegation. Danach ging er zum zum Bahnhof.

Er lebt in Georgia und liebt den Wein. Später reiste er nach Georgia zurück und blieb.

Am Abend sprach er mit mit dem Botschafter und mit der [Georgian] Präsidentin.
"""
AFTER = """\
Am Hafen

Der Minister traf die [russische] Delegation. Danach ging er zum Bahnhof.

Er lebt in Georgien und liebt den Wein. Später reiste er nach Georgien zurück und blieb.

Am Abend sprach er mit mit dem Botschafter und mit der [georgischen] Präsidentin.
"""


def mtcheck(*arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    """Run the command."""
    command = [sys.executable, "-m", "mtcheck", *arguments]
    environment = {**os.environ, "MTCHECK_CACHE_DIR": ""}
    return subprocess.run(command, cwd=cwd, capture_output=True, encoding="utf-8", env=environment, check=False)


def test_what_is_decided_is_what_is_written(opened: Opened, tmp_path: Path) -> None:
    """Accepted fixes and own words are in the text, what was rejected is in the baseline, the rest is as it was."""
    article = tmp_path / "hafen.txt"
    article.write_text(BEFORE, "utf-8")
    options = ("--select", "ACC101,LNG102,NAM104", "hafen.txt")
    assert mtcheck("lint", "-o", "report.html", *options, cwd=tmp_path).returncode == 1
    desk = opened(tmp_path / "report.html")
    desk.do(desk.card_of("[Russian]"), "edit")
    desk.card_of("[Russian]").locator("input").fill("[russische]")
    desk.press("Enter")
    desk.do(desk.card_of("zum zum"), "accept")
    desk.card_of("Georgia").locator(".number").focus()
    desk.press("A")
    desk.do(desk.card_of("mit mit"), "reject")
    desk.do(desk.card_of("mit mit"), "comment")
    desk.card_of("mit mit").locator("textarea").fill("mündlich")
    desk.card_of("mit mit").locator("[data-for=comment] [type=submit]").click()
    georgian = desk.card_of("[Georgian]")
    desk.do(georgian, "edit")
    georgian.locator("input").fill("[georgischen]")
    desk.press("Enter")
    desk.page.locator("[data-view=after]").click()
    shown = [" ".join(text.split()) for text in desk.page.locator("article .text > *").all_inner_texts()]
    assert shown == [line for line in AFTER.splitlines() if line]
    desk.save(tmp_path / "decisions.json")
    result = mtcheck("apply", "decisions.json", *options, cwd=tmp_path)
    assert result.returncode == 0, result.stdout + result.stderr
    assert article.read_text("utf-8") == AFTER
    baseline = (tmp_path / "mtcheck-baseline.toml").read_text("utf-8")
    assert 'quotation = "mit mit"' in baseline
    assert 'reason = "mündlich"' in baseline
