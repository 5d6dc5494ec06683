"""The figures are those of the `sacrebleu` command, signatures included."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from mtcheck.score.metrics import Metric, Paired, Resampling, measure, measure_each

NOUNS = ("der Fluss", "die Brücke", "das Tal", "der Hirte", "die Mühle", "das Fenster", "der Garten")
VERBS = ("ruht", "wartet", "glänzt", "schweigt", "altert")
REFERENCE = [
    f"Am {day}. Mai {VERBS[day % 5]} {NOUNS[day % 7]}, und {NOUNS[day * 3 % 7]} {VERBS[day * 2 % 5]}."
    for day in range(1, 25)
]
ONE = [line.replace("wartet", "harrt aus").replace("und", "während") for line in REFERENCE]
OTHER = [line.replace("Mai", "Maitag").replace("der ", "ein ") if len(line) % 3 else line for line in REFERENCE]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two systems and a reference as files."""
    for name, lines in (("ref", REFERENCE), ("one", ONE), ("other", OTHER)):
        (tmp_path / name).write_text("".join(f"{line}\n" for line in lines), "utf-8")
    return tmp_path


def sacrebleu(folder: Path, *arguments: str) -> str:
    """Return what the command prints."""
    command = [sys.executable, "-m", "sacrebleu", "ref", *arguments, "-m", "bleu", "chrf", "ter", "-w", "6"]
    return subprocess.run(command, cwd=folder, capture_output=True, check=True, text=True).stdout


@pytest.mark.parametrize("samples", [0, 100])
def test_one_system(samples: int, folder: Path) -> None:
    """Score, interval and signature, with and without bootstrap samples."""
    drawn = ("--confidence", "--confidence-n", str(samples)) if samples else ()
    theirs = json.loads(sacrebleu(folder, "-i", "one", *drawn, "-f", "json"))
    (ours,) = measure({"one": ONE}, [REFERENCE], resampling=Resampling(samples)).values()
    assert [(one.name, one.signature) for one in ours] == [(row["name"], row["signature"]) for row in theirs]
    for one, row in zip(ours, theirs, strict=True):
        assert one.score == pytest.approx(row["score"], abs=1e-5)
        assert one.p_value is None
        if samples:
            assert one.mean == pytest.approx(row["confidence_mean"], abs=1e-5)
            assert one.interval == pytest.approx(row["confidence_var"], abs=1e-5)
        else:
            assert one.mean is one.interval is None


@pytest.mark.parametrize(("test", "option"), [(Paired.BOOTSTRAP, "bs"), (Paired.RANDOMISATION, "ar")])
def test_two_systems(test: Paired, option: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The paired tests, against the first system."""
    monkeypatch.setattr("mtcheck.score.metrics.TRIALS", 100)
    printed = sacrebleu(folder, "-i", "one", "other", f"--paired-{option}", f"--paired-{option}-n", "100", "-f", "text")
    ours = measure({"one": ONE, "other": OTHER}, [REFERENCE], resampling=Resampling(100, test))
    assert [one.p_value for one in ours["one"]] == [None] * 3
    expected = [float(value) for value in re.findall(r"\(p = ([\d.]+)\)", printed)]
    assert [one.p_value for one in ours["other"]] == pytest.approx(expected, abs=1e-4)
    assert len(expected) == 3
    for one in ours["other"]:
        assert f"{one.score:.4f}" in printed
        # The command draws no intervals beside randomisation, so only our signature says how often was drawn.
        signature = one.signature.replace("|bs:100", "") if option == "ar" else one.signature
        assert all(part in printed for part in signature.split("|"))


def test_each_document() -> None:
    """A document's score is that of its segments alone."""
    scores = measure_each({"a": ONE[:5], "b": REFERENCE[5:]}, {"a": [REFERENCE[:5]], "b": [REFERENCE[5:]]}, Metric.CHRF)
    (alone,) = measure({"": ONE[:5]}, [REFERENCE[:5]], (Metric.CHRF,), Resampling(0)).values()
    assert scores == {"a": pytest.approx(alone[0].score), "b": pytest.approx(100)}
