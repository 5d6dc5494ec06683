"""What measures the alignment knows what it has done to a text."""

from random import Random

import pytest

from benchmarks import alignment
from benchmarks.quality import DATA, GOLD

needs_data = pytest.mark.skipif(not (DATA / GOLD["news21"]).is_file(), reason="annotated texts are not in ../shared")
PIECES: alignment.Pieces = [
    (f"Der Hirt Nummer {number} wartet am Fluss, und sein Pferd steht daneben.", frozenset({number}))
    for number in range(60)
]
OTHER = ["Auf dem Dach der Oper stehen neun Bienenstöcke."]


def disturbed(name: str) -> alignment.Pieces:
    """Disturb the pieces in one way."""
    return alignment.WAYS[name](list(PIECES), Random(3), OTHER)


def test_what_is_done_to_a_text() -> None:
    """Segments keep their numbers, whatever happens to them."""
    assert disturbed("as they are") == PIECES
    assert 45 < len(disturbed("left out")) < 60
    joined = disturbed("joined")
    assert frozenset().union(*(segments for _, segments in joined)) == frozenset(range(60))
    assert any(len(segments) == 2 and ", und der Hirt" in text for text, segments in joined)
    parted = disturbed("parted")
    assert len(parted) > 60
    assert any(text.endswith("am Fluss.") for text, _ in parted)
    assert any(text == OTHER[0] and not segments for text, segments in disturbed("added"))
    moved = disturbed("moved")
    assert moved != PIECES
    assert sorted(moved, key=lambda piece: min(piece[1])) == PIECES


def test_running_text() -> None:
    """The places of the pieces are known; a headline is a paragraph of its own."""
    document, spans = alignment.running([("Am Fluss", frozenset({0})), *PIECES[:4]], paragraphs=False)
    assert document.prose.startswith("Am Fluss\n\nDer Hirt")
    for start, end, segments in spans[1:]:
        assert document.prose[start:end] == PIECES[min(segments)][0]


@needs_data
def test_aligned() -> None:
    """Real texts find their translations; the wrong ones are noticed."""
    found = alignment.samples(DATA)[::90]
    counts = alignment.Counts()
    for sample in found:
        assert list(alignment.measure(sample, alignment.dropped, OTHER, counts, paragraphs=True)) == []
    assert counts.right / counts.links > 0.98
    assert counts.found / counts.segments > 0.95
    assert counts.missing_right > 0
    assert alignment.mispaired(found).startswith(f"{len(found)} of {len(found)} wrong pairs noticed")
