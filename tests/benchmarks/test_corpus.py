"""The corpus that speed is measured on stays what it is."""

import re
from hashlib import sha256
from pathlib import Path

from benchmarks.corpus import articles, write

WORD = re.compile(r"[^\W\d_]+")


def test_same_bytes_everywhere(tmp_path: Path) -> None:
    """Figures of two machines or two versions are about the same texts; a larger corpus begins with the smaller."""
    paths = write(tmp_path, 3)
    content = b"".join(path.read_bytes() for path in paths)
    assert content.decode("utf-8") == "".join(articles(3))
    assert list(articles(5))[:3] == list(articles(3))
    assert sha256(content).hexdigest()[:16] == "ccd195e9fad09a87"


def test_costs_what_news_costs() -> None:
    """Articles are about 5 KB long, and new words keep coming: one in three in the first articles."""
    texts = list(articles(60))
    words = [word for text in texts for word in WORD.findall(text)]
    assert 4_500 < sum(len(text.encode()) for text in texts) / len(texts) < 6_000
    assert 5 < len(words) / len(set(words)) < 10
    assert any("[Russian]" in text for text in texts)
