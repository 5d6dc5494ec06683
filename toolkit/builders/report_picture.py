"""Photograph an article of the sample report in Chromium and write docs/images/report.png.

python -m builders.report_picture

How letters look depends on the fonts of the machine, so the picture is renewed by hand and not checked.
"""

import shutil
import subprocess
import sys
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory

from builders.generated import ROOT
from builders.sample_report import files

PICTURE = ROOT / "docs" / "images" / "report.png"
ARTICLE = "04-wein-kachetien"
WIDTH, HEIGHT = 1280, 1180
LONGEST_PAGE = 30_000
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--hide-scrollbars",
    "--virtual-time-budget=5000",
)
# The page stands in a frame as long as itself that is moved up until the article is at the top.
STAGE = """<!DOCTYPE html><meta charset="utf-8">
<style>body {{ margin: 0; overflow: hidden }} iframe {{ border: 0; position: absolute }}</style>
<iframe width="{width}" height="{height}" srcdoc="{page}"></iframe>
<script>
onload = () => {{
  const titles = [...frames[0].document.querySelectorAll("article h2")];
  const article = titles.find(title => title.textContent.includes("{article}")).closest("article");
  document.querySelector("iframe").style.top = -article.getBoundingClientRect().top + "px";
}};
</script>
"""


def photograph(page: str, browser: str, picture: Path) -> None:
    """Write a picture of the article of a page. Raises `CalledProcessError` when the browser fails."""
    with TemporaryDirectory() as folder:
        stage = Path(folder) / "stage.html"
        stage.write_text(
            STAGE.format(width=WIDTH, height=LONGEST_PAGE, page=escape(page), article=ARTICLE), encoding="utf-8"
        )
        picture.parent.mkdir(parents=True, exist_ok=True)
        subprocess.run(
            [
                browser,
                *FLAGS,
                f"--user-data-dir={folder}/browser",
                f"--window-size={WIDTH},{HEIGHT}",
                f"--screenshot={picture}",
                stage.as_uri(),
            ],
            check=True,
            stderr=subprocess.DEVNULL,
            timeout=120,
        )


def main() -> int:
    """Renew the picture; without a browser say so and return 1."""
    browser = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if browser is None:
        print("the picture needs Chromium: apt-get install chromium")
        return 1
    (page,) = files().values()
    photograph(page, browser, PICTURE)
    return 0


if __name__ == "__main__":
    sys.exit(main())
